package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.wushe.library.CostBand;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingTrait;
import org.wushe.library.Whom;
import org.wushe.library.ui.Nearby.From;
import org.wushe.parties.SpecialGroup;

class LibraryViewTest {

	@Test
	void whatIsLookedForComesBackFromTheAddress() {
		String address = "q=送餐&category=elderly-care.meals&trait=free&trait=open-now&everywhere=yes"
				+ "&group=elderly&age=70&home=360702001" + "&from=community&km=3&nearest=yes&map=yes";

		LibraryView view = LibraryView.of(QueryParameters.fromString(address));

		assertThat(view.nearby()).isEqualTo(new Nearby(From.COMMUNITY, 3, true, true));
		assertThat(view.asked().cost()).as("which was a tick once").isEqualTo(CostBand.FREE);
		assertThat(view.asked().traits()).containsExactly(OfferingTrait.OPEN_NOW);
		assertThat(view.asked().whom()).isEqualTo(new Whom(SpecialGroup.ELDERLY, 70, new DivisionCode("360702001")));
		assertThat(LibraryView.of(QueryParameters.fromString(view.parameters().getQueryString()))).isEqualTo(view);
	}

	@Test
	void whereThePersonIsNeverStandsInTheAddress() {
		LibraryView view = LibraryView.EVERYTHING.near(new Nearby(From.POSITION, 1, true, false));

		assertThat(view.parameters().getQueryString().split("&")).containsExactlyInAnyOrder("from=position", "km=1",
				"nearest=yes");
	}

	@Test
	void nobodyIsOfAnAgeThatMakesNoSense() {
		assertThat(of("age=0").age()).isZero();
		assertThat(of("age=130").age()).isEqualTo(130);
		assertThat(List.of("age=131", "age=-1", "age=old", "age=9999999999", "age=", "home=moon"))
			.map(LibraryViewTest::of)
			.containsOnly(Whom.ANYBODY);
	}

	private static Whom of(String address) {
		return LibraryView.of(QueryParameters.fromString(address)).asked().whom();
	}

	@Test
	void whatMakesNoSenseIsLeftOut() {
		assertThat(LibraryView.of(QueryParameters.fromString("from=moon&km=-4&map=yes")).nearby())
			.isEqualTo(Nearby.NOWHERE);
		assertThat(LibraryView.of(QueryParameters.fromString("from=community&km=99999")).nearby())
			.isEqualTo(new Nearby(From.COMMUNITY, null, false, false));
	}

}
