package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.interests.InterestRelation;
import org.wushe.interests.Interests;
import org.wushe.parties.ContactChange.State;
import org.wushe.parties.OrganizationRevision.Deed;
import org.wushe.referrals.Scene;

/**
 * 联系资料变更: proposed by the organisation, decided by those who keep the register of it.
 */
@WusheTest
class ContactChangesIT {

	private static final String PHONE = "0797-8000000";

	@Autowired
	private ContactChanges changes;

	@Autowired
	private Register register;

	@Autowired
	private OwnStanding own;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transactions;

	private Scene scene;

	private Access officer;

	private Access manager;

	private String code;

	@BeforeEach
	void enterAnOrganization(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		this.officer = People.streetOfficer(this.scene.community().substring(0, 9));
		this.code = RegisterForms.creditCode();
		this.register.enter(this.officer,
				RegisterForms.registered(this.code, "晨曦社区服务中心" + this.code, this.scene.community()));
		this.manager = People.manager(this.code);
	}

	@Test
	void theRegisterSaysWhatItsOrganizationProposedOnceItsStreetAgrees(@Autowired AuditTrail trail) {
		OrganizationContact before = contact();
		ContactChange change = propose(PHONE);
		assertThat(contact()).as("until then it stays").isEqualTo(before);
		assertThat(this.changes.waiting(this.officer, 10)).singleElement().satisfies(waiting -> {
			assertThat(waiting.organizationCode()).isEqualTo(this.code);
			assertThat(waiting.proposedBy()).isEqualTo(this.manager.displayName());
		});
		assertThat(this.changes.find(this.officer, this.code)).contains(change);

		this.changes.accept(this.officer, this.code, change.id());
		assertThat(contact()).isEqualTo(change.proposed());
		assertThat(this.changes.find(this.manager, this.code)).isEmpty();
		assertThat(this.changes.countWaiting(this.officer)).isZero();
		assertThat(this.register.history(this.manager, this.code).getFirst()).satisfies(line -> {
			assertThat(line.deed()).isEqualTo(Deed.AGREE);
			assertThat(line.note()).isEqualTo(this.manager.displayName());
			assertThat(line.after().phone()).doesNotContain("8000000");
		});
		assertThat(this.own.news(this.manager)).extracting(StandingNews::kind)
			.containsExactly(StandingNews.Kind.CONTACT_ACCEPTED);
		assertThat(trail.list(Access.system(), new AuditFilter(this.code, List.of(), null), 0, 20))
			.extracting(AuditEntry::action)
			.contains("parties.propose-contact", "parties.accept-contact", "parties.change");
	}

	@Test
	void whatIsSentBackOrTakenBackIsKeptAndHandedInAgain() {
		ContactChange first = propose(PHONE);
		assertRefused("parties.refused.contact-waits", () -> propose("0797-8111111"));
		assertRefused("parties.refused.contact-gone", () -> this.changes.drop(this.manager, this.code, first.id()));
		assertRefused("cases.refused.words-missing",
				() -> this.changes.sendBack(this.officer, this.code, first.id(), " "));
		this.changes.sendBack(this.officer, this.code, first.id(), "请写总机号码");
		assertThat(this.own.news(this.manager)).singleElement().satisfies(news -> {
			assertThat(news.kind()).isEqualTo(StandingNews.Kind.CONTACT_RETURNED);
			assertThat(news.reason()).isEqualTo("请写总机号码");
		});
		assertThat(this.changes.find(this.manager, this.code)).hasValueSatisfying(returned -> {
			assertThat(returned.state()).isEqualTo(State.RETURNED);
			assertThat(returned.note()).isEqualTo("请写总机号码");
			assertThat(returned.proposed()).isEqualTo(first.proposed());
		});

		ContactChange second = propose("0797-8111111");
		assertRefused("parties.refused.contact-gone", () -> this.changes.accept(this.officer, this.code, first.id()));
		this.changes.takeBack(this.manager, this.code, second.id());
		assertThat(this.changes.find(this.officer, this.code)).as("nobody else sees it").isEmpty();
		assertThat(this.changes.countWaiting(this.officer)).isZero();
		assertThat(this.changes.find(this.manager, this.code)).map(ContactChange::proposed).contains(second.proposed());
		assertRefused("parties.refused.contact-gone", () -> this.changes.accept(this.officer, this.code, second.id()));
		this.changes.drop(this.manager, this.code, second.id());
		assertThat(this.changes.find(this.manager, this.code)).isEmpty();
	}

	@Test
	void whatTheRegisterChangedMeanwhileIsNotUndoneAndNothingProposedIsLost() {
		int read = entry().organization().version();
		ContactChange change = propose(PHONE);
		RegisterForm graded = entry().form();
		this.register.change(this.officer, this.code, read, new OrganizationContact("林小满", "0797-8222222",
				graded.address(), graded.coordinates(), graded.introduction())
			.in(graded), null);
		assertRefused("parties.refused.contact-outdated",
				() -> this.changes.accept(this.officer, this.code, change.id()));
		assertThat(this.changes.find(this.officer, this.code)).contains(change);
		assertThat(contact().phone()).isEqualTo("0797-8222222");

		this.changes.takeBack(this.manager, this.code, change.id());
		assertRefused("parties.refused.contact-read-anew",
				() -> this.changes.propose(this.manager, this.code, read, change.proposed()));
		assertRefused("parties.refused.contact-unchanged",
				() -> this.changes.propose(this.manager, this.code, entry().organization().version(), contact()));
		ContactChange again = propose(PHONE);
		this.changes.accept(this.officer, this.code, again.id());
		assertThat(contact().phone()).isEqualTo(PHONE);
	}

	@Test
	void anotherPartOfTheEntryMayChangeMeanwhile() {
		ContactChange change = propose(PHONE);
		RegisterEntry read = entry();
		RegisterForm form = read.form();
		this.register.change(this.officer, this.code, read.organization().version(),
				new RegisterForm(form.kind(), form.society(), form.registration(), form.name(), "Another Name",
						form.creditCode(), null, null, form.division(), form.serviceArea(), form.introduction(),
						form.address(), form.contact(), form.phone(), null, null, form.coordinates()),
				null);
		this.changes.accept(this.officer, this.code, change.id());
		assertThat(entry().details().nameEn()).isEqualTo("Another Name");
		assertThat(contact()).isEqualTo(change.proposed());
	}

	@Test
	void anotherOrganizationNeitherReadsNorWritesItAndAnotherStreetDoesNotDecide() {
		ContactChange change = propose(PHONE);
		Access other = this.scene.manager();
		Access elsewhere = People.streetOfficer("360781001");
		Access staff = People.person("钱进", null, this.code, Role.ORGANIZATION_STAFF);
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.changes.find(other, this.code));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.changes.propose(other, this.code, 0, change.proposed()));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.changes.takeBack(staff, this.code, change.id()));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.changes.accept(this.manager, this.code, change.id()));
		assertThat(this.changes.find(elsewhere, this.code)).isEmpty();
		assertThat(this.changes.waiting(elsewhere, 10)).isEmpty();
		assertRefused("parties.refused.unknown-organization",
				() -> this.changes.accept(elsewhere, this.code, change.id()));
		assertRefused("parties.refused.unknown-organization",
				() -> this.changes.sendBack(elsewhere, this.code, change.id(), "x"));
		assertThat(this.changes.find(staff, this.code)).as("its own people").contains(change);
	}

	@Test
	void theDatabaseHoldsItToItsOwnPeopleAndItsKeepersAndNeverInPlainWords() {
		ContactChange change = propose(PHONE);
		Access other = this.scene.manager();
		Access elsewhere = People.streetOfficer("360781001");
		Access worker = this.scene.worker();
		for (Access stranger : List.of(other, elsewhere, worker)) {
			assertThat(seen(stranger)).isZero();
			assertThat(written(stranger, "update organization_change set note = 'x' where organization_code = ?"))
				.isZero();
			assertThat(written(stranger, "delete from organization_change where organization_code = ?")).isZero();
		}
		assertThat(seen(this.manager)).isOne();
		assertThat(seen(this.officer)).isOne();
		assertThatExceptionOfType(DataAccessException.class).as("its content is proposed by its own people")
			.isThrownBy(() -> written(this.officer,
					"update organization_change set proposed_enc = 'x' where organization_code = ?"));
		assertThat(this.<String>as(Access.system(),
				jdbc -> jdbc.sql("select written_on_enc || proposed_enc from organization_change where id = ?")
					.param(change.id())
					.query(String.class)
					.single()))
			.doesNotContain("林小满", PHONE);

		this.changes.takeBack(this.manager, this.code, change.id());
		assertThat(seen(this.officer)).isZero();
		String another = RegisterForms.creditCode();
		this.register.enter(this.officer,
				RegisterForms.registered(another, "暮光社区服务中心" + another, this.scene.community()));
		for (Access stranger : List.of(this.manager, this.officer)) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> written(stranger, """
					insert into organization_change (organization_code, id, written_on_enc, proposed_enc, state,
					                                 proposed_by, proposed_at)
					values (?, gen_random_uuid(), 'x', 'x', 'WAITING', 'x', now())""", another));
		}
	}

	@Test
	void whoHasAnInterestInItLeavesItToAColleague(@Autowired Interests interests) {
		ContactChange change = propose(PHONE);
		interests.declare(this.officer, this.code, InterestRelation.RELATIVE_EMPLOYED);
		assertThat(this.changes.waiting(this.officer, 10)).isEmpty();
		assertThat(this.changes.countWaiting(this.officer)).isZero();
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.changes.sendBack(this.officer, this.code, change.id(), "x"));
		Access colleague = People.streetOfficer(this.scene.community().substring(0, 9));
		this.changes.accept(colleague, this.code, change.id());
		assertThat(contact().phone()).isEqualTo(PHONE);
	}

	@Test
	void nobodyDecidesAboutWhatIsNotThere() {
		assertThat(this.changes.find(this.manager, this.code)).isEmpty();
		assertRefused("parties.refused.contact-gone",
				() -> this.changes.takeBack(this.manager, this.code, UUID.randomUUID()));
		assertRefused("parties.refused.contact-gone",
				() -> this.changes.accept(this.officer, this.code, UUID.randomUUID()));
	}

	private ContactChange propose(String phone) {
		OrganizationContact now = contact();
		return this.changes.propose(this.manager, this.code, entry().organization().version(),
				new OrganizationContact("周敏", phone, now.address(), now.coordinates(), "助老、助浴"));
	}

	private RegisterEntry entry() {
		return this.register.get(this.officer, this.code).orElseThrow();
	}

	private OrganizationContact contact() {
		return OrganizationContact.of(entry().form());
	}

	private int seen(Access access) {
		return as(access,
				jdbc -> jdbc.sql("select count(*) from organization_change where organization_code = ?")
					.param(this.code)
					.query(Integer.class)
					.single());
	}

	private int written(Access access, String sql) {
		return written(access, sql, this.code);
	}

	private int written(Access access, String sql, String organization) {
		return as(access, jdbc -> jdbc.sql(sql).param(organization).update());
	}

	private <T> T as(Access access, Function<JdbcClient, T> query) {
		return this.transactions.execute(status -> query.apply(this.database.as(access)));
	}

}
