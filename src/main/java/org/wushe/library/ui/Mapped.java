package org.wushe.library.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.wushe.parties.Coordinates;

/** A list of what was found, with a map of it above if one is asked for. */
final class Mapped extends Div {

	/**
	 * @param center from where distances count; null without a map
	 * @param places where the entries are, in the order of the list; null where unknown
	 * @param choose told the number of an entry whose dot is pressed
	 * @param list makes the list, which tells the number of an entry that is pointed at
	 */
	Mapped(@Nullable Coordinates center, List<@Nullable Coordinates> places, IntConsumer choose,
			Function<@Nullable IntConsumer, Component> list) {
		SchematicMap map = (center != null) ? new SchematicMap(center, dots(places), choose) : null;
		if (map != null) {
			map.addClassName("library-map");
			add(map);
		}
		add(list.apply((map != null) ? map::select : null));
	}

	private static Map<Integer, Coordinates> dots(List<@Nullable Coordinates> places) {
		Map<Integer, Coordinates> dots = new HashMap<>();
		for (int i = 0; i < places.size(); i++) {
			Coordinates place = places.get(i);
			if (place != null) {
				dots.put(i + 1, place);
			}
		}
		return dots;
	}

}
