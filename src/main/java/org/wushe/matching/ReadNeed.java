package org.wushe.matching;

import java.util.Collections;
import java.util.Map;

import org.wushe.needs.Need;

/**
 * A need, and what its words speak of.
 *
 * @param meaning how likely each category is meant, whatever it is filed under
 */
public record ReadNeed(Need need, Map<String, Double> meaning) {

	public ReadNeed {
		meaning = Collections.unmodifiableMap(meaning);
	}

}
