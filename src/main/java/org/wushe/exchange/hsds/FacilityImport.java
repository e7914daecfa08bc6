package org.wushe.exchange.hsds;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.Finding;
import org.wushe.exchange.Finding.Problem;
import org.wushe.exchange.GivenFile;
import org.wushe.exchange.Intake;
import org.wushe.exchange.Intake.Entry;
import org.wushe.exchange.Objections;
import org.wushe.exchange.Verdict;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.exchange.hsds.HsdsPackage.Item;
import org.wushe.exchange.hsds.Origin.Kind;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;

/**
 * Takes in the locations of a package that none of its services is given at, as
 * facilities: of the organisation that they stand in, or of the community.
 */
@Component
class FacilityImport {

	private final FacilityReader reader;

	private final Resources resources;

	private final Origins origins;

	private final Arrivals arrivals;

	private final Places places;

	private final Intake intake;

	FacilityImport(FacilityReader reader, Resources resources, Origins origins, Arrivals arrivals, Places places,
			Intake intake) {
		this.reader = reader;
		this.resources = resources;
		this.origins = origins;
		this.arrivals = arrivals;
		this.places = places;
		this.intake = intake;
	}

	/** Where services are given: those places are theirs. */
	static Set<String> served(HsdsPackage given) {
		return given.services()
			.stream()
			.flatMap(service -> Nodes.objects(service.node(), "service_at_locations"))
			.flatMap(place -> Stream.concat(Nodes.text(place, "location_id").stream(),
					Nodes.child(place, "location").flatMap(location -> Nodes.text(location, "id")).stream()))
			.collect(Collectors.toSet());
	}

	/** The locations of an organisation that are facilities; its seat here is none. */
	static List<Item> of(Item organization, String code, Set<String> served) {
		String seat = HsdsId.of("location", "organization", code).toString();
		return Nodes.objects(organization.node(), "locations")
			.filter(FacilityReader::isFacility)
			.filter(location -> Nodes.text(location, "id")
				.filter(id -> !served.contains(id) && !id.equals(seat))
				.isPresent())
			.map(location -> new Item(organization.where() + "/locations/" + location.get("id").asString(), location,
					null))
			.toList();
	}

	/**
	 * Takes in one.
	 * @param organization that keeps it; null for a community's common one
	 * @param file null for a preview
	 */
	Finding take(Access access, Item item, @Nullable String organization, DivisionCode division, Order order,
			@Nullable GivenFile file) {
		String name = FacilityReader.name(item.node()).orElse("");
		try {
			String publisherId = Arrivals.publisherId(item.node());
			UUID id = id(access, publisherId, organization, order);
			Resource known = this.resources.find(Access.system(), id).orElse(null);
			Objections.Placed placed = this.arrivals.placed(item.node(),
					said -> new Entry.OfResource(this.reader.read(access, said, id, known, organization, division)));
			Entry entry = placed.entry();
			Verdict verdict = this.arrivals.verdict(access, entry, Kind.LOCATION, id.toString(), item.node());
			Optional<Finding> refused = this.arrivals.refused(access, item, name, entry, verdict);
			if (refused.isPresent()) {
				return refused.get();
			}
			if (!this.intake.mayTake(access, entry.division())) {
				return Finding.refused(item.where(), name, Problem.of("", "exchange.refused.division"));
			}
			if (file != null && verdict != Verdict.UNCHANGED) {
				this.intake.take(access, entry, order.publish(), file);
				Resource written = this.resources.find(Access.system(), id).orElseThrow();
				this.arrivals.put(access, Kind.LOCATION, id.toString(), id, publisherId, item.node(),
						this.places.plain(access, written), written.division(), order);
			}
			return new Finding(item.where(), name, verdict, placed.notes());
		}
		catch (BadObject bad) {
			return Arrivals.refused(item, name, bad);
		}
	}

	/** The publisher's id where it is free, so that links to it still lead there. */
	private UUID id(Access access, String publisherId, @Nullable String organization, Order order) {
		Optional<Origin> origin = this.origins.ofPublisher(access, Kind.LOCATION, order.publisher(), publisherId);
		if (origin.isPresent()) {
			return UUID.fromString(origin.get().key());
		}
		try {
			UUID id = UUID.fromString(publisherId);
			Optional<Resource> same = this.resources.find(Access.system(), id);
			if (same.isEmpty() || same.get().kind() == ResourceKind.FACILITY
					&& Objects.equals(same.get().organizationCode(), organization)) {
				return id;
			}
		}
		catch (IllegalArgumentException ex) {
			// Not every publisher keeps to the standard's ids.
		}
		return HsdsId.of("location", order.publisher(), publisherId);
	}

}
