package org.wushe.parties.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.Coordinates;
import org.wushe.parties.CreditCode;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.RegisterForm;
import org.wushe.parties.Registration;
import org.wushe.parties.Society;
import org.wushe.ui.ComponentTexts;

/**
 * What the register asks of an organisation: first how it exists in law, then the numbers
 * that go with that. What was typed for the other way is kept in its field.
 */
final class RegisterFields extends Div {

	private final RadioButtonGroup<Registration> registration = new RadioButtonGroup<>();

	private final Select<OrganizationKind> kind = new Select<>();

	private final Select<Society> society = new Select<>();

	private final TextField name = new TextField();

	private final TextField nameEn = new TextField();

	private final TextField creditCode = new TextField();

	private final TextField filingNumber = new TextField();

	private final TextField filingBody = new TextField();

	private final ComboBox<Division> division = new ComboBox<>();

	private final MultiSelectComboBox<Division> serviceArea = new MultiSelectComboBox<>();

	private final TextField address = new TextField();

	private final NumberField latitude = new NumberField();

	private final NumberField longitude = new NumberField();

	private final TextField contact = new TextField();

	private final TextField phone = new TextField();

	private final TextArea introduction = new TextArea();

	private final Select<Integer> grade = new Select<>();

	private final DatePicker gradeUntil = new DatePicker();

	private final transient Runnable changed;

	private final transient Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

	/**
	 * @param changed told after each change by hand
	 */
	RegisterFields(Divisions divisions, Access access, Runnable changed) {
		this.changed = changed;
		addClassName("register-form");
		this.registration.setItems(Registration.values());
		this.registration.setItemLabelGenerator(each -> getTranslation("parties.register.way." + each));
		this.registration.addValueChangeListener(change -> arrange());
		this.kind.setItems(OrganizationKind.values());
		this.kind.setItemLabelGenerator(each -> (each == null) ? "" : getTranslation("parties.kind." + each));
		this.kind.addValueChangeListener(change -> propose(change.getValue()));
		this.society.setItems(Society.values());
		this.society.setEmptySelectionAllowed(true);
		this.society.setEmptySelectionCaption(getTranslation("parties.society.none"));
		this.society.setItemLabelGenerator(
				each -> getTranslation((each == null) ? "parties.society.none" : "parties.society." + each));
		this.creditCode.setValueChangeMode(ValueChangeMode.LAZY);
		this.creditCode.addValueChangeListener(change -> judge(change.getValue()));
		this.creditCode.setHelperText(getTranslation("parties.register.credit-code.about"));
		this.filingNumber.setHelperText(getTranslation("parties.register.filing-number.about"));
		this.grade.setItems(List.of(1, 2, 3, 4, 5));
		this.grade.setEmptySelectionAllowed(true);
		this.grade.setEmptySelectionCaption(getTranslation("parties.register.grade.none"));
		this.grade.setItemLabelGenerator(each -> (each == null) ? getTranslation("parties.register.grade.none")
				: getTranslation("parties.register.grade.no-end", each));
		this.gradeUntil.setHelperText(getTranslation("parties.register.grade.about"));
		this.serviceArea.setHelperText(getTranslation("parties.register.area.about"));
		places(divisions, access);
		field("registration", this.registration, true);
		field("kind", this.kind, true);
		field("society", this.society, false);
		field("name", this.name, true);
		field("nameEn", this.nameEn, false);
		field("creditCode", this.creditCode, true);
		field("filingNumber", this.filingNumber, true);
		field("filingBody", this.filingBody, true);
		field("division", this.division, true);
		field("serviceArea", this.serviceArea, false);
		field("address", this.address, false);
		field("latitude", this.latitude, false);
		field("longitude", this.longitude, false);
		this.latitude.setHelperText(getTranslation("parties.register.point.about"));
		field("contact", this.contact, false);
		field("phone", this.phone, false);
		field("grade", this.grade, false);
		field("gradeValidUntil", this.gradeUntil, false);
		field("introduction", this.introduction, false);
		ComponentTexts.speak(this);
		this.registration.setValue(Registration.REGISTERED);
	}

	private void places(Divisions divisions, Access access) {
		DivisionCode own = access.division();
		this.division.setItems(
				query -> divisions.named(access, own, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
					.stream());
		this.division.setItemLabelGenerator(each -> divisions.place(access, each.code()));
		this.division.setOverlayWidth("min(26rem, 94vw)");
		DivisionCode county = (own != null) ? own.at(Level.COUNTY) : null;
		this.serviceArea.setItems(query -> divisions
			.named(access, county, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
			.stream());
		this.serviceArea.setItemLabelGenerator(each -> divisions.place(access, each.code()));
		if (own != null) {
			divisions.find(access, own).ifPresent(this.division::setValue);
		}
	}

	private <V, E extends HasValue.ValueChangeEvent<V>, C extends Component & InputField<E, V> & HasValidationProperties> void field(
			String name, C field, boolean required) {
		String label = getTranslation("parties.register.label." + name);
		// A button must not be marked as required (ARIA 1.2), so that it is said in
		// words.
		boolean inWords = required && field instanceof Select<?>;
		field.setLabel(inWords ? label + getTranslation("forms.view.required") : label);
		field.setRequiredIndicatorVisible(required && !inWords);
		field.setManualValidation(true);
		field.setWidthFull();
		field.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				this.changed.run();
			}
		});
		this.fields.put(name, field);
		add(field);
	}

	/** Numbers that do not go with the chosen way are not asked for. */
	private void arrange() {
		Registration way = this.registration.getValue();
		this.creditCode.setVisible(way != Registration.FILED);
		this.creditCode.setRequiredIndicatorVisible(way == Registration.REGISTERED);
		this.filingNumber.setVisible(way == Registration.FILED);
		this.filingBody.setVisible(way == Registration.FILED);
	}

	/** The society follows the kind, until somebody says otherwise. */
	private void propose(@Nullable OrganizationKind chosen) {
		if (chosen != null) {
			this.society.setValue(Society.of(chosen));
		}
	}

	/** Says at once whether the code can be right. */
	private void judge(String typed) {
		String code = RegisterForm.code(typed);
		boolean wrong = code != null && !CreditCode.isValid(code);
		this.creditCode.setInvalid(wrong);
		this.creditCode
			.setErrorMessage(wrong ? getTranslation("parties.refused.credit-code", this.name.getValue()) : "");
	}

	void show(RegisterForm form, Divisions divisions, Access access) {
		this.registration.setValue(form.registration());
		this.kind.setValue(form.kind());
		this.society
			.setValue((form.society() != null || form.kind() == null) ? form.society() : Society.of(form.kind()));
		this.name.setValue(form.name());
		this.nameEn.setValue(text(form.nameEn()));
		this.creditCode.setValue(text(form.creditCode()));
		this.filingNumber.setValue(text(form.filingNumber()));
		this.filingBody.setValue(text(form.filingBody()));
		if (form.division() != null) {
			divisions.find(access, form.division()).ifPresent(this.division::setValue);
		}
		this.serviceArea.setValue(form.serviceArea()
			.stream()
			.flatMap(area -> divisions.find(access, area).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new)));
		this.address.setValue(text(form.address()));
		Coordinates point = form.coordinates();
		this.latitude.setValue((point != null) ? point.latitude() : null);
		this.longitude.setValue((point != null) ? point.longitude() : null);
		this.contact.setValue(text(form.contact()));
		this.phone.setValue(text(form.phone()));
		this.introduction.setValue(form.introduction());
		this.grade.setValue(form.grade());
		this.gradeUntil.setValue(form.gradeValidUntil());
	}

	/** Asks for nothing but these; the others keep what they say. */
	void only(String... names) {
		this.fields.forEach((name, field) -> ((Component) field).setVisible(Set.of(names).contains(name)));
	}

	/**
	 * Null if nothing is given.
	 * @throws DomainRefusal if one is missing, or they are no point on earth
	 */
	private @Nullable Coordinates point() {
		Double north = this.latitude.getValue();
		Double east = this.longitude.getValue();
		if (north == null && east == null) {
			return null;
		}
		if (north == null || east == null) {
			throw DomainRefusal.invalid((north == null) ? "latitude" : "longitude", "parties.refused.point-incomplete");
		}
		if (Math.abs(north) > 90 || Math.abs(east) > 180) {
			throw DomainRefusal.invalid("latitude", "parties.refused.point-swapped");
		}
		return new Coordinates(north, east);
	}

	/**
	 * @throws DomainRefusal if what is typed is no point on earth
	 */
	RegisterForm read() {
		Registration way = this.registration.getValue();
		boolean filed = way == Registration.FILED;
		OrganizationKind chosen = this.kind.getValue();
		Society said = this.society.getValue();
		Division place = this.division.getValue();
		LocalDate until = this.gradeUntil.getValue();
		return new RegisterForm(chosen, (chosen != null && said == Society.of(chosen)) ? null : said, way,
				this.name.getValue(), this.nameEn.getValue(), filed ? null : this.creditCode.getValue(),
				filed ? this.filingNumber.getValue() : null, filed ? this.filingBody.getValue() : null,
				(place != null) ? place.code() : null,
				this.serviceArea.getValue().stream().map(Division::code).sorted().toList(),
				this.introduction.getValue(), this.address.getValue(), this.contact.getValue(), this.phone.getValue(),
				this.grade.getValue(), until, point());
	}

	void clear() {
		this.fields.values().forEach(field -> field.setInvalid(false));
	}

	/**
	 * Says why at the field that it is about.
	 * @return whether there is one
	 */
	boolean refuse(DomainRefusal refusal) {
		HasValidationProperties field = (refusal.field() != null) ? this.fields.get(refusal.field()) : null;
		if (field == null) {
			return false;
		}
		field.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		field.setInvalid(true);
		if (field instanceof Focusable<?> focusable) {
			focusable.focus();
		}
		return true;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
