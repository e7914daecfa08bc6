package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.needs.Need;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;

/**
 * Choices against the order, from the referral to the report for those who edit weights.
 */
class LearningIT extends OnTheScene {

	@Autowired
	private LearningFromChoices learning;

	@Autowired
	private Matching matching;

	@Autowired
	private Referrals referrals;

	@Test
	void aChoiceWithItsReasonIsReportedAndProposesNothingByItself() {
		this.scene.newOffering(this.scene.newOrganization("另一家助餐点"), 3);
		Need need = this.scene.classified();
		List<UUID> suggested = this.matching.suggested(this.scene.worker(), need.id());
		assertThat(suggested).hasSizeGreaterThan(1);
		Referral referral = this.referrals.refer(this.scene.worker(), need.id(), suggested.get(1), "SERVED_BEFORE",
				"去年一直是他们送");
		assertThat(referral.choiceReason()).isEqualTo("以前服务过：去年一直是他们送");

		var report = this.learning.report(People.person("谭墨", null, null, Role.PROCESS_DESIGNER),
				new DivisionCode(this.scene.community()));
		assertThat(report.lesson()).returns(1, Lesson::choices)
			.returns(1, Lesson::pairs)
			.returns(false, Lesson::isTelling);
		assertThat(report.overruled()).isNotEmpty()
			.allSatisfy(overruled -> assertThat(overruled.byReason()).containsOnlyKeys("SERVED_BEFORE"))
			.allSatisfy(overruled -> assertThat(overruled.byCategory()).containsOnlyKeys(need.categoryCode()));
	}

	@Test
	void whatABatchPlanChoseTeachesNothingAndNobodyIsOfferedItAsAReason(@Autowired ChoiceReasons reasons) {
		this.scene.newOffering(this.scene.newOrganization("统筹到的助餐点"), 3);
		Need need = this.scene.classified();
		UUID second = this.matching.suggested(this.scene.worker(), need.id()).get(1);
		Referral referral = this.referrals.refer(this.scene.worker(), need.id(), second, ChoiceReason.BY_PLAN, null);
		assertThat(referral.choiceReason()).isEqualTo("批量派单统筹安排");

		var report = this.learning.report(People.person("谭墨", null, null, Role.PROCESS_DESIGNER),
				new DivisionCode(this.scene.community()));
		assertThat(report.lesson()).returns(0, Lesson::choices);
		assertThat(report.overruled()).isEmpty();
		assertThat(reasons.all(this.scene.worker())).extracting(ChoiceReason::code)
			.contains(ChoiceReason.OTHER)
			.doesNotContain(ChoiceReason.BY_PLAN);
	}

	@Test
	void aReasonThatIsOnNoListIsRefusedAndOneThatSaysNothingNeedsWords() {
		this.scene.newOffering(this.scene.newOrganization("又一家助餐点"), 3);
		Need need = this.scene.classified();
		UUID second = this.matching.suggested(this.scene.worker(), need.id()).get(1);
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.referrals.refer(this.scene.worker(), need.id(), second, "JUST_SO", null))
			.returns("reasonCode", DomainRefusal::field);
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.referrals.refer(this.scene.worker(), need.id(), second, "OTHER", " "))
			.returns("reason", DomainRefusal::field);
		assertThat(this.referrals.refer(this.scene.worker(), need.id(), second, "NEARER", null).choiceReason())
			.isEqualTo("离得更近");
	}

	@Test
	void onlyWhoeverEditsWeightsReadsWhatChoicesTeach() {
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.learning.report(this.scene.worker(), new DivisionCode(this.scene.community())));
	}

}
