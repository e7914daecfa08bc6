package org.wushe.needs.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.AccessFeature;
import org.wushe.library.TimeWish;
import org.wushe.needs.Beneficiary;
import org.wushe.needs.Channel;
import org.wushe.needs.Consent;
import org.wushe.needs.NeedReport;
import org.wushe.needs.Reporter;
import org.wushe.needs.ReporterKind;
import org.wushe.needs.Requirements;
import org.wushe.needs.Urgency;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Gender;
import org.wushe.parties.Resident;
import org.wushe.parties.SpecialGroup;

class ReportAnswersTest {

	private static final UUID ID = UUID.randomUUID();

	private static final DivisionCode GRID = new DivisionCode("360702001001001");

	private static final Resident GRANDMOTHER = new Resident(UUID.randomUUID(), null, GRID, "张*", null, "138****1234",
			null, LocalDate.of(1948, 3, 1), Gender.FEMALE, Set.of(SpecialGroup.LIVING_ALONE), false);

	private final Map<String, Object> answers = new HashMap<>(Map.of("categoryCode", "elderly-care.meals", "urgency",
			"urgent", "description", "腿脚不便，想请人送午饭", "divisionCode", GRID.value(), "beneficiaryKind", "resident",
			"specialGroups", List.of("living-alone", "disabled"), "channel", "visit", "reporterKind", "self"));

	@Test
	void theAnswersBecomeAReportOfTheSameIdAsItsDraft() {
		this.answers
			.putAll(Map.of("consent", true, "consentSensitive", true, "consentSharing", true, "place", "东门路 18 号院"));

		NeedReport report = report(GRANDMOTHER);

		assertThat(report.id()).isEqualTo(ID).isEqualTo(report.draftId());
		assertThat(report.channel()).isEqualTo(Channel.VISIT);
		assertThat(report.urgency()).isEqualTo(Urgency.URGENT);
		assertThat(report.place()).isEqualTo("东门路 18 号院");
		assertThat(report.reporter()).isEqualTo(Reporter.SELF);
		assertThat(report.consent()).isEqualTo(new Consent(1, true, true, true, false));
		assertThat(report.beneficiary()).isEqualTo(new Beneficiary.Person(GRANDMOTHER.id(), GRANDMOTHER.birthDate(),
				Set.of(SpecialGroup.LIVING_ALONE, SpecialGroup.DISABLED)));
	}

	@Test
	void someoneWithoutAFileHasTheBirthDateThatWasTyped() {
		this.answers.put("birthDate", "2015-06-01");

		assertThat(report(null).beneficiary()).isEqualTo(new Beneficiary.Person(null, LocalDate.of(2015, 6, 1),
				Set.of(SpecialGroup.LIVING_ALONE, SpecialGroup.DISABLED)));
	}

	@Test
	void whatTheServiceMustHaveIsReportedAndMandarinIsNothingSpecial() {
		this.answers.putAll(Map.of("accessibility", List.of("home-visit", "sign-language"), "language", "hak", "times",
				List.of("weekend-morning")));
		assertThat(report(null).requirements())
			.isEqualTo(new Requirements(Set.of(AccessFeature.HOME_VISIT, AccessFeature.SIGN_LANGUAGE), "hak",
					Set.of(TimeWish.WEEKEND_MORNING)));

		this.answers.putAll(Map.of("accessibility", List.of(), "language", "cmn", "times", List.of()));
		assertThat(report(null).requirements()).isEqualTo(Requirements.NONE);
	}

	@Test
	void aNeedOfAnAreaNamesNobody() {
		this.answers.put("beneficiaryKind", "area");

		assertThat(report(null).beneficiary()).isEqualTo(new Beneficiary.Area());
	}

	@Test
	void anAgentIsNamed() {
		this.answers.putAll(Map.of("reporterKind", "agent", "reporterName", "李四", "reporterPhone", "13800000000"));

		assertThat(report(GRANDMOTHER).reporter()).isEqualTo(new Reporter(ReporterKind.AGENT, "李四", "13800000000"));
	}

	@Test
	void whatIsEmptyIsNotSaid() {
		this.answers.put("place", " ");

		assertThat(report(GRANDMOTHER).place()).isNull();
		assertThat(report(GRANDMOTHER).attachments()).isEmpty();
	}

	@Test
	void uploadedFilesGoWithIt() {
		UUID photo = UUID.randomUUID();
		this.answers.put("attachments",
				List.of(Map.of("id", photo.toString(), "name", "楼道.jpg", "type", "image/jpeg", "size", 1200)));

		assertThat(report(GRANDMOTHER).attachments()).containsExactly(photo);
	}

	@Test
	void anAnswerThatTheDomainDoesNotKnowIsRefusedByName() {
		this.answers.put("urgency", "yesterday");

		assertThatThrownBy(() -> report(GRANDMOTHER)).isInstanceOfSatisfying(DomainRefusal.class,
				refusal -> assertThat(refusal.field()).isEqualTo("urgency"));
	}

	private NeedReport report(Resident resident) {
		return new ReportAnswers(this.answers).report(ID, resident, new Coordinates(25.85, 114.93), 1);
	}

}
