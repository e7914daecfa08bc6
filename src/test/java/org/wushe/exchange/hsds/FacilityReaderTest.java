package org.wushe.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Opening;
import org.wushe.library.Resource;

class FacilityReaderTest {

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final Facility BOOKED = new Facility(80,
			List.of(new Opening(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(20, 0))), Set.of(), true);

	private static final Resource KNOWN = new Resource(UUID.randomUUID(), null, STREET, "活动室", "", null, null, null,
			BOOKED, EntryStatus.PUBLISHED, Instant.EPOCH, 3, Instant.EPOCH);

	private final FacilityReader reader = new FacilityReader(new PlainNames(),
			Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

	private Facility read(ObjectNode location) {
		return (Facility) this.reader.read(Access.system(), location, KNOWN.id(), KNOWN, null, STREET).content();
	}

	@Test
	void aLocationThatSaysNothingOfItsHoursLeavesThoseThatAreKnown() {
		assertThat(read(Nodes.object().put("name", "活动室").put("description", "可以打乒乓球"))).isEqualTo(BOOKED);
	}

	@Test
	void aLocationThatSaysItsHoursChangesThem() {
		ObjectNode location = Nodes.object().put("name", "活动室");
		location.putArray("schedules")
			.addObject()
			.put("freq", "WEEKLY")
			.put("byday", "TU")
			.put("opens_at", "09:00")
			.put("closes_at", "12:00");
		assertThat(read(location).opening())
			.containsExactly(new Opening(Set.of(DayOfWeek.TUESDAY), LocalTime.of(9, 0), LocalTime.of(12, 0)));
		location.withArray("schedules").removeAll().addObject().put("freq", "MONTHLY").put("bymonthday", "1");
		assertThat(read(location).opening()).as("open on some days of a month only, not every week").isEmpty();
	}

}
