package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ProjectPlan;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Division;
import org.wushe.parties.Organization;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Panel;

/** What a project is to be, to be filled in. */
final class ProjectForm extends Div {

	private static final String WIDE = "min(26rem, 94vw)";

	private final TextField title = new TextField();

	private final CategoryPicker category;

	private final MultiSelectComboBox<Division> area = new MultiSelectComboBox<>();

	private final ComboBox<Division> division = new ComboBox<>();

	private final ComboBox<Organization> organization = new ComboBox<>();

	private final MultiSelectComboBox<SpecialGroup> groups = new MultiSelectComboBox<>();

	private final TextArea target = new TextArea();

	private final TextArea content = new TextArea();

	private final TextArea standard = new TextArea();

	private final NumberField cost = new NumberField();

	private final IntegerField months = new IntegerField();

	private final IntegerField people = new IntegerField();

	private final Map<String, Component> fields = new LinkedHashMap<>();

	private final transient List<Division> divisions;

	private final transient List<Organization> organizations;

	private final boolean placeKeeps;

	/**
	 * @param divisions those the person may choose from
	 * @param organizations those that may keep it
	 * @param placeKeeps whether the place itself may keep it, without an organisation
	 * @param changed called when something is typed or chosen
	 */
	ProjectForm(List<ServiceCategory> categories, List<Division> divisions, List<Organization> organizations,
			boolean placeKeeps, Runnable changed) {
		this.category = new CategoryPicker(categories);
		this.divisions = divisions;
		this.organizations = organizations;
		this.placeKeeps = placeKeeps;
		addClassName("project-form");
		choices();
		label("title", this.title, true);
		label("categoryCode", this.category, true);
		label("area", this.area, true);
		label("division", this.division, true);
		label("organizationCode", this.organization, !placeKeeps);
		if (!placeKeeps) {
			this.organization.setHelperText(null);
		}
		label("groups", this.groups, false);
		label("target", this.target, false);
		label("content", this.content, false);
		label("standard", this.standard, false);
		label("costCents", this.cost, false);
		label("months", this.months, false);
		label("people", this.people, false);
		this.title.setMaxLength(ProjectPlan.MAXIMUM_TITLE);
		List.of(this.target, this.content, this.standard).forEach(words -> {
			words.setMaxLength((words == this.target) ? ProjectPlan.MAXIMUM_TARGET : ProjectPlan.MAXIMUM_WORDS);
			words.setMinHeight("6rem");
			words.setValueChangeMode(ValueChangeMode.LAZY);
		});
		this.cost.setMin(0);
		this.months.setMin(1);
		this.people.setMin(1);
		add(new Panel(getTranslation("library.project.part.what"), part(this.title, this.category, this.area)),
				new Panel(getTranslation("library.project.part.who"), part(this.groups, this.people, this.target)),
				new Panel(getTranslation("library.project.part.how"),
						part(this.content, this.standard, this.cost, this.months)),
				new Panel(getTranslation("library.project.part.keeper"), part(this.division, this.organization)));
		this.fields.values().forEach(field -> ((AbstractField<?, ?>) field).addValueChangeListener(change -> {
			if (change.isFromClient()) {
				((HasValidation) field).setInvalid(false);
				changed.run();
			}
		}));
	}

	private void choices() {
		this.area.setItems(this.divisions);
		this.area.setItemLabelGenerator(this::path);
		this.division.setItems(this.divisions);
		this.division.setItemLabelGenerator(this::path);
		this.organization.setItems(this.organizations);
		this.organization.setItemLabelGenerator(Organization::name);
		this.organization.setClearButtonVisible(this.placeKeeps);
		this.groups.setItems(SpecialGroup.values());
		this.groups.setItemLabelGenerator(group -> getTranslation("parties.group." + group));
		this.area.setOverlayWidth(WIDE);
		this.division.setOverlayWidth(WIDE);
		this.organization.setOverlayWidth(WIDE);
	}

	/** 南外街道 › 春和里社区. */
	private String path(Division one) {
		return this.divisions.stream()
			.filter(around -> around.code().contains(one.code()) && !around.equals(one)
					&& around.level().ordinal() == one.level().ordinal() - 1)
			.findFirst()
			.map(around -> around.name() + " › " + one.name())
			.orElse(one.name());
	}

	private void label(String name, Component field, boolean always) {
		String key = name.toLowerCase(Locale.ROOT);
		field.getElement().setProperty("label", getTranslation("library.project.field." + key));
		field.getElement().setProperty("helperText", getTranslation("library.project.field." + key + ".words"));
		((AbstractField<?, ?>) field).setRequiredIndicatorVisible(always);
		this.fields.put(name, field);
	}

	private static Div part(Component... fields) {
		Div part = new Div(fields);
		part.addClassName("project-fields");
		return part;
	}

	/**
	 * @param filedUnder the category where the project stands; null for a new one
	 */
	void show(ProjectPlan plan, @Nullable String filedUnder) {
		this.title.setValue(plan.title());
		this.category.show(plan.categoryCode(), filedUnder);
		this.area.setValue(plan.area().stream().map(this::known).collect(Collectors.toSet()));
		this.division.setValue(known(plan.division()));
		this.organizations.stream()
			.filter(known -> known.code().equals(plan.organizationCode()))
			.findFirst()
			.ifPresent(this.organization::setValue);
		this.groups.setValue(plan.groups());
		this.target.setValue(plan.target());
		this.content.setValue(plan.content());
		this.standard.setValue(plan.standard());
		this.cost.setValue((plan.costCents() != null) ? plan.costCents() / 100.0 : null);
		this.months.setValue(plan.months());
		this.people.setValue(plan.people());
	}

	private Division known(DivisionCode code) {
		return this.divisions.stream()
			.filter(known -> known.code().equals(code))
			.findFirst()
			.orElseGet(() -> new Division(code, code.value()));
	}

	/**
	 * @throws DomainRefusal naming the field without which there is nothing to keep
	 */
	ProjectPlan plan() {
		String chosen = this.category.code();
		if (chosen == null) {
			throw DomainRefusal.invalid("categoryCode", "library.refused.category-missing");
		}
		Division keeper = this.division.getValue();
		if (keeper == null) {
			throw DomainRefusal.invalid("division", "library.refused.unknown-division");
		}
		for (String figure : List.of("costCents", "months", "people")) {
			Component field = Objects.requireNonNull(this.fields.get(figure));
			if (((AbstractField<?, ?>) field).isEmpty() && ((HasValidation) field).isInvalid()) {
				throw DomainRefusal.invalid(figure, "library.refused.project-figure." + figure);
			}
		}
		Organization kept = this.organization.getValue();
		if (kept == null && !this.placeKeeps) {
			throw DomainRefusal.invalid("organizationCode", "library.refused.project-organization");
		}
		List<DivisionCode> places = new ArrayList<>(
				this.area.getValue().stream().map(Division::code).sorted().toList());
		return new ProjectPlan(this.title.getValue(), chosen, keeper.code(), (kept != null) ? kept.code() : null,
				places, Set.copyOf(this.groups.getValue()), this.target.getValue(), this.content.getValue(),
				this.standard.getValue(), cents(this.cost.getValue()), this.months.getValue(), this.people.getValue());
	}

	private static @Nullable Long cents(@Nullable Double yuan) {
		return (yuan == null) ? null : Math.round(yuan * 100);
	}

	/** Shows at the field what is wrong with it, and brings it into view. */
	void refuse(String name, String why) {
		Component field = this.fields.get(name);
		if (field != null) {
			((HasValidation) field).setInvalid(true);
			((HasValidation) field).setErrorMessage(why);
			field.getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'center' })");
		}
	}

	boolean has(@Nullable String name) {
		return name != null && this.fields.containsKey(name);
	}

}
