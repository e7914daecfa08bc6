package org.wushe.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import org.jspecify.annotations.Nullable;
import org.wushe.parties.Coordinates;
import org.wushe.ui.Glyph;
import tools.jackson.databind.JsonNode;

/**
 * Where it is on earth, typed or by the device one stands there with; makes distances
 * exact.
 */
final class PointField extends Div {

	private final transient Runnable changed;

	private final NumberField latitude = field("library.point.latitude", 90);

	private final NumberField longitude = field("library.point.longitude", 180);

	private final Span words = new Span();

	PointField(Runnable changed) {
		this.changed = changed;
		addClassNames("point-field", "wide");
		getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("library.point"));
		this.words.getElement().setAttribute("role", "status");
		this.words.addClassName("secondary");
		Button here = new Button(getTranslation("library.point.here"), Glyph.PLACE.icon(), click -> ask());
		add(this.latitude, this.longitude, here, this.words);
	}

	private NumberField field(String label, double most) {
		NumberField field = new NumberField(getTranslation(label));
		field.setMin(-most);
		field.setMax(most);
		field.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				this.changed.run();
			}
		});
		return field;
	}

	void show(@Nullable Coordinates point) {
		this.latitude.setValue((point != null) ? point.latitude() : null);
		this.longitude.setValue((point != null) ? point.longitude() : null);
	}

	/** Null unless both are given and on earth. */
	@Nullable Coordinates coordinates() {
		Double north = this.latitude.getValue();
		Double east = this.longitude.getValue();
		return (north != null && east != null && Math.abs(north) <= 90 && Math.abs(east) <= 180)
				? new Coordinates(north, east) : null;
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
			this.latitude.setValue(rounded(place.path("latitude").asDouble()));
			this.longitude.setValue(rounded(place.path("longitude").asDouble()));
			this.words.setText("");
			this.changed.run();
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
