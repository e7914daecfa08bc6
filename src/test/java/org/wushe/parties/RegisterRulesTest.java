package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;

/** What has to be said of an organisation, by the way it exists in law. */
class RegisterRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	@ParameterizedTest
	@CsvSource({ "SOCIAL_ORGANIZATION, REGISTERED, 52360702MJ00013289,,, ",
			"SOCIAL_ORGANIZATION, REGISTERED, 52360702mj0001 3289,,, ",
			"SOCIAL_ORGANIZATION, REGISTERED, ５２３６０７０２ＭＪ０００１３２８９,,, ",
			"SOCIAL_ORGANIZATION, REGISTERED, , , , creditCode",
			"CHARITY, REGISTERED, 52360702MJ00013280,,, creditCode",
			"SOCIAL_ORGANIZATION, REGISTERED, 52360702MJ0001328,,, creditCode", "VOLUNTEER_TEAM, FILED, , BA-1, 解放街道, ",
			"VOLUNTEER_TEAM, FILED, , , 解放街道, filingNumber", "VOLUNTEER_TEAM, FILED, , BA-1, , filingBody",
			"VOLUNTEER_TEAM, FILED, 52360702MJ00013289, BA-1, 解放街道, creditCode",
			"ENTERPRISE, FILED, , BA-1, 解放街道, registration", "EVALUATOR, FILED, , BA-1, 解放街道, registration",
			"COMMUNITY, STATUTORY, , , , ", "COMMUNITY, FILED, , BA-1, 解放街道, registration",
			"SOCIAL_WORK_STATION, STATUTORY, , , , registration", ", REGISTERED, 52360702MJ00013289,,, kind",
			"CHARITY, , , , , registration" })
	void eachWayAsksForItsOwnNumbers(OrganizationKind kind, Registration registration, String creditCode, String number,
			String body, String refused) {
		RegisterForm form = new RegisterForm(kind, null, registration, "晨曦社区服务中心", null, creditCode, number, body,
				new DivisionCode("360702001001"), List.of(), "", null, null, null, null, null);
		assertThat(refusedField(form, null)).isEqualTo(refused);
	}

	@ParameterizedTest
	@CsvSource({ "3, 2029-01-01, ", "3, , gradeValidUntil", "3, 2031-11-23, gradeValidUntil", "3, 2031-11-22, ",
			"6, 2029-01-01, grade", ", 2029-01-01, grade", ", , " })
	void aGradeHoldsForFiveYearsAtMost(Integer grade, LocalDate until, String refused) {
		assertThat(refusedField(RegisterForms.graded(grade, until), null)).isEqualTo(refused);
	}

	@ParameterizedTest
	@CsvSource({ "3, 2024-05-06, 2029-05-05, ", "3, 2024-05-06, 2029-05-06, ",
			"3, 2024-05-06, 2029-05-07, gradeValidUntil", "3, 2024-05-06, 2024-05-06, gradeValidUntil",
			"3, 2024-05-06, 2020-01-01, gradeValidUntil", "3, 2024-05-06, , gradeValidUntil",
			"3, 2026-11-23, 2030-01-01, gradeGivenOn", "3, 2026-11-22, 2030-01-01, ", "3, , 2030-01-01, ",
			", 2024-05-06, , " })
	void aGradeHoldsFromTheDayItWasGivenForFiveYearsAtMost(Integer grade, LocalDate given, LocalDate until,
			String refused) {
		assertThat(refusedField(() -> RegisterRules.grade(grade, given, until, TODAY))).isEqualTo(refused);
	}

	@Test
	void theLastDayOfAGradeIsProposedFiveYearsAfterItWasGiven() {
		LocalDate last = Organizations.lastDayOfGrade(LocalDate.of(2024, 2, 29));
		assertThat(last).isEqualTo("2029-02-27");
	}

	@Test
	void whatWasWrittenBeforeIsNotAskedAgain() {
		RegisterForm old = RegisterForms.graded(4, null);
		assertThatCode(() -> RegisterRules.check(old, old, TODAY)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "0797-8123456, ", "13807970000, ", "+86 (797) 812-3456, ", "电话, phone", "123, phone",
			"138079700001380797000013807, phone" })
	void aTelephoneNumberCanBeDialled(String phone, String refused) {
		RegisterForm form = new RegisterForm(OrganizationKind.COMMUNITY, null, Registration.STATUTORY, "新桥社区居委会", null,
				null, null, null, new DivisionCode("360702001001"), List.of(), "", null, null, phone, null, null);
		assertThat(refusedField(form, null)).isEqualTo(refused);
	}

	@ParameterizedTest
	@CsvSource({ "25.86, 114.93, ", "73.5, 39.9, latitude", "-25.86, 114.93, latitude" })
	void anOfficeIsInChina(double latitude, double longitude, String refused) {
		RegisterForm form = new RegisterForm(OrganizationKind.COMMUNITY, null, Registration.STATUTORY, "新桥社区居委会", null,
				null, null, null, new DivisionCode("360702001001"), List.of(), "", null, null, null, null, null,
				new Coordinates(latitude, longitude));
		assertThat(refusedField(form, null)).isEqualTo(refused);
		assertThatCode(() -> RegisterRules.check(form, form, TODAY)).as("it was written before")
			.doesNotThrowAnyException();
	}

	@Test
	void blanksAreNothingAndANameIsNeeded() {
		RegisterForm form = new RegisterForm(OrganizationKind.COMMUNITY, null, Registration.STATUTORY, "  ", " ", "",
				"", "", new DivisionCode("360702001001"), List.of(), " ", " ", " ", " ", null, null);
		assertThat(form.creditCode()).isNull();
		assertThat(form.phone()).isNull();
		assertThat(refusedField(form, null)).isEqualTo("name");
	}

	@Test
	void whichSocietyItIsFollowsFromItsKindAloneOrFromWhatIsSaid() {
		for (OrganizationKind kind : OrganizationKind.values()) {
			assertThat(Society.of(kind) == null).as("%s", kind)
				.isEqualTo(List
					.of(OrganizationKind.STREET, OrganizationKind.DEPARTMENT, OrganizationKind.ENTERPRISE,
							OrganizationKind.EVALUATOR)
					.contains(kind));
		}
	}

	private static String refusedField(RegisterForm form, RegisterForm before) {
		return refusedField(() -> RegisterRules.check(form, before, TODAY));
	}

	private static String refusedField(Runnable check) {
		try {
			check.run();
			return null;
		}
		catch (DomainRefusal refusal) {
			return refusal.field();
		}
	}

}
