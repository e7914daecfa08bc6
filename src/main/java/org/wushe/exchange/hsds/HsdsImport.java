package org.wushe.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.Finding;
import org.wushe.exchange.Finding.Problem;
import org.wushe.exchange.GivenFile;
import org.wushe.exchange.ImportLog;
import org.wushe.exchange.Intake;
import org.wushe.exchange.Intake.Entry;
import org.wushe.exchange.Objections;
import org.wushe.exchange.Verdict;
import org.wushe.exchange.hsds.HsdsPackage.Item;
import org.wushe.exchange.hsds.Origin.Kind;
import org.wushe.exchange.hsds.ServiceReader.Otherwise;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** Takes in what publishers of HSDS give. What comes again updates what came before. */
@Service
public class HsdsImport {

	/** An import of ours comes home: the entries are known by our own ids. */
	public static final String OURSELVES = "wushe";

	private final ServiceReader services;

	private final OrganizationReader organizationReader;

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final Origins origins;

	private final Arrivals arrivals;

	private final FacilityImport facilities;

	private final Intake intake;

	private final LibraryInHsds library;

	private final PublishersTerms terms;

	private final ImportLog log;

	HsdsImport(ServiceReader services, OrganizationReader organizationReader, ServiceOfferings offerings,
			Organizations organizations, Origins origins, Arrivals arrivals, FacilityImport facilities, Intake intake,
			LibraryInHsds library, PublishersTerms terms, ImportLog log) {
		this.services = services;
		this.organizationReader = organizationReader;
		this.offerings = offerings;
		this.organizations = organizations;
		this.origins = origins;
		this.arrivals = arrivals;
		this.facilities = facilities;
		this.intake = intake;
		this.library = library;
		this.terms = terms;
		this.log = log;
	}

	/**
	 * How a package is taken in.
	 *
	 * @param publisher whose it is: what comes again from the same one is known again
	 * @param division where new things are given that do not say so in our codes
	 * @param organization whose entries the services become; null for those that the file
	 * names
	 * @param category of new services whose terms are none of ours; null to refuse them
	 * @param publish whether new services are published at once
	 */
	public record Order(String publisher, DivisionCode division, @Nullable String organization,
			@Nullable String category, boolean publish) {
	}

	/** What an import would do; nothing is written. */
	@Transactional(readOnly = true)
	public List<Finding> preview(Access access, HsdsPackage given, Order order) {
		return findings(access, given, order, null);
	}

	/** Takes in all that is not refused, or nothing if something fails. */
	@Transactional
	public List<Finding> run(Access access, HsdsPackage given, Order order, GivenFile file) {
		List<Finding> findings = findings(access, given, order, file);
		this.log.imported(access, order.publisher(), file, order.division(), findings);
		return findings;
	}

	/**
	 * @param file which is taken in; null for a preview
	 */
	private List<Finding> findings(Access access, HsdsPackage given, Order order, @Nullable GivenFile file) {
		access.require(Operation.EXCHANGE_LIBRARY);
		Set<String> served = FacilityImport.served(given);
		List<Finding> findings = new ArrayList<>();
		for (Item item : given.organizations()) {
			Finding taken = organization(access, item, given, order, file);
			findings.add(taken);
			if (!taken.isRefused()) {
				places(access, item, served, order, file).forEach(findings::add);
			}
		}
		given.services().forEach(item -> findings.add(service(access, item, given, order, file)));
		for (Item item : given.rows()) {
			if (isPlace(item, served)) {
				ObjectNode location = item.node().deepCopy();
				location.remove("table");
				findings.add(this.facilities.take(access, new Item(item.where(), location, null), null,
						order.division(), order, file));
			}
			else if (file != null) {
				row(access, item, order);
			}
		}
		return findings;
	}

	private Stream<Finding> places(Access access, Item item, Set<String> served, Order order,
			@Nullable GivenFile file) {
		Optional<Organization> keeper = known(access, item.node(), order);
		String code = keeper.map(Organization::code)
			.orElseGet(() -> this.organizationReader.code(item.node(),
					HsdsId.of("organization", order.publisher(), Nodes.text(item.node(), "id").orElse(""))));
		DivisionCode division = keeper.map(Organization::division).orElse(order.division());
		return FacilityImport.of(item, code, served)
			.stream()
			.map(place -> this.facilities.take(access, place, code, division, order, file));
	}

	/** A location that no organisation has is a common one of the community. */
	private static boolean isPlace(Item row, Set<String> served) {
		return Nodes.text(row.node(), "table").filter(HsdsTable.LOCATION.name()::equals).isPresent()
				&& Nodes.text(row.node(), "organization_id").isEmpty() && FacilityReader.isFacility(row.node())
				&& Nodes.text(row.node(), "id").filter(id -> !served.contains(id)).isPresent();
	}

	private Finding organization(Access access, Item item, HsdsPackage given, Order order, @Nullable GivenFile file) {
		String name = Nodes.text(item.node(), "name").orElse("");
		try {
			String id = Arrivals.publisherId(item.node());
			Organization known = known(access, item.node(), order).orElse(null);
			Organization read = this.organizationReader.read(item.node(), known, order.division(),
					HsdsId.of("organization", order.publisher(), id));
			Entry entry = new Entry.OfOrganization(read);
			if (!this.intake.mayTake(access, read.division())) {
				return Finding.refused(item.where(), name, Problem.of("", "exchange.refused.division"));
			}
			Verdict verdict = this.arrivals.verdict(access, entry, Kind.ORGANIZATION, read.code(), item.node());
			Optional<Finding> refused = this.arrivals.refused(access, item, name, entry, verdict);
			if (refused.isPresent()) {
				return refused.get();
			}
			if (file != null && verdict != Verdict.UNCHANGED) {
				this.intake.take(access, entry, order.publish(), file);
				Organization written = this.organizations.get(access, read.code());
				this.arrivals.put(access, Kind.ORGANIZATION, written.code(), OrganizationWriter.id(written), id,
						item.node(), this.library.plain(access, written), written.division(), order);
			}
			if (file != null) {
				this.terms.remember(order.publisher(), item.node());
			}
			return new Finding(item.where(), name, verdict, List.of());
		}
		catch (BadObject bad) {
			return Arrivals.refused(item, name, bad);
		}
	}

	private Finding service(Access access, Item item, HsdsPackage given, Order order, @Nullable GivenFile file) {
		String name = Nodes.text(item.node(), "name").orElse("");
		try {
			String publisherId = Arrivals.publisherId(item.node());
			String owner = owner(access, item, given, order);
			UUID id = id(access, publisherId, owner, order);
			// What the file leaves out stays as it is when it is written.
			ServiceOffering known = ((file != null) ? this.offerings.hold(Access.system(), id)
					: this.offerings.find(Access.system(), id))
				.orElse(null);
			Objections.Placed placed = this.arrivals.placed(item.node(), said -> new Entry.OfService(this.services
				.read(access, said, id, known, new Otherwise(owner, order.division(), order.category()))));
			Entry entry = placed.entry();
			Verdict verdict = this.arrivals.verdict(access, entry, Kind.SERVICE, id.toString(), item.node());
			Optional<Finding> refused = this.arrivals.refused(access, item, name, entry, verdict);
			if (refused.isPresent()) {
				return refused.get();
			}
			if (!this.intake.mayTake(access, entry.division())) {
				return Finding.refused(item.where(), name, Problem.of("", "exchange.refused.division"));
			}
			if (file != null && verdict != Verdict.UNCHANGED) {
				this.intake.take(access, entry, order.publish(), file);
				ServiceOffering written = this.offerings.get(access, id);
				this.arrivals.put(access, Kind.SERVICE, id.toString(), id, publisherId, item.node(),
						this.library.plain(access, written), written.division(), order);
			}
			if (file != null) {
				this.terms.remember(order.publisher(), item.node(), id);
			}
			return new Finding(item.where(), name, verdict, placed.notes());
		}
		catch (BadObject bad) {
			return Arrivals.refused(item, name, bad);
		}
	}

	/** The publisher's id where it is free, so that links to it still lead there. */
	private UUID id(Access access, String publisherId, String owner, Order order) {
		Optional<Origin> origin = this.origins.ofPublisher(access, Kind.SERVICE, order.publisher(), publisherId);
		if (origin.isPresent()) {
			return UUID.fromString(origin.get().key());
		}
		try {
			UUID id = UUID.fromString(publisherId);
			Optional<ServiceOffering> same = this.offerings.find(Access.system(), id);
			if (same.map(offering -> offering.organizationCode().equals(owner)).orElse(true)) {
				return id;
			}
		}
		catch (IllegalArgumentException ex) {
			// Not every publisher keeps to the standard's ids.
		}
		return HsdsId.of("service", order.publisher(), publisherId);
	}

	private String owner(Access access, Item item, HsdsPackage given, Order order) {
		if (order.organization() != null) {
			return order.organization();
		}
		ObjectNode said = (item.owner() != null) ? item.owner()
				: Nodes.child(item.node(), "organization")
					.or(() -> Nodes.text(item.node(), "organization_id").map(id -> Nodes.object().put("id", id)))
					.orElseThrow(() -> new BadObject("organization", "exchange.hsds.organization"));
		Optional<Organization> known = known(access, said, order);
		if (known.isPresent()) {
			return known.get().code();
		}
		String id = Nodes.text(said, "id").orElse("");
		if (given.organizations()
			.stream()
			.anyMatch(each -> Nodes.text(each.node(), "id").filter(id::equals).isPresent())) {
			return this.organizationReader.code(said, HsdsId.of("organization", order.publisher(), id));
		}
		throw new BadObject("organization", "exchange.hsds.organization");
	}

	/** By an earlier import, by our own code, or by its credit code. */
	private Optional<Organization> known(Access access, ObjectNode said, Order order) {
		return Nodes.text(said, "id")
			.flatMap(id -> this.origins.ofPublisher(access, Kind.ORGANIZATION, order.publisher(), id))
			.map(Origin::key)
			.or(() -> this.organizationReader.codes(said)
				.stream()
				.filter(code -> this.organizations.find(access, code).isPresent())
				.findFirst())
			.or(() -> Nodes.text(said, "id").flatMap(id -> this.organizationReader.ofId(access, id)))
			.flatMap(code -> this.organizations.find(access, code));
	}

	private void row(Access access, Item item, Order order) {
		String id = Nodes.text(item.node(), "id").orElse(item.where());
		String table = Nodes.text(item.node(), "table").orElse("");
		this.terms.remember(order.publisher(), item.node());
		this.arrivals.put(access, Kind.ROW, order.publisher() + ":" + table + ":" + id,
				HsdsId.of("row", order.publisher(), table, id), table + ":" + id, item.node(), Nodes.object(),
				order.division(), order);
	}

}
