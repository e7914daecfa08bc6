package org.wushe.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.CaseFile;
import org.wushe.cases.Cases;
import org.wushe.cases.Confidentiality;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Directory;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.referrals.Scene;
import org.wushe.referrals.OnTheScene;

class NeedsIT extends OnTheScene {

	@Autowired
	private Needs needs;

	@Autowired
	private NeedDrafts drafts;

	@Autowired
	private Cases cases;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private Directory directory;

	private Access worker;

	@BeforeEach
	void setUp() {
		this.worker = this.scene.worker();
	}

	@Test
	void aReportOpensACaseThatNamesNoPerson() {
		Need need = this.needs.report(this.worker, this.scene.report().build());
		CaseFile file = this.cases.get(this.worker, need.caseId());
		assertThat(file.title()).isEqualTo("助餐服务 · 测试社区");
		assertThat(file.categoryCode()).isEqualTo("elderly-care.meals");
		assertThat(need.queryCode()).matches("[2-9A-HJ-NP-Z]{10}");
		assertThat(need).returns(this.worker.userId(), Need::firstContactId).returns(1944, Need::birthYear);
		assertThat(this.cases.timeline(this.worker, file.id())).first()
			.returns(TimelineKind.OPENED, TimelineEntry::kind)
			.returns(Map.of("number", file.number()), TimelineEntry::params);
	}

	@Test
	void whoReportsIsStoredEncrypted() {
		Need need = this.needs.report(this.worker,
				this.scene.report().by(new Reporter(ReporterKind.AGENT, "林小满", "13800000000")).build());
		Map<String, Object> row = this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select * from need where id = ?")
			.param(need.id())
			.query()
			.singleRow());
		assertThat(row.get("reporter_name_enc").toString()).isNotBlank().doesNotContain("林小满");
		assertThat(row.get("reporter_phone_enc").toString()).isNotBlank().doesNotContain("13800000000");
		assertThat(row.toString()).doesNotContain("林小满", "13800000000");
	}

	@Test
	void reportingTheSameAgainGivesTheNeedThatIsThere() throws Exception {
		NeedReport report = this.scene.report().build();
		try (ExecutorService clicks = Executors.newFixedThreadPool(6)) {
			Callable<Need> click = () -> this.needs.report(this.worker, report);
			List<Future<Need>> done = clicks.invokeAll(Collections.nCopies(6, click));
			assertThat(done).extracting(future -> future.resultNow().caseId())
				.hasSize(6)
				.containsOnly(this.needs.get(this.worker, report.id()).caseId());
		}
		assertThat(this.needs.count(this.worker, NeedFilter.ALL)).isEqualTo(1);
		UUID caseId = this.needs.get(this.worker, report.id()).caseId();
		assertThat(this.cases.timeline(this.worker, caseId)).filteredOn(entry -> entry.kind() == TimelineKind.OPENED)
			.hasSize(1);
	}

	@Test
	void nobodyReportsOverTheNeedOfAnotherPlace() {
		NeedReport report = this.scene.report().build();
		this.needs.report(this.worker, report);
		Scene other = new Scene(this.beans);
		assertRefused("needs.refused.id-taken",
				() -> this.needs.report(other.worker(), other.report().id(report.id()).build()));
	}

	@Test
	void nobodyIsBornTomorrow() {
		LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ChinaTime.ZONE);
		Beneficiary slip = new Beneficiary.Person(null, today.plusDays(1), Set.of());
		Beneficiary newborn = new Beneficiary.Person(null, today, Set.of());
		assertRefused("needs.refused.birth-in-future",
				() -> this.needs.report(this.worker, this.scene.report().forThe(slip).build()));
		assertThatCode(() -> this.needs.report(this.worker, this.scene.report().forThe(newborn).build()))
			.doesNotThrowAnyException();
	}

	@Test
	void dangerToAChildIsReportedAtOnceAndSeenOnlyByThoseNamed() {
		Access named = People.communityWorker(this.scene.community());
		Need need = this.needs.report(this.worker,
				this.scene.report().with(Consent.NONE).childInDanger(named.userId()).build());
		assertThat(need.confidentiality()).isEqualTo(Confidentiality.RESTRICTED);
		assertThat(this.cases.get(named, need.caseId()).title()).isEqualTo("受限案件");
		assertThat(this.needs.find(named, need.id())).isPresent();
		assertThat(this.needs.find(People.communityWorker(this.scene.community()), need.id())).isEmpty();
	}

	@Test
	void aRestrictedNeedIsSeenByTheWorkersAndOfficersOfItsPlaceAndNobodyElse() {
		Access colleague = People.communityWorker(this.scene.community());
		Access officer = People.streetOfficer(this.scene.community().substring(0, 9));
		Access elsewhere = People.streetOfficer("360702004");
		Access grid = People.gridWorker(this.scene.community());
		Stream.of(this.worker, colleague, officer, elsewhere, grid).forEach(this.directory::signedIn);
		Need need = this.needs.report(this.worker, this.scene.report().with(Consent.NONE).childInDanger().build());
		assertThat(Stream.of(colleague, officer, elsewhere, grid)
			.filter(person -> this.needs.find(person, need.id()).isPresent())).containsExactly(colleague, officer);
		assertThat(this.cases.timeline(this.worker, need.caseId())).extracting(TimelineEntry::kind)
			.containsOnlyOnce(TimelineKind.OPENED)
			.filteredOn(TimelineKind.READER_NAMED::equals)
			.hasSize(2);
	}

	@Test
	void whoeverHasTheQueryCodeSeesHowTheNeedStandsHoweverItIsTyped() {
		Need need = this.scene.classified();
		String typed = need.queryCode().substring(0, 5).toLowerCase() + " " + need.queryCode().substring(5);
		assertThat(this.needs.progress(typed))
			.hasValueSatisfying(progress -> assertThat(progress).returns(NeedState.CLASSIFIED, Progress::state)
				.returns(need.resolveDueAt(), Progress::promisedAt)
				.returns(null, Progress::closedAt));
		assertThat(this.needs.progress("2222222222")).isEmpty();
		assertThat(this.needs.progress("' or 1=1 --\0")).isEmpty();
	}

	@Test
	void whatIsNotThereIsRefusedByName() {
		assertRefused("needs.refused.unknown-category",
				() -> this.needs.report(this.worker, this.scene.report().of("no.such").build()));
		assertRefused("needs.refused.unknown-resident", () -> this.needs.report(this.worker,
				this.scene.report().forThe(new Beneficiary.Person(UUID.randomUUID(), null, Set.of())).build()));
		assertRefused("needs.refused.no-phone-number", () -> this.needs.report(this.worker,
				this.scene.report().by(new Reporter(ReporterKind.SELF, null, "not a number")).build()));
		Access street = People.streetOfficer(this.scene.community().substring(0, 9));
		assertRefused("needs.refused.division-too-wide", () -> this.needs.report(street,
				this.scene.report().in(this.scene.community().substring(0, 9)).build()));
	}

	@Test
	void needsAreReportedOnlyWhereOneWorks() {
		Access stranger = People.communityWorker("360702004001");
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.needs.report(stranger, this.scene.report().build()));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.needs.report(People.manager("T"), this.scene.report().build()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<b onmouseover=alert(1)>助餐</b>", "'; drop table need; --", "\u202E反向文字", "👨‍👩‍👧‍👦",
			"第一行\n第二行\t完", "零宽\u200B连接" })
	void whatIsWrittenIsStoredAsTyped(String words) {
		Need need = this.needs.report(this.worker,
				this.scene.report().forThe(new Beneficiary.Area()).saying(words).at(words).build());
		assertThat(this.needs.get(this.worker, need.id())).returns(words, Need::description)
			.returns(words, Need::place);
	}

	@Test
	void aWithdrawnNeedIsClosedAndStaysSo() {
		Need need = this.scene.classified();
		this.needs.withdraw(this.worker, need.id(), "家人已回来照顾");
		assertThat(this.cases.get(this.worker, need.caseId())).returns("WITHDRAWN", CaseFile::state)
			.returns(false, CaseFile::isOpen);
		assertRefused("needs.refused.state.WITHDRAWN", () -> this.needs.withdraw(this.worker, need.id(), "再次"));
		assertThat(this.needs.close(Access.system(), need.id()).state()).isEqualTo(NeedState.WITHDRAWN);
	}

	@Test
	void onlyWhoMayWithdrawsANeed() {
		Need need = this.scene.classified();
		Access grid = People.official("周平", this.scene.community(), Role.GRID_WORKER);
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.needs.withdraw(grid, need.id(), "不要了"));
	}

	@Test
	void anUnmetNeedSaysWhy() {
		Need need = this.scene.classified();
		assertThat(this.needs.leaveUnmet(this.worker, need.id(), GapCode.NO_SERVICE))
			.returns(NeedState.UNMET, Need::state)
			.returns(GapCode.NO_SERVICE, Need::gapCode);
		assertThat(this.cases.get(this.worker, need.caseId()).isOpen()).isFalse();
	}

	@Test
	void promisesAreCountedFromTheReportOnTheCalendarOfThePlace() {
		Need need = this.scene.classified();
		assertThat(need.dispatchDueAt()).isEqualTo(need.reportedAt().plusSeconds(24 * 3600));
		assertThat(need.resolveDueAt()).isAfter(need.reportedAt().plusSeconds(7 * 24 * 3600));
		assertThat(this.cases.get(this.worker, need.caseId()).deadlineAt()).isEqualTo(need.resolveDueAt());
	}

	@Test
	void draftsAreKeptForTheirWriterAloneAndEndWithTheReport() {
		UUID id = UUID.randomUUID();
		this.drafts.save(this.worker, id, Map.of("description", "写到一"));
		this.drafts.save(this.worker, id, Map.of("description", "写到一半", "specialGroups", List.of("elderly")));
		assertThat(this.drafts.list(this.worker)).singleElement()
			.returns(Map.of("description", "写到一半", "specialGroups", List.of("elderly")), NeedDraft::answers);
		Access colleague = People.communityWorker(this.scene.community());
		assertThat(this.drafts.list(colleague)).isEmpty();
		assertRefused("needs.refused.unknown-draft", () -> this.drafts.save(colleague, id, Map.of()));
		String stored = this.transaction.execute(status -> this.database.as(this.worker)
			.sql("select answers_enc from need_draft where id = ?")
			.param(id)
			.query(String.class)
			.single());
		assertThat(stored).doesNotContain("写到一半");
		this.needs.report(this.worker, this.scene.report().from(id).build());
		assertThat(this.drafts.find(this.worker, id)).isEmpty();
	}

}
