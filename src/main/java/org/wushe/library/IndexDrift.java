package org.wushe.library;

/**
 * How the index differed from the database.
 *
 * @param compared entries in the database
 * @param missing entries that the index did not have
 * @param outdated entries of which it had an earlier state
 * @param surplus entries that the database does not have
 */
public record IndexDrift(long compared, long missing, long outdated, long surplus) {

	/** Both together. */
	public IndexDrift and(IndexDrift other) {
		return new IndexDrift(this.compared + other.compared, this.missing + other.missing,
				this.outdated + other.outdated, this.surplus + other.surplus);
	}

	public boolean isNone() {
		return this.missing + this.outdated + this.surplus == 0;
	}

}
