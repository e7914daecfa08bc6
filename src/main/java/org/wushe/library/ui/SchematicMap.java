package org.wushe.library.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import org.wushe.parties.Coordinates;

/**
 * Where things of a list lie around a place: numbered dots with rings for the distance,
 * no tiles, north up. It adds nothing to the list, in which the distances stand as well:
 * everything that a dot does is done there without seeing it.
 */
@StyleSheet("map.css")
public final class SchematicMap extends Div {

	private static final int SIZE = 240;

	private static final int MARGIN = 18;

	private static final String PRESSED = "Number(event.target.closest('[data-rank]')?.dataset.rank ?? 0)";

	/** From the middle, in the units of the drawing. */
	private static final String PRESSED_EAST = pressed("clientX", "left", "width");

	private static final String PRESSED_SOUTH = pressed("clientY", "top", "height");

	private static final double METERS_PER_DEGREE = 111_195;

	private static final List<Integer> RINGS = List.of(250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000);

	private final transient Coordinates center;

	private final transient Map<Integer, Coordinates> places;

	private final Svg svg = new Svg();

	private final double scale;

	private final double reach;

	/**
	 * @param places by their numbers in the list
	 * @param choose told the number of a dot that is pressed
	 */
	public SchematicMap(Coordinates center, Map<Integer, Coordinates> places, IntConsumer choose) {
		this(center, places, 100, choose);
	}

	/**
	 * @param places by their numbers in the list
	 * @param least how far it reaches at least, in metres
	 * @param choose told the number of a dot that is pressed
	 */
	SchematicMap(Coordinates center, Map<Integer, Coordinates> places, int least, IntConsumer choose) {
		this.center = center;
		this.places = new TreeMap<>(places);
		this.reach = Math.max(least, places.values().stream().mapToDouble(center::metersTo).max().orElse(0));
		this.scale = (SIZE / 2.0 - MARGIN) / this.reach;
		addClassName("schematic-map");
		this.svg.getElement().setAttribute("aria-hidden", "true");
		this.svg.getElement().addEventListener("click", event -> {
			int rank = event.getEventData().path(PRESSED).asInt(0);
			if (this.places.containsKey(rank)) {
				choose.accept(rank);
			}
		}).addEventData(PRESSED);
		add(this.svg);
		select(0);
	}

	/** Tells where it is pressed; the place must be possible to be typed as well. */
	void whenPicked(Consumer<Coordinates> picked) {
		addClassName("picking");
		this.svg.getElement().addEventListener("click", event -> {
			double east = event.getEventData().path(PRESSED_EAST).asDouble(0);
			double south = event.getEventData().path(PRESSED_SOUTH).asDouble(0);
			double latitude = this.center.latitude() - south / this.scale / METERS_PER_DEGREE;
			double longitude = this.center.longitude()
					+ east / this.scale / METERS_PER_DEGREE / Math.cos(Math.toRadians(this.center.latitude()));
			if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
				picked.accept(new Coordinates(latitude, longitude));
			}
		}).addEventData(PRESSED_EAST).addEventData(PRESSED_SOUTH);
	}

	/** Says what it shows to those who do not see it. */
	public SchematicMap described(String label) {
		this.svg.getElement()
			.removeAttribute("aria-hidden")
			.setAttribute("role", "img")
			.setAttribute("aria-label", label);
		return this;
	}

	/** Marks the dot of that number; 0 for none. */
	public void select(int rank) {
		StringBuilder drawing = new StringBuilder(
				"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d'>".formatted(SIZE));
		RINGS.stream()
			.filter(meters -> meters <= this.reach * 1.2)
			.skip(skipped())
			.forEach(meters -> ring(drawing, meters));
		drawing.append("<path class='north' d='M228 24 l0 -14 m-4 5 l4 -6 4 6'/>");
		this.places.forEach((number, place) -> {
			if (number != rank) {
				dot(drawing, number, place, false);
			}
		});
		// Above those that lie at the same place.
		if (this.places.containsKey(rank)) {
			dot(drawing, rank, this.places.get(rank), true);
		}
		drawing.append(
				"<path class='here' d='M120 108 l3.5 8.5 9 .7 -6.9 5.9 2.1 8.8 -7.7 -4.7 -7.7 4.7 2.1 -8.8 -6.9 -5.9 9 -.7 z'/>");
		this.svg.setSvg(drawing.append("</svg>").toString());
	}

	/** Three rings at most: the largest ones that fit. */
	private long skipped() {
		return Math.max(0, RINGS.stream().filter(meters -> meters <= this.reach * 1.2).count() - 3);
	}

	private void ring(StringBuilder drawing, int meters) {
		double radius = meters * this.scale;
		String label = (meters < 1000) ? meters + " m" : meters / 1000 + " km";
		drawing.append(format(
				"<circle class='ring' cx='120' cy='120' r='%.1f'/><text class='label' x='120' y='%.1f'>%s</text>",
				radius, 120 - radius - 2, label));
	}

	private void dot(StringBuilder drawing, int number, Coordinates place, boolean selected) {
		double x = 120 + east(place) * this.scale;
		double y = 120 - north(place) * this.scale;
		drawing.append(format(
				"<g class='dot%s' data-rank='%d'><circle cx='%.1f' cy='%.1f' r='9'/><text x='%.1f' y='%.1f'>%d</text></g>",
				selected ? " selected" : "", number, x, y, x, y + 3.5, number));
	}

	private static String pressed(String at, String begin, String size) {
		return ("(event.%1$s - element.getBoundingClientRect().%2$s - element.getBoundingClientRect().%3$s / 2) * %4$d"
				+ " / Math.min(element.getBoundingClientRect().width, element.getBoundingClientRect().height)")
			.formatted(at, begin, size, SIZE);
	}

	private double east(Coordinates place) {
		return (place.longitude() - this.center.longitude()) * METERS_PER_DEGREE
				* Math.cos(Math.toRadians(this.center.latitude()));
	}

	private double north(Coordinates place) {
		return (place.latitude() - this.center.latitude()) * METERS_PER_DEGREE;
	}

	private static String format(String pattern, Object... figures) {
		return String.format(Locale.ROOT, pattern, figures);
	}

}
