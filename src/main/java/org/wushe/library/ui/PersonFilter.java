package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.library.Whom;
import org.wushe.parties.Division;

/**
 * How old the person is and where they live, folded away until somebody asks; what is
 * asked for stands in the line that is always there.
 */
final class PersonFilter extends NativeDetails {

	private final IntegerField age = new IntegerField();

	private final ComboBox<Division> home = new ComboBox<>();

	private final transient PlaceChoices places;

	private transient Whom whom = Whom.ANYBODY;

	/**
	 * @param show what to do when something is chosen
	 */
	PersonFilter(PlaceChoices places, Consumer<Whom> show) {
		this.places = places;
		addClassName("library-person");
		String outside = getTranslation("library.refused.age", Whom.OLDEST);
		this.age.setLabel(getTranslation("library.person.age"));
		this.age.setHelperText(getTranslation("library.person.age.helper"));
		this.age.setMin(0);
		this.age.setMax(Whom.OLDEST);
		this.age.setClearButtonVisible(true);
		this.age.setI18n(new IntegerFieldI18n().setBadInputErrorMessage(outside)
			.setMinErrorMessage(outside)
			.setMaxErrorMessage(outside));
		this.age.addValueChangeListener(change -> {
			Integer years = change.getValue();
			if (change.isFromClient() && (years == null || Whom.isAge(years))) {
				show.accept(this.whom.aged(years));
			}
		});
		this.home.setLabel(getTranslation("library.person.home"));
		this.home.setHelperText(getTranslation("library.person.home.helper"));
		this.home.setClearButtonVisible(true);
		this.home.setOverlayWidth("min(26rem, 94vw)");
		places.offer(this.home, Level.COUNTY);
		this.home.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				Division place = change.getValue();
				show.accept(this.whom.livingIn((place != null) ? place.code() : null));
			}
		});
		Div fields = new Div(this.age, this.home);
		fields.addClassName("library-filters");
		setContent(fields);
		show(Whom.ANYBODY);
	}

	/** What is typed and refused stays, until something else is asked for. */
	void show(Whom asked) {
		boolean refused = this.age.isInvalid() && Objects.equals(asked.age(), this.whom.age());
		this.whom = asked;
		if (!refused && !Objects.equals(this.age.getValue(), asked.age())) {
			this.age.setValue(asked.age());
		}
		Division place = (asked.home() != null) ? place(asked.home()) : null;
		if (!Objects.equals(this.home.getValue(), place)) {
			this.home.setValue(place);
		}
		List<String> said = new ArrayList<>();
		if (asked.age() != null) {
			said.add(getTranslation("library.person.aged", asked.age()));
		}
		if (place != null) {
			said.add(getTranslation("library.eligibility.residence", this.places.name(place)));
		}
		setSummaryText(said.isEmpty() ? getTranslation("library.person")
				: getTranslation("library.person.asked", String.join(getTranslation("library.comma"), said)));
	}

	/** A place that nobody knows narrows all the same, and is called by its code. */
	private Division place(DivisionCode code) {
		return this.places.find(code).orElseGet(() -> new Division(code, code.value()));
	}

}
