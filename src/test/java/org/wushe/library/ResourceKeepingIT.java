package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
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
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.wushe.identity.Role;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.privacy.Unmasking;

/** Communities keep their entries, the street reviews them, and facilities are booked. */
@WusheTest
class ResourceKeepingIT {

	private static final DivisionCode COMMUNITY = new DivisionCode("360799001002");

	private static final TalentPerson PERSON = new TalentPerson("林小满", "13800000000");

	private final Access worker = People.communityWorker(COMMUNITY.value());

	private final Access street = People.streetOfficer("360799001");

	private final Access reader = People.resident();

	@Autowired
	private ResourceKeeping keeping;

	@Autowired
	private ResourceChanges changes;

	@Autowired
	private FacilityBookings bookings;

	@Autowired
	private EntryHistory history;

	@Autowired
	private Unmasking unmasking;

	@BeforeEach
	void thereIsACommunity(@Autowired Divisions divisions) {
		divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360799001"), "樟树街道"), new Division(COMMUNITY, "樟树湾社区")), "test");
	}

	private static ResourceForm form(ResourceContent content, TalentPerson person) {
		return new ResourceForm(COMMUNITY, "樟树湾议事厅", "能坐五十人，有投影", null, "樟树路 1 号", null, content, person);
	}

	private static TalentProfile talent(ListingConsent consent) {
		return new TalentProfile(List.of("书法"), "周末", null, consent);
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

	@Test
	void theCommunityHandsInAndTheStreetReviewsAndPublishes() {
		Resource hall = published(ResourcesIT.aHall(), null);
		assertThat(this.keeping.get(this.reader, hall.id()).status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(this.keeping.kept(this.worker)).extracting(Resource::id).contains(hall.id());
	}

	@Test
	void whoKeepsAnEntryCannotPublishItAlone() {
		Resource submitted = step(this.worker, this.keeping.create(this.worker, form(ResourcesIT.aHall(), null)),
				EntryStep.SUBMIT);
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> step(this.worker, submitted, EntryStep.REVIEW));
		Resource back = step(this.street, submitted, EntryStep.RETURN);
		assertThat(back.status()).isEqualTo(EntryStatus.DRAFT);
		assertThat(this.keeping.note(this.worker, back.id())).contains("照片不清楚");
		assertThat(this.history.of(this.worker, EntryKind.FACILITY, back.id())).extracting(EntryRevision::deed)
			.containsExactly(EntryDeed.RETURN, EntryDeed.SUBMIT, EntryDeed.CREATE);
	}

	@Test
	void dailyChangesHoldAtOnceAndOthersWaitBesideWhatIsPublished() {
		Resource hall = published(ResourcesIT.aHall(), null);
		Facility closed = new Facility(120, ResourcesIT.aHall().opening(), java.util.Set.of(), false);
		Resource daily = this.keeping.edit(this.worker, hall.id(), hall.version(), form(closed, null));
		assertThat(daily.status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThatExceptionOfType(OptimisticLockingFailureException.class).as("of what was looked at before")
			.isThrownBy(() -> this.keeping.edit(this.worker, hall.id(), hall.version(), form(closed, null)));
		ResourceForm renamed = new ResourceForm(COMMUNITY, "樟树湾小剧场", "能坐五十人", null, null, null, closed, null);
		Resource published = this.keeping.edit(this.worker, hall.id(), daily.version(), renamed);
		assertThat(published).returns(EntryStatus.PUBLISHED, Resource::status).returns("樟树湾议事厅", Resource::name);
		assertThat(this.changes.find(this.worker, published)).hasValueSatisfying(change -> {
			assertThat(change.isWaiting()).isTrue();
			assertThat(change.content().name()).isEqualTo("樟树湾小剧场");
		});
		assertThat(this.changes.find(this.reader, published)).isEmpty();
		assertThat(this.keeping.kept(this.street)).extracting(Resource::id).contains(hall.id());
		assertRefused("entries.refused.with-the-street",
				() -> this.keeping.edit(this.worker, hall.id(), published.version(), form("再改一次", closed)));
		Facility larger = new Facility(150, closed.opening(), closed.accessibility(), false);
		Resource still = this.keeping.edit(this.worker, hall.id(), published.version(), form(larger, null));
		assertThat(still.content()).as("what changes from day to day holds meanwhile").isEqualTo(larger);

		Resource back = this.changes.sendBack(this.street, hall.id(), still.version(), "请写明谁可以用");
		assertThat(this.changes.find(this.worker, back)).map(EntryChange::note).contains("请写明谁可以用");
		Resource again = this.keeping.edit(this.worker, hall.id(), back.version(), form("樟树湾小剧场", larger));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.changes.accept(this.worker, hall.id(), again.version()));
		Resource accepted = this.changes.accept(this.street, hall.id(), again.version());
		assertThat(this.keeping.get(this.reader, hall.id())).returns("樟树湾小剧场", Resource::name)
			.returns(EntryStatus.PUBLISHED, Resource::status)
			.returns(larger, Resource::content);
		assertThat(this.changes.find(this.worker, accepted)).isEmpty();
		assertThat(deeds(hall)).startsWith(EntryDeed.ACCEPT_CHANGE, EntryDeed.PROPOSE, EntryDeed.RETURN_CHANGE,
				EntryDeed.OPERATE, EntryDeed.PROPOSE, EntryDeed.OPERATE, EntryDeed.PUBLISH);
	}

	@Test
	void aChangeIsTakenBackOrDroppedAndWhatIsPublishedStays() {
		Facility content = ResourcesIT.aHall();
		Resource hall = published(content, null);
		Resource waiting = this.keeping.edit(this.worker, hall.id(), hall.version(), form("樟树湾书屋", content));
		Resource taken = this.changes.takeBack(this.worker, hall.id(), waiting.version());
		assertThat(this.keeping.kept(this.street)).as("the street decides nothing now")
			.filteredOn(kept -> this.changes.of(this.street, List.of(kept))
				.values()
				.stream()
				.anyMatch(EntryChange::isWaiting))
			.extracting(Resource::id)
			.doesNotContain(hall.id());
		assertRefused("entries.refused.no-change",
				() -> this.changes.accept(this.street, hall.id(), taken.version()));
		Resource dropped = this.changes.drop(this.worker, hall.id(), taken.version());
		assertThat(this.changes.find(this.worker, dropped)).isEmpty();
		assertThat(dropped.name()).isEqualTo("樟树湾议事厅");
		assertRefused("entries.refused.no-change",
				() -> this.changes.drop(this.worker, hall.id(), dropped.version()));
		Resource withdrawn = step(this.worker,
				this.keeping.edit(this.worker, hall.id(), dropped.version(), form("樟树湾书屋", content)),
				EntryStep.WITHDRAW);
		assertThat(this.changes.find(this.worker, withdrawn)).as("nothing is proposed for what is gone").isEmpty();
	}

	@Test
	void thoseWhoKeepAndReviewAreToldWhatWaitsForThemAndOnceWhatWasDecided(@Autowired EntryConcerns concerns,
			@Autowired EntryNews news) {
		Resource draft = this.keeping.create(this.worker, form(ResourcesIT.aHall(), null));
		Function<Access, List<EntryConcern.What>> told = access -> Stream
			.concat(concerns.of(access).stream(), news.unseen(access, 50).stream())
			.filter(concern -> concern.entryId().equals(draft.id()))
			.map(EntryConcern::what)
			.toList();
		Resource submitted = step(this.worker, draft, EntryStep.SUBMIT);
		assertThat(told.apply(this.street)).containsExactly(EntryConcern.What.REVIEW);
		assertThat(told.apply(this.worker)).isEmpty();
		Resource back = step(this.street, submitted, EntryStep.RETURN);
		assertThat(told.apply(this.worker)).containsExactly(EntryConcern.What.RETURNED);
		Resource hall = step(this.street, step(this.street, step(this.worker, back, EntryStep.SUBMIT), EntryStep.REVIEW),
				EntryStep.PUBLISH);
		assertThat(told.apply(this.street)).as("nobody is told of what was done by oneself").isEmpty();
		assertThat(told.apply(this.worker)).containsExactly(EntryConcern.What.PUBLISHED);
		news.seen(this.worker, hall.id());
		assertThat(told.apply(this.worker)).as("once").isEmpty();
		Resource waiting = this.keeping.edit(this.worker, hall.id(), hall.version(),
				form("樟树湾书屋", ResourcesIT.aHall()));
		assertThat(told.apply(this.street)).containsExactly(EntryConcern.What.REVIEW_CHANGE);
		this.changes.sendBack(this.street, hall.id(), waiting.version(), "请写明谁可以用");
		assertThat(told.apply(this.worker)).containsExactly(EntryConcern.What.CHANGE_RETURNED);
		assertThat(told.apply(People.communityWorker("360781001001"))).isEmpty();
	}

	@Test
	void whoAskedForAFacilityAndWhoKeepsItAreToldOfEachOthersAnswers(@Autowired EntryNews news) {
		Resource hall = published(ResourcesIT.aHall(), null);
		Access asker = People.communityWorker("360799001003");
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

	private static List<String> audited(AuditTrail trail, UUID subject) {
		return trail.list(Access.system(), new AuditFilter(subject.toString(), List.of(), null), 0, 20)
			.reversed()
			.stream()
			.map(AuditEntry::action)
			.toList();
	}

	private List<EntryDeed> deeds(Resource resource) {
		return this.history.of(this.worker, EntryKind.of(resource.kind()), resource.id())
			.stream()
			.map(EntryRevision::deed)
			.toList();
	}

	private static ResourceForm form(String name, ResourceContent content) {
		return new ResourceForm(COMMUNITY, name, "能坐五十人，有投影", null, "樟树路 1 号", null, content, null);
	}

	@Test
	void nobodyIsListedWithoutConsentAndWhoTakesItBackIsTakenDownAtOnce() {
		Resource unlisted = this.keeping.create(this.worker, form(talent(ListingConsent.NONE), PERSON));
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> step(this.worker, unlisted, EntryStep.SUBMIT))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.consent"));

		Resource masked = published(talent(ListingConsent.MASKED), PERSON);
		assertThat(this.keeping.publicName(this.reader, masked)).contains("林**");
		assertThat(this.keeping.person(this.reader, masked)).isEmpty();
		assertThat(this.keeping.person(this.worker, masked)).contains(new TalentPerson("林**", "138****0000"));
		assertThat(this.unmasking.reveal(this.worker, "talent", masked.id(), "phone", "请他上门帮忙", null))
			.isEqualTo("13800000000");

		Resource down = this.keeping.edit(this.worker, masked.id(), masked.version(),
				form(talent(ListingConsent.NONE), PERSON));
		assertThat(down.status()).isEqualTo(EntryStatus.WITHDRAWN);
		assertThat(this.keeping.publicName(this.reader, down)).isEmpty();
		assertThat(this.keeping.person(this.worker, down)).as("forgotten").isEmpty();
	}

	@Test
	void onlyWhoKeepsOrReviewsATalentIsToldInFullWhoItIs() {
		Resource talent = published(talent(ListingConsent.MASKED), PERSON);
		Access socialWorker = People.person("社工", COMMUNITY, null, Role.SOCIAL_WORKER);
		assertRefused("privacy.refused.unknown",
				() -> this.unmasking.reveal(socialWorker, "talent", talent.id(), "phone", "请他上门帮忙", null));
		assertThat(this.unmasking.reveal(this.street, "talent", talent.id(), "name", "核实本人意愿", null)).isEqualTo("林小满");
	}

	@Test
	void whoseEntryWasTakenDownLongAgoIsForgotten(@Autowired ResourceExpiry expiry, @Autowired Database database,
			@Autowired TransactionOperations transactions) {
		Resource stays = published(talent(ListingConsent.MASKED), PERSON);
		Resource recent = step(this.worker, published(talent(ListingConsent.MASKED), PERSON), EntryStep.WITHDRAW);
		Resource longAgo = step(this.worker, published(talent(ListingConsent.NAMED), PERSON), EntryStep.WITHDRAW);
		transactions.executeWithoutResult(status -> database.as(Access.system())
			.sql("update resource set updated_at = now() - interval '31 days' where id in (?, ?)")
			.params(stays.id(), longAgo.id())
			.update());
		expiry.forget();
		assertThat(this.keeping.person(this.worker, longAgo)).isEmpty();
		assertThat(this.keeping.person(this.worker, recent)).isPresent();
		assertThat(this.keeping.person(this.worker, stays)).isPresent();
	}

	@Test
	void whoATalentIsWrittenAnewTakesThePlaceOfAllThatWasKnownAndCanBeForgotten() {
		Resource draft = this.keeping.create(this.worker, form(talent(ListingConsent.MASKED), PERSON));
		Resource same = this.keeping.edit(this.worker, draft.id(), draft.version(),
				form(talent(ListingConsent.MASKED), null));
		assertThat(this.keeping.person(this.worker, same)).as("nothing was written")
			.contains(new TalentPerson("林**", "138****0000"));
		Resource other = this.keeping.edit(this.worker, draft.id(), same.version(),
				form(talent(ListingConsent.MASKED), new TalentPerson("方小曼", null)));
		assertThat(this.keeping.person(this.worker, other)).as("another person has no such telephone")
			.contains(new TalentPerson("方**", null));
		Resource nobody = this.keeping.edit(this.worker, draft.id(), other.version(),
				form(talent(ListingConsent.MASKED), TalentPerson.NOBODY));
		assertThat(this.keeping.person(this.worker, nobody)).isEmpty();
	}

	@Test
	void whatNobodyConfirmsInTimeIsShownAsSuchUntilItsKeeperConfirmsIt(@Autowired Resources resources,
			@Autowired ResourceExpiry expiry) {
		Resource hall = published(ResourcesIT.aHall(), null);
		Instant longAgo = Instant.now().minus(Duration.ofDays(400));
		resources.put(Access.system(), new Resource(hall.id(), null, COMMUNITY, hall.name(), hall.description(), null,
				null, null, hall.content(), EntryStatus.PUBLISHED, longAgo, 0, longAgo));
		expiry.expire();
		assertThat(deeds(hall)).startsWith(EntryDeed.EXPIRE);
		Resource stale = this.keeping.get(this.reader, hall.id());
		assertThat(stale.status()).isEqualTo(EntryStatus.STALE);
		assertThat(step(this.worker, stale, EntryStep.CONFIRM).status()).isEqualTo(EntryStatus.PUBLISHED);
	}

	@Test
	void whoKeepsAnEntryIsRemindedOnceBeforeItIsShownAsUnconfirmed(@Autowired Resources resources,
			@Autowired ResourceExpiry expiry) {
		Resource hall = published(ResourcesIT.aHall(), null);
		confirmedDaysAgo(resources, hall, 80);
		expiry.expire();
		expiry.expire();
		assertThat(deeds(hall)).filteredOn(EntryDeed.REMIND::equals).hasSize(1);
		Resource reminded = this.keeping.get(this.reader, hall.id());
		assertThat(reminded.status()).isEqualTo(EntryStatus.PUBLISHED);

		step(this.worker, reminded, EntryStep.CONFIRM);
		expiry.expire();
		assertThat(deeds(hall)).filteredOn(EntryDeed.REMIND::equals).hasSize(1);
		confirmedDaysAgo(resources, hall, 85);
		expiry.expire();
		assertThat(deeds(hall)).as("for the next time").filteredOn(EntryDeed.REMIND::equals).hasSize(2);
	}

	private static void confirmedDaysAgo(Resources resources, Resource hall, int days) {
		Instant then = Instant.now().minus(Duration.ofDays(days));
		resources.put(Access.system(), new Resource(hall.id(), null, COMMUNITY, hall.name(), hall.description(), null,
				null, null, hall.content(), EntryStatus.PUBLISHED, then, 0, then));
	}

	@Test
	void nobodyKeepsTheEntriesOfAnotherPlace() {
		Resource hall = published(ResourcesIT.aHall(), null);
		Access elsewhere = People.communityWorker("360781001001");
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.keeping.edit(elsewhere, hall.id(), hall.version(), form(ResourcesIT.aHall(), null)));
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.keeping.create(elsewhere, form(ResourcesIT.aHall(), null)));
	}

	private static LocalDateTime nextMonday(int hour) {
		return LocalDate.now(ChinaTime.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(hour, 0);
	}

	private FacilityBooking request(Resource hall, int from, int to) {
		return this.bookings.request(People.communityWorker(COMMUNITY.value()), hall.id(),
				new BookingRequest(nextMonday(from), nextMonday(to), "楼栋议事会", 20));
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

}
