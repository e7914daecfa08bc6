package org.wushe.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;
import org.wushe.interests.Interests;
import org.wushe.library.OfferingProposal.State;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/**
 * The life of a resource as both sides work on it: what a form must say, and what each
 * deed leaves behind.
 */
@Component
class ResourceLife {

	private final ResourceRepository repository;

	private final EntryChangeRepository changes;

	private final ResourceFormReader reader;

	private final EntryLife life;

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final Organizations organizations;

	private final PlaceCoordinates points;

	private final Interests interests;

	private final ApplicationEventPublisher events;

	ResourceLife(ResourceRepository repository, EntryChangeRepository changes, ResourceFormReader reader,
			EntryLife life, ServiceCategories categories, Divisions divisions, Organizations organizations,
			PlaceCoordinates points, Interests interests, ApplicationEventPublisher events) {
		this.points = points;
		this.repository = repository;
		this.changes = changes;
		this.reader = reader;
		this.life = life;
		this.categories = categories;
		this.divisions = divisions;
		this.organizations = organizations;
		this.interests = interests;
		this.events = events;
	}

	/** Whoever has an interest in the organisation leaves its entries to a colleague. */
	void requireNoInterest(Access access, Resource resource) {
		if (resource.organizationCode() != null) {
			this.interests.requireNone(access, resource.organizationCode());
		}
	}

	static DomainRefusal unknown() {
		return DomainRefusal.notFound("resources.refused.unknown");
	}

	/**
	 * @throws DomainRefusal if there is none, or not for this person
	 */
	Resource get(Access access, UUID id) {
		return this.repository.find(access, List.of(id)).stream().findFirst().orElseThrow(ResourceLife::unknown);
	}

	/** What was proposed beside it; empty if nothing was. */
	Optional<EntryChange<ResourceForm>> change(Access access, Resource resource) {
		return this.changes.find(access, resource.id(), content -> this.reader.read(resource.kind(), content));
	}

	/**
	 * @param before the entry as it stands; null for a new one
	 * @return where the entry lies
	 * @throws DomainRefusal naming the first field that is wrong
	 */
	DivisionCode check(Access access, @Nullable String organization, @Nullable Resource before, ResourceForm form) {
		ResourceRules.check(form);
		String category = form.categoryCode();
		if (category != null
				&& !this.categories.mayBeFiled(access, category, (before != null) ? before.categoryCode() : null)) {
			throw DomainRefusal.invalid("categoryCode", "resources.refused.category");
		}
		DivisionCode division = form.division();
		if (division == null || this.divisions.find(access, division).isEmpty()) {
			throw DomainRefusal.invalid("division", "resources.refused.division");
		}
		boolean ours = (organization == null) ? access.isOfficialOf(division)
				: worksIn(this.organizations.get(access, organization), division);
		if (!ours) {
			throw DomainRefusal.invalid("division", "resources.refused.division-foreign");
		}
		if (before == null || !division.equals(before.division())
				|| !Objects.equals(form.coordinates(), before.coordinates())) {
			this.points.flaw(Access.system(), division, form.coordinates()).ifPresent(flaw -> {
				throw flaw;
			});
		}
		return division;
	}

	private static boolean worksIn(Organization organization, DivisionCode division) {
		return organization.division().contains(division) || division.contains(organization.division())
				|| organization.serviceArea().stream().anyMatch(area -> area.contains(division));
	}

	/**
	 * What is public moves only within the street that reviewed it.
	 * @throws DomainRefusal if another street would have to review it
	 */
	static void checkStreet(Resource published, DivisionCode division) {
		if (!division.at(Level.STREET).equals(published.division().at(Level.STREET))) {
			throw DomainRefusal.invalid("division", "entries.refused.other-street");
		}
	}

	/**
	 * Writes what is read.
	 * @param after with the version that was looked at
	 * @param note what its keeper is told; null for nothing
	 * @param why the deed was done
	 * @throws OptimisticLockingFailureException if somebody else was faster
	 */
	Resource write(Access access, Resource after, EntryDeed deed, @Nullable String note, @Nullable String why) {
		if (!this.repository.update(access, after, note)) {
			throw overtaken(after.id());
		}
		return written(access, after.id(), deed, why);
	}

	Resource written(Access access, UUID id, EntryDeed deed, @Nullable String why) {
		Resource after = get(access, id);
		changed(access, after, deed, why);
		return after;
	}

	void changed(Access access, Resource after, EntryDeed deed, @Nullable String why) {
		this.life.record(access, LibraryEntry.of(after), deed, ResourceForm.of(after), why);
		this.events.publishEvent(new Resource.Changed(after.id()));
	}

	/** It was reminded: what is public stays as it is. */
	void reminded(Resource resource) {
		this.life.record(Access.system(), LibraryEntry.of(resource), EntryDeed.REMIND, ResourceForm.of(resource), null);
	}

	/**
	 * Keeps a change beside what is published, which stays as it is.
	 * @throws OptimisticLockingFailureException if somebody else was faster
	 */
	Resource propose(Access access, Resource published, ResourceForm asked, State state, EntryDeed deed,
			@Nullable String why) {
		touch(access, published);
		this.changes.put(access, LibraryEntry.of(published), asked.withoutPerson(), state, why);
		return beside(access, published, deed, asked, why);
	}

	/** Drops the change; what is published stays as it is. */
	Resource drop(Access access, Resource published, ResourceForm asked) {
		touch(access, published);
		this.changes.delete(access, published.id());
		return beside(access, published, EntryDeed.DROP_CHANGE, asked, null);
	}

	/** Whether there was a change. */
	boolean forgetChange(Access access, UUID id) {
		return this.changes.delete(access, id);
	}

	private Resource beside(Access access, Resource published, EntryDeed deed, ResourceForm content,
			@Nullable String why) {
		this.life.record(access, LibraryEntry.of(published), deed, content.withoutPerson(), why);
		this.events.publishEvent(new Resource.Changed(published.id()));
		return get(access, published.id());
	}

	private void touch(Access access, Resource published) {
		if (!this.repository.touch(access, published.id(), published.version())) {
			throw overtaken(published.id());
		}
	}

	private static OptimisticLockingFailureException overtaken(UUID id) {
		return new OptimisticLockingFailureException("resource " + id);
	}

}
