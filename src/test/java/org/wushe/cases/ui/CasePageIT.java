package org.wushe.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.access.ScreenSession;
import org.wushe.identity.People;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;
import org.wushe.referrals.DeclineReason;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;

/** A case that somebody has on the screen while others work on it. */
@ViewPackages(packages = "org.wushe")
class CasePageIT extends ScreenSession {

	private static final Duration SOON = Duration.ofSeconds(20);

	@Test
	void whoNoLongerSeesTheCaseIsToldSoInItsPlaceAndHearsNoMoreOfIt(@Autowired BeanFactory beans,
			@Autowired Referrals referrals, @Autowired LiveUpdates updates) {
		Scene scene = new Scene(beans);
		Referral referral = scene.referred();
		signIn(People.manager(scene.organization()));
		assertThat(open("cases/" + referral.caseId())).isEqualTo("CasePage");
		referrals.decline(scene.manager(), referral.id(), DeclineReason.NO_STAFF, null);
		awaitScreen("RefusedScreen");
		updates.publish(Change.ofCase(referral.caseId(), scene.community()));
		await().pollInSameThread().during(Duration.ofSeconds(2)).atMost(SOON).untilAsserted(() -> {
			catchUp();
			assertThat(find(Notification.class).all()).isEmpty();
		});
	}

	private void awaitScreen(String name) {
		await().pollInSameThread().atMost(SOON).untilAsserted(() -> {
			catchUp();
			assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo(name);
		});
	}

}
