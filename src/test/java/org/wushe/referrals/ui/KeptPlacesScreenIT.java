package org.wushe.referrals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.People;
import org.wushe.referrals.FailureReason;
import org.wushe.referrals.PlaceFree;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;
import org.wushe.referrals.Services;
import org.wushe.ui.Dialogs;

/** 占用名额, and 腾出名额 there and on the case page. */
@ViewPackages(packages = "org.wushe")
class KeptPlacesScreenIT extends ScreenSession {

	private Scene scene;

	private Referral referral;

	@BeforeEach
	void somebodyKeepsAPlace(@Autowired BeanFactory beans, @Autowired Referrals referrals) {
		this.scene = new Scene(beans);
		this.referral = this.scene.accepted();
		referrals.schedule(this.scene.manager(), this.referral.id(), Services.aPlan());
		referrals.report(this.scene.manager(), this.referral.id(), Services.aReport().with(new PlaceFree.WhenTold()));
	}

	@Test
	void theOrganizationAndTheCommunityWorkerFindWhatIsKeptAndOneFreesIt() {
		for (Access person : List.of(this.scene.worker(), this.scene.manager())) {
			signIn(person);
			assertThat(open("kept-places")).isEqualTo("KeptPlacesScreen");
			assertThat(words()).contains("正在占用 1 个", "青禾社工服务中心", "腾出前一直占用");
		}
		press();
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
		assertThat(words()).contains("没有占用着的名额");
	}

	@Test
	void theDayOnWhichAPlaceIsFreeIsChosenAndTakenBackOnTheScreen() {
		signIn(this.scene.manager());
		open("kept-places");
		LocalDate today = LocalDate.now(ChinaTime.ZONE);
		Dialog dialog = dialog();
		DatePicker day = find(DatePicker.class).single();
		day.setValue(today);
		Dialogs.press(dialog, "保存");
		assertThat(day.getErrorMessage()).contains("明天或以后");
		day.setValue(today.plusDays(4));
		Dialogs.press(dialog, "保存");
		assertThat(words()).contains(today.plusDays(4).getDayOfMonth() + "日").contains("自动空出");
		dialog = dialog();
		assertThat(find(DatePicker.class).single().getValue()).isEqualTo(today.plusDays(4));
		find(RadioButtonGroup.class).single().setValue(false);
		Dialogs.press(dialog, "保存");
		assertThat(words()).contains("腾出前一直占用");
	}

	private Dialog dialog() {
		test(find(Button.class).withText("改空出日期").single()).click();
		return find(Dialog.class).single();
	}

	@Test
	void thePlaceIsFreedOnTheCasePageToo() {
		signIn(this.scene.worker());
		open("cases/" + this.referral.caseId());
		press();
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
	}

	@Test
	void theOrganizationFreesOnTheScreenWhatIsKeptOfACaseThatItHasLeft(@Autowired Referrals referrals) {
		this.scene.rateBadly(this.referral);
		referrals.fail(this.scene.manager(), this.referral.id(), FailureReason.RESIDENT_ABSENT, null);
		signIn(this.scene.manager());
		open("kept-places");
		assertThat(words()).contains("正在占用 1 个", "已不由本组织办理的案件");
		assertThat(getCurrentView().getElement().getOuterHTML()).doesNotContain(this.referral.caseId().toString());
		press();
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
		assertThat(words()).contains("没有占用着的名额");
	}

	@Test
	void whoNeitherServesNorRefersHasNoSuchScreenAndNoSuchButton() {
		signIn(People.gridWorker(this.scene.community()));
		assertThat(open("kept-places")).isNotEqualTo("KeptPlacesScreen");
		open("cases/" + this.referral.caseId());
		assertThat(find(Button.class).withText("腾出名额").exists()).isFalse();
	}

	private void press() {
		test(find(Button.class).withText("腾出名额").single()).click();
		test(find(ConfirmDialog.class).single()).confirm();
	}

	private String words() {
		return getCurrentView().getElement().getTextRecursively();
	}

}
