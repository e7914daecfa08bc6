package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.BookingConcerns.Concern;
import org.wushe.referrals.OnTheScene;

/** Nobody misses a booking because there are many. */
class BookingConcernsIT extends OnTheScene {

	private static final LocalDate MONDAY = LocalDate.now(ChinaTime.ZONE)
		.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

	@Autowired
	private BookingConcerns concerns;

	@Autowired
	private FacilityBookings bookings;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transactions;

	private UUID hall = UUID.randomUUID();

	@BeforeEach
	void thereIsAHall(@Autowired Resources resources) {
		resources.put(Access.system(),
				new Resource(this.hall, null, new DivisionCode(this.scene.community()), "邻里议事厅", "能坐五十人", null, null,
						null, ResourcesIT.aHall(), EntryStatus.PUBLISHED, Instant.now(), 0, Instant.now()));
	}

	@Test
	void noneOfHundredsOfBookingsIsLeftOut() {
		Access asker = People.gridWorker(this.scene.community());
		Access street = People.streetOfficer(this.scene.community().substring(0, 9));
		UUID first = request(asker);
		copy(first, "'REQUESTED', requested_by, requested_by_name, now(), null, null, null");
		for (Access person : List.of(this.scene.worker(), street, asker)) {
			assertThat(here(this.concerns.concerning(person))).hasSize(251);
		}
		assertThat(here(this.concerns.newsFor(this.scene.worker()))).hasSize(251).allMatch(Concern::toAnswer);
		assertThat(here(this.concerns.newsFor(street))).as("a common facility is answered for at its own place")
			.isEmpty();

		change("update facility_booking set state = 'REFUSED', reason = '当天消防检修', answered_by = 'another',"
				+ " answered_by_name = '他人', answered_at = now() where facility_id = ?", this.hall);
		assertThat(here(this.concerns.lost(asker))).hasSize(251);
		assertThat(here(this.concerns.newsFor(asker))).hasSize(251);
	}

	/** A street sees the bookings of all its communities. */
	@Test
	void whatBecomesOfOnesOwnBookingIsNotHiddenByHundredsOfOthers() {
		Access street = People.streetOfficer(this.scene.community().substring(0, 9));
		UUID own = request(street);
		this.bookings.refuse(this.scene.worker(), own, "当天消防检修");
		copy(own, "'CANCELLED', 'another', '他人', now(), 'another', '他人', now()");
		assertThat(here(this.concerns.lost(street))).extracting(concern -> concern.booking().id()).containsExactly(own);
		assertThat(here(this.concerns.newsFor(street))).extracting(concern -> concern.booking().id()).contains(own);
		assertThat(here(this.concerns.newsFor(this.scene.worker()))).as("whoever keeps the hall is told of the others")
			.hasSize(250);
	}

	private UUID request(Access asker) {
		return this.bookings
			.request(asker, this.hall, new BookingRequest(MONDAY.atTime(9, 0), MONDAY.atTime(11, 0), "楼栋议事会", 20))
			.id();
	}

	/** 250 more, at the same time. */
	private void copy(UUID booking, String rest) {
		change("""
				insert into facility_booking (id, facility_id, during, purpose, people, state, requested_by,
				       requested_by_name, requested_at, answered_by, answered_by_name, answered_at)
				select gen_random_uuid(), facility_id, during, purpose, people, %s
				  from facility_booking, generate_series(1, 250) where id = ?""".formatted(rest), booking);
	}

	private void change(String sql, UUID id) {
		this.transactions.executeWithoutResult(status -> this.database.as(Access.system()).sql(sql).param(id).update());
	}

	/** Those of the hall. */
	private List<Concern> here(List<Concern> some) {
		return some.stream().filter(concern -> concern.facility().id().equals(this.hall)).toList();
	}

}
