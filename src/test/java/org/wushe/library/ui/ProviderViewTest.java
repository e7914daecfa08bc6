package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OrganizationTrait;
import org.wushe.parties.OrganizationKind;

class ProviderViewTest {

	@Test
	void whatIsLookedForStandsInTheAddressAndComesBackFromIt() {
		ProviderView view = ProviderView.of(QueryParameters.fromString("q=养老&type=social-organization&in=360702001"
				+ "&trait=preferred-grade&from=community&km=1&nearest=yes&map=yes&entry=52360702MJ000131X9"));

		assertThat(view.asked().kind()).isEqualTo(OrganizationKind.SOCIAL_ORGANIZATION);
		assertThat(view.asked().traits()).containsExactly(OrganizationTrait.PREFERRED_GRADE);
		assertThat(view.nearby()).isEqualTo(new Nearby(Nearby.From.COMMUNITY, 1, true, true));
		assertThat(ProviderView.of(QueryParameters.fromString(view.parameters().getQueryString()))).isEqualTo(view);
	}

	@Test
	void whatMakesNoSenseIsLeftOut() {
		assertThat(ProviderView.of(QueryParameters.fromString("type=club&in=abc&trait=good&from=moon")))
			.isEqualTo(ProviderView.EVERYTHING);
	}

	@Test
	void oneLooksInTheCountyOneWorksInUnlessEverywhereIsChosen() {
		DivisionCode here = new DivisionCode("360702001001");

		assertThat(ProviderView.EVERYTHING.from(here).in()).isEqualTo(new DivisionCode("360702"));
		assertThat(ProviderView.EVERYTHING.in(null).from(here).in()).isNull();
		assertThat(ProviderView.EVERYTHING.from(null).in()).isNull();
	}

}
