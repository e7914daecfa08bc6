package org.wushe.cases;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, for other systems.
 *
 * @param total how many there are in all
 */
public record Page<T>(int total, int offset, List<T> items) {

	private static final int LARGEST = 200;

	public Page {
		items = List.copyOf(items);
	}

	/** As many as may be asked for at once. */
	public static int limit(int wanted) {
		return Math.clamp(wanted, 1, LARGEST);
	}

	public static <S, T> Page<T> of(int total, int offset, List<S> items, Function<S, T> body) {
		return new Page<>(total, offset, items.stream().map(body).toList());
	}

}
