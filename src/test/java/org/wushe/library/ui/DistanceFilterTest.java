package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import org.wushe.library.Near;
import org.wushe.library.ui.Nearby.From;
import org.wushe.parties.Coordinates;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = LibraryScreen.class)
class DistanceFilterTest extends ComponentTest {

	private static final Coordinates COMMUNITY = new Coordinates(25.86, 114.93);

	private final List<Nearby> shown = new ArrayList<>();

	private DistanceFilter filter() {
		DistanceFilter filter = new DistanceFilter(COMMUNITY, "红旗社区", this.shown::add, () -> {
		});
		UI.getCurrent().add(filter);
		return filter;
	}

	@Test
	void whoeverDoesNotAskForDistancesSeesNothingMoreOfThem() {
		DistanceFilter filter = filter();
		filter.show(Nearby.NOWHERE);

		assertThat(find(Checkbox.class).all()).isEmpty();
		assertThat(filter.near(Nearby.NOWHERE)).isNull();
	}

	@Test
	void fromTheCommunityTheNearestComeFirst() {
		DistanceFilter filter = filter();
		filter.show(Nearby.NOWHERE);

		test(select("距离从哪里算")).selectItem("红旗社区");

		Nearby asked = this.shown.getLast();
		assertThat(asked).isEqualTo(new Nearby(From.COMMUNITY, null, true, false));
		assertThat(filter.near(asked)).isEqualTo(new Near(COMMUNITY, null, true));
	}

	@Test
	void theDistanceAndTheMapAreAskedForOnTop() {
		DistanceFilter filter = filter();
		filter.show(new Nearby(From.COMMUNITY, null, true, false));

		test(select("直线距离")).selectItem("3 公里");

		Nearby asked = this.shown.getLast();
		assertThat(filter.near(asked)).isEqualTo(new Near(COMMUNITY, 3000, true));
		filter.show(asked);
		test(find(Checkbox.class).withCaption("显示示意图").single()).click();
		assertThat(this.shown.getLast()).isEqualTo(new Nearby(From.COMMUNITY, 3, true, true));
	}

	@Test
	void withoutKnowingWhereThePersonIsNothingIsMeasured() {
		DistanceFilter filter = filter();
		Nearby asked = new Nearby(From.POSITION, 1, true, true);
		filter.show(asked);

		assertThat(filter.near(asked)).isNull();
		assertThat(find(Checkbox.class).all()).isEmpty();
	}

	@Test
	void theMapHasADotForEachPlaceAndOneStandsOutWhereOnePointsAtIt() {
		SchematicMap map = new SchematicMap(COMMUNITY,
				Map.of(1, new Coordinates(25.861, 114.93), 3, new Coordinates(25.88, 114.94)), number -> {
				});
		UI.getCurrent().add(map);
		map.select(3);
		map.select(2);

		assertThat(map.getChildren().findFirst().orElseThrow().getElement().getAttribute("aria-hidden"))
			.isEqualTo("true");
	}

	@SuppressWarnings("unchecked")
	private Select<Object> select(String caption) {
		return find(Select.class).withCaption(caption).single();
	}

}
