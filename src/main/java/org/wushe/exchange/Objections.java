package org.wushe.exchange;

import org.springframework.stereotype.Component;

import org.wushe.exchange.Intake.Entry;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.Resource;
import org.wushe.library.Resources;

/**
 * What speaks against an entry of a file that is good by itself: what is here already.
 */
@Component
class Objections {

	/** What stands here counts whether or not the person sees it. */
	private static final Access SYSTEM = Access.system();

	private final Resources resources;

	Objections(Resources resources) {
		this.resources = resources;
	}

	/**
	 * @throws DomainRefusal if the entry may not be taken in, at least not from a file
	 */
	void check(Entry entry) {
		if (entry instanceof Entry.OfResource(var resource, var person)) {
			bookings(resource);
		}
	}

	/** Whoever booked is told why it fell away, and a file gives no reason. */
	private void bookings(Resource resource) {
		Resource known = this.resources.find(SYSTEM, resource.id())
			.filter(same -> same.status().isPublic())
			.orElse(null);
		int falling = (known == null) ? 0 : this.resources.falling(SYSTEM, Kept.of(resource, known)).total();
		if (falling > 0) {
			throw DomainRefusal.conflict("exchange.refused.bookings-fall", falling);
		}
	}

}
