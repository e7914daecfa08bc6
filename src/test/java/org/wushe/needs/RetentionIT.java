package org.wushe.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Paragraph;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.access.ScreenSession;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.cases.Attachments;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.OwnerDatabase;
import org.wushe.parties.Household;
import org.wushe.parties.ResidentEntry;
import org.wushe.parties.Residents;
import org.wushe.parties.SpecialGroup;
import org.wushe.privacy.Unmasking;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;

/** What the notice promises: how long a case tells of people. */
@ViewPackages(packages = "org.wushe")
class RetentionIT extends ScreenSession {

	private static final Access SYSTEM = Access.system();

	private static final List<String> ROWS = List.of("need", "case_event", "attachment", "referral", "service_record",
			"rating", "match_result", "user_task");

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Retention retention;

	@Autowired
	private Needs needs;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Ratings ratings;

	@Autowired
	private Cases cases;

	@Autowired
	private Residents residents;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	private final UUID resident = UUID.randomUUID();

	private final UUID household = UUID.randomUUID();

	private Scene scene;

	@BeforeEach
	void aFamily() {
		this.scene = new Scene(this.beans);
		DivisionCode grid = new DivisionCode(this.scene.community() + "001");
		this.residents.add(SYSTEM, List.of(new Household(this.household, grid, "东门路 18 号", false)),
				List.of(new ResidentEntry(this.resident, this.household, grid, "林小满", "11010519491231002X",
						"13800000000", "东门路 18 号", LocalDate.of(1949, 12, 31), null, Set.of(), false)));
	}

	/** What others of these tests could not decrypt. */
	@AfterEach
	void forgetTheSeals() {
		this.owner.run("""
				update user_task set answers_enc = null where answers_enc = 'sealed answers';
				delete from task_draft where answers_enc = 'sealed draft'""");
	}

	@Test
	void caseFilesAreAnonymizedTenYearsAfterTheCaseIsClosed() {
		Need need = served();
		closedBefore(need, "10 years -1 day");
		this.retention.anonymizeWhatIsOver();
		assertThat(rows(need)).contains("独居老人行动不便", "送餐上门", "小谢很耐心", "诊断书", "sealed answers");

		closedBefore(need, "10 years 1 hour");
		this.retention.anonymizeWhatIsOver();
		assertThat(rows(need)).doesNotContain("独居老人", "东门路", "请准备", "送餐上门", "钟敏", "小谢很耐心", "诊断书", "离得最近", "电话联系",
				"sealed", "LIVING_ALONE", need.queryCode(), this.resident.toString());
		assertThat(this.needs.get(SYSTEM, need.id())).returns(need.categoryCode(), Need::categoryCode)
			.returns(need.divisionCode(), Need::divisionCode)
			.returns(need.reportedAt(), Need::reportedAt)
			.returns(NeedState.CLOSED, Need::state)
			.returns(null, Need::birthDate)
			.returns(null, Need::place)
			.returns(null, Need::coordinates)
			.doesNotReturn(null, Need::anonymizedAt);
		assertThat(sealedFields(need)).isZero();
		assertThat(this.ratings.ofCase(SYSTEM, need.caseId())).singleElement()
			.satisfies(rating -> assertThat(rating.level().number()).isEqualTo(5));
		assertThat(this.referrals.services(SYSTEM, need.caseId())).singleElement()
			.satisfies(service -> assertThat(service.minutes()).isEqualTo(45));

		this.retention.anonymizeWhatIsOver();
		assertThat(this.trail.list(SYSTEM, AuditFilter.ofCase(need.caseId()), 0, 100))
			.filteredOn(entry -> entry.action().equals("needs.anonymize"))
			.as("once")
			.singleElement()
			.returns("system", AuditEntry::actorId);
		assertThat(this.cases.timeline(SYSTEM, need.caseId())).last()
			.returns(TimelineKind.ANONYMIZED, TimelineEntry::kind);
	}

	@Test
	void theCasePageSaysThatItsKeepingTimeIsOver() {
		Need need = served();
		closedBefore(need, "10 years 1 hour");
		this.retention.anonymizeWhatIsOver();
		signIn(this.scene.worker());
		assertThat(open("cases/" + need.caseId())).isEqualTo("CasePage");
		assertThat(find(Paragraph.class).all()).map(line -> line.getElement().getTextRecursively())
			.anySatisfy(line -> assertThat(line).contains("保存期限已满", "匿名化"))
			.noneSatisfy(line -> assertThat(line).contains("送餐上门"));
	}

	@Test
	void needsThatNobodyMetAreAnonymizedAfterTwoYears() {
		Need unmet = this.scene.classify(reported());
		this.needs.leaveUnmet(this.scene.worker(), unmet.id(), GapCode.NO_SERVICE);
		Need withdrawn = this.needs.withdraw(this.scene.worker(), reported().id(), "家人已回来照顾");
		closedBefore(unmet, "2 years -1 day");
		closedBefore(withdrawn, "2 years 1 hour");
		this.retention.anonymizeWhatIsOver();
		assertThat(rows(unmet)).contains("独居老人");
		assertThat(rows(withdrawn)).doesNotContain("独居老人", "家人已回来照顾");

		closedBefore(unmet, "2 years 1 hour");
		this.retention.anonymizeWhatIsOver();
		assertThat(rows(unmet)).doesNotContain("独居老人").contains("NO_SERVICE");
	}

	@Test
	void whatTheModelReadInTheWordsGoesWithThem(@Autowired NeedReadings readings) {
		Need old = this.needs.withdraw(this.scene.worker(), reported().id(), "家人已回来照顾");
		NeedReading reading = new NeedReading(old.id(), "learned", List.of(1.5, -20.25), old.categoryCode(),
				List.of(old.categoryCode()));
		readings.keep(List.of(reading));
		assertThat(readings.weights(List.of(old.id()), "learned")).containsEntry(old.id(), reading.weights());
		assertThat(readings.weights(List.of(old.id()), "learned anew")).isEmpty();

		closedBefore(old, "2 years 1 hour");
		this.retention.anonymizeWhatIsOver();
		assertThat(readings.weights(List.of(old.id()), "learned")).isEmpty();
		readings.keep(List.of(reading));
		assertThat(readings.weights(List.of(old.id()), "learned")).as("nor is it kept late").isEmpty();
	}

	@Test
	void theFileOfAResidentStaysWhenTheCaseIsAnonymous() {
		Need old = this.needs.withdraw(this.scene.worker(), reported().id(), "家人已回来照顾");
		closedBefore(old, "2 years 1 hour");
		this.retention.anonymizeWhatIsOver();
		assertThat(this.needs.get(SYSTEM, old.id()).residentId()).isNull();
		assertThat(this.residents.find(SYSTEM, this.resident)).isPresent();
	}

	@Test
	void theDatabaseBlanksNothingThatIsStillKept() {
		Need need = served();
		for (String function : List.of("forget_words_of_timeline", "forget_words_of_services",
				"forget_words_of_ratings", "forget_matches")) {
			assertThatExceptionOfType(DataAccessException.class).as(function).isThrownBy(() -> call(function, need));
		}
		assertThat(rows(need)).contains("送餐上门", "小谢很耐心");
	}

	private void call(String function, Need need) {
		this.transaction.executeWithoutResult(status -> this.database.as(SYSTEM)
			.sql("select %s(?)".formatted(function))
			.param(need.caseId())
			.query((row, number) -> number)
			.list());
	}

	private Need reported() {
		return this.needs.report(this.scene.worker(),
				this.scene.report()
					.forThe(new Beneficiary.Person(this.resident, null, Set.of(SpecialGroup.LIVING_ALONE)))
					.by(new Reporter(ReporterKind.AGENT, "黎女士", "13900000000"))
					.build());
	}

	/** With everything in it that a case can hold. */
	private Need served() {
		Need need = this.scene.classify(reported());
		this.beans.getBean(Attachments.class)
			.attach(this.scene.worker(), need.caseId(), "诊断书.pdf", "%PDF-1.7 %%EOF".getBytes());
		this.beans.getBean(Unmasking.class)
			.reveal(this.scene.worker(), "resident", this.resident, "phone", "上门前电话联系", need.caseId());
		Referral referral = this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		this.referrals.accept(this.scene.manager(), referral.id());
		this.scene.serve(referral.id());
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(),
				new RatingForm(5, List.of("friendly"), "小谢很耐心"));
		long task = ThreadLocalRandom.current().nextLong(1L << 50);
		this.owner
			.run("""
					insert into user_task (key, element_instance_key, process_instance_key, process_id, element_id, name, case_id,
					  division_code, state, created_at, answers_enc, variables)
					values (%1$d, %1$d, 1, 'visit', 'visit', '走访', '%2$s', '%3$s', 'WITHDRAWN', now(), 'sealed answers',
					  '{"specialGroups": ["LIVING_ALONE"]}');
					insert into task_draft (task_key, user_id, answers_enc, updated_at)
					values (%1$d, 'somebody', 'sealed draft', now())"""
				.formatted(task, need.caseId(), this.scene.community()));
		return this.needs.close(SYSTEM, need.id());
	}

	private void closedBefore(Need need, String time) {
		this.owner.run("""
				update need set closed_at = now() - interval '%1$s' where id = '%2$s';
				update case_file set closed_at = now() - interval '%1$s' where id = '%3$s'""".formatted(time, need.id(),
				need.caseId()));
	}

	/** Everything that is written of a case, as text. */
	private String rows(Need need) {
		String tables = ROWS.stream()
			.map("select t::text as line from %s t where case_id = :case"::formatted)
			.collect(Collectors.joining(" union all "));
		return query("select coalesce(string_agg(line, ' '), '') from (" + tables
				+ " union all select d::text from task_draft d join user_task t on t.key = d.task_key where t.case_id = :case) l",
				need.caseId(), String.class);
	}

	private int sealedFields(Need need) {
		return query(
				"select num_nonnulls(place_enc, reporter_name_enc, reporter_phone_enc) from need where case_id = :case",
				need.caseId(), Integer.class);
	}

	private int count(String table, String column, UUID id) {
		return query("select count(*) from %s where %s = :case".formatted(table, column), id, Integer.class);
	}

	private <T> T query(String sql, UUID id, Class<T> type) {
		return this.transaction
			.execute(status -> this.database.as(SYSTEM).sql(sql).param("case", id).query(type).single());
	}

}
