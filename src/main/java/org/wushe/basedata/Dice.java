package org.wushe.basedata;

import java.util.List;
import java.util.UUID;

/**
 * Chance that is the same for the same seed, purpose and number, whatever else was
 * thrown: each thing that is generated has dice of its own.
 */
final class Dice {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private final long origin;

	private long state;

	private Dice(long origin) {
		this.origin = origin;
		this.state = origin;
	}

	static Dice of(long seed, String purpose, long number) {
		return new Dice(mix(mix(seed ^ GOLDEN * purpose.hashCode()) + number * GOLDEN));
	}

	/** The id of the thing these dice are for; further throws do not change it. */
	UUID id() {
		long low = mix(this.origin ^ 0x5851F42D4C957F2DL);
		return new UUID((mix(this.origin + 1) & 0xFFFFFFFFFFFF0FFFL) | 0x8000L,
				(low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
	}

	/** From 0 to 1, 1 excluded. */
	double share() {
		return (next() >>> 11) * 0x1.0p-53;
	}

	boolean chance(double probability) {
		return share() < probability;
	}

	/** Both included. */
	int between(int from, int to) {
		return from + (int) (share() * (to - from + 1));
	}

	<T> T pick(List<T> values) {
		return values.get(between(0, values.size() - 1));
	}

	@SafeVarargs
	final <T> T oneOf(T... values) {
		return values[between(0, values.length - 1)];
	}

	private long next() {
		this.state += GOLDEN;
		return mix(this.state);
	}

	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

}
