package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.OfferingForm.Hours;
import org.wushe.library.OfferingProposal.State;
import org.wushe.referrals.Scene;

/**
 * An offering from its first word to its end, as its organisation and its street see it.
 */
@WusheTest
class OfferingLifeIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Access READER = People.person("读者", null, null, Role.PUBLIC_VIEWER);

	@Autowired
	private OfferingKeeping keeping;

	@Autowired
	private OfferingReviews reviews;

	@Autowired
	private OfferingSearch search;

	@Autowired
	private EntryHistory history;

	@Autowired
	private KeepFresh keepFresh;

	@Autowired
	private Capacities capacities;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transactions;

	private final UUID id = UUID.randomUUID();

	private Scene scene;

	private Access manager;

	private Access officer;

	private String community;

	@BeforeEach
	void anOrganisationAndItsStreet(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		this.community = this.scene.community();
		this.manager = this.scene.manager();
		this.officer = People.streetOfficer(this.community.substring(0, 9));
	}

	@Test
	void whatIsTypedIsKeptIncompleteAsItIsAndHandedInOnlyWhenNothingIsMissing() {
		OfferingForm begun = form("", 10);
		int version = this.keeping.save(this.manager, this.id, begun, 0);

		assertThat(this.keeping.get(this.manager, this.id).form()).isEqualTo(begun);
		assertThat(own().status()).isEqualTo(EntryStatus.DRAFT);
		assertRefused("library.refused.saved-meanwhile",
				() -> this.keeping.save(this.manager, this.id, begun, version - 1));
		assertRefused("cases.refused.words-missing", () -> this.keeping.submit(this.manager, this.id));
		assertThat(this.reviews.waiting(this.officer)).isEmpty();
		this.keeping.discard(this.manager, this.id);
		assertThat(this.keeping.own(this.manager)).noneMatch(entry -> entry.id().equals(this.id));
	}

	@Test
	void theStreetReviewsBeforeAnybodyFindsItAndSaysWhatItWantsChanged() {
		String title = "采薇坊" + this.community + "午餐";
		handIn(form(title, 10));
		assertThat(own().status()).isEqualTo(EntryStatus.SUBMITTED);
		assertThat(this.reviews.waiting(this.officer)).hasSize(this.reviews.countWaiting(this.officer))
			.extracting(KeptOffering::id)
			.contains(this.id);
		assertThat(this.reviews.waiting(this.officer, 1)).isEqualTo(this.reviews.waiting(this.officer).subList(0, 1));
		assertRefused("library.refused.with-the-street",
				() -> this.keeping.save(this.manager, this.id, form("别的", 10), 0));

		this.reviews.sendBack(this.officer, this.id, waitingVersion(), "请写清怎么订餐");
		assertThat(own().status()).isEqualTo(EntryStatus.DRAFT);
		assertThat(Optional.ofNullable(own().proposal()).map(OfferingProposal::note)).contains("请写清怎么订餐");

		handIn(form(title, 12));
		int seen = waitingVersion();
		this.keeping.takeBack(this.manager, this.id);
		assertRefused("library.refused.decided-meanwhile", () -> this.reviews.approve(this.officer, this.id, seen));
		assertThat(page(title).hits()).isEmpty();
		handIn(form(title, 12));
		this.reviews.approve(this.officer, this.id, waitingVersion());

		assertThat(own().status()).isEqualTo(EntryStatus.PUBLISHED);
		awaitFound(title, true);
		assertThat(deeds()).containsExactly(EntryDeed.PUBLISH, EntryDeed.REVIEW, EntryDeed.SUBMIT, EntryDeed.TAKE_BACK,
				EntryDeed.SUBMIT, EntryDeed.RETURN, EntryDeed.SUBMIT);
		assertThat(this.history.of(this.manager, EntryKind.SERVICE_OFFERING, this.id))
			.filteredOn(revision -> revision.deed() == EntryDeed.RETURN)
			.singleElement()
			.returns("请写清怎么订餐", EntryRevision::note)
			.returns(this.officer.displayName(), EntryRevision::actorName);
	}

	@Test
	void strangersNeitherSeeNorChangeNorReviewIt() {
		String title = "采芹坊" + this.community;
		handIn(form(title, 10));
		Access otherManager = People.manager(this.scene.newOrganization("别家服务社"));
		Access otherStreet = People.streetOfficer("360781001");
		assertRefused("library.refused.unknown-entry", () -> this.keeping.get(otherManager, this.id));
		assertRefused("library.refused.unknown-entry",
				() -> this.keeping.save(otherManager, this.id, form("抢注", 1), 0));
		assertRefused("library.refused.unknown-entry", () -> this.keeping.withdraw(otherManager, this.id, "x"));
		assertRefused("library.refused.unknown-entry",
				() -> this.reviews.approve(otherStreet, this.id, waitingVersion()));
		assertThat(this.reviews.waiting(otherStreet)).noneMatch(entry -> entry.id().equals(this.id));
		assertThat(this.history.of(otherManager, EntryKind.SERVICE_OFFERING, this.id)).isEmpty();
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.reviews.approve(this.manager, this.id, waitingVersion()));
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.keeping.own(this.officer));
		assertThatExceptionOfType(DataAccessException.class).as("past the services, too")
			.isThrownBy(() -> this.transactions.executeWithoutResult(status -> this.database.as(this.manager)
				.sql("update service_offering set status = 'PUBLISHED' where id = ?")
				.param(this.id)
				.update()));
	}

	@Test
	void whatIsPublishedStaysUntilTheStreetAgreesWhileHoursAndCapacityHoldAtOnce() {
		String title = "采苓坊" + this.community;
		publish(title);
		awaitFound(title, true);
		this.transactions.executeWithoutResult(status -> {
			this.capacities.reserve(Access.system(), this.id);
			this.capacities.reserve(Access.system(), this.id);
		});

		String newTitle = "采蘩阁" + this.community;
		OfferingForm changed = form(newTitle, 5)
			.runningAs(withHours(form(newTitle, 5), LocalTime.of(7, 0), LocalTime.of(20, 0)));
		handIn(changed);

		ServiceOffering published = offering();
		assertThat(published.title()).isEqualTo(title);
		assertThat(published.opening()).singleElement().returns(LocalTime.of(20, 0), Opening::closes);
		assertThat(published.capacity()).returns(5, Capacity::maximum).returns(3, Capacity::available);
		KeptOffering waiting = this.reviews.find(this.officer, this.id).orElseThrow();
		assertThat(waiting.form().title()).isEqualTo(newTitle);
		assertThat(waiting.proposal()).returns(State.SUBMITTED, OfferingProposal::state);
		assertThat(isFound(title)).isTrue();

		this.reviews.sendBack(this.officer, this.id, waitingVersion(), "名称请加社区");
		assertThat(own().proposal()).returns("名称请加社区", OfferingProposal::note);
		assertThat(offering().title()).isEqualTo(title);
		handIn(changed);
		this.reviews.approve(this.officer, this.id, waitingVersion());

		awaitFound(newTitle, true);
		assertThat(offering().capacity()).returns(3, Capacity::available);
		assertThat(own().proposal()).isNull();
		assertThat(deeds()).startsWith(EntryDeed.ACCEPT_CHANGE, EntryDeed.PROPOSE, EntryDeed.RETURN_CHANGE,
				EntryDeed.PROPOSE, EntryDeed.OPERATE, EntryDeed.PUBLISH);
		assertRefused("library.refused.other-street", () -> handIn(elsewhere(form(newTitle, 5))));
	}

	@Test
	void aTitleThatCameInTooLongDoesNotKeepItsOrganisationFromChangingItsHours() {
		publish("采薇坊" + this.community);
		String imported = "采薇坊".repeat(25) + this.community;
		this.owner.run("update service_offering set title = '%s' where id = '%s'".formatted(imported, this.id));

		OfferingForm later = withHours(own().form(), LocalTime.of(7, 0), LocalTime.of(21, 0));
		assertThat(this.keeping.flaws(this.manager, this.id, later)).isEmpty();
		handIn(later);

		assertThat(offering()).returns(imported, ServiceOffering::title);
		assertThat(offering().opening()).singleElement().returns(LocalTime.of(21, 0), Opening::closes);
		assertRefused("cases.refused.words-too-long", () -> handIn(form("采葵坊".repeat(25), 10)));
	}

	@Test
	void whatNobodyConfirmsInTimeIsRemindedOnceThenShownAsSuchAndStillServes() {
		String title = "采菽坊" + this.community;
		publish(title);
		awaitFound(title, true);
		confirmedDaysAgo(80);
		this.keepFresh.keepFresh();
		this.keepFresh.keepFresh();
		assertThat(deeds()).filteredOn(EntryDeed.REMIND::equals).hasSize(1);
		assertThat(own().status()).isEqualTo(EntryStatus.PUBLISHED);

		confirmedDaysAgo(91);
		this.keepFresh.keepFresh();

		assertThat(own().status()).isEqualTo(EntryStatus.STALE);
		await().atMost(SOON)
			.until(() -> page(title).hits()
				.stream()
				.anyMatch(hit -> hit.offering().id().equals(this.id) && hit.offering().isStale()));
		Optional<Reservation> reserved = this.transactions
			.execute(status -> this.capacities.reserve(Access.system(), this.id));
		assertThat(reserved).isPresent();
		assertRefused("library.refused.capacity-available",
				() -> this.keeping.confirm(this.manager, this.id, new CapacityNote(11, 9)));
		this.keeping.confirm(this.manager, this.id, new CapacityNote(8, 9));
		assertThat(own().status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(offering().capacity()).returns(8, Capacity::available);
		this.keepFresh.keepFresh();
		assertThat(own().status()).isEqualTo(EntryStatus.PUBLISHED);
	}

	@Test
	void whatIsWithdrawnIsNotFoundAndComesBackOnlyThroughTheStreet() {
		String title = "采葛坊" + this.community;
		publish(title);
		awaitFound(title, true);
		this.keeping.withdraw(this.manager, this.id, "厨房装修");
		awaitFound(title, false);
		assertThat(own().status()).isEqualTo(EntryStatus.WITHDRAWN);
		assertRefused("library.refused.step.CONFIRM", () -> this.keeping.confirm(this.manager, this.id, null));
		assertRefused("library.refused.withdrawn", () -> this.keeping.submit(this.manager, this.id));
		this.keeping.reopen(this.manager, this.id);
		assertThat(own().status()).isEqualTo(EntryStatus.DRAFT);
		assertThat(own().form().title()).isEqualTo(title);
		this.keeping.submit(this.manager, this.id);
		assertThat(own().status()).isEqualTo(EntryStatus.SUBMITTED);
	}

	private void publish(String title) {
		handIn(form(title, 10));
		this.reviews.approve(this.officer, this.id, waitingVersion());
	}

	private void handIn(OfferingForm form) {
		this.keeping.save(this.manager, this.id, form, this.keeping.getOrNew(this.manager, this.id).formVersion());
		this.keeping.submit(this.manager, this.id);
	}

	private int waitingVersion() {
		return OfferingReviews.version(this.reviews.find(this.officer, this.id).orElseThrow());
	}

	private KeptOffering own() {
		return this.keeping.own(this.manager)
			.stream()
			.filter(entry -> entry.id().equals(this.id))
			.findFirst()
			.orElseThrow();
	}

	private ServiceOffering offering() {
		return Optional.ofNullable(own().offering()).orElseThrow();
	}

	private List<EntryDeed> deeds() {
		return this.history.of(this.manager, EntryKind.SERVICE_OFFERING, this.id)
			.stream()
			.map(EntryRevision::deed)
			.toList();
	}

	private void confirmedDaysAgo(int days) {
		this.owner.run("update service_offering set confirmed_at = now() - interval '%d days' where id = '%s'"
			.formatted(days, this.id));
	}

	private OfferingPage page(String title) {
		return this.search.search(READER, OfferingQuery.of(title).withPlace(new DivisionCode(this.community)), 0, 20);
	}

	private boolean isFound(String title) {
		return page(title).hits().stream().anyMatch(hit -> hit.offering().id().equals(this.id));
	}

	private void awaitFound(String title, boolean found) {
		await().atMost(SOON).until(() -> isFound(title) == found);
	}

	private OfferingForm form(String title, int places) {
		return new OfferingForm("elderly-care.meals", new DivisionCode(this.community), title, "工作日午餐，提前一天电话订", 60,
				null, Set.of(), List.of(), List.of(new DivisionCode(this.community)), "东门路 18 号", null,
				List.of(new Hours(Set.of(DayOfWeek.MONDAY), LocalTime.of(11, 0), LocalTime.of(13, 0))), 800, null,
				CapacityUnit.PLACES, places, places, Set.of(), Set.of());
	}

	private static OfferingForm withHours(OfferingForm form, LocalTime from, LocalTime to) {
		return new OfferingForm(form.categoryCode(), form.division(), form.title(), form.description(), form.minAge(),
				form.maxAge(), form.groups(), form.residence(), form.serviceArea(), form.address(), form.coordinates(),
				List.of(new Hours(Set.of(DayOfWeek.MONDAY), from, to)), form.costCents(), form.costNote(),
				form.capacityUnit(), form.capacityMaximum(), form.capacityAvailable(), form.accessibility(),
				form.languages());
	}

	private static OfferingForm elsewhere(OfferingForm form) {
		return new OfferingForm(form.categoryCode(), new DivisionCode("360702002001"), form.title(), form.description(),
				form.minAge(), form.maxAge(), form.groups(), form.residence(), form.serviceArea(), form.address(),
				form.coordinates(), form.opening(), form.costCents(), form.costNote(), form.capacityUnit(),
				form.capacityMaximum(), form.capacityAvailable(), form.accessibility(), form.languages());
	}

}
