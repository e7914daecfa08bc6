package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.Coordinates;
import org.wushe.ui.Glyph;
import tools.jackson.databind.JsonNode;

/**
 * Where it is on earth: typed, pressed on a sketch of the surroundings, or by the device
 * one stands there with; makes distances exact.
 */
final class PointField extends FieldOfSeveral implements Focusable<Div> {

	/** As far as the sketch reaches at least, in metres. */
	private static final int SKETCHED = 2000;

	private final transient Runnable changed;

	private final NumberField latitude = field("library.point.latitude", 90);

	private final NumberField longitude = field("library.point.longitude", 180);

	private final Span words = new Span();

	private final Div ways = new Div();

	private final Div sketch = new Div();

	private transient @Nullable Coordinates middle;

	private transient String around = "";

	PointField(Runnable changed) {
		this.changed = changed;
		addClassNames("point-field", "wide");
		getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("library.point"));
		this.words.getElement().setAttribute("role", "status");
		this.words.addClassName("secondary");
		Span about = new Span(getTranslation("library.point.about"));
		about.addClassNames("secondary", "point-about");
		this.ways.addClassName("editor-buttons");
		this.ways.add(new Button(getTranslation("library.point.here"), Glyph.PLACE.icon(), click -> ask()));
		Button clear = new Button(getTranslation("library.point.clear"), click -> set(null));
		clear.addThemeVariants(ButtonVariant.TERTIARY);
		this.ways.add(clear);
		this.sketch.addClassName("point-sketch");
		this.sketch.setVisible(false);
		add(this.latitude, this.longitude, this.ways, about, this.words, this.error, this.sketch);
	}

	private NumberField field(String label, double most) {
		NumberField field = new NumberField(getTranslation(label));
		field.setMin(-most);
		field.setMax(most);
		field.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				setInvalid(false);
				draw();
				this.changed.run();
			}
		});
		return field;
	}

	/** Offers the place of something that is known. */
	void offer(String label, Coordinates known) {
		this.ways.addComponentAtIndex(1, new Button(label, click -> set(known)));
	}

	/**
	 * Sketches the surroundings of a place.
	 * @param newMiddle null while nobody knows where it is
	 */
	void around(@Nullable Coordinates newMiddle, String name) {
		this.middle = newMiddle;
		this.around = name;
		draw();
	}

	private void draw() {
		Coordinates center = this.middle;
		this.sketch.removeAll();
		this.sketch.setVisible(center != null);
		if (center == null) {
			return;
		}
		Coordinates point = coordinates();
		SchematicMap map = new SchematicMap(center, (point != null) ? Map.of(1, point) : Map.of(), SKETCHED, number -> {
		});
		map.select(1);
		map.whenPicked(picked -> set(new Coordinates(rounded(picked.latitude()), rounded(picked.longitude()))));
		// What the press does is done in the two fields as well.
		Paragraph about = new Paragraph((point == null) ? getTranslation("library.point.sketch", this.around)
				: getTranslation("library.point.distance", this.around, Math.round(center.metersTo(point))));
		about.getElement().setAttribute("role", "status");
		about.addClassName("secondary");
		this.sketch.add(about, map);
	}

	void show(@Nullable Coordinates point) {
		this.latitude.setValue((point != null) ? point.latitude() : null);
		this.longitude.setValue((point != null) ? point.longitude() : null);
		draw();
	}

	private void set(@Nullable Coordinates point) {
		show(point);
		setInvalid(false);
		this.words.setText("");
		this.changed.run();
	}

	/** Null unless both are given and on earth. */
	@Nullable Coordinates coordinates() {
		Double north = this.latitude.getValue();
		Double east = this.longitude.getValue();
		return (north != null && east != null && Math.abs(north) <= 90 && Math.abs(east) <= 180)
				? new Coordinates(north, east) : null;
	}

	/**
	 * Null if nothing is given.
	 * @throws DomainRefusal if one is missing, or they are no point on earth
	 */
	@Nullable Coordinates read() {
		Coordinates point = coordinates();
		if (point == null && !(this.latitude.isEmpty() && this.longitude.isEmpty())) {
			Double north = this.latitude.getValue();
			boolean swapped = north != null && Math.abs(north) > 90;
			throw DomainRefusal.invalid("coordinates",
					swapped ? "library.refused.point-swapped" : "library.refused.point-incomplete");
		}
		return point;
	}

	/** Why what was typed is no point; empty if nothing is wrong. */
	List<DomainRefusal> flaws() {
		try {
			read();
			return List.of();
		}
		catch (DomainRefusal refusal) {
			return List.of(refusal);
		}
	}

	/** What was typed, with nothing in the place of what is missing. */
	String text() {
		return Objects.toString(this.latitude.getValue(), "") + "," + Objects.toString(this.longitude.getValue(), "");
	}

	/** Puts back what was typed. */
	void type(String text) {
		String[] parts = text.split(",", -1);
		if (parts.length == 2) {
			this.latitude.setValue(parts[0].isEmpty() ? null : Double.valueOf(parts[0]));
			this.longitude.setValue(parts[1].isEmpty() ? null : Double.valueOf(parts[1]));
			draw();
		}
	}

	@Override
	public void focus(com.vaadin.flow.component.FocusOption... options) {
		this.latitude.focus();
	}

	private void ask() {
		this.words.setText(getTranslation("library.point.asking"));
		getElement().executeJs("""
				return new Promise(done => navigator.geolocation
				  ? navigator.geolocation.getCurrentPosition(
				      place => done({ latitude: place.coords.latitude, longitude: place.coords.longitude }),
				      () => done({}), { enableHighAccuracy: true, timeout: 15000 })
				  : done({}));""").then(this::take);
	}

	private void take(JsonNode place) {
		if (place.path("latitude").isNumber() && place.path("longitude").isNumber()) {
			set(new Coordinates(rounded(place.path("latitude").asDouble()),
					rounded(place.path("longitude").asDouble())));
		}
		else {
			this.words.setText(getTranslation("library.point.unknown"));
		}
	}

	/** Five decimals are about a metre. */
	private static double rounded(double degrees) {
		return Math.round(degrees * 100_000) / 100_000.0;
	}

}
