package org.wushe.library;

import java.time.Instant;

/**
 * How much of a service there is. What is in use stays in use when the organisation
 * changes how much there is, even if that is more than there is now.
 *
 * @param maximum in units
 * @param promised units that open referrals have taken and served ones still hold
 * @param elsewhere units in use beside them, as the organisation said
 * @param confirmedAt when the organisation last said so
 */
public record Capacity(CapacityUnit unit, int maximum, int promised, int elsewhere, Instant confirmedAt) {

	public Capacity {
		if (maximum < 0 || promised < 0 || elsewhere < 0) {
			throw new IllegalArgumentException("no capacity: " + promised + " and " + elsewhere + " of " + maximum);
		}
	}

	/**
	 * As an organisation counts, which knows nothing of referrals.
	 * @param available units that are free
	 */
	public Capacity(CapacityUnit unit, int maximum, int available, Instant confirmedAt) {
		this(unit, maximum, 0, maximum - available, confirmedAt);
		if (available < 0) {
			throw new IllegalArgumentException("no capacity: " + available + " of " + maximum);
		}
	}

	public int inUse() {
		return this.promised + this.elsewhere;
	}

	/** What is free; nothing where more is in use than there is. */
	public int available() {
		return Math.max(0, this.maximum - inUse());
	}

	/** How much is in use beyond what there is. */
	public int excess() {
		return Math.max(0, inUse() - this.maximum);
	}

	/** What is free once there are so many: those in use stay in use. */
	public int freeOf(int changed) {
		return Math.max(0, changed - inUse());
	}

	/** As many as that from now on: those in use stay in use. */
	public Capacity changedTo(int changed, Instant now) {
		return (changed == this.maximum) ? this : new Capacity(this.unit, changed, this.promised, this.elsewhere, now);
	}

	/** The most that may be free: a promised place is not free, whatever is said. */
	public int mostAvailable() {
		return Math.max(0, this.maximum - this.promised);
	}

	/** What is in use elsewhere if so many are free. */
	int elsewhereIf(int available) {
		return (available == available()) ? this.elsewhere : mostAvailable() - available;
	}

}
