package org.wushe.interests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.People;
import org.wushe.interests.Interest;
import org.wushe.interests.InterestRelation;
import org.wushe.interests.Interests;
import org.wushe.referrals.Scene;

/** 利益关系申报 on its screen. */
@ViewPackages(packages = "org.wushe")
class InterestsScreenIT extends ScreenSession {

	@Autowired
	private Interests interests;

	private Scene scene;

	@BeforeEach
	void setScene(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
	}

	@Test
	void aRelationIsDeclaredEndedAndReadByWhoeverLeadsThePlace() {
		signIn(this.scene.worker());
		assertThat(open("interests")).isEqualTo("InterestsScreen");
		test(find(Button.class).withText("申报利益关系").single()).click();
		DeclareDialog declare = find(DeclareDialog.class).single();
		declare.confirm.click();
		assertThat(declare.organization.isInvalid()).isTrue();
		declare.organization.setValue(declare.organization.getListDataView()
			.getItems()
			.filter(each -> each.code().equals(this.scene.organization()))
			.findFirst()
			.orElseThrow());
		declare.relation.setValue(InterestRelation.EMPLOYED);
		declare.confirm.click();
		assertThat(this.interests.of(this.scene.worker())).containsExactly(this.scene.organization());

		test(find(Button.class).withText("关系已结束").single()).click();
		EndDialog end = find(EndDialog.class).single();
		end.day.setValue(null);
		end.confirm.click();
		assertThat(end.isOpened()).isTrue();
		LocalDate last = LocalDate.now(ChinaTime.ZONE).minusDays(1);
		end.day.setValue(last);
		end.confirm.click();
		assertThat(this.interests.mine(this.scene.worker())).singleElement().returns(last, Interest::endedOn);

		signIn(People.streetOfficer(this.scene.community().substring(0, 9)));
		open("interests");
		assertThat(find(H3.class).all()).isEmpty();
		test(find(Button.class).withText("查看申报").single()).click();
		assertThat(find(H3.class).single().getText()).contains(this.scene.worker().displayName(), "青禾社工服务中心");
	}

}
