package org.wushe.matching.judged;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The same for the same seed, on every machine. */
final class Chance {

	private final Random random;

	Chance(long seed) {
		this.random = new Random(seed);
	}

	boolean of(double probability) {
		return this.random.nextDouble() < probability;
	}

	/** Both included. */
	int between(int from, int to) {
		return from + this.random.nextInt(to - from + 1);
	}

	double share() {
		return this.random.nextDouble();
	}

	<T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	@SafeVarargs
	final <T> T oneOf(T... values) {
		return values[this.random.nextInt(values.length)];
	}

	UUID id() {
		return new UUID((this.random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L,
				(this.random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
	}

}
