package org.wushe.needs.ui;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.wushe.parties.Coordinates;
import org.wushe.ui.Glyph;
import tools.jackson.databind.JsonNode;

/**
 * Where it is, by the device one stands there with. Never asked for; it makes distances
 * exact.
 */
final class LocationField extends Div {

	private final Span words = new Span();

	private final Button locate = new Button();

	private final Button forget = new Button();

	private transient @Nullable Coordinates coordinates;

	private transient Runnable changed = () -> {
	};

	LocationField() {
		addClassName("location-field");
		getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("needs.location"));
		Span label = new Span(getTranslation("needs.location"));
		label.addClassName("form-label");
		this.words.getElement().setAttribute("role", "status");
		this.locate.setText(getTranslation("needs.location.here"));
		this.locate.setIcon(Glyph.PLACE.icon());
		this.locate.addClickListener(click -> ask());
		this.forget.setText(getTranslation("needs.location.forget"));
		this.forget.addThemeVariants(ButtonVariant.TERTIARY);
		this.forget.addClickListener(click -> {
			show(null);
			this.changed.run();
		});
		add(label, this.words, new Div(this.locate, this.forget));
		show(null);
	}

	void onChange(Runnable listener) {
		this.changed = listener;
	}

	Optional<Coordinates> coordinates() {
		return Optional.ofNullable(this.coordinates);
	}

	void show(@Nullable Coordinates point) {
		this.coordinates = point;
		this.forget.setVisible(point != null);
		this.words.setText((point == null) ? getTranslation("needs.location.none")
				: getTranslation("needs.location.known", round(point.latitude()), round(point.longitude())));
	}

	private void ask() {
		this.words.setText(getTranslation("needs.location.asking"));
		getElement().executeJs("""
				return new Promise(done => navigator.geolocation
				  ? navigator.geolocation.getCurrentPosition(
				      place => done({ latitude: place.coords.latitude, longitude: place.coords.longitude }),
				      () => done({}), { enableHighAccuracy: true, timeout: 15000 })
				  : done({}));""").then(this::take);
	}

	private void take(JsonNode place) {
		if (place.path("latitude").isNumber() && place.path("longitude").isNumber()) {
			show(new Coordinates(place.path("latitude").asDouble(), place.path("longitude").asDouble()));
			this.changed.run();
		}
		else {
			this.words.setText(getTranslation("needs.location.unknown"));
		}
	}

	/** Five decimals are about a metre. */
	private static String round(double degrees) {
		return String.valueOf(Math.round(degrees * 100_000) / 100_000.0);
	}

}
