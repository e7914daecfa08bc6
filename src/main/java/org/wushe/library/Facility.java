package org.wushe.library;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A place that people use 设施.
 *
 * @param area in m²; null if nobody measured it
 * @param bookable whether it is booked for some time, see {@link FacilityBookings}
 */
public record Facility(@Nullable Integer area, List<Opening> opening, Set<AccessFeature> accessibility,
		boolean bookable) implements ResourceContent {

	public Facility {
		opening = List.copyOf(Objects.requireNonNullElse(opening, List.of()));
		accessibility = Set.copyOf(Objects.requireNonNullElse(accessibility, Set.of()));
	}

	@Override
	public List<String> words() {
		return List.of();
	}

	/** Whether it is open all the while, on one day. */
	public boolean isOpenFrom(LocalDateTime start, LocalDateTime end) {
		return start.isBefore(end) && this.opening.stream().anyMatch(hours -> hours.covers(start, end));
	}

	@Override
	public ResourceContent runningAs(ResourceContent other) {
		return (other instanceof Facility now) ? new Facility(this.area, now.opening, this.accessibility, now.bookable)
				: this;
	}

}
