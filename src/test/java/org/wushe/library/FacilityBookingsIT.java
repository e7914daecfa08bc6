package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/** Facilities are asked for, given and refused, and no time is given twice. */
@WusheTest
class FacilityBookingsIT {

	private static final DivisionCode COMMUNITY = new DivisionCode("360799202002");

	private final Access worker = People.communityWorker(COMMUNITY.value());

	private final Access street = People.streetOfficer("360799202");

	private final Access reader = People.resident();

	@Autowired
	private ResourceKeeping keeping;

	@Autowired
	private FacilityBookings bookings;

	@BeforeEach
	void thereIsACommunity(@Autowired Divisions divisions) {
		divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360799202"), "樟树街道"), new Division(COMMUNITY, "樟树湾社区")), "test");
	}

	private static ResourceForm form(ResourceContent content, TalentPerson person) {
		return new ResourceForm(COMMUNITY, "樟树湾议事厅", "能坐五十人，有投影", null, "樟树路 1 号", null, content, person);
	}

	private Resource step(Access access, Resource resource, EntryStep step) {
		return this.keeping.step(access, resource.id(), resource.version(), step,
				ResourceKeeping.needsReason(step) ? "照片不清楚" : null);
	}

	private Resource published(ResourceContent content, TalentPerson person) {
		Resource submitted = step(this.worker, this.keeping.create(this.worker, form(content, person)),
				EntryStep.SUBMIT);
		return step(this.street, step(this.street, submitted, EntryStep.REVIEW), EntryStep.PUBLISH);
	}

	private static LocalDateTime nextMonday(int hour) {
		return LocalDate.now(ChinaTime.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(hour, 0);
	}

	private FacilityBooking request(Resource hall, int from, int to) {
		return this.bookings.request(People.communityWorker(COMMUNITY.value()), hall.id(),
				new BookingRequest(nextMonday(from), nextMonday(to), "楼栋议事会", 20));
	}

	private static List<String> audited(AuditTrail trail, UUID subject) {
		return trail.list(Access.system(), new AuditFilter(subject.toString(), List.of(), null), 0, 20)
			.reversed()
			.stream()
			.map(AuditEntry::action)
			.toList();
	}

	@Test
	void twoConfirmedBookingsNeverOverlap() throws Exception {
		Resource hall = published(ResourcesIT.aHall(), null);
		List<FacilityBooking> asked = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			asked.add(request(hall, 9 + i % 3, 12 + i % 3));
		}
		List<Callable<Boolean>> answers = asked.stream().<Callable<Boolean>>map(booking -> () -> {
			try {
				this.bookings.confirm(this.worker, booking.id());
				return true;
			}
			catch (DomainRefusal refusal) {
				assertThat(refusal.messageKey()).isEqualTo("resources.refused.booking-taken");
				return false;
			}
		}).toList();
		int confirmed = 0;
		try (ExecutorService keepers = Executors.newFixedThreadPool(8)) {
			for (Future<Boolean> answer : keepers.invokeAll(answers)) {
				confirmed += answer.get() ? 1 : 0;
			}
		}
		assertThat(confirmed).isOne();
		assertThat(this.bookings.taken(this.reader, hall.id(), nextMonday(0).toLocalDate())).hasSize(1);
	}

	@Test
	void aBookingLiesWithinTheHoursAndIsFreeAgainWhenItIsCancelled() {
		Resource hall = published(ResourcesIT.aHall(), null);
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> request(hall, 19, 21))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.booking-closed"));

		FacilityBooking booking = request(hall, 9, 11);
		assertThat(this.bookings.concerning(this.worker))
			.filteredOn(concern -> concern.booking().id().equals(booking.id()))
			.singleElement()
			.satisfies(concern -> assertThat(concern.toAnswer()).isTrue());
		this.bookings.confirm(this.worker, booking.id());
		assertThat(this.bookings.freeAt(this.reader, hall.id(), nextMonday(0).toLocalDate()))
			.doesNotContain(nextMonday(9).toLocalTime(), nextMonday(10).toLocalTime())
			.contains(nextMonday(8).toLocalTime(), nextMonday(11).toLocalTime());
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> request(hall, 10, 12));

		this.bookings.cancel(this.worker, booking.id(), "活动改期");
		FacilityBooking other = request(hall, 10, 12);
		this.bookings.refuse(this.worker, other.id(), "当天消防检修");
		assertThat(this.bookings.ofDay(this.worker, hall.id(), nextMonday(0).toLocalDate()))
			.extracting(FacilityBooking::state)
			.containsExactly(BookingState.CANCELLED, BookingState.REFUSED);
		assertThat(this.bookings.ofDay(People.communityWorker("360781001001"), hall.id(), nextMonday(0).toLocalDate()))
			.isEmpty();
	}

	@Test
	void whoAskedForAFacilityAndWhoKeepsItAreToldOfEachOthersAnswers(@Autowired EntryNews news) {
		Resource hall = published(ResourcesIT.aHall(), null);
		Access asker = People.communityWorker("360799202003");
		FacilityBooking booking = this.bookings.request(asker, hall.id(),
				new BookingRequest(nextMonday(9), nextMonday(11), "楼栋议事会", 20));
		Function<Access, List<BookingState>> told = access -> this.bookings.newsFor(access)
			.stream()
			.map(FacilityBookings.Concern::booking)
			.filter(known -> known.id().equals(booking.id()))
			.map(FacilityBooking::state)
			.toList();
		assertThat(told.apply(this.worker)).containsExactly(BookingState.REQUESTED);
		assertThat(told.apply(asker)).isEmpty();
		this.bookings.confirm(this.worker, booking.id());
		assertThat(told.apply(asker)).containsExactly(BookingState.CONFIRMED);
		assertThat(told.apply(this.worker)).isEmpty();
		news.seen(asker, hall.id());
		assertThat(told.apply(asker)).as("once").isEmpty();
		this.bookings.cancel(asker, booking.id(), "活动改期");
		assertThat(told.apply(this.worker)).containsExactly(BookingState.CANCELLED);
	}

	@Test
	void whateverIsDoneWithAnEntryIsInTheAuditLog(@Autowired AuditTrail trail) {
		Resource hall = published(ResourcesIT.aHall(), null);
		FacilityBooking booking = request(hall, 9, 11);
		this.bookings.confirm(this.worker, booking.id());
		this.bookings.cancel(this.worker, booking.id(), "活动改期");
		assertThat(audited(trail, hall.id())).containsExactly("resources.create", "resources.submit",
				"resources.review", "resources.publish");
		assertThat(audited(trail, booking.id())).containsExactly("bookings.request", "bookings.confirm",
				"bookings.cancel");
	}

}
