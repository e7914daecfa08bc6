package org.wushe.planning.solver;

/**
 * Those who visit together: one can stand in for the other, and none is at two homes at
 * once.
 *
 * @param id the same for all offerings that they serve
 * @param size how many of them can be out at once
 */
public record Crew(String id, int size) {

	public Crew {
		if (size < 1) {
			throw new IllegalArgumentException("nobody of " + id + " visits");
		}
	}

}
