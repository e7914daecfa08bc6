package org.wushe.library;

/**
 * How the index differed from the database.
 *
 * @param compared entries in the database
 * @param missing entries that the index did not have
 * @param outdated entries of which it had an earlier state
 * @param ahead entries of which it had a later state, as after the database was restored;
 * the index was then built anew
 * @param surplus entries that the database does not have
 */
public record IndexDrift(long compared, long missing, long outdated, long ahead, long surplus) {

	public static final IndexDrift NONE = new IndexDrift(0, 0, 0, 0, 0);

	/** Both together. */
	public IndexDrift and(IndexDrift other) {
		return new IndexDrift(this.compared + other.compared, this.missing + other.missing,
				this.outdated + other.outdated, this.ahead + other.ahead, this.surplus + other.surplus);
	}

	public boolean isNone() {
		return this.missing + this.outdated + this.ahead + this.surplus == 0;
	}

}
