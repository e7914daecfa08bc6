package org.wushe.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.Directory;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.identity.Person;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.matching.Lexicons;
import org.wushe.needs.GapCode;
import org.wushe.needs.Need;
import org.wushe.needs.NeedDrafts;
import org.wushe.needs.Needs;
import org.wushe.needs.Urgency;
import org.wushe.needs.WaitingNeeds;
import org.wushe.parties.Organizations;
import org.wushe.parties.Restriction;
import org.wushe.referrals.OnTheScene;

/** Who is told of what, and how often. */
class PushIT extends OnTheScene {

	private static final Duration SOON = Duration.ofSeconds(60);

	@Autowired
	private PushNotices notices;

	@Autowired
	private PushPreferences preferences;

	@Autowired
	private Subscriptions subscriptions;

	@Autowired
	private Told told;

	@Autowired
	private OfferingsDue due;

	@Autowired
	private Needs needs;

	@Autowired
	private NeedDrafts drafts;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private Directory directory;

	@Autowired
	private Database database;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	@BeforeEach
	void theWorkerHasSignedIn() {
		this.directory.signedIn(this.scene.worker());
		awaitHeardOf(this.scene.offering());
	}

	@Test
	void aNewOfferingIsToldToTheWorkerOfANeedThatItFitsWithReasons() {
		Need need = waiting();
		ServiceOffering offering = offer();
		PushNotice notice = heard();
		assertThat(notice).returns(PushKind.OFFERING_FOR_NEED, PushNotice::kind)
			.returns(1, PushNotice::offerings)
			.returns(1, PushNotice::needs);
		assertThat(this.notices.items(worker(), notice.id(), 0, 10)).singleElement()
			.returns(need.id(), PushItem::needId)
			.returns(offering.id(), PushItem::offeringId)
			.satisfies(item -> assertThat(item.strongest(3)).hasSize(3))
			.satisfies(item -> assertThat(item.score()).isBetween(0.6, 1.0));
		assertThat(this.notices.ofCase(worker(), need.caseId())).hasSize(1);
	}

	@Test
	void itIsToldOnceHoweverOftenTheOfferingChangesAndFromHoweverManyNodes() throws Exception {
		waiting();
		ServiceOffering offering = offer();
		PushNotice notice = heard();
		PushItem item = this.notices.items(worker(), notice.id(), 0, 10).getFirst();
		this.notices.read(worker(), notice.id());
		for (int i = 0; i < 3; i++) {
			this.transactions
				.executeWithoutResult(status -> this.events.publishEvent(new ServiceOffering.Changed(offering.id())));
		}
		Told.News again = new Told.News(person(worker()), PushKind.OFFERING_FOR_NEED, List.of(item));
		Callable<Boolean> node = () -> {
			this.transactions.executeWithoutResult(status -> this.told.tell(List.of(again)));
			return true;
		};
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			assertThat(nodes.invokeAll(Stream.generate(() -> node).limit(8).toList()))
				.allSatisfy(done -> assertThat(done.get()).isTrue());
		}
		awaitHeardOf(offering);
		assertThat(this.notices.list(worker(), false, 0, 10)).hasSize(1);
		assertThat(this.notices.count(worker(), true)).isZero();
	}

	@Test
	void aFreedPlaceIsToldOfAndAFullOfferingIsNot() {
		waiting();
		ServiceOffering full = this.scene.newOffering(this.scene.newOrganization("满员的服务中心"), 0);
		awaitHeardOf(full);
		assertThat(this.notices.list(worker(), false, 0, 10)).isEmpty();
		this.transactions.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update service_offering set capacity_maximum = 1 where id = ?")
			.param(full.id())
			.update());
		this.transactions
			.executeWithoutResult(status -> this.events.publishEvent(new ServiceOffering.Changed(full.id())));
		assertThat(this.notices.items(worker(), heard().id(), 0, 10)).singleElement()
			.returns(full.id(), PushItem::offeringId);
	}

	@Test
	void thatAPlaceIsTakenOrAnEntryConfirmedMakesNothingDueAndANewTitleDoes() {
		waiting();
		ServiceOffering offering = offer();
		awaitHeardOf(offering);
		change(offering, "capacity_maximum = capacity_maximum - 1, confirmed_at = now(), version = version + 1");
		assertThat(dueAfter(offering)).isFalse();
		change(offering, "title = title || '（新址）'");
		assertThat(dueAfter(offering)).isTrue();
		change(offering, "capacity_maximum = 0");
		assertThat(dueAfter(offering)).isFalse();
		change(offering, "capacity_maximum = 3");
		assertThat(dueAfter(offering)).as("free again").isTrue();
		awaitHeardOf(offering);
		assertThat(this.notices.items(worker(), heard().id(), 0, 10)).hasSize(1);
	}

	private void change(ServiceOffering offering, String what) {
		this.transactions.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update service_offering set " + what + " where id = ?")
			.param(offering.id())
			.update());
	}

	/** Asked within the transaction, before anybody can have worked it off. */
	private boolean dueAfter(ServiceOffering offering) {
		return Objects.requireNonNull(this.transactions.<Boolean>execute(status -> {
			this.due.note(offering.id(), true, Instant.now());
			return this.database.as(Access.system())
				.sql("select due_at is not null from push_offering where offering_id = ?")
				.param(offering.id())
				.query(Boolean.class)
				.single();
		}));
	}

	@Test
	void whatAnOrganizationOffersIsToldOfOnceItMayServeAgain(@Autowired Organizations organizations) {
		Access officer = People.streetOfficer(this.scene.community().substring(0, 9));
		String organization = this.scene.newOrganization("整改后恢复的服务中心");
		Restriction suspension = new Restriction(null, LocalDate.of(2099, 1, 1), "超期未整改");
		organizations.suspend(officer, organization, suspension, "超期未整改");
		ServiceOffering offering = this.scene.newOffering(organization, 5);
		waiting();
		awaitHeardOf(offering);
		assertThat(this.notices.list(worker(), false, 0, 10)).isEmpty();

		organizations.suspend(officer, organization, null, "已整改");

		assertThat(this.notices.items(worker(), heard().id(), 0, 10)).singleElement()
			.returns(offering.id(), PushItem::offeringId);
	}

	@Test
	void howeverManyServicesAnOrganizationReturnsWithOneLockIsEnough() {
		String organization = this.scene.newOrganization("服务很多的中心");
		List<UUID> open = Stream.generate(() -> this.scene.newOffering(organization, 5))
			.limit(3)
			.map(ServiceOffering::id)
			.toList();
		ServiceOffering full = this.scene.newOffering(organization, 0);
		Stream.concat(open.stream(), Stream.of(full.id())).forEach(this::awaitHeardOf);

		this.transactions.executeWithoutResult(status -> {
			this.due.noteAll(organization, Instant.now());
			assertThat(this.database.as(Access.system())
				.sql("""
						select o.id from push_offering p join service_offering o on o.id = p.offering_id
						 where p.due_at is not null and p.taken_at is null and o.organization_code = ?""")
				.param(organization)
				.query(UUID.class)
				.list()).containsExactlyInAnyOrderElementsOf(open);
			assertThat(this.database.as(Access.system())
				.sql("select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")
				.query(Integer.class)
				.single()).isOne();
		});
	}

	@Test
	void aNeedThatIsFiledWronglyIsPushedBothWaysByWhatItsWordsSpeakOf(@Autowired Lexicons lexicons) {
		String words = "瘫痪老伯褥疮换药翻身叩背鼻饲吸痰，雾化膀胱冲洗造瘘护理";
		this.offerings.put(Access.system(), caring(this.scene.newOrganization("邻里护理站"), "360781001001", words));
		lexicons.refresh();
		Access manager = this.scene.manager();
		this.directory.signedIn(manager);
		this.subscriptions.subscribe(manager, CARE, new DivisionCode(this.scene.community()));

		Need need = this.needs.report(worker(), this.scene.report().of("elderly-care.visits").saying(words).build());
		this.scene.awaitTask(need);
		PushNotice near = await().atMost(SOON)
			.until(() -> this.notices.list(manager, true, 0, 10), unread -> !unread.isEmpty())
			.getFirst();
		assertThat(this.notices.items(manager, near.id(), 0, 10)).singleElement()
			.returns(CARE, PushItem::categoryCode)
			.returns(need.id(), PushItem::needId);

		ServiceOffering offering = caring(this.scene.newOrganization("新来的护理站"), this.scene.community(), words);
		this.offerings.put(Access.system(), offering);
		assertThat(this.notices.items(worker(), heard().id(), 0, 10)).singleElement()
			.returns(need.id(), PushItem::needId)
			.returns(offering.id(), PushItem::offeringId);
	}

	private static final String CARE = "elderly-care.home-care";

	private static ServiceOffering caring(String organization, String area, String words) {
		return Offerings.meals()
			.id(UUID.randomUUID())
			.of(CARE)
			.called("上门护理", words)
			.by(organization)
			.serving(area)
			.build();
	}

	@Test
	void whoTurnedItOffIsNotToldAndNothingIsStored() {
		this.preferences.want(worker(), PushKind.OFFERING_FOR_NEED, false);
		Need need = waiting();
		awaitHeardOf(offer());
		assertThat(this.notices.count(worker(), false)).isZero();
		assertThat(told(need)).isZero();
		assertThat(this.preferences.wanted(worker())).containsExactly(PushKind.OFFERING_FOR_UNMET);
	}

	@Test
	void ofARestrictedNeedNobodyIsTold() {
		Need need = this.needs.report(worker(), this.scene.report().childInDanger().build());
		this.scene.awaitTask(need);
		awaitHeardOf(offer());
		assertThat(told(need)).isZero();
	}

	@Test
	void aNeedThatNobodyCouldMeetIsReportedAnewWithWhatIsKnown() {
		Need need = waiting();
		this.needs.leaveUnmet(worker(), need.id(), GapCode.NO_CAPACITY);
		offer();
		assertThat(heard()).returns(PushKind.OFFERING_FOR_UNMET, PushNotice::kind);
		UUID draft = this.drafts.again(worker(), this.needs.get(worker(), need.id()));
		assertThat(this.drafts.find(worker(), draft).orElseThrow().answers())
			.containsEntry("categoryCode", need.categoryCode())
			.containsEntry("description", need.description())
			.containsEntry("divisionCode", need.divisionCode().value())
			.doesNotContainKeys("consent", "consentSharing", "consentSensitive");
		assertThat(this.drafts.again(worker(), need)).isEqualTo(draft);
		this.drafts.delete(worker(), draft);
	}

	@Test
	void manyOfferingsAtOnceAreOneNotice() {
		waiting();
		String organization = this.scene.newOrganization("批量导入的组织");
		List<ServiceOffering> many = Stream.generate(() -> this.scene.newOffering(organization, 5)).limit(12).toList();
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(this.notices.list(worker(), false, 0, 10)).singleElement()
				.returns(many.size(), PushNotice::offerings)
				.returns(1, PushNotice::needs));
	}

	@Test
	void whatWasToldGoesWithTheNeedAndNobodyElseSeesIt() {
		Need need = waiting();
		offer();
		PushNotice notice = heard();
		Access colleague = People.communityWorker(this.scene.community());
		assertThat(this.notices.list(colleague, false, 0, 10)).isEmpty();
		assertThat(this.notices.items(colleague, notice.id(), 0, 10)).isEmpty();
		assertThat(Objects.requireNonNull(this.transactions.<Integer>execute(status -> this.database.as(colleague)
			.sql("select count(*) from push_item where need_id = ?")
			.param(need.id())
			.query(Integer.class)
			.single()))).isZero();
		this.transactions.executeWithoutResult(status -> this.told.forget(need.caseId()));
		assertThat(told(need)).isZero();
		assertThat(this.notices.count(worker(), false)).isZero();
	}

	@Test
	void whoNoLongerSeesTheCaseIsNoLongerToldWhyAServiceFits() {
		Need need = waiting();
		offer();
		PushNotice notice = heard();
		assertThat(this.notices.countItems(worker(), notice.id())).isOne();
		this.transactions.executeWithoutResult(status -> this.database.as(Access.system()).sql("""
				update case_file set confidentiality = 'RESTRICTED', owner_id = 'somebody', reader_ids = '{}'
				 where id = ?""").param(need.caseId()).update());
		assertThat(this.notices.items(worker(), notice.id(), 0, 10)).isEmpty();
		assertThat(this.notices.countItems(worker(), notice.id())).isZero();
		assertThat(this.notices.ofCase(worker(), need.caseId())).isEmpty();
	}

	@Test
	void anOrganizationThatSubscribedHearsOfANeedAndOfNobodysNameOrCase() {
		Access manager = this.scene.manager();
		this.directory.signedIn(manager);
		this.subscriptions.subscribe(manager, "elderly-care", new DivisionCode(this.scene.community().substring(0, 9)));
		Need need = waiting();
		PushNotice notice = await().atMost(SOON)
			.until(() -> this.notices.list(manager, true, 0, 10), unread -> !unread.isEmpty())
			.getFirst();
		assertThat(notice).returns(PushKind.NEED_NEARBY, PushNotice::kind).returns(1, PushNotice::needs);
		assertThat(this.notices.items(manager, notice.id(), 0, 10)).singleElement()
			.returns(need.categoryCode(), PushItem::categoryCode)
			.returns(new DivisionCode(this.scene.community()), PushItem::division)
			.returns(Urgency.URGENT, PushItem::urgency)
			.satisfies(item -> assertThat(item.neededBy()).isNotNull())
			.satisfies(item -> assertThat(item.reasons()).isEmpty());
		assertThat(this.needs.find(manager, need.id())).isEmpty();
	}

	@Test
	void aSocialWorkerWhoSubscribedHearsForHerselfAlsoWhileTheOrganizationPauses() {
		Access manager = this.scene.manager();
		Access worker = People.person("陆芸", null, this.scene.organization(), Role.SOCIAL_WORKER);
		Access colleague = People.person("孟凡", null, this.scene.organization(), Role.VOLUNTEER_LEADER);
		List.of(manager, worker, colleague).forEach(this.directory::signedIn);
		DivisionCode place = new DivisionCode(this.scene.community());
		this.subscriptions.subscribe(manager, "elderly-care", place);
		this.subscriptions.subscribe(worker, "elderly-care", place);
		assertThat(this.subscriptions.list(colleague)).as("each keeps their own").isEmpty();
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.subscriptions.pause(worker, true));
		this.subscriptions.pause(manager, true);
		waiting();
		await().atMost(SOON).until(() -> this.notices.count(worker, true) == 1);
		assertThat(this.notices.count(manager, false)).isZero();
		assertThat(this.notices.count(colleague, false)).isZero();
	}

	@Test
	void anOrganizationThatPausedOrSubscribedToSomethingElseHearsNothing() {
		Access manager = this.scene.manager();
		this.directory.signedIn(manager);
		this.subscriptions.subscribe(manager, "elderly-care", new DivisionCode(this.scene.community()));
		this.subscriptions.pause(manager, true);
		Access other = People.manager(this.scene.newOrganization("做别的事的组织"));
		this.directory.signedIn(other);
		this.subscriptions.subscribe(other, "child-care", new DivisionCode(this.scene.community()));
		Need need = waiting();
		awaitHeardOf(need.id());
		assertThat(this.notices.count(manager, false)).isZero();
		assertThat(this.notices.count(other, false)).isZero();
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(
				() -> this.subscriptions.subscribe(manager, "elderly-care", new DivisionCode(this.scene.community())));
	}

	@Test
	void ofARestrictedNeedNoOrganizationHears() {
		Access manager = this.scene.manager();
		this.directory.signedIn(manager);
		this.subscriptions.subscribe(manager, "elderly-care", new DivisionCode(this.scene.community()));
		Need need = this.needs.report(worker(), this.scene.report().childInDanger().build());
		this.scene.awaitTask(need);
		awaitHeardOf(need.id());
		assertThat(told(need)).isZero();
	}

	@Test
	void ofANeedOfASensitiveCategoryNoOrganizationHears() {
		Access manager = this.scene.manager();
		this.directory.signedIn(manager);
		DivisionCode place = new DivisionCode(this.scene.community());
		Subscription before = this.subscriptions.subscribe(manager, "elderly-care", place);
		// As some did before it was refused.
		this.transactions.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update push_subscription set category_code = 'disability' where id = ?")
			.param(before.id())
			.update());
		Need need = this.needs.report(worker(), this.scene.report().of("disability.day-support").build());
		this.scene.awaitTask(need);
		awaitHeardOf(need.id());
		assertThat(told(need)).isZero();
	}

	@Test
	void nobodySubscribesToWhatIsNeverTold() {
		Access manager = this.scene.manager();
		DivisionCode place = new DivisionCode(this.scene.community());
		for (String sensitive : List.of("disability", "medical.escort")) {
			assertThat(this.subscriptions.isNeverTold(manager, sensitive)).isTrue();
			assertThatExceptionOfType(DomainRefusal.class)
				.isThrownBy(() -> this.subscriptions.subscribe(manager, sensitive, place))
				.returns("categoryCode", DomainRefusal::field)
				.returns("push.refused.sensitive", DomainRefusal::messageKey);
		}
		assertThat(this.subscriptions.list(manager)).isEmpty();
		assertThat(this.subscriptions.isNeverTold(manager, "elderly-care")).isFalse();
	}

	@Test
	void whoHasWaitedLongestComesFirstAndNobodyIsLeftOut(@Autowired WaitingNeeds all) {
		List<UUID> waiting = Stream.generate(this.scene::classified).limit(3).map(Need::id).toList();
		List<String> categories = List.of(this.needs.get(worker(), waiting.getFirst()).categoryCode());
		List<DivisionCode> here = List.of(new DivisionCode(this.scene.community()));
		List<Need> first = all.filedUnder(categories, new WaitingNeeds.Page(here, Instant.EPOCH, null, 2));
		List<Need> next = all.filedUnder(categories, new WaitingNeeds.Page(here, Instant.EPOCH, first.getLast(), 2));
		assertThat(Stream.concat(first.stream(), next.stream()).map(Need::id)).containsExactlyElementsOf(waiting);
	}

	@Test
	void whatAWaitingNeedMeansIsReadOnceHoweverManyOfferingsAreToldOf() {
		Need need = waiting();
		awaitHeardOf(offer());
		String before = reading(need);
		assertThat(before).contains("elderly-care.meals");
		awaitHeardOf(offer());
		assertThat(reading(need)).isEqualTo(before);

		this.transactions.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update need_reading set learned = 'before the taxonomy changed' where need_id = ?")
			.param(need.id())
			.update());
		awaitHeardOf(offer());
		assertThat(reading(need)).as("read anew").contains("elderly-care.meals").isNotEqualTo(before);
	}

	/** With when and by which transaction it was written. */
	private String reading(Need need) {
		return Objects.requireNonNull(this.transactions.<String>execute(status -> this.database.as(Access.system())
			.sql("select concat_ws(' ', xmin, r.*) from need_reading r where need_id = ?")
			.param(need.id())
			.query(String.class)
			.single()));
	}

	/** A need whose candidates are known, so that what comes now is news. */
	private Need waiting() {
		Need need = this.needs.report(worker(),
				this.scene.report().saying("老人独居，需要有人每天送午餐上门").urgency(Urgency.URGENT).build());
		this.scene.awaitTask(need);
		return this.needs.get(worker(), need.id());
	}

	private ServiceOffering offer() {
		return this.scene.newOffering(this.scene.newOrganization("新来的助餐点"), 20);
	}

	private PushNotice heard() {
		return await().atMost(SOON)
			.until(() -> this.notices.list(worker(), true, 0, 10), unread -> !unread.isEmpty())
			.getFirst();
	}

	/** Until it is noted and told of to whoever waits for it. */
	private void awaitHeardOf(ServiceOffering offering) {
		awaitNone("""
				select count(*) from service_offering o left join push_offering p on p.offering_id = o.id
				 where o.id = ? and (p.offering_id is null or p.due_at is not null)""", offering.id());
		awaitHeardOf(offering.id());
		awaitNone("select count(*) from push_offering where offering_id = ? and due_at is not null", offering.id());
	}

	/** Until every listener has dealt with what was said of it. */
	private void awaitHeardOf(UUID subject) {
		awaitNone("select count(*) from event_publication where serialized_event like ?", "%" + subject + "%");
	}

	private void awaitNone(String count, Object parameter) {
		await().atMost(SOON)
			.until(() -> Objects
				.requireNonNull(this.transactions.<Integer>execute(status -> this.database.as(Access.system())
					.sql(count)
					.param(parameter)
					.query(Integer.class)
					.single())) == 0);
	}

	private int told(Need need) {
		return Objects.requireNonNull(this.transactions.<Integer>execute(status -> this.database.as(Access.system())
			.sql("select count(*) from push_item where need_id = ?")
			.param(need.id())
			.query(Integer.class)
			.single()));
	}

	private Access worker() {
		return this.scene.worker();
	}

	private static Person person(Access access) {
		return new Person(access.userId(), access.displayName(), access.roles(), access.division(),
				access.organizationCode());
	}

}
