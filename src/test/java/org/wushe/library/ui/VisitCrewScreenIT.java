package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.VisitCrew;
import org.wushe.library.VisitCrews;
import org.wushe.referrals.Scene;

@ViewPackages(packages = "org.wushe")
class VisitCrewScreenIT extends ScreenSession {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private VisitCrews crews;

	@Test
	void anOrganizationSaysOnTheListOfItsServicesHowManyPeopleVisit() {
		Scene scene = new Scene(this.beans);
		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(scene.offering().id())
					.by(scene.organization())
					.serving(scene.community())
					.with(AccessFeature.HOME_VISIT)
					.capacity(new Capacity(CapacityUnit.PLACES, 10, 10, Clock.systemUTC().instant()))
					.build());
		signIn(scene.manager());
		assertThat(open("my-services")).isEqualTo("MyServicesScreen");

		$view(Button.class).withText("上门人员").single().click();
		CrewDialog dialog = opened();
		dialog.people.setValue(0);
		dialog.save.click();
		assertThat(dialog.people.getErrorMessage()).contains("200");
		dialog.people.setValue(4);
		dialog.save.click();

		assertThat(this.crews.get(scene.manager(), scene.offering().id())).map(VisitCrew::people).contains(4);
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("同时 4 人上门");

		$view(Button.class).withText("上门人员").single().click();
		opened().forget.click();
		assertThat(this.crews.get(scene.manager(), scene.offering().id())).isEmpty();
	}

	private CrewDialog opened() {
		return $(CrewDialog.class).all().stream().filter(CrewDialog::isOpened).findFirst().orElseThrow();
	}

}
