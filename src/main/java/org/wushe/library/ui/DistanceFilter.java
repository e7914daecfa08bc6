package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.wushe.library.Near;
import org.wushe.library.ui.Nearby.From;
import org.wushe.parties.Coordinates;
import tools.jackson.databind.JsonNode;

/**
 * From where distances count, how far is far enough, and whether a map is shown. Where
 * the person is stays in the session, to about a hundred metres, and is never part of an
 * address.
 */
final class DistanceFilter extends Div {

	private static final List<Integer> KILOMETERS = List.of(1, 3, 5);

	private final Select<From> from = new Select<>();

	private final Select<Integer> within = new Select<>();

	private final Checkbox nearest = new Checkbox();

	private final Checkbox map = new Checkbox();

	private final Paragraph state = new Paragraph();

	private final transient @Nullable Coordinates community;

	private final transient Consumer<Nearby> show;

	private final transient Runnable again;

	/** Whether the browser would not say where the person is. */
	private boolean refused;

	private transient Nearby nearby = Nearby.NOWHERE;

	/** Where the person said to be. */
	private record Position(Coordinates coordinates) {
	}

	/**
	 * @param community where the middle of the place one works in is; null if unknown
	 * @param name what that place is called
	 * @param show what to do when something is chosen
	 * @param again what to do once it is known where the person is
	 */
	DistanceFilter(@Nullable Coordinates community, String name, Consumer<Nearby> show, Runnable again) {
		this.community = community;
		this.show = show;
		this.again = again;
		addClassNames("library-filters", "library-distance");
		List<From> origins = new ArrayList<>();
		if (community != null) {
			origins.add(From.COMMUNITY);
		}
		origins.add(From.POSITION);
		this.from.setLabel(getTranslation("library.distance.from"));
		this.from.setItems(origins);
		this.from.setEmptySelectionAllowed(true);
		this.from.setEmptySelectionCaption(getTranslation("library.distance.none"));
		this.from.setPlaceholder(getTranslation("library.distance.none"));
		this.from.setItemLabelGenerator(origin -> (origin != null)
				? getTranslation("library.distance.from." + origin, name) : getTranslation("library.distance.none"));
		this.from.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				choose(change.getValue());
			}
		});
		this.within.setLabel(getTranslation("library.distance.within"));
		this.within.setItems(KILOMETERS);
		this.within.setEmptySelectionAllowed(true);
		this.within.setEmptySelectionCaption(getTranslation("library.distance.any"));
		this.within.setPlaceholder(getTranslation("library.distance.any"));
		this.within.setItemLabelGenerator(kilometers -> (kilometers != null)
				? getTranslation("library.distance.kilometers", kilometers) : getTranslation("library.distance.any"));
		this.nearest.setLabel(getTranslation("library.distance.nearest"));
		this.map.setLabel(getTranslation("library.map"));
		this.within.addValueChangeListener(change -> ask(change.isFromClient()));
		this.nearest.addValueChangeListener(change -> ask(change.isFromClient()));
		this.map.addValueChangeListener(change -> ask(change.isFromClient()));
		this.state.addClassName("secondary");
		this.state.getElement().setAttribute("role", "status");
		this.state.setVisible(false);
		add(this.from, this.within, this.nearest, this.map, this.state);
	}

	/** What is asked for, as far as it is known where that is. */
	@Nullable Near near(Nearby asked) {
		Coordinates origin = origin(asked.from());
		return (origin != null) ? new Near(origin, (asked.kilometers() != null) ? asked.kilometers() * 1000 : null,
				asked.nearestFirst()) : null;
	}

	void show(Nearby next) {
		this.nearby = next;
		this.from.setValue((next.from() == From.COMMUNITY && this.community == null) ? null : next.from());
		Integer kilometers = next.kilometers();
		this.within.setValue((kilometers != null && KILOMETERS.contains(kilometers)) ? kilometers : null);
		this.nearest.setValue(next.nearestFirst());
		this.map.setValue(next.map());
		boolean known = origin(next.from()) != null;
		this.within.setVisible(known);
		this.nearest.setVisible(known);
		this.map.setVisible(known);
		if (next.from() == From.POSITION && !known && !this.refused) {
			locate();
		}
	}

	private @Nullable Coordinates origin(@Nullable From origin) {
		if (origin == From.COMMUNITY) {
			return this.community;
		}
		Position position = (origin == From.POSITION) ? VaadinSession.getCurrent().getAttribute(Position.class) : null;
		return (position != null) ? position.coordinates() : null;
	}

	private void choose(@Nullable From origin) {
		if (origin == From.POSITION) {
			// Whoever chooses it again may have moved.
			VaadinSession.getCurrent().setAttribute(Position.class, null);
		}
		this.refused = false;
		say(null);
		this.show.accept((origin == null) ? Nearby.NOWHERE
				: new Nearby(origin, this.within.getValue(), true, this.map.getValue()));
	}

	private void ask(boolean byPerson) {
		if (byPerson) {
			this.show.accept(new Nearby(this.nearby.from(), this.within.getValue(), this.nearest.getValue(),
					this.map.getValue()));
		}
	}

	private void locate() {
		say("library.distance.asking");
		getElement().executeJs("""
				return new Promise(done => navigator.geolocation
				  ? navigator.geolocation.getCurrentPosition(
				      place => done({ latitude: place.coords.latitude, longitude: place.coords.longitude }),
				      () => done({}), { timeout: 15000, maximumAge: 60000 })
				  : done({}));""").then(this::take);
	}

	private void take(JsonNode place) {
		if (this.nearby.from() != From.POSITION) {
			return;
		}
		if (place.path("latitude").isNumber() && place.path("longitude").isNumber()) {
			VaadinSession.getCurrent()
				.setAttribute(Position.class,
						new Position(
								new Coordinates(place.path("latitude").asDouble(), place.path("longitude").asDouble())
									.rounded()));
			say(null);
			this.again.run();
		}
		else {
			this.refused = true;
			say("library.distance.unknown");
		}
	}

	private void say(@Nullable String key) {
		this.state.setVisible(key != null);
		this.state.setText((key != null) ? getTranslation(key) : "");
	}

}
