package org.wushe.needs;

import java.util.List;
import java.util.UUID;

/**
 * What a need was read to mean.
 *
 * @param learned by what it was read: figures of another learning are not comparable;
 * empty if by single words alone
 * @param weights one of each category that was known then, in their order
 * @param categoryCode what it was filed under when it was read
 * @param speaksOf the categories that it likely means
 */
public record NeedReading(UUID needId, String learned, List<Double> weights, String categoryCode,
		List<String> speaksOf) {

	public NeedReading {
		weights = List.copyOf(weights);
		speaksOf = List.copyOf(speaksOf);
	}

}
