package org.wushe.referrals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.wushe.referrals.Appointment;
import org.wushe.referrals.PlaceKind;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.ServicePlan;
import org.wushe.ui.ComponentTest;
import org.wushe.ui.Speaking;

@ViewPackages(classes = AppointmentList.class)
class AppointmentListTest extends ComponentTest {

	private static final UUID CASE = UUID.fromString("7bf79e07-18e0-3d36-9dc5-64a460030910");

	private static final ServicePlan PLAN = new ServicePlan(Instant.parse("2026-11-22T16:30:00Z"), 90,
			PlaceKind.COMMUNITY, "三楼活动室", "钟敏", null);

	@Test
	void aServiceIsSaidWithItsTimeItsCaseItsPlaceAndWhoGoes() {
		show(new Appointment(CASE, "360702-20261121-00012", "助餐服务 · 春和里社区", ReferralState.SCHEDULED, PLAN));

		assertThat(find(Anchor.class).single().getHref()).isEqualTo("cases/" + CASE);
		assertThat(words()).contains("00:30–02:00", "助餐服务 · 春和里社区", "社区 · 三楼活动室 · 钟敏", "360702-20261121-00012", "已排期");
	}

	@Test
	void whatHasNoTimeYetIsSaidWithoutOne() {
		show(new Appointment(CASE, "360702-20261121-00012", "助餐服务 · 春和里社区", ReferralState.ACCEPTED, null));

		assertThat(words()).contains("已接单").doesNotContain("–");
	}

	@Test
	void theDayOfAServiceIsTheDayInChina() {
		assertThat(AppointmentList
			.day(new Appointment(CASE, "360702-20261121-00012", "助餐服务 · 春和里社区", ReferralState.SCHEDULED, PLAN)))
			.isEqualTo(LocalDate.of(2026, 11, 23));
	}

	private static void show(Appointment appointment) {
		UI.getCurrent().add(new AppointmentList(List.of(appointment), Speaking.TEXTS));
	}

	private String words() {
		return find(AppointmentList.class).single().getElement().getTextRecursively();
	}

}
