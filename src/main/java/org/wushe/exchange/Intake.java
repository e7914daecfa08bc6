package org.wushe.exchange;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.exchange.Finding.Problem;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.library.EntryStatus;
import org.wushe.library.OfferingForm;
import org.wushe.library.Project;
import org.wushe.library.Projects;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.TalentPerson;
import org.wushe.parties.Filing;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.parties.Register;

/**
 * Takes entries that come from files. New ones wait for the street's review unless
 * whoever maintains the base data publishes them at once; known ones keep their state.
 * Nobody takes in what lies outside the own division.
 */
@Service("intakeOfFiles")
public class Intake {

	/** What stands there already counts whether or not the person sees it. */
	private static final Access SYSTEM = Access.system();

	/** Why what is known elsewhere is refused; nothing is said of it. */
	public static final Problem ELSEWHERE = Problem.of("", "exchange.refused.elsewhere");

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final Resources resources;

	private final Projects projects;

	private final Register register;

	private final Objections objections;

	private final ImportLog log;

	Intake(ServiceOfferings offerings, Organizations organizations, Resources resources, Projects projects,
			Register register, Objections objections, ImportLog log) {
		this.offerings = offerings;
		this.organizations = organizations;
		this.resources = resources;
		this.projects = projects;
		this.register = register;
		this.objections = objections;
		this.log = log;
	}

	/** What can be taken in. */
	public sealed interface Entry {

		DivisionCode division();

		/**
		 * A service. Where it says nothing of its capacity, what is known of it stays.
		 *
		 * @param uncounted it says that its capacity is counted no more
		 */
		record OfService(ServiceOffering offering, boolean uncounted) implements Entry {

			public OfService(ServiceOffering offering) {
				this(offering, false);
			}

			@Override
			public DivisionCode division() {
				return this.offering.division();
			}

		}

		/**
		 * An organisation.
		 *
		 * @param filing of one that is filed; null to leave it as it is
		 */
		record OfOrganization(Organization organization, @Nullable Filing filing) implements Entry {

			public OfOrganization(Organization organization) {
				this(organization, null);
			}

			@Override
			public DivisionCode division() {
				return this.organization.division();
			}

		}

		/**
		 * A resource.
		 *
		 * @param person who a talent is; null for other kinds, and to leave it as it is
		 */
		record OfResource(Resource resource, @Nullable TalentPerson person) implements Entry {

			public OfResource(Resource resource) {
				this(resource, null);
			}

			@Override
			public DivisionCode division() {
				return this.resource.division();
			}

		}

		record OfProject(Project project) implements Entry {

			@Override
			public DivisionCode division() {
				return this.project.plan().division();
			}

		}

	}

	/** Whether the person may take in entries of that place. */
	public boolean mayTake(Access access, DivisionCode division) {
		return mayPublish(access) || access.allows(Operation.EXCHANGE_LIBRARY, division);
	}

	/** Whether entries may be published without a review. */
	public boolean mayPublish(Access access) {
		return access.allows(Operation.MAINTAIN_BASE_DATA);
	}

	/** What taking it in would do; refused if what is there lies in another division. */
	public Verdict verdict(Access access, Entry entry) {
		return switch (entry) {
			case Entry.OfService service -> verdict(access, this.offerings.find(SYSTEM, service.offering().id()),
					service.offering(), ServiceOffering::division, same -> Kept.of(service, same));
			case Entry.OfOrganization(Organization organization, Filing filing) -> {
				Verdict verdict = verdict(access, this.organizations.find(SYSTEM, organization.code()), organization,
						Organization::division, same -> Kept.of(organization, same));
				yield (verdict == Verdict.UNCHANGED && filing != null
						&& !filing.equals(this.organizations.filing(SYSTEM, organization.code()).orElse(null)))
								? Verdict.CHANGED : verdict;
			}
			case Entry.OfResource(Resource resource, TalentPerson person) -> {
				Verdict verdict = verdict(access, this.resources.find(SYSTEM, resource.id()), resource,
						Resource::division, same -> Kept.of(resource, same));
				yield (verdict == Verdict.UNCHANGED && person != null && Resources.mayBeNamed(resource)
						&& !this.resources.isKnownAs(SYSTEM, resource.id(), person)) ? Verdict.CHANGED : verdict;
			}
			case Entry.OfProject(Project project) -> verdict(access, this.projects.find(SYSTEM, project.id()), project,
					known -> known.plan().division(), same -> Kept.of(project, same));
		};
	}

	/**
	 * What the rules of the library and the register, which hold on the screen as well,
	 * say against the entry, and what is here already.
	 */
	public Optional<DomainRefusal> flaw(Access access, Entry entry) {
		try {
			switch (entry) {
				case Entry.OfResource(Resource resource, TalentPerson person) -> Resources.check(resource, person);
				case Entry.OfProject(Project project) -> {
					project.plan().checkComplete();
					this.projects.find(SYSTEM, project.id()).ifPresent(known -> Kept.requireOpen(project, known));
				}
				case Entry.OfService service ->
					OfferingForm.of(service.offering()).flaws().stream().findFirst().ifPresent(flaw -> {
						throw flaw;
					});
				case Entry.OfOrganization(Organization organization, Filing filing) -> {
					Organization known = this.organizations.find(SYSTEM, organization.code()).orElse(null);
					Organization after = (known != null) ? Kept.of(organization, known) : organization;
					Filing filed = (filing != null) ? filing
							: this.organizations.filing(SYSTEM, organization.code()).orElse(null);
					this.organizations.check(after, filed, known);
					this.register.twin(after, filed).ifPresent(twin -> {
						throw twin;
					});
				}
			}
			return this.objections.misplaced(entry).or(() -> this.objections.to(access, entry));
		}
		catch (DomainRefusal refusal) {
			return Optional.of(refusal);
		}
	}

	/** Gives the entry what an import never changes. */
	interface Like<T> {

		T of(T known);

	}

	<T> Verdict verdict(Access access, Optional<T> known, T entry, Function<T, DivisionCode> division, Like<T> like) {
		if (known.filter(same -> !mayTake(access, division.apply(same))).isPresent()) {
			return Verdict.REFUSED;
		}
		return known.map(same -> like.of(same).equals(same) ? Verdict.UNCHANGED : Verdict.CHANGED).orElse(Verdict.NEW);
	}

	/**
	 * Writes it, and in the audit log that the file did so.
	 * @param publish whether a new entry is published at once
	 * @throws AccessDenied if it lies, or lay, outside the person's division
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void take(Access access, Entry entry, boolean publish, GivenFile file) {
		require(access, entry.division());
		EntryStatus status = (publish && mayPublish(access)) ? EntryStatus.PUBLISHED : EntryStatus.SUBMITTED;
		Access writing = writing(access);
		boolean created = switch (entry) {
			case Entry.OfService service -> {
				// Nobody is promised a place between reading what is left and writing it.
				ServiceOffering known = this.offerings.hold(SYSTEM, service.offering().id()).orElse(null);
				require(access, known, ServiceOffering::division);
				this.offerings.put(writing,
						(known != null) ? Kept.of(service, known) : Kept.in(service.offering(), status));
				yield known == null;
			}
			case Entry.OfOrganization(Organization organization, Filing filing) -> {
				Organization known = this.organizations.find(SYSTEM, organization.code()).orElse(null);
				require(access, known, Organization::division);
				this.organizations.put(writing, (known != null) ? Kept.of(organization, known) : organization, filing);
				yield known == null;
			}
			case Entry.OfResource(Resource resource, TalentPerson person) -> {
				Resource known = this.resources.find(SYSTEM, resource.id()).orElse(null);
				require(access, known, Resource::division);
				this.resources.takeIn(writing, (known != null) ? Kept.of(resource, known) : Kept.in(resource, status),
						person, known);
				yield known == null;
			}
			case Entry.OfProject(Project project) -> {
				Project known = this.projects.find(SYSTEM, project.id()).orElse(null);
				require(access, known, same -> same.plan().division());
				this.projects.takeIn(writing, (known != null) ? Kept.of(project, known) : Kept.in(project, status),
						known == null);
				yield known == null;
			}
		};
		this.log.written(access, entry, created, file);
	}

	private <T> void require(Access access, @Nullable T known, Function<T, DivisionCode> division) {
		if (known != null) {
			require(access, division.apply(known));
		}
	}

	private void require(Access access, DivisionCode division) {
		if (!mayTake(access, division)) {
			throw new AccessDenied(Operation.EXCHANGE_LIBRARY);
		}
	}

	/** Entries that are taken in are base data; who may take them in was asked above. */
	private static Access writing(Access access) {
		if (access.isSystem() || access.allows(Operation.MAINTAIN_BASE_DATA)) {
			return access;
		}
		Set<Role> roles = EnumSet.copyOf(access.roles());
		roles.add(Role.SYSTEM_ADMINISTRATOR);
		return new Access(access.userId(), access.username(), access.displayName(), roles, access.division(),
				access.organizationCode());
	}

}
