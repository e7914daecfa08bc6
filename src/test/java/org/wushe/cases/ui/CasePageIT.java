package org.wushe.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import org.wushe.access.ScreenSession;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.needs.NeedReportBuilder;
import org.wushe.needs.Needs;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.referrals.DeclineReason;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;

/** A case that somebody has on the screen while others work on it. */
@ViewPackages(packages = "org.wushe")
class CasePageIT extends ScreenSession {

	private static final Duration SOON = Duration.ofSeconds(60);

	@Test
	void whoNoLongerSeesTheCaseIsToldSoInItsPlaceAndHearsNoMoreOfIt(@Autowired BeanFactory beans,
			@Autowired Referrals referrals, @Autowired LiveUpdates updates) {
		Scene scene = new Scene(beans);
		Referral referral = scene.referred();
		signIn(People.manager(scene.organization()));
		assertThat(open("cases/" + referral.caseId())).isEqualTo("CasePage");
		referrals.decline(scene.manager(), referral.id(), DeclineReason.NO_STAFF, null);
		await().pollInSameThread().atMost(SOON).untilAsserted(() -> {
			catchUp();
			assertThat(find(H1.class).single().getText()).isEqualTo("您已不能再查看这个案件");
		});
		assertThat(find(OrderedList.class).withClassName("timeline").all()).isEmpty();
		assertThat(find(Anchor.class).withText("回到案件列表").single().getHref()).isEqualTo("cases");
		updates.publish(Change.ofCase(referral.caseId(), scene.community()));
		await().pollInSameThread().during(Duration.ofSeconds(2)).atMost(SOON).untilAsserted(() -> {
			catchUp();
			assertThat(find(Notification.class).all()).isEmpty();
		});
	}

	@Test
	void whoNeverSawTheCaseIsToldThatItIsNotForThem(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		UUID caseId = report(beans, scene, scene.report());
		signIn(People.manager(scene.organization()));
		assertThat(open("cases/" + caseId)).isEqualTo("RefusedScreen");
		assertThat(find(H1.class).single().getText()).isEqualTo("您看不到这个案件");
		assertThat(find(Paragraph.class).withTextContaining("不在您的权限范围内").all()).hasSize(1);
		assertThat(find(Anchor.class).withText("回到列表").single().getHref()).isEqualTo("cases");
	}

	@Test
	void aDialogThatIsOpenOutlivesWhatOthersDoToTheCase(@Autowired BeanFactory beans, @Autowired Cases cases,
			@Autowired UserTasks tasks, @Autowired TransactionOperations others) {
		Scene scene = new Scene(beans);
		UUID restricted = report(beans, scene, scene.report().childInDanger());
		await().atMost(SOON).until(() -> tasks.ofCase(Access.system(), restricted).stream().anyMatch(UserTask::isOpen));
		signIn(scene.worker());
		for (String button : List.of("needs.reveal", "cases.readers.name")) {
			open("cases/" + restricted);
			Button pressed = find(Button.class).withText(say(button)).single();
			test(pressed).click();
			Dialog dialog = find(Dialog.class).single();
			find(TextArea.class, dialog).all().forEach(field -> test(field).setValue("上门前确认地点"));
			long before = entries();
			others.executeWithoutResult(
					status -> cases.record(Access.system(), restricted, TimelineKind.CONSENT_GIVEN, Map.of()));
			await().pollInSameThread().atMost(SOON).untilAsserted(() -> {
				catchUp();
				assertThat(entries()).as("the page shows what happened").isGreaterThan(before);
			});
			assertThat(find(Dialog.class).single()).isSameAs(dialog);
			assertThat(dialog.isOpened()).isTrue();
			assertThat(find(TextArea.class, dialog).all()).allMatch(field -> field.getValue().equals("上门前确认地点"));
			dialog.close();
			assertThat(find(Button.class).withText(say(button)).single()).isSameAs(pressed);
		}
	}

	private static UUID report(BeanFactory beans, Scene scene, NeedReportBuilder report) {
		return beans.getBean(Needs.class).report(scene.worker(), report.build()).caseId();
	}

	private long entries() {
		return find(OrderedList.class).withClassName("timeline").single().getChildren().count();
	}

	private static String say(String key) {
		return UI.getCurrent().getTranslation(key);
	}

}
