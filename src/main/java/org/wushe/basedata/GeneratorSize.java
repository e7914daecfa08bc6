package org.wushe.basedata;

/**
 * How much is generated.
 *
 * @param gridsEach grids of each community
 * @param householdsEach households of each grid
 */
public record GeneratorSize(int communities, int gridsEach, int householdsEach, int organizations, int offerings,
		int needs) {

	/** What a fresh installation shows: 12 communities, 48 grids. */
	public static final GeneratorSize DEMO = new GeneratorSize(12, 4, 6, 60, 300, 200);

	public GeneratorSize {
		if (communities < 1 || gridsEach < 1 || householdsEach < 0 || organizations < 0 || offerings < 0 || needs < 0) {
			throw new IllegalArgumentException("sizes cannot be negative, and there is at least one grid");
		}
		if (communities > 10_000 || gridsEach > 900) {
			throw new IllegalArgumentException("there is room for 10 000 communities with 900 grids each");
		}
	}

}
