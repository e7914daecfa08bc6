package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.library.ProjectCost;

class ProjectViewTest {

	@Test
	void whatIsLookedForStandsInTheAddressAndComesBackFromIt() {
		ProjectView view = ProjectView.of(QueryParameters
			.fromString("q=送餐&category=elderly-care&status=submitted&in=360702001&cost=medium&everywhere=yes"));

		assertThat(view.asked().status()).isEqualTo(EntryStatus.SUBMITTED);
		assertThat(view.asked().cost()).isEqualTo(ProjectCost.MEDIUM);
		assertThat(view.asked().in()).isEqualTo(new DivisionCode("360702001"));
		assertThat(ProjectView.of(QueryParameters.fromString(view.parameters().getQueryString()))).isEqualTo(view);
	}

	@Test
	void whatMakesNoSenseIsLeftOut() {
		assertThat(ProjectView.of(QueryParameters.fromString("status=lost&cost=1&in=abc&group=nobody")))
			.isEqualTo(ProjectView.EVERYTHING);
		assertThat(ProjectView.EVERYTHING.address()).isEqualTo("projects");
	}

	@Test
	void oneLooksForThePeopleOfOnesPlaceUnlessEverywhereIsChosen() {
		DivisionCode here = new DivisionCode("360702001001");

		assertThat(ProjectView.EVERYTHING.from(here).area()).isEqualTo(here);
		assertThat(ProjectView.EVERYTHING.withEverywhere(true).from(here).area()).isNull();
	}

}
