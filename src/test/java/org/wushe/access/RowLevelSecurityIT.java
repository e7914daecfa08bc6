package org.wushe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import org.wushe.WusheTest;
import org.wushe.access.AccessTable.Stand;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.Directory;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.needs.Consent;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.ratings.RatingChannel;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;

/**
 * The second wall: what a query sees that asked no service whether it may. Strangers see
 * nothing of a case, whatever their role.
 */
@WusheTest
class RowLevelSecurityIT {

	private static AccessScene scene;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transactions;

	@BeforeAll
	static void setScene(@Autowired BeanFactory beans) {
		scene = new AccessScene(beans);
	}

	/**
	 * What holds no word of a person or a case: lists, definitions, the outbox of ids.
	 */
	private static final List<String> OPEN_TABLES = List.of("case_number", "event_publication", "exporter_position",
			"flyway_schema_history", "match_weights", "process_definition", "process_deployment", "rating_tag");

	@Test
	void everyTableThatIsNotNamedHereHasPolicies() {
		List<String> open = as(Access.system(), jdbc -> jdbc.sql("""
				select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
				  and (not relrowsecurity or not exists (select from pg_policy where polrelid = pg_class.oid))""")
			.query(String.class)
			.list());
		assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN_TABLES);
	}

	@Test
	void theApplicationsRoleOwnsNothingAndStepsAroundNothing() {
		assertThat(this.<Boolean>as(Access.system(), jdbc -> jdbc.sql("""
				select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
				    or exists (select from pg_class where relowner = r.oid)
				    or exists (select from pg_auth_members where member = r.oid)
				from pg_roles r where rolname = current_user""").query(Boolean.class).single())).isFalse();
		assertThat(this.<Boolean>as(Access.system(),
				jdbc -> jdbc.sql("select current_user = session_user").query(Boolean.class).single()))
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "case_file", "need", "case_party", "case_event", "match_result", "referral",
			"service_record", "rating", "rating_invitation", "user_task", "audit_entry" })
	void nothingOfACaseIsSeenByStrangers(String table) {
		String key = table.equals("case_file") ? "id" : "case_id";
		Function<Access, Integer> seen = access -> as(access,
				jdbc -> jdbc.sql("select count(*) from " + table + " where " + key + " = any(?)")
					.param(cases())
					.query(Integer.class)
					.single());
		assertThat(seen.apply(Access.system())).as("there is something to see").isPositive();
		assertThat(strangers()).filteredOn(person -> !table.equals("audit_entry") || !audits(person))
			.allSatisfy(person -> assertThat(seen.apply(person)).as("%s", person).isZero());
	}

	@ParameterizedTest
	@ValueSource(strings = { "resident", "household", "need_draft", "fund_entry", "facility_booking", "talent_person",
			"attachment", "case_reader", "process_incident", "audit_entry", "audit_seal", "data_key", "handled_step",
			"case_file", "need", "user_task", "task_draft", "person", "push_notice", "push_item", "push_refusal",
			"push_subscription", "push_pause", "push_offering", "need_reading", "organization_standing", "standing_due",
			"interest_declaration", "organization_revision", "organization_news", "organization_news_read",
			"organization_change", "visit_crew", "resource_draft" })
	void whoDoesNotSayWhoTheyAreSeesNothing(String table) {
		assertThat(this.transactions.<Integer>execute(
				status -> this.database.as(NOBODY).sql("select count(*) from " + table).query(Integer.class).single()))
			.isZero();
	}

	private static final Access NOBODY = new Access("", "", "", java.util.Set.of(), null, null);

	@Test
	void aResidentIsSeenWhereHeLivesAndByWhomHeAllowedIt() {
		Function<Access, Integer> seen = access -> as(access,
				jdbc -> jdbc.sql("select count(*) from resident where id = ?")
					.param(scene.resident())
					.query(Integer.class)
					.single());
		assertThat(seen.apply(scene.person(Role.GRID_WORKER, Stand.OWN_DIVISION))).isOne();
		assertThat(seen.apply(scene.person(Role.ORGANIZATION_STAFF, Stand.PARTY))).isOne();
		assertThat(strangers()).allSatisfy(person -> assertThat(seen.apply(person)).as("%s", person).isZero());
	}

	@Test
	void strangersChangeNothing() {
		for (String change : List.of("update case_file set title = 'x' where id = any(?)",
				"update need set description = 'x' where case_id = any(?)",
				"update referral set state = 'EXPIRED' where case_id = any(?)",
				"update rating set state = 'CLOSED' where case_id = any(?)",
				"delete from user_task where case_id = any(?)")) {
			assertThat(strangers()).allSatisfy(
					person -> assertThat(this.<Integer>as(person, jdbc -> jdbc.sql(change).param(cases()).update()))
						.as(change)
						.isZero());
		}
	}

	@Test
	void whatHappenedCannotBeChangedByAnybody() {
		for (String change : List.of("update case_event set actor_name = 'x'", "delete from case_event",
				"update audit_entry set reason = 'x'", "delete from audit_entry", "delete from audit_seal",
				"update rating set level = 5", "delete from rating", "update service_record set minutes = 1",
				"delete from service_record", "delete from referral", "delete from exporter_position",
				"update match_result set candidates = '[]'", "update entry_revision set actor_name = 'x'",
				"delete from entry_revision", "update organization_revision set actor_name = 'x'",
				"delete from organization_revision", "update organization_news set reason = 'x'",
				"delete from organization_news", "update project_run set people = 1", "delete from project_run",
				"update project_evidence set content = '{}'", "delete from project_evidence", "delete from project",
				"update fund_entry set cents = 1", "delete from fund_entry",
				"update fund_account set balance_cents = 1", "delete from facility_booking")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> as(Access.system(), jdbc -> jdbc.sql(change).update()));
		}
	}

	@Test
	void aVersionThatIsInForceCannotBeChangedByTheApplication() {
		for (String change : List.of("update match_weights set weights = '{}'", "delete from match_weights",
				"insert into rating_tag values (9, 9, 1, 'x', 'x', 'x')", "update rating_tag set name_zh = 'x'",
				"delete from rating_tag", "update process_definition set content = 'x'",
				"delete from process_definition", "update process_deployment set version = 1",
				"delete from process_deployment", "update privacy_notice set text_zh = 'x'",
				"delete from privacy_notice", "update taxonomy_version set terms = '[]'",
				"delete from taxonomy_version")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> as(Access.system(), jdbc -> jdbc.sql(change).update()));
		}
	}

	@Test
	void ofARestrictedCaseThePeopleOfItsOrganizationSeeNothingUnlessTheyAreNamed(@Autowired BeanFactory beans,
			@Autowired Directory directory, @Autowired Needs needs, @Autowired Referrals referrals) {
		Scene restricted = new Scene(beans);
		directory.signedIn(restricted.manager());
		Need need = restricted.classify(
				needs.report(restricted.worker(), restricted.report().with(Consent.NONE).childInDanger().build()));
		Referral referral = referrals.refer(restricted.worker(), need.id(), restricted.offering().id(), "离得最近");
		referrals.accept(restricted.manager(), referral.id());
		restricted.serve(referral.id());
		beans.getBean(Ratings.class)
			.enter(restricted.worker(), referral.id(), new RatingForm(5, List.of(), null), RatingChannel.PAPER);
		Access colleague = People.manager(restricted.organization());
		for (String table : List.of("case_file", "case_party", "need", "referral", "service_record", "rating")) {
			Function<Access, Integer> seen = access -> as(access,
					jdbc -> jdbc
						.sql("select count(*) from " + table + " where "
								+ (table.equals("case_file") ? "id" : "case_id") + " = ?")
						.param(need.caseId())
						.query(Integer.class)
						.single());
			assertThat(seen.apply(restricted.manager())).as("%s, who is named", table).isPositive();
			assertThat(seen.apply(colleague)).as("%s, who is not", table).isZero();
		}
	}

	@Test
	void nobodyWritesInTheNameOfAnother() {
		Access person = scene.person(Role.COMMUNITY_WORKER, Stand.OWN_DIVISION);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> as(person, jdbc -> jdbc.sql("""
				insert into audit_entry (at, actor_id, actor_name, action, subject_type, subject_id)
				values (now(), ?, 'x', 'x', 'x', 'x')""").param(UUID.randomUUID().toString()).update()));
	}

	private static UUID[] cases() {
		return Stream
			.of(scene.open(), scene.asked(), scene.accepted(), scene.scheduled(), scene.served(), scene.rated())
			.map(need -> need.caseId())
			.toArray(UUID[]::new);
	}

	private static List<Access> strangers() {
		return Stream.of(Role.values()).map(role -> scene.person(role, Stand.FOREIGN)).toList();
	}

	private static boolean audits(Access person) {
		return person.has(Role.AUDIT_ADMINISTRATOR);
	}

	/** Undone, should it have done anything. */
	private <T> T as(Access access, Function<JdbcClient, T> query) {
		return Objects.requireNonNull(this.transactions.execute(status -> {
			status.setRollbackOnly();
			return query.apply(this.database.as(access));
		}));
	}

}
