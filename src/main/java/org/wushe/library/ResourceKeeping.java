package org.wushe.library;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingProposal.State;
import org.wushe.privacy.Masking;

/**
 * Keeps the entries of facilities, talents, teams, funds and goods: communities those of
 * everybody, organisations their own; the street reviews and publishes.
 */
@Service
public class ResourceKeeping {

	private static final int LONGEST_REASON = 500;

	private final ResourceRepository repository;

	private final TalentPersonRepository people;

	private final ResourceLife life;

	private final FallenBookings fallen;

	private final Clock clock;

	ResourceKeeping(ResourceRepository repository, TalentPersonRepository people, ResourceLife life,
			FallenBookings fallen, Clock clock) {
		this.fallen = fallen;
		this.repository = repository;
		this.people = people;
		this.life = life;
		this.clock = clock;
	}

	/** All that waits for the person's review, then what else the person keeps. */
	@Transactional(readOnly = true)
	public List<Resource> kept(Access access) {
		access.require(Operation.KEEP_RESOURCES);
		return Stream.of(true, false)
			.flatMap(waiting -> this.repository.kept(access, waiting, Integer.MAX_VALUE).stream())
			.toList();
	}

	/** The kinds of which the person may make entries. */
	public Set<ResourceKind> kinds(Access access) {
		if (!access.allows(Operation.KEEP_RESOURCES)) {
			return Set.of();
		}
		EnumSet<ResourceKind> kinds = EnumSet.allOf(ResourceKind.class);
		if (access.organizationCode() == null) {
			// A fund belongs to a licensed charity.
			kinds.remove(ResourceKind.CHARITY_FUND);
		}
		return kinds;
	}

	/**
	 * Begins an entry, as a draft.
	 * @throws DomainRefusal if something is missing or impossible
	 */
	@Transactional
	public Resource create(Access access, ResourceForm form) {
		return create(access, UUID.randomUUID(), form);
	}

	/** The same with an id that its form has given, once. */
	@Transactional
	public Resource create(Access access, UUID id, ResourceForm form) {
		access.require(Operation.KEEP_RESOURCES);
		if (!this.repository.find(Access.system(), List.of(id)).isEmpty()) {
			throw DomainRefusal.conflict("resources.refused.saved-already");
		}
		if (!kinds(access).contains(ResourceKind.of(form.content()))) {
			throw new AccessDenied(Operation.KEEP_RESOURCES);
		}
		DivisionCode division = this.life.check(access, access.organizationCode(), null, form);
		Resource created = new Resource(id, access.organizationCode(), division, form.name().strip(),
				form.description().strip(), form.categoryCode(), form.address(), form.coordinates(), form.content(),
				EntryStatus.DRAFT, this.clock.instant(), 0, this.clock.instant());
		this.repository.put(access, created);
		return identify(access, this.life.written(access, created.id(), EntryDeed.CREATE, null), form.person());
	}

	/** Once the entry is written: until then a draft may come to name a talent. */
	private Resource identify(Access access, Resource written, @Nullable TalentPerson person) {
		if (person != null) {
			this.people.put(access, written.id(), person);
		}
		return written;
	}

	/**
	 * Changes an entry. What changes from day to day holds at once. Another change of
	 * what is public is handed in and waits beside it, see {@link ResourceChanges}. Who
	 * no longer agrees to be listed is taken down and forgotten at once.
	 * @param version of what was looked at
	 * @throws DomainRefusal if something is missing or impossible, an earlier change lies
	 * with the street, bookings of a facility would fall away, or it names a talent who
	 * was forgotten since
	 * @throws OptimisticLockingFailureException if somebody else was faster
	 */
	@Transactional
	public Resource edit(Access access, UUID id, int version, ResourceForm form) {
		return edit(access, id, version, form, null);
	}

	/**
	 * The same; bookings of a facility that is no longer open at their time fall away.
	 * @param bookingsReason why, for those who booked; null if none shall fall away
	 */
	@Transactional
	public Resource edit(Access access, UUID id, int version, ResourceForm form, @Nullable String bookingsReason) {
		access.require(Operation.KEEP_RESOURCES);
		Resource before = get(access, id);
		if (!keeps(access, before)) {
			throw new AccessDenied(Operation.KEEP_RESOURCES);
		}
		if (before.version() != version) {
			this.people.requireNotForgotten(id, version, form.person());
			throw new OptimisticLockingFailureException("resource " + id);
		}
		if (before.kind() != ResourceKind.of(form.content())) {
			throw DomainRefusal.conflict("resources.refused.kind");
		}
		DivisionCode division = this.life.check(access, before.organizationCode(), before, form);
		boolean agrees = ResourceRules.mayBePublic(form.content());
		if (!before.status().isPublic()) {
			EntryStatus after = (before.status() == EntryStatus.REVIEWED) ? EntryStatus.SUBMITTED : before.status();
			boolean takesBack = !agrees && ResourceRules.mayBePublic(before.content());
			return identify(access, this.life.write(access, before.saying(form).in(after), EntryDeed.EDIT, null, null),
					takesBack ? TalentPerson.NOBODY : form.person());
		}
		if (!agrees) {
			this.life.forgetChange(access, id);
			return identify(access,
					this.life.write(access, before.saying(form).in(EntryStatus.WITHDRAWN), EntryDeed.EDIT, null, null),
					TalentPerson.NOBODY);
		}
		ResourceLife.checkStreet(before, division);
		Resource after = identify(access, change(access, before, form.withoutPerson()), form.person());
		this.fallen.cancelFor(access, after, bookingsReason);
		return after;
	}

	private Resource change(Access access, Resource published, ResourceForm asked) {
		ResourceForm before = ResourceForm.of(published);
		EntryChange<ResourceForm> known = this.life.change(access, published).orElse(null);
		boolean promises = !asked.promisesAs(before);
		if (promises && known != null && known.isWaiting()) {
			throw DomainRefusal.conflict("entries.refused.with-the-street");
		}
		ResourceForm running = before.runningAs(asked);
		Resource now = published;
		if (!promises || !running.equals(before)) {
			now = this.life.write(access, published.saying(running).in(EntryStatus.PUBLISHED, this.clock.instant()),
					EntryDeed.OPERATE, null, null);
		}
		if (promises) {
			return this.life.propose(access, now, asked, State.SUBMITTED, EntryDeed.PROPOSE, null);
		}
		return (known != null && !known.isWaiting()) ? this.life.drop(access, now, known.content()) : now;
	}

	/**
	 * Takes a step of the entry's life.
	 * @param note why; required for sending back and taking down
	 * @throws DomainRefusal if the entry does not stand so, or may not be public
	 */
	@Transactional
	public Resource step(Access access, UUID id, int version, EntryStep step, @Nullable String note) {
		Operation needed = ResourceRights.isReview(step) ? Operation.REVIEW_RESOURCES : Operation.KEEP_RESOURCES;
		access.require(needed);
		Resource before = get(access, id);
		if (!ResourceRights.mayTake(access, before, step)) {
			throw new AccessDenied(needed);
		}
		if (ResourceRights.isReview(step)) {
			this.life.requireNoInterest(access, before);
		}
		if (!step.leadsFrom(before.status())) {
			throw DomainRefusal.conflict("resources.refused.step");
		}
		if ((step.to().isPublic() || step == EntryStep.SUBMIT) && !ResourceRules.mayBePublic(before.content())) {
			throw DomainRefusal.conflict("resources.refused.consent");
		}
		String reason = needsReason(step) ? Words.require("reason", note, LONGEST_REASON) : null;
		boolean confirms = step == EntryStep.PUBLISH || step == EntryStep.CONFIRM;
		if (before.version() != version) {
			throw new OptimisticLockingFailureException("resource " + id);
		}
		if (step == EntryStep.WITHDRAW) {
			this.life.forgetChange(access, id);
		}
		Resource after = this.life.write(access,
				before.in(step.to(), confirms ? this.clock.instant() : before.confirmedAt()), EntryDeed.of(step),
				reason, reason);
		if (step == EntryStep.WITHDRAW) {
			this.fallen.cancel(access, after, Objects.requireNonNull(reason));
		}
		return after;
	}

	/** The steps that the person may take now. */
	public List<EntryStep> steps(Access access, Resource resource) {
		return Arrays.stream(EntryStep.values())
			.filter(step -> step.leadsFrom(resource.status()) && ResourceRights.mayTake(access, resource, step))
			.toList();
	}

	public static boolean needsReason(EntryStep step) {
		return step == EntryStep.RETURN || step == EntryStep.WITHDRAW;
	}

	/**
	 * Whether the person keeps the entry: an official a common one, else its
	 * organisation.
	 */
	public boolean keeps(Access access, Resource resource) {
		return ResourceRights.keeps(access, resource);
	}

	/** Why the street sent it back, or why it was taken down; empty if nobody said. */
	@Transactional(readOnly = true)
	public Optional<String> note(Access access, UUID id) {
		return this.repository.note(access, id);
	}

	/**
	 * Who the talent is, masked, for those who keep the entry or review it; in full only
	 * for a reason, see {@link org.wushe.privacy.Unmasking}.
	 */
	@Transactional(readOnly = true)
	public Optional<TalentPerson> person(Access access, Resource resource) {
		return mayKnow(access, resource) ? this.people.find(access, resource.id()).map(TalentPerson::masked)
				: Optional.empty();
	}

	/** Whether the person may know who a talent is, and what is proposed. */
	public boolean mayKnow(Access access, Resource resource) {
		return ResourceRights.knows(access, resource);
	}

	/** Whether the person reviews what is handed in about the entry. */
	public boolean reviews(Access access, Resource resource) {
		return ResourceRights.reviews(access, resource);
	}

	/** The talent's name as far as the person agreed; empty if nobody gave one. */
	@Transactional(readOnly = true)
	public Optional<String> publicName(Access access, Resource resource) {
		access.require(Operation.SEARCH_LIBRARY);
		if (!(resource.content() instanceof TalentProfile talent) || !resource.status().isPublic()) {
			return Optional.empty();
		}
		return this.people.find(Access.system(), resource.id()).flatMap(person -> switch (talent.consent()) {
			case NAMED -> Optional.of(person.name());
			case MASKED -> Optional.of(Masking.name(person.name()));
			case NONE -> Optional.empty();
		});
	}

	/**
	 * One that is public, or that the person keeps or reviews.
	 * @throws DomainRefusal if there is none, or not for this person
	 */
	@Transactional(readOnly = true)
	public Resource get(Access access, UUID id) {
		return find(access, id).orElseThrow(ResourceLife::unknown);
	}

	/** The same; empty if there is none, or not for this person. */
	@Transactional(readOnly = true)
	public Optional<Resource> find(Access access, UUID id) {
		return this.repository.find(access, List.of(id))
			.stream()
			.filter(resource -> ResourceRights.reads(access, resource))
			.findFirst();
	}

}
