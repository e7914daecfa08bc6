package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Shortlist;
import org.wushe.library.Wanted;
import org.wushe.parties.OrganizationRevision.Deed;
import org.wushe.parties.StandingNews.Kind;
import org.wushe.referrals.Scene;

/**
 * What begins or ends on a later day is noted when the day has come, by one of the nodes,
 * once.
 */
@WusheTest
class StandingOnItsDayIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	@Autowired
	private Organizations organizations;

	@Autowired
	private Register register;

	@Autowired
	private StandingOnItsDay standings;

	@Autowired
	private OwnStanding own;

	@Autowired
	private OfferingSearch search;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	private Scene scene;

	private Access officer;

	private LocalDate today;

	@BeforeEach
	void meetAnOrganization(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		this.officer = People.streetOfficer(this.scene.community().substring(0, 9));
		this.today = LocalDate.ofInstant(beans.getBean(Clock.class).instant(), ChinaTime.ZONE);
	}

	@Test
	void aSuspensionThatBeginsLaterReachesTheIndexAndThePeopleOnItsDayAndOnce() throws Exception {
		String code = this.scene.organization();
		this.scene.awaitOfferings();
		this.organizations.suspend(this.officer, code,
				new Restriction(this.today.plusDays(20), this.today.plusDays(40), "超期未整改"), "超期未整改");
		assertThat(told()).containsExactly(Kind.SUSPENSION_TO_COME);
		assertThat(this.standings.due(this.today.plusDays(20))).contains(code);
		assertThat(this.standings.note(code, this.today)).as("its day has not come").isFalse();
		awaitEligible(true);

		pass(20);
		assertThat(noteOnFourNodes()).as("one of them").containsOnlyOnce(true);
		assertThat(told()).containsExactly(Kind.SUSPENDED, Kind.SUSPENSION_TO_COME);
		awaitEligible(false);

		pass(21);
		assertThat(noteOnFourNodes()).containsOnlyOnce(true);
		assertThat(told()).startsWith(Kind.SUSPENSION_ENDED).hasSize(3);
		assertThat(this.standings.due(this.today)).doesNotContain(code);
		awaitEligible(true);
		assertThat(this.register.history(this.officer, code)).extracting(OrganizationRevision::deed)
			.startsWith(Deed.END_SUSPENSION, Deed.BEGIN_SUSPENSION, Deed.SUSPEND);
	}

	@Test
	void thePeopleOfTheOrganizationReadThatItIsLiftedAndOthersDoNot() {
		String code = this.scene.organization();
		this.organizations.suspend(this.officer, code, new Restriction(null, this.today.plusDays(9), "投诉核查"), "投诉核查");
		this.organizations.suspend(this.officer, code, null, "已核实");
		this.organizations.blackList(this.officer, code, new Restriction(null, Restriction.FOR_GOOD, "虚报"), "虚报");
		this.organizations.blackList(this.officer, code, null, "核实有误");
		this.organizations.blackList(this.officer, code, null, "再点一次");
		assertThat(told()).containsExactly(Kind.BLACK_LISTING_LIFTED, Kind.BLACK_LISTED, Kind.SUSPENSION_LIFTED,
				Kind.SUSPENDED);
		Access staff = this.scene.manager();
		assertThat(this.own.news(staff)).allSatisfy(news -> assertThat(news.readAt()).isNull());
		this.own.read(staff);
		this.own.read(staff);
		assertThat(this.own.news(staff)).allSatisfy(news -> assertThat(news.readAt()).isNotNull());
		assertThat(this.own.news(People.manager(code))).as("each reads for themselves")
			.allSatisfy(news -> assertThat(news.readAt()).isNull());
		assertThat(this.own.news(People.manager(this.scene.newOrganization("邻里社工站")))).isEmpty();
		assertThat(this.own.news(this.officer)).isEmpty();
	}

	@Test
	void aBlackListingThatEndsIsNotedOnTheDayAfter() {
		String code = this.scene.organization();
		this.organizations.blackList(this.officer, code, new Restriction(null, this.today.plusDays(3), "虚报"), "虚报");
		assertThat(this.standings.note(code, this.today.plusDays(3))).isFalse();
		assertThat(this.standings.note(code, this.today.plusDays(4))).isTrue();
		assertThat(told()).startsWith(Kind.BLACK_LISTING_ENDED);
	}

	private List<Kind> told() {
		return this.own.news(People.manager(this.scene.organization())).stream().map(StandingNews::kind).toList();
	}

	/**
	 * As if so many days had passed: the clock is that of the application, too, which
	 * notes by itself every few minutes who stands how today.
	 */
	private void pass(int days) {
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update organization set suspended_from = suspended_from - :days, suspended_until = suspended_until - :days"
					+ " where code = :code")
			.param("days", days)
			.param("code", this.scene.organization())
			.update());
	}

	/** What the index says of a need of today. */
	private void awaitEligible(boolean eligible) {
		UUID offering = this.scene.offering().id();
		Wanted wanted = new Wanted(this.scene.offering().categoryCode(), "送餐", new DivisionCode(this.scene.community()),
				null, 72, Set.of(), Set.of(), Set.of(), Set.of(), this.today);
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.search.shortlist(Access.system(), wanted, 50, 0)
				.eligible()
				.stream()
				.map(Shortlist.Entry::id)
				.anyMatch(offering::equals) == eligible);
	}

	private List<Boolean> noteOnFourNodes() throws Exception {
		Callable<Boolean> work = () -> this.standings.note(this.scene.organization(), this.today);
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			List<Boolean> done = new ArrayList<>();
			for (Future<Boolean> each : nodes.invokeAll(List.of(work, work, work, work))) {
				done.add(each.get());
			}
			return done;
		}
	}

}
