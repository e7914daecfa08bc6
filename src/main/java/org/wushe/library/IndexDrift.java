package org.wushe.library;

/**
 * How the index differed from the database.
 *
 * @param compared offerings in the database
 * @param missing offerings that the index did not have
 * @param outdated offerings of which it had an earlier state
 * @param surplus entries of offerings that the database does not have
 */
public record IndexDrift(long compared, long missing, long outdated, long surplus) {

	public boolean isNone() {
		return this.missing + this.outdated + this.surplus == 0;
	}

}
