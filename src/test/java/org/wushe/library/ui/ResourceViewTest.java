package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ResourceKind;
import org.wushe.library.ResourceTrait;

class ResourceViewTest {

	private static final DivisionCode HERE = new DivisionCode("360702001001");

	@Test
	void whatIsLookedAtStandsInTheAddressAndComesBackFromIt() {
		ResourceView view = ResourceView.of(ResourceKind.TALENT,
				QueryParameters.fromString("q=电工&category=household&in=360702001&trait=preferred-grade"
						+ "&from=community&km=3&map=yes&entry=" + new UUID(1, 2)));
		assertThat(view.address()).startsWith("library/talents?");
		assertThat(view.asked().traits()).containsExactly(ResourceTrait.PREFERRED_GRADE);
		assertThat(view.nearby()).isEqualTo(new Nearby(Nearby.From.COMMUNITY, 3, false, true));
		assertThat(ResourceView.of(ResourceKind.TALENT, view.parameters())).isEqualTo(view);
	}

	@Test
	void whatMakesNoSenseIsLeftOut() {
		ResourceView view = ResourceView.of(ResourceKind.GOODS,
				QueryParameters.fromString("in=abc&entry=1;drop&trait=open-now&from=moon"));
		assertThat(view).isEqualTo(ResourceView.of(ResourceKind.GOODS));
	}

	@Test
	void oneLooksInTheCountyOneWorksInUnlessEverywhereIsChosen() {
		ResourceView view = ResourceView.of(ResourceKind.GOODS);
		assertThat(view.from(HERE).in()).isEqualTo(new DivisionCode("360702"));
		assertThat(view.in(null).from(HERE).in()).isNull();
		assertThat(view.from(null).in()).isNull();
		assertThat(view.in(new DivisionCode("360781")).from(HERE).in()).isEqualTo(new DivisionCode("360781"));
	}

}
