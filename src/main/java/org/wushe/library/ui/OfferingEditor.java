package org.wushe.library.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.AccessFeature;
import org.wushe.library.CapacityUnit;
import org.wushe.library.OfferingForm;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Division;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Panel;

/**
 * Everything that an organisation says of an offering, in five parts. Tells of each
 * change, and shows at each field what is wrong with it.
 */
final class OfferingEditor extends Div {

	private static final List<String> LANGUAGES = List.of("hak", "yue", "gan", "nan", "wuu", "eng");

	private static final BigDecimal FEN = BigDecimal.valueOf(100);

	private final transient PlaceChoices places;

	private final transient Runnable changed;

	private final transient NamedFields fields = new NamedFields();

	private final CategoryPicker category;

	private final TextField title = new TextField();

	private final TextArea description = new TextArea();

	private final IntegerField minAge = new IntegerField();

	private final IntegerField maxAge = new IntegerField();

	private final CheckboxGroup<SpecialGroup> groups = new CheckboxGroup<>();

	private final MultiSelectComboBox<Division> residence = new MultiSelectComboBox<>();

	private final MultiSelectComboBox<Division> area = new MultiSelectComboBox<>();

	private final ComboBox<Division> division = new ComboBox<>();

	private final TextField address = new TextField();

	final PointField point;

	private final HoursField hours;

	private final BigDecimalField cost = new BigDecimalField();

	private final TextField costNote = new TextField();

	private final Select<CapacityUnit> unit = new Select<>();

	private final IntegerField maximum = new IntegerField();

	private final IntegerField available = new IntegerField();

	private final CheckboxGroup<AccessFeature> features = new CheckboxGroup<>();

	private final CheckboxGroup<String> languages = new CheckboxGroup<>();

	private final boolean published;

	private final @Nullable CapacityUnit publishedUnit;

	/**
	 * @param published what holds now, whose free units are kept apart from the form;
	 * null before it is published
	 * @param changed told after each change by hand
	 */
	OfferingEditor(List<ServiceCategory> categories, PlaceChoices places, OfferingWords words,
			@Nullable ServiceOffering published, Runnable changed) {
		this.places = places;
		this.changed = changed;
		this.published = published != null;
		this.publishedUnit = (published != null && published.capacity() != null) ? published.capacity().unit() : null;
		this.category = new CategoryPicker(categories);
		this.point = new PointField(changed);
		this.hours = new HoursField(changed);
		addClassName("offering-editor");
		choices(words);
		add(part("what", field("categoryCode", this.category, "library.category"),
				field("title", this.title, "library.name"),
				field("description", this.description, "library.description.label")),
				part("whom", field("minAge", this.minAge, "library.min-age"),
						field("maxAge", this.maxAge, "library.max-age"), wide("groups", this.groups, "library.groups"),
						wide("residence", this.residence, "library.residence")),
				part("where", wide("serviceArea", this.area, "library.area"),
						field("division", this.division, "library.given-in"),
						field("address", this.address, "library.address"), this.point),
				part("when", this.hours, field("costCents", this.cost, "library.cost.yuan"),
						field("costNote", this.costNote, "library.cost.note"),
						field("capacityUnit", this.unit, "library.capacity.unit"),
						field("capacityMaximum", this.maximum, "library.capacity.maximum"),
						field("capacityAvailable", this.available, "library.capacity.available")),
				part("how", wide("features", this.features, "library.features"),
						wide("languages", this.languages, "library.languages.beside")));
		this.fields.add("opening", this.hours);
		this.fields.add("coordinates", this.point);
		this.title.addClassName("wide");
		this.description.addClassName("wide");
		this.category.addClassName("wide");
	}

	private void choices(OfferingWords words) {
		this.title.setHelperText(getTranslation("library.name.helper"));
		this.description.setHelperText(getTranslation("library.description.helper"));
		this.description.setMinRows(4);
		this.groups.setItems(SpecialGroup.values());
		this.groups.setItemLabelGenerator(words::group);
		this.groups.setHelperText(getTranslation("library.groups.helper"));
		this.places.offer(this.residence, Level.COUNTY);
		this.residence.setHelperText(getTranslation("library.residence.helper"));
		this.places.offer(this.area, Level.COUNTY);
		this.places.offer(this.division, Level.STREET);
		this.division.setHelperText(getTranslation("library.given-in.helper"));
		this.cost.setHelperText(getTranslation("library.cost.helper"));
		this.unit.setItems(CapacityUnit.values());
		this.unit.setEmptySelectionAllowed(true);
		this.unit.setEmptySelectionCaption(getTranslation("library.capacity.uncounted"));
		this.unit.setPlaceholder(getTranslation("library.capacity.uncounted"));
		this.unit.setItemLabelGenerator(each -> (each == null) ? getTranslation("library.capacity.uncounted")
				: getTranslation("library.unit." + each));
		this.unit.addValueChangeListener(change -> counted());
		this.features.setItems(AccessFeature.values());
		this.features.setItemLabelGenerator(feature -> getTranslation("library.feature." + feature));
		this.languages.setItems(LANGUAGES);
		this.languages.setItemLabelGenerator(words::language);
	}

	private void counted() {
		boolean counted = this.unit.getValue() != null;
		this.maximum.setVisible(counted);
		this.available.setVisible(counted && !isKeptApart());
	}

	/** What is free of a published one changes by itself while one writes. */
	private boolean isKeptApart() {
		return this.published && this.unit.getValue() == this.publishedUnit;
	}

	private Panel part(String name, Component... content) {
		Div body = new Div(content);
		body.addClassName("editor-part");
		return new Panel(getTranslation("library.part." + name), body);
	}

	private Component wide(String name, AbstractField<?, ?> field, String label) {
		field.addClassName("wide");
		return field(name, field, label);
	}

	private Component field(String name, AbstractField<?, ?> field, String label) {
		field.getElement().setProperty("label", getTranslation(label));
		field.getElement().setProperty("manualValidation", true);
		((HasValue<?, ?>) field).addValueChangeListener(change -> {
			if (change.isFromClient()) {
				this.fields.accept(name);
				this.changed.run();
			}
		});
		this.fields.add(name, field);
		return field;
	}

	/**
	 * @param filedUnder the category where it stands; null where it stands nowhere
	 */
	void show(OfferingForm form, @Nullable String filedUnder) {
		this.category.show(form.categoryCode(), filedUnder);
		this.title.setValue(form.title());
		this.description.setValue(form.description());
		this.minAge.setValue(form.minAge());
		this.maxAge.setValue(form.maxAge());
		this.groups.setValue(form.groups());
		this.residence.setValue(this.places.find(form.residence()));
		this.area.setValue(this.places.find(form.serviceArea()));
		this.division.setValue((form.division() != null) ? this.places.find(form.division()).orElse(null) : null);
		this.address.setValue(orBlank(form.address()));
		this.point.show(form.coordinates());
		this.hours.show(form.opening());
		this.cost
			.setValue((form.costCents() != null) ? BigDecimal.valueOf(form.costCents(), 2).stripTrailingZeros() : null);
		this.costNote.setValue(orBlank(form.costNote()));
		this.unit.setValue(form.capacityUnit());
		this.maximum.setValue(form.capacityMaximum());
		this.available.setValue(form.capacityAvailable());
		this.features.setValue(form.accessibility());
		this.languages.setValue(form.languages());
		counted();
	}

	/** As it is typed; what is no number counts as nothing. */
	OfferingForm form() {
		return new OfferingForm(this.category.code(),
				(this.division.getValue() != null) ? this.division.getValue().code() : null, this.title.getValue(),
				this.description.getValue(), this.minAge.getValue(), this.maxAge.getValue(), this.groups.getValue(),
				codes(this.residence.getValue()), codes(this.area.getValue()), orNull(this.address.getValue()),
				this.point.coordinates(), this.hours.hours(), cents(this.cost.getValue()),
				orNull(this.costNote.getValue()), this.unit.getValue(), this.maximum.getValue(),
				(isKeptApart() && this.unit.getValue() != null) ? Integer.valueOf(0) : this.available.getValue(),
				this.features.getValue(), this.languages.getValue());
	}

	/**
	 * Shows at the fields what is wrong with them and goes to the first.
	 * @return what is wrong with fields that are not here
	 */
	List<DomainRefusal> refuse(List<DomainRefusal> flaws) {
		return this.fields.refuse(flaws);
	}

	private static List<DivisionCode> codes(Set<Division> places) {
		return places.stream().map(Division::code).toList();
	}

	/** More than fits is kept as too much, so that the rule says so. */
	private static @Nullable Integer cents(@Nullable BigDecimal yuan) {
		if (yuan == null) {
			return null;
		}
		double cents = yuan.multiply(FEN).doubleValue();
		return (int) Math.clamp(Math.round(cents), Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	private static String orBlank(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
