package org.wushe.exchange.hsds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private final Places places;

	private final Originals originals;

	private final Wording words;

	private final PublishersTerms publishersTerms;

	private final Clock clock;

	LibraryInHsds(ServiceOfferings offerings, Organizations organizations, OrganizationList register,
			ServiceWriter services, OrganizationWriter organizationWriter, Places places, Originals originals,
			Wording words, PublishersTerms publishersTerms, Clock clock) {
		this.offerings = offerings;
		this.organizations = organizations;
		this.register = register;
		this.services = services;
		this.organizationWriter = organizationWriter;
		this.places = places;
		this.originals = originals;
		this.words = words;
		this.publishersTerms = publishersTerms;
		this.clock = clock;
	}

	/** Those of the services that exist, in the order of the ids. */
	@Transactional(readOnly = true)
	public List<ObjectNode> services(Access access, List<UUID> ids, Form form) {
		return written(access, ids).stream()
			.map(whole -> (form == Form.FULL) ? whole : Originals.basic(whole))
			.toList();
	}

	/** The same, each seen from where it is given. */
	@Transactional(readOnly = true)
	public List<ObjectNode> servicesAtLocations(Access access, List<UUID> ids, Form form) {
		return services(access, ids, Form.FULL).stream().map(service -> {
			ObjectNode place = (ObjectNode) service.get("service_at_locations").get(0).deepCopy();
			service.remove("service_at_locations");
			if (form == Form.BASIC && place.get("location") instanceof ObjectNode location) {
				Originals.basic(location);
				Originals.basic(place);
			}
			place.set("service", (form == Form.FULL) ? service : Originals.basic(service));
			return place;
		}).toList();
	}

	/** As we write it ourselves, whoever it came from. */
	ObjectNode plain(Access access, ServiceOffering offering) {
		Organization organization = this.organizations.get(access, offering.organizationCode());
		return this.services.full(access, offering, organization,
				standing(organization, changes(access, List.of(organization.code()))));
	}

	ObjectNode plain(Access access, Organization organization) {
		return this.organizationWriter.described(access, organization);
	}

	/** Those of the organisations that exist, in the order of the codes. */
	@Transactional(readOnly = true)
	public List<ObjectNode> organizations(Access access, List<String> codes, Form form, Form services) {
		Map<String, Organization> known = byCode(access, codes);
		Map<String, Origin> origins = this.originals.organizations(codes);
		return codes.stream().map(known::get).filter(Objects::nonNull).map(organization -> {
			ObjectNode whole = this.originals.whole(access, HsdsTable.ORGANIZATION,
					this.organizationWriter.described(access, organization), origins.get(organization.code()), origins,
					organization);
			return (form == Form.FULL) ? full(access, whole, organization, services) : Originals.basic(whole);
		}).toList();
	}

	/** The term of that id, ours or a publisher's. */
	@Transactional(readOnly = true)
	public Optional<ObjectNode> term(Access access, String id) {
		return this.words.terms(access)
			.stream()
			.filter(term -> term.get("id").asString().equals(id))
			.findFirst()
			.or(() -> this.publishersTerms.find(access, id));
	}

	/** The ids of the terms of a publisher's taxonomy. */
	@Transactional(readOnly = true)
	public Set<String> termIds(Access access, String taxonomy) {
		return this.publishersTerms.ids(access, taxonomy);
	}

	/** Our taxonomies, then those of publishers. */
	@Transactional(readOnly = true)
	public List<ObjectNode> taxonomies(Access access) {
		return Stream.concat(Arrays.stream(Taxonomy.values()).map(Taxonomy::json),
				this.publishersTerms.taxonomies(access)
					.stream()
					.filter(taxonomy -> Taxonomy.ofId(taxonomy.get("id").asString()).isEmpty()))
			.toList();
	}

	/** The organisation's code by the id that it has in HSDS. */
	@Transactional(readOnly = true)
	public Optional<String> organizationOf(Access access, UUID id) {
		return this.originals.organization(id).or(() -> this.register.ofId(access, id));
	}

	/** Organisations with their places, and without their services. */
	@Transactional(readOnly = true)
	List<ObjectNode> organizationsAlone(Access access, List<String> codes) {
		Map<String, Origin> origins = this.originals.organizations(codes);
		return this.organizations.find(access, codes).stream().map(organization -> {
			ObjectNode whole = this.originals.whole(access, HsdsTable.ORGANIZATION,
					this.organizationWriter.described(access, organization), origins.get(organization.code()), origins,
					organization);
			this.places.addTo(access, whole, organization.code());
			return whole;
		}).toList();
	}

	private ObjectNode full(Access access, ObjectNode whole, Organization organization, Form form) {
		this.places.addTo(access, whole, organization.code());
		List<UUID> published = this.offerings.ofOrganization(access, organization.code())
			.stream()
			.filter(offering -> offering.status().isPublic())
			.map(ServiceOffering::id)
			.toList();
		for (ObjectNode service : services(access, published, form)) {
			service.remove("organization");
			whole.withArray("services").add(service);
		}
		return whole;
	}

	private List<ObjectNode> written(Access access, List<UUID> ids) {
		Map<UUID, ServiceOffering> found = this.offerings.find(access, ids)
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
		List<String> codes = found.values().stream().map(ServiceOffering::organizationCode).distinct().toList();
		Map<String, Organization> owners = byCode(access, codes);
		Map<String, Instant> changes = changes(access, codes);
		Map<String, Origin> origins = this.originals.services(ids);
		Map<String, Origin> ownersOrigins = this.originals.organizations(codes);
		return ids.stream().map(found::get).filter(Objects::nonNull).map(offering -> {
			Organization owner = Objects.requireNonNull(owners.get(offering.organizationCode()));
			return this.originals.whole(access, HsdsTable.SERVICE,
					this.services.full(access, offering, owner, standing(owner, changes)),
					origins.get(offering.id().toString()), ownersOrigins, owner);
		}).toList();
	}

	private Map<String, Organization> byCode(Access access, Collection<String> codes) {
		return this.organizations.find(access, codes)
			.stream()
			.collect(Collectors.toMap(Organization::code, Function.identity()));
	}

	private Map<String, Instant> changes(Access access, List<String> codes) {
		return this.organizations.standingChangedAt(access, codes);
	}

	private Standing standing(Organization organization, Map<String, Instant> changes) {
		return new Standing(!organization.mayServeOn(LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE)),
				changes.get(organization.code()));
	}

}
