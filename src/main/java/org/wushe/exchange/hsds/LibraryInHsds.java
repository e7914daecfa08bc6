package org.wushe.exchange.hsds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** The library as HSDS 3.0 writes it, as far as a person sees it. */
@Service
public class LibraryInHsds {

	/** How much of a thing is written. */
	public enum Form {

		/** The fields that it has once, and whose it is. */
		BASIC,
		/** With everything that belongs to it. */
		FULL

	}

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final OrganizationList register;

	private final ServiceWriter services;

	private final OrganizationWriter organizationWriter;

	private final Wording words;

	private final Clock clock;

	LibraryInHsds(ServiceOfferings offerings, Organizations organizations, OrganizationList register,
			ServiceWriter services, OrganizationWriter organizationWriter, Wording words, Clock clock) {
		this.offerings = offerings;
		this.organizations = organizations;
		this.register = register;
		this.services = services;
		this.organizationWriter = organizationWriter;
		this.words = words;
		this.clock = clock;
	}

	/** Those of the services that exist, in the order of the ids. */
	@Transactional(readOnly = true)
	public List<ObjectNode> services(Access access, List<UUID> ids, Form form) {
		return written(access, ids, (offering, organization) -> (form == Form.FULL)
				? this.services.full(access, offering, organization, isSuspended(organization))
				: this.services.basic(access, offering, organization, isSuspended(organization)));
	}

	/** The same, each seen from where it is given. */
	@Transactional(readOnly = true)
	public List<ObjectNode> servicesAtLocations(Access access, List<UUID> ids, Form form) {
		return written(access, ids, (offering, organization) -> this.services.atLocation(access, offering, organization,
				isSuspended(organization), form == Form.FULL));
	}

	/** Those of the organisations that exist, in the order of the codes. */
	@Transactional(readOnly = true)
	public List<ObjectNode> organizations(Access access, List<String> codes, Form form, Form services) {
		Map<String, Organization> known = byCode(access, codes);
		return codes.stream()
			.map(known::get)
			.filter(Objects::nonNull)
			.map(organization -> (form == Form.FULL) ? full(access, organization, services)
					: this.organizationWriter.basic(organization))
			.toList();
	}

	/** Terms of all taxonomies, each after its parent. */
	@Transactional(readOnly = true)
	public List<ObjectNode> terms(Access access) {
		return this.words.terms(access);
	}

	/** The organisation's code by the id that it has in HSDS. */
	@Transactional(readOnly = true)
	public Optional<String> organizationOf(Access access, UUID id) {
		return this.register.ofId(access, id);
	}

	private ObjectNode full(Access access, Organization organization, Form form) {
		boolean suspended = isSuspended(organization);
		List<ObjectNode> written = this.offerings.ofOrganization(access, organization.code())
			.stream()
			.filter(offering -> offering.status().isPublic())
			.map(offering -> (form == Form.FULL) ? this.services.full(access, offering, organization, suspended)
					: this.services.basic(access, offering, organization, suspended))
			.toList();
		written.forEach(service -> service.remove("organization"));
		return this.organizationWriter.full(access, organization,
				this.register.facilities(access, organization.code()), written);
	}

	private List<ObjectNode> written(Access access, List<UUID> ids,
			BiFunction<ServiceOffering, Organization, ObjectNode> write) {
		Map<UUID, ServiceOffering> found = this.offerings.find(access, ids)
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
		Map<String, Organization> owners = byCode(access,
				found.values().stream().map(ServiceOffering::organizationCode).distinct().toList());
		return ids.stream()
			.map(found::get)
			.filter(Objects::nonNull)
			.map(offering -> write.apply(offering, Objects.requireNonNull(owners.get(offering.organizationCode()))))
			.toList();
	}

	private Map<String, Organization> byCode(Access access, Collection<String> codes) {
		return this.organizations.find(access, codes)
			.stream()
			.collect(Collectors.toMap(Organization::code, Function.identity()));
	}

	private boolean isSuspended(Organization organization) {
		return organization.isSuspendedOn(LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE));
	}

}
