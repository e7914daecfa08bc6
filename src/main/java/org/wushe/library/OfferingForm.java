package org.wushe.library;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/**
 * What an organisation fills in about an offering; holds whatever was typed, complete or
 * not, see {@link #flaws()}.
 *
 * @param serviceArea the subtrees whose people it serves
 * @param costCents fen of yuan, 0 for free
 * @param capacityUnit null where capacity is not counted
 * @param capacityAvailable of a new offering; once published it is kept apart
 */
public record OfferingForm(@Nullable String categoryCode, @Nullable DivisionCode division, String title,
		String description, @Nullable Integer minAge, @Nullable Integer maxAge, Set<SpecialGroup> groups,
		List<DivisionCode> residence, List<DivisionCode> serviceArea, @Nullable String address,
		@Nullable Coordinates coordinates, List<Hours> opening, @Nullable Integer costCents, @Nullable String costNote,
		@Nullable CapacityUnit capacityUnit, @Nullable Integer capacityMaximum, @Nullable Integer capacityAvailable,
		Set<AccessFeature> accessibility, Set<String> languages) {

	/** Characters. */
	public static final int LONGEST_TITLE = OfferingRules.LONGEST_TITLE;

	/** Characters. */
	public static final int LONGEST_DESCRIPTION = OfferingRules.LONGEST_DESCRIPTION;

	private static final OfferingForm EMPTY = new OfferingForm(null, null, "", "", null, null, Set.of(), List.of(),
			List.of(), null, null, List.of(), null, null, null, null, null, Set.of(), Set.of());

	public OfferingForm {
		title = Objects.requireNonNullElse(title, "");
		description = Objects.requireNonNullElse(description, "");
		groups = (groups != null) ? Set.copyOf(groups) : Set.of();
		residence = sorted(residence);
		serviceArea = sorted(serviceArea);
		opening = (opening != null) ? List.copyOf(opening) : List.of();
		accessibility = (accessibility != null) ? Set.copyOf(accessibility) : Set.of();
		languages = (languages != null) ? Set.copyOf(languages) : Set.of();
	}

	/** A row of opening hours as it is typed. */
	public record Hours(Set<DayOfWeek> days, @Nullable LocalTime opens, @Nullable LocalTime closes) {

		public Hours {
			days = (days != null) ? Set.copyOf(days) : Set.of();
		}

		boolean isComplete() {
			return !this.days.isEmpty() && this.opens != null && this.closes != null
					&& (this.closes.equals(LocalTime.MIDNIGHT) || this.opens.isBefore(this.closes));
		}

		/** The same as rows of a form. */
		public static List<Hours> of(List<Opening> opening) {
			return opening.stream().map(row -> new Hours(row.days(), row.opens(), row.closes())).toList();
		}

		/**
		 * @throws DomainRefusal if the row is not complete
		 */
		public Opening toOpening() {
			if (!isComplete()) {
				throw DomainRefusal.invalid("opening", "resources.refused.hours");
			}
			return new Opening(this.days, Objects.requireNonNull(this.opens), Objects.requireNonNull(this.closes));
		}

	}

	public static OfferingForm empty() {
		return EMPTY;
	}

	public static OfferingForm of(ServiceOffering offering) {
		Eligibility eligibility = offering.eligibility();
		Capacity capacity = offering.capacity();
		return new OfferingForm(offering.categoryCode(), offering.division(), offering.title(), offering.description(),
				eligibility.minAge(), eligibility.maxAge(), eligibility.groups(), eligibility.residence(),
				offering.serviceArea(), offering.address(), offering.coordinates(), Hours.of(offering.opening()),
				offering.cost().cents(), offering.cost().note(), (capacity != null) ? capacity.unit() : null,
				(capacity != null) ? capacity.maximum() : null, (capacity != null) ? capacity.available() : null,
				offering.accessibility(), offering.languages());
	}

	/** All that keeps it from being handed in, by field, in the order of the form. */
	public List<DomainRefusal> flaws() {
		return new OfferingRules(this).flaws();
	}

	/**
	 * Whether what the flaw is about is said otherwise than in the other: nobody has to
	 * mend what somebody else wrote, to change something else.
	 */
	boolean isAnswerableFor(DomainRefusal flaw, OfferingForm published) {
		return !OfferingRules.said(this, flaw.field()).equals(OfferingRules.said(published, flaw.field()));
	}

	/** The same with the opening hours and the capacity of the other. */
	public OfferingForm runningAs(OfferingForm other) {
		return new OfferingForm(this.categoryCode, this.division, this.title, this.description, this.minAge,
				this.maxAge, this.groups, this.residence, this.serviceArea, this.address, this.coordinates,
				other.opening, this.costCents, this.costNote, other.capacityUnit, other.capacityMaximum,
				other.capacityAvailable, this.accessibility, this.languages);
	}

	OfferingForm withAvailable(int available) {
		return new OfferingForm(this.categoryCode, this.division, this.title, this.description, this.minAge,
				this.maxAge, this.groups, this.residence, this.serviceArea, this.address, this.coordinates,
				this.opening, this.costCents, this.costNote, this.capacityUnit, this.capacityMaximum, available,
				this.accessibility, this.languages);
	}

	/**
	 * Whether both say the same but for opening hours and capacity, which need no review.
	 */
	public boolean promisesAs(OfferingForm other) {
		return runningAs(other).equals(other);
	}

	/** The offering that it describes, if nothing is missing. */
	ServiceOffering toOffering(UUID id, String organizationCode, EntryStatus status, Instant now) {
		Capacity capacity = (this.capacityUnit == null) ? null : new Capacity(this.capacityUnit,
				Objects.requireNonNull(this.capacityMaximum), Objects.requireNonNull(this.capacityAvailable), now);
		return new ServiceOffering(id, organizationCode, Objects.requireNonNull(this.categoryCode),
				Objects.requireNonNull(this.division), this.title, this.description,
				new Eligibility(this.minAge, this.maxAge, this.groups, this.residence), this.serviceArea, this.address,
				this.coordinates, this.opening.stream().map(Hours::toOpening).toList(),
				new Cost(Objects.requireNonNull(this.costCents), this.costNote), capacity, this.accessibility,
				this.languages, status, 0, now);
	}

	private static List<DivisionCode> sorted(List<DivisionCode> places) {
		if (places == null) {
			return List.of();
		}
		List<DivisionCode> sorted = new ArrayList<>(places);
		sorted.sort(null);
		return List.copyOf(sorted);
	}

}
