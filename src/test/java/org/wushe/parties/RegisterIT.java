package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.parties.OrganizationRevision.Deed;
import org.wushe.referrals.Scene;

/** Who may not serve for a time: told by the street of the place, and by nobody else. */
@WusheTest
class RegisterIT {

	private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

	private static final LocalDate FAR = LocalDate.of(2999, 1, 1);

	@Autowired
	private Organizations organizations;

	@Autowired
	private Register register;

	@Test
	void theStreetSuspendsAndBlackListsWithAReasonAndLiftsIt(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		String code = scene.organization();
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		Access stranger = People.streetOfficer("360781001");
		Restriction restriction = new Restriction(LONG_AGO, FAR, "虚报服务记录");
		assertThat(codes(officer, RegisterQuery.of(""))).containsExactly(code);
		assertThat(codes(stranger, RegisterQuery.of(""))).doesNotContain(code);
		assertRefused("parties.refused.unknown-organization",
				() -> this.organizations.suspend(stranger, code, restriction, "x"));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.organizations.suspend(scene.manager(), code, null, "x"));
		assertRefused("parties.refused.reason",
				() -> this.organizations.suspend(officer, code, new Restriction(null, FAR, " "), "x"));
		assertRefused("parties.refused.dates-crossed",
				() -> this.organizations.suspend(officer, code, new Restriction(FAR, LONG_AGO, "x"), "x"));

		this.organizations.suspend(officer, code, restriction, restriction.reason());
		Organization suspended = this.organizations.get(officer, code);
		assertThat(suspended.suspension()).isEqualTo(restriction);
		assertThat(suspended.mayServeOn(LONG_AGO)).isFalse();
		assertThat(suspended.mayServeOn(LONG_AGO.minusDays(1))).isTrue();

		this.organizations.suspend(officer, code, null, "已整改");
		this.organizations.blackList(officer, code, new Restriction(null, Restriction.FOR_GOOD, "骗取补贴"), "骗取补贴");
		Organization listed = this.organizations.get(officer, code);
		assertThat(listed.suspension()).isNull();
		assertThat(listed.isBlackListedOn(FAR)).isTrue();
		this.organizations.put(Access.system(), listed);
		assertThat(this.organizations.get(officer, code).isBlackListedOn(FAR)).as("an import does not lift it")
			.isTrue();

		this.organizations.blackList(officer, code, null, "核实有误");
		assertThat(this.organizations.get(officer, code).mayServeOn(FAR)).isTrue();
	}

	@Test
	void aGradeIsWrittenDownWithItsLastDayOrNotAtAll(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		String code = scene.organization();
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		LocalDate given = LocalDate.now().minusYears(1);
		assertRefused("parties.refused.grade-until-missing",
				() -> this.organizations.grade(officer, code, 5, given, null));
		assertRefused("parties.refused.grade-crossed", () -> this.organizations.grade(officer, code, 5, given, given));
		assertRefused("parties.refused.grade", () -> this.organizations.grade(officer, code, 6, given, given));
		assertThat(this.organizations.get(officer, code).gradeOn(given)).as("what stood there without an end")
			.isEqualTo(3);

		LocalDate last = Organizations.lastDayOfGrade(given);
		this.organizations.grade(officer, code, 5, given, last);
		assertThat(this.organizations.get(officer, code).gradeOn(last)).isEqualTo(5);
		assertThat(this.organizations.get(officer, code).gradeOn(last.plusDays(1))).isZero();

		this.organizations.grade(officer, code, null, null, null);
		assertThat(this.organizations.get(officer, code).gradeOn(last)).isZero();
	}

	@Test
	void gb32100TheStreetEntersAnOrganizationOnceAndIsToldOfTheOneThatIsThere(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		String creditCode = RegisterForms.creditCode();
		RegisterForm form = RegisterForms.registered(creditCode.toLowerCase(), "晨曦社区服务中心" + creditCode,
				scene.community());
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.register.enter(scene.manager(), form));
		assertRefused("parties.refused.foreign-division",
				() -> this.register.enter(People.streetOfficer("360781001"), form));

		RegisterEntry entered = this.register.enter(officer, form);
		assertThat(entered.organization().code()).isEqualTo(creditCode);
		assertThat(entered.society()).isEqualTo(Society.SOCIAL_ORGANIZATION);
		assertThat(entered.organization().serviceArea()).containsExactly(new DivisionCode(scene.community()));
		assertThat(entered.details().phone()).isEqualTo("0797-8123456");
		assertThat(entered.organization().coordinates()).isEqualTo(new Coordinates(25.86, 114.93));
		assertThat(this.register.history(officer, creditCode)).singleElement().satisfies(line -> {
			assertThat(line.deed()).isEqualTo(Deed.ENTER);
			assertThat(line.after().contact()).isEqualTo("林**");
			assertThat(line.after().phone()).doesNotContain("8123");
		});

		assertRefused("parties.refused.same-credit-code", () -> this.register.enter(officer,
				RegisterForms.registered(creditCode, "另一个名字" + creditCode, scene.community())));
		assertThat(this.register.twin(officer, form, null)).map(Organization::code).contains(creditCode);
		assertRefused("parties.refused.same-name", () -> this.register.enter(officer,
				RegisterForms.filed("BA-" + creditCode, form.name(), scene.community())));
	}

	@Test
	void aFiledOneIsRenamedAndRegisteredLaterAndItsHistorySaysSo(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		String number = "BA-" + RegisterForms.creditCode();
		RegisterEntry filed = this.register.enter(officer,
				RegisterForms.filed(number, "互助会" + number, scene.community()));
		String code = filed.organization().code();
		assertThat(code).startsWith("BA360702");
		assertRefused("parties.refused.same-filing",
				() -> this.register.enter(officer, RegisterForms.filed(number, "又一个" + number, scene.community())));

		String creditCode = RegisterForms.creditCode();
		RegisterForm registered = RegisterForms.registered(creditCode, "互助服务中心" + creditCode, scene.community());
		RegisterEntry after = this.register.change(officer, code, filed.organization().version(), registered, "取得登记证书");
		assertThat(after.organization().code()).as("its key stays").isEqualTo(code);
		assertThat(after.details().formerNames()).containsExactly("互助会" + number);
		assertThat(after.organization().coordinates()).as("it had none").isEqualTo(registered.coordinates());
		assertThat(codes(officer, RegisterQuery.of("互助会" + number))).as("found by its earlier name")
			.containsExactly(code);
		assertThat(codes(officer, RegisterQuery.of(creditCode.substring(0, 17)))).containsExactly(code);
		assertThat(codes(officer, new RegisterQuery("", Society.VOLUNTEERS, null, RegisterQuery.Standing.GOOD)))
			.doesNotContain(code);
		assertRefused("parties.refused.changed-meanwhile", () -> this.register.change(officer, code,
				filed.organization().version(), RegisterForms.filed(number, "旧的" + number, scene.community()), null));
		assertThat(this.register.history(officer, code)).extracting(OrganizationRevision::deed)
			.containsExactly(Deed.RENAME, Deed.FILE);
		assertThat(this.register.history(officer, code).getFirst().note()).isEqualTo("取得登记证书");
		assertThat(this.register.get(People.streetOfficer("360781001"), code)).as("elsewhere only what is public")
			.hasValueSatisfying(entry -> assertThat(entry.details().phone()).isNull());
		assertThat(this.register.history(People.streetOfficer("360781001"), code)).isEmpty();
	}

	@Test
	void aRenamedOrganizationIsFoundInTheLibraryByItsNewName(@Autowired BeanFactory beans,
			@Autowired OfferingSearch search) {
		Scene scene = new Scene(beans);
		scene.awaitOfferings();
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		RegisterEntry before = this.register.get(officer, scene.organization()).orElseThrow();
		String creditCode = RegisterForms.creditCode();
		String name = "霁月" + creditCode;
		this.register.change(officer, scene.organization(), before.organization().version(),
				RegisterForms.registered(creditCode, name, scene.community()), null);
		Indexed.await(search, OfferingQuery.of(name), List.of(scene.offering().id()));
	}

	@Test
	void ofTwoWhoEnterTheSameAtOnceOneIsRefused(@Autowired BeanFactory beans) throws Exception {
		Scene scene = new Scene(beans);
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		String creditCode = RegisterForms.creditCode();
		Callable<Boolean> enter = () -> {
			try {
				this.register.enter(officer,
						RegisterForms.registered(creditCode, "同名" + creditCode, scene.community()));
				return true;
			}
			catch (DomainRefusal refusal) {
				return false;
			}
		};
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Boolean> done = new ArrayList<>();
			for (Future<Boolean> each : two.invokeAll(List.of(enter, enter))) {
				done.add(each.get());
			}
			assertThat(done).containsExactlyInAnyOrder(true, false);
		}
	}

	private List<String> codes(Access access, RegisterQuery query) {
		List<RegisterEntry> found = this.register.find(access, query, 0, 200);
		assertThat(this.register.count(access, query)).isGreaterThanOrEqualTo(found.size());
		return found.stream().map(entry -> entry.organization().code()).toList();
	}

}
