package org.wushe.library;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of the free units when the organisation changes how many there are: those
 * in use stay in use, whatever the form was read with.
 */
final class CapacityChange {

	private CapacityChange() {
	}

	/**
	 * @param present of the published offering; null where it is not counted
	 * @return the form with what is left after the change
	 */
	static OfferingForm of(@Nullable Capacity present, OfferingForm form) {
		Integer maximum = form.capacityMaximum();
		if (present == null || form.capacityUnit() != present.unit() || maximum == null) {
			return form;
		}
		return form.withAvailable(present.freeOf(maximum));
	}

	/**
	 * What is in use stays so, and figures that did not change are as old as they were.
	 */
	static ServiceOffering keepingUse(ServiceOffering before, ServiceOffering after) {
		Capacity old = before.capacity();
		Capacity present = after.capacity();
		return (old != null && present != null && old.unit() == present.unit())
				? after.withCapacity(old.changedTo(present.maximum(), present.confirmedAt())) : after;
	}

}
