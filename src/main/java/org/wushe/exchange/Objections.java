package org.wushe.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.wushe.exchange.Finding.Problem;
import org.wushe.exchange.Intake.Entry;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.PlaceCoordinates;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Impartiality;
import org.wushe.parties.Organization;

/**
 * What speaks against an entry of a file that is good by itself: what is here already.
 */
@Component
public class Objections {

	/** What stands here counts whether or not the person sees it. */
	private static final Access SYSTEM = Access.system();

	private final ServiceOfferings offerings;

	private final Resources resources;

	private final PlaceCoordinates points;

	private final Impartiality impartiality;

	Objections(ServiceOfferings offerings, Resources resources, PlaceCoordinates points, Impartiality impartiality) {
		this.impartiality = impartiality;
		this.offerings = offerings;
		this.resources = resources;
		this.points = points;
	}

	/** Why the entry is not taken in, at least not from a file. */
	public Optional<DomainRefusal> to(Access access, Entry entry) {
		return switch (entry) {
			case Entry.OfResource(var resource, var person) -> bookings(resource);
			case Entry.OfOrganization(var organization, var filing) -> interest(access, organization);
			case Entry.OfService service -> Optional.empty();
			case Entry.OfProject project -> Optional.empty();
		};
	}

	/** Whoever has an interest in an organisation leaves it to a colleague. */
	private Optional<DomainRefusal> interest(Access access, Organization organization) {
		return this.impartiality.of(access).contains(organization.code())
				? Optional.of(DomainRefusal.conflict("interests.refused.recuse", organization.name()))
				: Optional.empty();
	}

	/** Whoever booked is told why it fell away, and a file gives no reason. */
	private Optional<DomainRefusal> bookings(Resource resource) {
		return this.resources.find(SYSTEM, resource.id())
			.filter(known -> known.status().isPublic())
			.map(known -> this.resources.falling(SYSTEM, Kept.of(resource, known)).total())
			.filter(falling -> falling > 0)
			.map(falling -> DomainRefusal.conflict("exchange.refused.bookings-fall", falling));
	}

	/**
	 * What is wrong with where the entry says that it is; what stands here already is not
	 * asked about again.
	 */
	Optional<DomainRefusal> misplaced(Entry entry) {
		return switch (entry) {
			case Entry.OfService(var offering, var uncounted) ->
				misplaced(offering.division(), offering.coordinates(), known(entry));
			case Entry.OfResource(var resource, var person) ->
				misplaced(resource.division(), resource.coordinates(), known(entry));
			case Entry.OfOrganization organization -> Optional.empty();
			case Entry.OfProject project -> Optional.empty();
		};
	}

	private Optional<DomainRefusal> misplaced(DivisionCode place, @Nullable Coordinates point, @Nullable Point known) {
		return new Point(place, point).equals(known) ? Optional.empty() : this.points.flaw(SYSTEM, place, point);
	}

	private record Point(DivisionCode place, @Nullable Coordinates coordinates) {
	}

	private @Nullable Point known(Entry entry) {
		return switch (entry) {
			case Entry.OfService(var offering, var uncounted) -> this.offerings.find(SYSTEM, offering.id())
				.map(known -> new Point(known.division(), known.coordinates()))
				.orElse(null);
			case Entry.OfResource(var resource, var person) -> this.resources.find(SYSTEM, resource.id())
				.map(known -> new Point(known.division(), known.coordinates()))
				.orElse(null);
			case Entry.OfOrganization organization -> null;
			case Entry.OfProject project -> null;
		};
	}

	/**
	 * An entry as it is taken in.
	 *
	 * @param notes what is said of it all the same
	 */
	public record Placed(Entry entry, List<Problem> notes) {
	}

	/**
	 * A point of somebody else's that cannot be is left out, and said so: nobody here can
	 * mend it.
	 * @param withoutPoint the entry as if no point had been said
	 */
	public Placed placed(Entry entry, Supplier<Entry> withoutPoint) {
		return misplaced(entry)
			.map(flaw -> new Placed(withoutPoint.get(),
					List.of(new Problem("", flaw.messageKey(), flaw.args()),
							Problem.of("", "exchange.note.point-left-out"))))
			.orElseGet(() -> new Placed(entry, List.of()));
	}

}
