package org.wushe.process.ui;

import java.util.Arrays;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Organization;
import org.wushe.process.TaskFilter;
import org.wushe.process.ui.InboxFilterChoices.Due;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.Filters;
import org.wushe.ui.Glyph;

/** Narrows the inbox by case, category, organisation and when it is due. */
final class InboxFilters extends Div {

	private final transient Access access;

	private final transient InboxFilterChoices choices;

	private final TextField text = new TextField();

	private final ComboBox<String> category = new ComboBox<>();

	private final ComboBox<Organization> organization = new ComboBox<>();

	private final Select<Due> due = new Select<>();

	InboxFilters(Access access, InboxFilterChoices choices, Runnable changed) {
		this.access = access;
		this.choices = choices;
		this.text.setLabel(getTranslation("process.filter.text"));
		this.text.setPrefixComponent(Glyph.SEARCH.icon());
		this.text.setClearButtonVisible(true);
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.category.setLabel(getTranslation("process.filter.category"));
		this.category.setItems(choices.categories(access));
		this.category.setItemLabelGenerator(code -> choices.category(access, code));
		this.category.setClearButtonVisible(true);
		this.due.setLabel(getTranslation("process.filter.due"));
		this.due.setItems(Due.values());
		this.due.setItemLabelGenerator(item -> getTranslation("process.filter.due." + item));
		this.due.setValue(Due.ANY);
		for (HasValue<?, ?> field : new HasValue<?, ?>[] { this.text, this.category, this.organization, this.due }) {
			field.addValueChangeListener(change -> {
				if (change.isFromClient()) {
					changed.run();
				}
			});
		}
		add(new Filters(this.text, others()));
	}

	private Component[] others() {
		DivisionCode own = this.access.division();
		if (own == null) {
			return new Component[] { this.category, this.due };
		}
		this.organization.setLabel(getTranslation("process.filter.organization"));
		this.organization.setItems(this.choices.organizations(this.access, own.at(DivisionCode.Level.COUNTY)));
		this.organization.setItemLabelGenerator(Organization::name);
		this.organization.setClearButtonVisible(true);
		return new Component[] { this.category, this.organization, this.due };
	}

	/** Chooses by its name when tasks are due. */
	void due(String name) {
		Arrays.stream(Due.values())
			.filter(known -> known.name().equalsIgnoreCase(name))
			.findFirst()
			.ifPresent(this.due::setValue);
	}

	TaskFilter applyTo(TaskFilter filter) {
		Organization chosen = this.organization.getValue();
		Due until = this.due.getValue();
		return filter.withText(this.text.getValue())
			.withCategory(this.category.getValue())
			.withDivision(ChosenDivision.of(this.access).orElse(null))
			.withOrganization((chosen != null) ? chosen.code() : null)
			.withDueFrom((until == Due.TODAY) ? this.choices.now() : null)
			.withDueBefore((until == null || until == Due.ANY) ? null : this.choices.end(until));
	}

}
