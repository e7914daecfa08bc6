package org.wushe.exchange.ui;

import java.util.Optional;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.ui.ComponentTexts;

/**
 * A place, found by a part of its name or the beginning of its code. Its code is shown
 * below, as rows of a file may have to name it.
 */
final class PlaceField extends ComboBox<Division> {

	private final String about;

	/**
	 * @param within null for everywhere
	 * @param about what it is for
	 */
	PlaceField(Divisions divisions, Access access, @Nullable DivisionCode within, String about) {
		this.about = about;
		setItems(query -> divisions
			.named(access, within, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
			.stream());
		setItemLabelGenerator(place -> divisions.place(access, place.code()));
		setClearButtonVisible(true);
		setOverlayWidth("min(26rem, 94vw)");
		addValueChangeListener(change -> help());
		Optional.ofNullable(access.division()).flatMap(own -> divisions.find(access, own)).ifPresent(this::setValue);
		help();
		ComponentTexts.speak(this);
	}

	@Nullable DivisionCode code() {
		Division place = getValue();
		return (place != null) ? place.code() : null;
	}

	private void help() {
		DivisionCode code = code();
		setHelperText((code != null) ? getTranslation("exchange.place.code", code.value(), this.about) : this.about);
	}

}
