package org.wushe.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/** Facilities, talents, volunteer teams, funds and goods of the library. */
@Service
public class Resources {

	private static final int MOST = 200;

	private final ResourceRepository repository;

	private final ApplicationEventPublisher events;

	private final TalentPersonRepository people;

	private final EntryHistory history;

	private final FallenBookings fallen;

	Resources(ResourceRepository repository, TalentPersonRepository people, EntryHistory history, FallenBookings fallen,
			ApplicationEventPublisher events) {
		this.fallen = fallen;
		this.repository = repository;
		this.people = people;
		this.history = history;
		this.events = events;
	}

	/** One that is public, or that the person keeps or reviews. */
	@Transactional(readOnly = true)
	public Optional<Resource> find(Access access, UUID id) {
		return find(access, List.of(id)).stream().findFirst();
	}

	/**
	 * Those of the given resources that exist and that the person may read, in no
	 * particular order.
	 */
	@Transactional(readOnly = true)
	public List<Resource> find(Access access, Collection<UUID> ids) {
		return this.repository.find(access, ids)
			.stream()
			.filter(resource -> ResourceRights.reads(access, resource))
			.toList();
	}

	/**
	 * The published resources of a subtree, by name.
	 * @param kind null for all kinds
	 */
	@Transactional(readOnly = true)
	public List<Resource> within(Access access, DivisionCode subtree, @Nullable ResourceKind kind, int offset,
			int limit) {
		return this.repository.within(access, subtree, kind, offset, limit);
	}

	/**
	 * The funds that were taken down and whose books the person still watches, by name.
	 */
	@Transactional(readOnly = true)
	public List<Resource> formerFunds(Access access) {
		access.require(Operation.WATCH_FUNDS);
		return this.repository.formerFunds(access, access.division(), access.organizationCode(), MOST)
			.stream()
			.filter(resource -> ResourceRights.reads(access, resource))
			.toList();
	}

	/** Of several that are called so in the same place, the one that was changed last. */
	@Transactional(readOnly = true)
	public Optional<Resource> named(Access access, DivisionCode division, ResourceKind kind, String name) {
		return this.repository.named(access, division, kind, name);
	}

	/**
	 * Writes a resource, new or known; its version is counted here, and the index follows
	 * after commit. Bookings that it can no longer hold are cancelled, and whoever booked
	 * reads why.
	 */
	@Transactional
	public void put(Access access, Resource resource) {
		write(access, resource);
		this.fallen.cancel(access, resource);
	}

	private void write(Access access, Resource resource) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.repository.put(access, resource);
		this.events.publishEvent(new Resource.Changed(resource.id()));
	}

	/** The bookings to come that would fall away if a facility stood so. */
	@Transactional(readOnly = true)
	public Falling falling(Access access, Resource after) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		return Falling.of(this.fallen.of(after));
	}

	/**
	 * Takes in a resource that comes in a file, as it would stand had its keeper written
	 * it: nobody is listed who has not agreed to, nor named, and who no longer agrees is
	 * forgotten.
	 * @param person who a talent is; null to leave that as it is
	 * @param known how it stood; null for a new one
	 * @throws DomainRefusal if bookings of a facility would fall away: a file says nobody
	 * why
	 */
	@Transactional
	public void takeIn(Access access, Resource resource, @Nullable TalentPerson person, @Nullable Resource known) {
		Resource taken = resource;
		boolean agrees = mayBeNamed(resource);
		if (!agrees && resource.status() != EntryStatus.DRAFT) {
			taken = resource.in((known != null) ? EntryStatus.WITHDRAWN : EntryStatus.DRAFT);
		}
		write(access, taken);
		this.fallen.cancelFor(access, taken, null);
		// The keeper of a community's entries is its street, which this person need not
		// be.
		if (!agrees && known != null && mayBeNamed(known)) {
			this.people.forget(Access.system(), resource.id());
		}
		else if (agrees && person != null) {
			this.people.put(Access.system(), resource.id(), person);
		}
		this.history.record(access, LibraryEntry.of(taken), (known != null) ? EntryDeed.EDIT : EntryDeed.CREATE,
				ResourceForm.of(taken), null);
	}

	/** Whether a file may name who it is about: a talent only who agrees to be listed. */
	public static boolean mayBeNamed(Resource resource) {
		return ResourceRules.mayBePublic(resource.content());
	}

	/**
	 * Whether the talent is known to be this person; a phone that is not given may be
	 * any.
	 */
	@Transactional(readOnly = true)
	public boolean isKnownAs(Access access, UUID id, TalentPerson person) {
		return this.people.find(access, id)
			.filter(known -> known.name().equals(person.name())
					&& (person.phone() == null || person.phone().equals(known.phone())))
			.isPresent();
	}

	/**
	 * @throws DomainRefusal naming the first field that breaks the rules of the library
	 */
	public static void check(Resource resource, @Nullable TalentPerson person) {
		ResourceRules.check(new ResourceForm(resource.division(), resource.name(), resource.description(),
				resource.categoryCode(), resource.address(), resource.coordinates(), resource.content(), person));
	}

}
