package org.wushe.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
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
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.library.EntryStatus;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

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

	Intake(ServiceOfferings offerings, Organizations organizations, Resources resources) {
		this.offerings = offerings;
		this.organizations = organizations;
		this.resources = resources;
	}

	/** What can be taken in. */
	public sealed interface Entry {

		DivisionCode division();

		record OfService(ServiceOffering offering) implements Entry {

			@Override
			public DivisionCode division() {
				return this.offering.division();
			}

		}

		record OfOrganization(Organization organization) implements Entry {

			@Override
			public DivisionCode division() {
				return this.organization.division();
			}

		}

		record OfResource(Resource resource) implements Entry {

			@Override
			public DivisionCode division() {
				return this.resource.division();
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
			case Entry.OfService(ServiceOffering offering) ->
				verdict(access, this.offerings.find(SYSTEM, offering.id()), offering, ServiceOffering::division,
						same -> like(offering, same));
			case Entry.OfOrganization(Organization organization) ->
				verdict(access, this.organizations.find(SYSTEM, organization.code()), organization,
						Organization::division, same -> like(organization, same));
			case Entry.OfResource(Resource resource) -> verdict(access, this.resources.find(SYSTEM, resource.id()),
					resource, Resource::division, same -> like(resource, same));
		};
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
	 * Writes it.
	 * @param publish whether a new entry is published at once
	 * @throws AccessDenied if it lies, or lay, outside the person's division
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void take(Access access, Entry entry, boolean publish) {
		require(access, entry.division());
		EntryStatus status = (publish && mayPublish(access)) ? EntryStatus.PUBLISHED : EntryStatus.SUBMITTED;
		Access writing = writing(access);
		switch (entry) {
			case Entry.OfService(ServiceOffering offering) -> {
				ServiceOffering known = this.offerings.find(SYSTEM, offering.id()).orElse(null);
				require(access, known, ServiceOffering::division);
				this.offerings.put(writing, (known != null) ? like(offering, known) : in(offering, status));
			}
			case Entry.OfOrganization(Organization organization) -> {
				Organization known = this.organizations.find(SYSTEM, organization.code()).orElse(null);
				require(access, known, Organization::division);
				this.organizations.put(writing, (known != null) ? like(organization, known) : organization);
			}
			case Entry.OfResource(Resource resource) -> {
				Resource known = this.resources.find(SYSTEM, resource.id()).orElse(null);
				require(access, known, Resource::division);
				this.resources.put(writing, (known != null) ? like(resource, known) : in(resource, status));
			}
		}
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

	private static ServiceOffering like(ServiceOffering offering, ServiceOffering known) {
		return with(offering, known.organizationCode(), known.status(), known);
	}

	private static ServiceOffering in(ServiceOffering offering, EntryStatus status) {
		return with(offering, offering.organizationCode(), status, offering);
	}

	private static ServiceOffering with(ServiceOffering offering, String organization, EntryStatus status,
			ServiceOffering counted) {
		return new ServiceOffering(offering.id(), organization, offering.categoryCode(), offering.division(),
				offering.title(), offering.description(), offering.eligibility(), offering.serviceArea(),
				offering.address(), offering.coordinates(), offering.opening(), offering.cost(), offering.capacity(),
				offering.accessibility(), offering.languages(), status, counted.version(), counted.updatedAt());
	}

	/**
	 * A suspension is lifted and a grade taken away by the register, never by a file that
	 * says nothing of it.
	 */
	static Organization like(Organization organization, Organization known) {
		Integer grade = (organization.grade() != null) ? organization.grade() : known.grade();
		LocalDate until = organization.gradeValidUntil();
		if (until == null && Objects.equals(grade, known.grade())) {
			until = known.gradeValidUntil();
		}
		return new Organization(known.code(), organization.kind(), organization.name(), organization.creditCode(),
				organization.registration(), grade, until, organization.division(), organization.serviceArea(),
				organization.introduction(),
				(organization.coordinates() != null) ? organization.coordinates() : known.coordinates(),
				known.suspension(), known.blackListing(), known.version());
	}

	private static Resource like(Resource resource, Resource known) {
		return with(resource, known.status(), known);
	}

	private static Resource in(Resource resource, EntryStatus status) {
		return with(resource, status, resource);
	}

	private static Resource with(Resource resource, EntryStatus status, Resource counted) {
		return new Resource(resource.id(), resource.organizationCode(), resource.division(), resource.name(),
				resource.description(), resource.categoryCode(), resource.address(), resource.coordinates(),
				resource.content(), status, counted.confirmedAt(), counted.version(), counted.updatedAt());
	}

}
