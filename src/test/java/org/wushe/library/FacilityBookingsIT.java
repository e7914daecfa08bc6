package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.parties.Restriction;
import org.wushe.referrals.Scene;

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

	@Autowired
	private BookingConcerns concerns;

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
		assertThat(this.concerns.concerning(this.worker))
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
		Function<Access, List<BookingState>> told = access -> this.concerns.newsFor(access)
			.stream()
			.map(BookingConcerns.Concern::booking)
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

	private List<FacilityBooking> lost(Access asker, Resource hall) {
		return this.concerns.lost(asker)
			.stream()
			.filter(concern -> concern.facility().id().equals(hall.id()))
			.map(BookingConcerns.Concern::booking)
			.toList();
	}

	@Test
	void aFacilityThatIsTakenDownCancelsWhatWasBookedAndTellsWhoBooked(@Autowired EntryNews news,
			@Autowired AuditTrail trail) {
		Resource hall = published(ResourcesIT.aHall(), null);
		Access asker = People.communityWorker("360799202003");
		FacilityBooking confirmed = this.bookings.request(asker, hall.id(),
				new BookingRequest(nextMonday(9), nextMonday(11), "楼栋议事会", 20));
		this.bookings.confirm(this.worker, confirmed.id());
		FacilityBooking asked = this.bookings.request(asker, hall.id(),
				new BookingRequest(nextMonday(14), nextMonday(15), "合唱排练", 12));
		assertThat(this.bookings.fallingWithout(this.worker, hall)).as("who takes it down is told before")
			.isEqualTo(new Falling(1, 1));
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.bookings.fallingWithout(asker, hall));

		step(this.worker, hall, EntryStep.WITHDRAW);
		assertThat(lost(asker, hall)).extracting(FacilityBooking::id)
			.containsExactlyInAnyOrder(confirmed.id(), asked.id());
		assertThat(lost(asker, hall))
			.allSatisfy(booking -> assertThat(booking).returns(BookingState.CANCELLED, FacilityBooking::state)
				.returns("照片不清楚", FacilityBooking::reason));
		assertThat(this.concerns.newsFor(asker)).extracting(concern -> concern.booking().id())
			.contains(confirmed.id(), asked.id());
		assertThat(audited(trail, confirmed.id())).containsExactly("bookings.request", "bookings.confirm",
				"bookings.cancel");
		assertRefused("resources.refused.booking-decided", () -> this.bookings.confirm(this.worker, asked.id()));
		assertThat(this.bookings.taken(this.reader, hall.id(), nextMonday(0).toLocalDate())).isEmpty();
		news.seen(asker, hall.id());
		assertThat(lost(asker, hall)).as("told once").isEmpty();
	}

	@Test
	void hoursThatLeaveNoRoomForABookingAreSavedOnlyWithAReasonForWhoBooked() {
		Resource hall = published(ResourcesIT.aHall(), null);
		FacilityBooking morning = request(hall, 9, 11);
		FacilityBooking evening = request(hall, 18, 20);
		this.bookings.confirm(this.worker, morning.id());
		this.bookings.confirm(this.worker, evening.id());
		Facility shorter = new Facility(120,
				List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(17, 0))),
				ResourcesIT.aHall().accessibility(), true);
		assertThat(this.bookings.fallingBy(this.worker, hall, form(shorter, null))).isEqualTo(new Falling(1, 0));
		assertRefused("resources.refused.bookings-fall",
				() -> this.keeping.edit(this.worker, hall.id(), hall.version(), form(shorter, null)));

		Resource changed = this.keeping.edit(this.worker, hall.id(), hall.version(), form(shorter, null), "晚上不再开放");
		assertThat(this.bookings.ofDay(this.worker, hall.id(), nextMonday(0).toLocalDate()))
			.extracting(FacilityBooking::state, FacilityBooking::reason)
			.containsExactly(tuple(BookingState.CONFIRMED, null), tuple(BookingState.CANCELLED, "晚上不再开放"));
		Facility closed = new Facility(120, shorter.opening(), shorter.accessibility(), false);
		this.keeping.edit(this.worker, hall.id(), changed.version(), form(closed, null), "改为仓库");
		assertThat(this.bookings.ofDay(this.worker, hall.id(), nextMonday(0).toLocalDate()))
			.extracting(FacilityBooking::state)
			.containsOnly(BookingState.CANCELLED);
	}

	@Test
	void whoeverBookedReadsInBothLanguagesWhyBaseDataCancelledIt(@Autowired Resources resources,
			@Autowired AuditTrail trail) {
		List<Opening> mornings = List
			.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(9, 0)));
		Map<UnaryOperator<Resource>, String> changes = Map.of(hall -> hall.in(EntryStatus.WITHDRAWN),
				"设施已从资源库撤下 / The facility was taken down",
				hall -> hall.saying(form(new Facility(120, mornings, Set.of(), true), null)),
				"设施不再开放这个时段 / The facility is no longer to be had at this time",
				hall -> hall.saying(form(new Facility(120, mornings, Set.of(), false), null)),
				"设施不再接受预约 / The facility takes no bookings any more");
		Access asker = People.communityWorker("360799202003");
		changes.forEach((change, why) -> {
			Resource hall = published(ResourcesIT.aHall(), null);
			FacilityBooking booking = this.bookings.request(asker, hall.id(),
					new BookingRequest(nextMonday(9), nextMonday(11), "楼栋议事会", 20));
			resources.put(Access.system(), change.apply(hall));
			assertThat(lost(asker, hall)).singleElement()
				.returns(booking.id(), FacilityBooking::id)
				.returns(BookingState.CANCELLED, FacilityBooking::state)
				.returns(why, FacilityBooking::reason);
			assertThat(trail.list(Access.system(), new AuditFilter(booking.id().toString(), List.of(), null), 0, 1))
				.singleElement()
				.returns("bookings.cancel", AuditEntry::action)
				.returns(why, AuditEntry::reason);
		});
	}

	@Test
	void aRequestWhoseTimeHasComeCanNoLongerBeConfirmedAndExpires(@Autowired BookingExpiry expiry,
			@Autowired Database database, @Autowired TransactionOperations transactions) {
		Resource hall = published(ResourcesIT.aHall(), null);
		Access asker = People.communityWorker("360799202003");
		FacilityBooking booking = this.bookings.request(asker, hall.id(),
				new BookingRequest(nextMonday(9), nextMonday(11), "楼栋议事会", 20));
		transactions.executeWithoutResult(status -> database.as(Access.system()).sql("""
				update facility_booking set during = tstzrange(now() - interval '1 hour', now() + interval '1 hour')
				 where id = ?""").param(booking.id()).update());
		assertRefused("resources.refused.booking-over", () -> this.bookings.confirm(this.worker, booking.id()));
		expiry.expire();
		assertThat(lost(asker, hall)).singleElement().returns(BookingState.EXPIRED, FacilityBooking::state);
		assertRefused("resources.refused.booking-decided", () -> this.bookings.confirm(this.worker, booking.id()));
		assertRefused("resources.refused.booking-decided", () -> this.bookings.cancel(asker, booking.id(), "改期"));
	}

	@Test
	void theFacilityOfASuspendedOrganizationIsNotBooked(@Autowired BeanFactory beans, @Autowired Resources resources,
			@Autowired Organizations organizations) {
		Scene scene = new Scene(beans);
		DivisionCode place = new DivisionCode(scene.community());
		Resource hall = new Resource(UUID.randomUUID(), scene.organization(), place, "社工站活动室", "能坐二十人", null, null,
				null, ResourcesIT.aHall(), EntryStatus.PUBLISHED, Instant.now(), 0, Instant.now());
		resources.put(Access.system(), hall);
		FacilityBooking before = request(hall, 9, 10);
		organizations.suspend(People.streetOfficer(scene.community().substring(0, 9)), scene.organization(),
				new Restriction(null, LocalDate.now(ChinaTime.ZONE).plusDays(30), "整改"), "整改");
		assertRefused("resources.refused.booking-suspended", () -> request(hall, 10, 11));
		assertRefused("resources.refused.booking-suspended", () -> this.bookings.confirm(scene.manager(), before.id()));
	}

}
