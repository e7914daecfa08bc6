package org.wushe.referrals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.referrals.PlaceKind;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;
import org.wushe.referrals.ServicePlan;
import org.wushe.referrals.ServicePlanForm;

/** 改期 on the case page. */
@ViewPackages(packages = "org.wushe")
class RescheduleActionIT extends ScreenSession {

	private static final ServicePlan AGREED = new ServicePlan(Instant.parse("2098-12-31T02:00:00Z"), 60,
			PlaceKind.COMMUNITY, "一楼活动室", "钟敏", "请准备保温饭盒");

	private static final Instant LATER = Instant.parse("2099-01-05T06:30:00Z");

	@Autowired
	private Referrals referrals;

	private Scene scene;

	private Referral referral;

	@BeforeEach
	void agreeOnAnAppointment(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		this.referral = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), this.referral.id(), AGREED);
	}

	@Test
	void theDialogBeginsWithWhatIsAgreedAndTheNewTimeReplacesIt() {
		RescheduleDialog dialog = ask();
		assertThat(ServicePlanForm.read(dialog.form.getAnswers())).isEqualTo(AGREED);

		startAt(dialog, LATER);
		dialog.confirm.click();

		assertThat(dialog.isOpened()).isFalse();
		assertThat(plan()).isEqualTo(new ServicePlan(LATER, 60, PlaceKind.COMMUNITY, "一楼活动室", "钟敏", "请准备保温饭盒"));
	}

	@Test
	void aDayThatHasPassedIsRefusedAndTheDialogStays() {
		RescheduleDialog dialog = ask();

		startAt(dialog, Instant.parse("2020-01-05T06:30:00Z"));
		dialog.confirm.click();

		assertThat(dialog.isOpened()).isTrue();
		assertThat(find(DateTimePicker.class, dialog).single().isInvalid()).isTrue();
		assertThat(plan()).isEqualTo(AGREED);
	}

	@Test
	void whoReferredTheNeedHasNoSuchButton() {
		signIn(this.scene.worker());
		open("cases/" + this.referral.caseId());

		assertThat(find(Button.class).withText("改期").exists()).isFalse();
	}

	private RescheduleDialog ask() {
		signIn(this.scene.manager());
		open("cases/" + this.referral.caseId());
		test(find(Button.class).withText("改期").single()).click();
		return find(RescheduleDialog.class).single();
	}

	private static void startAt(RescheduleDialog dialog, Instant start) {
		Map<String, Object> answers = new HashMap<>(ServicePlanForm.answers(AGREED));
		answers.put("scheduledStart", OffsetDateTime.ofInstant(start, ChinaTime.ZONE).toString());
		dialog.form.setAnswers(answers);
	}

	private ServicePlan plan() {
		return Objects.requireNonNull(this.referrals.get(Access.system(), this.referral.id()).plan());
	}

}
