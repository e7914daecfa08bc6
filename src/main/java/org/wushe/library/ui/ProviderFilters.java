package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OrganizationFacets;
import org.wushe.library.OrganizationQuery;
import org.wushe.library.OrganizationTrait;
import org.wushe.parties.Divisions;
import org.wushe.parties.OrganizationKind;
import org.wushe.ui.Texts;

/** Words, kind, place and traits, each with how many it would leave. */
final class ProviderFilters extends Div {

	private final transient Access access;

	private final transient Divisions divisions;

	private final transient Texts texts;

	private final WordsField words;

	private final Choice<OrganizationKind> kind;

	private final Choice<DivisionCode> place;

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
		this.words = new WordsField("resources.search",
				words -> type.accept(this.view.asking(this.view.asked().withText(words))));
		this.words.setPlaceholder(getTranslation("providers.search.placeholder"));
		this.kind = new Choice<>("providers.type", "providers.type.any",
				one -> counted(getTranslation("parties.kind." + one), one, this.facets.kinds()),
				one -> show.accept(this.view.asking(this.view.asked().of(one))));
		this.place = new Choice<>("resources.place", "library.given-in.anywhere", this::name,
				one -> show.accept(this.view.in(one)));
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

	/**
	 * Shows what is asked for, and what each way of narrowing would leave.
	 * @param asked what was looked for, with the place it is from
	 */
	void show(ProviderView next, OrganizationQuery asked, OrganizationFacets counted) {
		this.view = next;
		this.facets = counted;
		this.words.show(asked.text());
		this.kind.show(List.of(OrganizationKind.values()), asked.kind());
		this.place.show(LibraryFilters.places(asked.in(), counted.divisions().keySet()), asked.in());
		this.traits.setItems(OrganizationTrait.values());
		this.traits.setValue(asked.traits());
	}

	private String name(DivisionCode one) {
		String name = this.divisions.name(this.access, one);
		return this.facets.divisions().containsKey(one) ? counted(name, one, this.facets.divisions()) : name;
	}

	/** Without a figure while nothing is counted. */
	private <T> String counted(String name, T way, Map<T, Long> counts) {
		return (this.facets == OrganizationFacets.NONE) ? name
				: getTranslation("library.counted", name, this.texts.number(counts.getOrDefault(way, 0L)));
	}

}
