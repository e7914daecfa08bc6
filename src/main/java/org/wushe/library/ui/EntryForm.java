package org.wushe.library.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.Resource;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKind;
import org.wushe.library.ServiceCategory;
import org.wushe.library.TalentPerson;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Toast;

/** The form of an entry: what every kind says, then what its kind says. */
final class EntryForm extends Div {

	private static final int NAME = 60;

	private static final int DESCRIPTION = 2000;

	private final TextField name = new TextField();

	private final TextArea description = new TextArea();

	private final CategoryPicker category;

	private final transient PlaceChoices places;

	private final ComboBox<Division> place = new ComboBox<>();

	private final TextField address = new TextField();

	private final ContentForm content;

	private final PointField point;

	private final boolean placed;

	private final transient @Nullable Resource before;

	private final transient TypedFields typed = new TypedFields();

	private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

	/**
	 * @param before null for a new entry
	 */
	EntryForm(ResourceKind kind, @Nullable Resource before, @Nullable TalentPerson person, EntryChoices choices) {
		this.before = before;
		this.category = new CategoryPicker(choices.categories());
		this.places = choices.places();
		this.point = new PointField(this.typed::changed);
		// Where a talent lives is nobody's business, and a fund is nowhere.
		this.placed = kind != ResourceKind.TALENT && kind != ResourceKind.CHARITY_FUND;
		this.content = ContentForm.of(kind, (before != null) ? before.content() : null, person);
		addClassNames("form-fields", "entry-form");
		this.name.setLabel(getTranslation("resources.form.name." + kind));
		this.name.setMaxLength(NAME);
		this.name.setRequiredIndicatorVisible(true);
		this.name.setWidthFull();
		this.description.setLabel(getTranslation("resources.form.description"));
		this.description.setMaxLength(DESCRIPTION);
		this.description.setRequiredIndicatorVisible(true);
		this.description.setWidthFull();
		this.category.setLabel(getTranslation("library.category"));
		this.category.setWidthFull();
		this.place.setLabel(getTranslation("resources.place"));
		this.place.setRequiredIndicatorVisible(true);
		this.place.setWidthFull();
		this.address.setLabel(getTranslation("resources.address"));
		this.address.setWidthFull();
		this.places.offer(this.place);
		this.place.setValue(choices.place());
		this.fields.put("name", this.name);
		this.fields.put("description", this.description);
		this.fields.put("categoryCode", this.category);
		this.fields.put("division", this.place);
		this.fields.put("address", this.address);
		this.fields.put("coordinates", this.point);
		this.fields.putAll(this.content.fields());
		add(this.name, this.description, this.category, this.place, this.address);
		if (this.placed) {
			add(this.point);
		}
		add(this.content);
		ComponentTexts.speak(this);
		if (before != null) {
			show(before);
		}
		place(choices);
		keep();
	}

	private void place(EntryChoices choices) {
		if (choices.organization() != null) {
			this.point.offer(getTranslation("library.point.organization"), choices.organization());
		}
		this.place.addValueChangeListener(change -> around(choices));
		around(choices);
	}

	private void around(EntryChoices choices) {
		Division chosen = this.place.getValue();
		if (this.placed && chosen != null) {
			this.point.around(choices.middle().apply(chosen.code()).orElse(null), chosen.name());
		}
	}

	private void keep() {
		this.typed.text("name", this.name);
		this.typed.text("description", this.description);
		this.typed.add("categoryCode", this.category, ServiceCategory::code, this.category::find);
		this.typed.add("division", this.place, division -> division.code().value(), this::known);
		this.typed.text("address", this.address);
		this.typed.part("coordinates", this.point::text, this.point::type);
	}

	private @Nullable Division known(String code) {
		return this.places.find(new DivisionCode(code)).orElse(null);
	}

	/** Leaves open what holds at once: the rest lies with the street. */
	void lockReviewed(ResourceKind kind) {
		this.typed.lock(Set.of("name", "description", "categoryCode", "division", "address"));
		this.content.typed.lock(ContentForm.reviewed(kind));
	}

	/**
	 * @param changed told after each change by hand
	 */
	void whenChanged(Runnable changed) {
		this.typed.whenChanged(changed);
		this.content.typed.whenChanged(changed);
	}

	/** All that stands in the form, complete or not. */
	Map<String, String> typed() {
		Map<String, String> all = new LinkedHashMap<>(this.typed.typed());
		all.putAll(this.content.typed.typed());
		return all;
	}

	/** Puts back what was typed before. */
	void type(Map<String, String> before) {
		this.typed.show(before);
		this.content.typed.show(before);
	}

	private void show(Resource resource) {
		this.place.setValue(this.places.find(resource.division()).orElse(null));
		this.name.setValue(resource.name());
		this.description.setValue(resource.description());
		this.category.show(resource.categoryCode(), (this.before != null) ? this.before.categoryCode() : null);
		this.address.setValue((resource.address() != null) ? resource.address() : "");
		this.point.show(resource.coordinates());
	}

	/**
	 * Hands what was typed over; what is refused is said at its field.
	 * @return whether it was taken
	 */
	boolean submit(java.util.function.Consumer<ResourceForm> taker) {
		this.fields.values().forEach(field -> field.setInvalid(false));
		try {
			taker.accept(read());
			return true;
		}
		catch (DomainRefusal refusal) {
			String words = UI.getCurrent().getTranslation(refusal.messageKey(), refusal.args().toArray());
			HasValidationProperties field = (refusal.field() != null) ? this.fields.get(refusal.field()) : null;
			if (field == null) {
				Toast.refused(words);
				return false;
			}
			field.setErrorMessage(words);
			field.setInvalid(true);
			if (field instanceof Focusable<?> focusable) {
				focusable.focus();
			}
			return false;
		}
	}

	private @Nullable Coordinates coordinates() {
		if (!this.placed) {
			return (this.before != null) ? this.before.coordinates() : null;
		}
		return this.point.read();
	}

	private ResourceForm read() {
		Division division = this.place.getValue();
		return new ResourceForm((division != null) ? division.code() : null, this.name.getValue(),
				this.description.getValue(), this.category.code(),
				this.address.getValue().isBlank() ? null : this.address.getValue().strip(), coordinates(),
				this.content.read(), this.content.person());
	}

}
