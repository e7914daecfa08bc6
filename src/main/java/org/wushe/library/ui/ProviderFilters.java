package org.wushe.library.ui;

import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OrganizationFacets;
import org.wushe.library.OrganizationQuery;
import org.wushe.library.OrganizationTrait;
import org.wushe.parties.Divisions;
import org.wushe.parties.OrganizationKind;
import org.wushe.ui.Glyph;
import org.wushe.ui.Texts;

/** Words, kind, place and traits, each with how many it would leave. */
final class ProviderFilters extends Div {

	private final transient Access access;

	private final transient Divisions divisions;

	private final transient Texts texts;

	private final TextField words = new TextField();

	private final Select<OrganizationKind> kind = new Select<>();

	private final Select<DivisionCode> place = new Select<>();

	private final CheckboxGroup<OrganizationTrait> traits = new CheckboxGroup<>();

	private transient OrganizationFacets facets = OrganizationFacets.NONE;

	private transient ProviderView view = ProviderView.EVERYTHING;

	/**
	 * @param show what to do when something is chosen
	 * @param type what to do while one types
	 */
	ProviderFilters(Access access, Divisions divisions, Texts texts, Consumer<ProviderView> show,
			Consumer<ProviderView> type) {
		this.access = access;
		this.divisions = divisions;
		this.texts = texts;
		addClassName("library-filters");
		this.words.setLabel(getTranslation("resources.search"));
		this.words.setPlaceholder(getTranslation("providers.search.placeholder"));
		this.words.setPrefixComponent(Glyph.SEARCH.icon());
		this.words.setClearButtonVisible(true);
		this.words.setValueChangeMode(ValueChangeMode.LAZY);
		this.words.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				type.accept(this.view.asking(this.view.asked().withText(change.getValue())));
			}
		});
		this.kind.setLabel(getTranslation("providers.type"));
		anything(this.kind, "providers.type.any");
		this.kind.setItemLabelGenerator(this::label);
		this.kind.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.asking(this.view.asked().of(change.getValue())));
			}
		});
		this.place.setLabel(getTranslation("resources.place"));
		anything(this.place, "library.given-in.anywhere");
		this.place.setItemLabelGenerator(this::label);
		this.place.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.in(change.getValue()));
			}
		});
		this.traits.setAriaLabel(getTranslation("library.traits"));
		this.traits.setItemLabelGenerator(
				trait -> counted(getTranslation("providers.trait." + trait), trait, this.facets.traits()));
		this.traits.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.asking(this.view.asked().withTraits(change.getValue())));
			}
		});
		add(this.words, this.kind, this.place, this.traits);
	}

	private void anything(Select<?> select, String caption) {
		select.setEmptySelectionAllowed(true);
		select.setEmptySelectionCaption(getTranslation(caption));
		select.setPlaceholder(getTranslation(caption));
	}

	/**
	 * Shows what is asked for, and what each way of narrowing would leave.
	 * @param asked what was looked for, with the place it is from
	 */
	void show(ProviderView next, OrganizationQuery asked, OrganizationFacets counted) {
		this.view = next;
		this.facets = counted;
		if (!this.words.getValue().equals(asked.text())) {
			this.words.setValue(asked.text());
		}
		this.kind.setItems(OrganizationKind.values());
		this.kind.setValue(asked.kind());
		this.place.setItems(LibraryFilters.places(asked.in(), counted.divisions().keySet()));
		this.place.setValue(asked.in());
		this.traits.setItems(OrganizationTrait.values());
		this.traits.setValue(asked.traits());
	}

	private String label(@Nullable OrganizationKind one) {
		return (one == null) ? getTranslation("providers.type.any")
				: counted(getTranslation("parties.kind." + one), one, this.facets.kinds());
	}

	private String label(@Nullable DivisionCode one) {
		if (one == null) {
			return getTranslation("library.given-in.anywhere");
		}
		String name = this.divisions.name(this.access, one);
		return this.facets.divisions().containsKey(one) ? counted(name, one, this.facets.divisions()) : name;
	}

	/** Without a figure while nothing is counted. */
	private <T> String counted(String name, T way, Map<T, Long> counts) {
		return (this.facets == OrganizationFacets.NONE) ? name
				: getTranslation("library.counted", name, this.texts.number(counts.getOrDefault(way, 0L)));
	}

}
