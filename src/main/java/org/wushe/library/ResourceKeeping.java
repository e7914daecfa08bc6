package org.wushe.library;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.privacy.Masking;

/**
 * Keeps the entries of facilities, talents, teams, funds and goods: communities those of
 * everybody, organisations their own; the street reviews and publishes.
 */
@Service
public class ResourceKeeping {

	private static final int LONGEST_REASON = 500;

	private static final int MOST = 500;

	private final ResourceRepository repository;

	private final TalentPersonRepository people;

	private final EntryHistory history;

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final Organizations organizations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ResourceKeeping(ResourceRepository repository, TalentPersonRepository people, EntryHistory history,
			ServiceCategories categories, Divisions divisions, Organizations organizations,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.people = people;
		this.history = history;
		this.categories = categories;
		this.divisions = divisions;
		this.organizations = organizations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What the person keeps, and what waits for the person's review; newest change first.
	 */
	@Transactional(readOnly = true)
	public List<Resource> kept(Access access) {
		access.require(Operation.KEEP_RESOURCES);
		return this.repository.kept(access, access.division(), access.organizationCode(), MOST);
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
		access.require(Operation.KEEP_RESOURCES);
		if (!kinds(access).contains(ResourceKind.of(form.content()))) {
			throw new AccessDenied(Operation.KEEP_RESOURCES);
		}
		DivisionCode division = check(access, access.organizationCode(), form);
		Resource created = new Resource(UUID.randomUUID(), access.organizationCode(), division, form.name().strip(),
				form.description().strip(), form.categoryCode(), form.address(), form.coordinates(), form.content(),
				EntryStatus.DRAFT, this.clock.instant(), 0, this.clock.instant());
		this.repository.put(access, created);
		if (form.person() != null) {
			this.people.put(access, created.id(), form.person());
		}
		return written(access, created.id(), EntryDeed.CREATE, null);
	}

	/**
	 * Changes an entry. What changes from day to day holds at once; another change of
	 * what is public is handed in for review first. Who no longer agrees to be listed is
	 * taken down and forgotten at once.
	 * @param version of what was looked at
	 * @throws DomainRefusal if something is missing or impossible
	 * @throws OptimisticLockingFailureException if somebody else was faster
	 */
	@Transactional
	public Resource edit(Access access, UUID id, int version, ResourceForm form) {
		access.require(Operation.KEEP_RESOURCES);
		Resource before = get(access, id);
		if (!keeps(access, before)) {
			throw new AccessDenied(Operation.KEEP_RESOURCES);
		}
		if (before.kind() != ResourceKind.of(form.content())) {
			throw DomainRefusal.conflict("resources.refused.kind");
		}
		DivisionCode division = check(access, before.organizationCode(), form);
		EntryStatus after = after(before, form);
		boolean daily = before.status().isPublic() && after == EntryStatus.PUBLISHED;
		update(access, version,
				new Resource(id, before.organizationCode(), division, form.name().strip(), form.description().strip(),
						form.categoryCode(), form.address(), form.coordinates(), form.content(), after,
						daily ? this.clock.instant() : before.confirmedAt(), version, before.updatedAt()),
				null);
		if (ResourceRules.mayBePublic(before.content()) && !ResourceRules.mayBePublic(form.content())) {
			this.people.forget(access, id);
		}
		else if (form.person() != null) {
			this.people.put(access, id, form.person());
		}
		return written(access, id, daily ? EntryDeed.OPERATE : EntryDeed.EDIT, null);
	}

	private static EntryStatus after(Resource before, ResourceForm form) {
		if (!before.status().isPublic()) {
			return (before.status() == EntryStatus.REVIEWED) ? EntryStatus.SUBMITTED : before.status();
		}
		if (!ResourceRules.mayBePublic(form.content())) {
			return EntryStatus.WITHDRAWN;
		}
		return ResourceRules.isDaily(before, form) ? EntryStatus.PUBLISHED : EntryStatus.SUBMITTED;
	}

	/**
	 * Takes a step of the entry's life.
	 * @param note why; required for sending back and taking down
	 * @throws DomainRefusal if the entry does not stand so, or may not be public
	 */
	@Transactional
	public Resource step(Access access, UUID id, int version, EntryStep step, @Nullable String note) {
		access.require(isReview(step) ? Operation.REVIEW_RESOURCES : Operation.KEEP_RESOURCES);
		Resource before = get(access, id);
		if (!mayTake(access, before, step)) {
			throw new AccessDenied(isReview(step) ? Operation.REVIEW_RESOURCES : Operation.KEEP_RESOURCES);
		}
		if (!step.leadsFrom(before.status())) {
			throw DomainRefusal.conflict("resources.refused.step");
		}
		if (step.to().isPublic() || step == EntryStep.SUBMIT) {
			if (!ResourceRules.mayBePublic(before.content())) {
				throw DomainRefusal.conflict("resources.refused.consent");
			}
		}
		String reason = needsReason(step) ? Words.require("reason", note, LONGEST_REASON) : null;
		boolean confirms = step == EntryStep.PUBLISH || step == EntryStep.CONFIRM;
		update(access, version,
				new Resource(id, before.organizationCode(), before.division(), before.name(), before.description(),
						before.categoryCode(), before.address(), before.coordinates(), before.content(), step.to(),
						confirms ? this.clock.instant() : before.confirmedAt(), version, before.updatedAt()),
				reason);
		return written(access, id, EntryDeed.of(step), reason);
	}

	/** The steps that the person may take now. */
	public List<EntryStep> steps(Access access, Resource resource) {
		return Arrays.stream(EntryStep.values())
			.filter(step -> step.leadsFrom(resource.status()) && mayTake(access, resource, step))
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
		String organization = resource.organizationCode();
		return (organization == null) ? access.allows(Operation.KEEP_RESOURCES, resource.division())
				: access.allows(Operation.KEEP_RESOURCES) && access.belongsTo(organization);
	}

	private boolean mayTake(Access access, Resource resource, EntryStep step) {
		boolean reviews = access.allows(Operation.REVIEW_RESOURCES, resource.division());
		return switch (step) {
			case RETURN, REVIEW, PUBLISH -> reviews;
			case SUBMIT, CONFIRM, REOPEN -> keeps(access, resource);
			case WITHDRAW -> reviews || keeps(access, resource);
			case EXPIRE -> false;
		};
	}

	private static boolean isReview(EntryStep step) {
		return step == EntryStep.RETURN || step == EntryStep.REVIEW || step == EntryStep.PUBLISH;
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

	/** Whether the person may know who the talent is. */
	boolean mayKnow(Access access, Resource resource) {
		return keeps(access, resource) || access.allows(Operation.REVIEW_RESOURCES, resource.division());
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
	 * @throws DomainRefusal if there is none, or not for this person
	 */
	@Transactional(readOnly = true)
	public Resource get(Access access, UUID id) {
		return this.repository.find(access, List.of(id))
			.stream()
			.findFirst()
			.orElseThrow(() -> DomainRefusal.notFound("resources.refused.unknown"));
	}

	private DivisionCode check(Access access, @Nullable String organization, ResourceForm form) {
		ResourceRules.check(form);
		String category = form.categoryCode();
		if (category != null && this.categories.find(access, category).isEmpty()) {
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
		return division;
	}

	private static boolean worksIn(Organization organization, DivisionCode division) {
		return organization.division().contains(division) || division.contains(organization.division())
				|| organization.serviceArea().stream().anyMatch(area -> area.contains(division));
	}

	private void update(Access access, int version, Resource after, @Nullable String note) {
		if (!this.repository.update(access, version, after, note)) {
			throw new OptimisticLockingFailureException("resource " + after.id());
		}
	}

	private Resource written(Access access, UUID id, EntryDeed deed, @Nullable String note) {
		Resource after = get(access, id);
		this.history.record(access, LibraryEntry.of(after), deed, ResourceForm.of(after), note);
		this.events.publishEvent(new Resource.Changed(id));
		return after;
	}

}
