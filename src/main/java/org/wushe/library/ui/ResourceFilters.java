package org.wushe.library.ui;

import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ResourceFacets;
import org.wushe.library.ResourceQuery;
import org.wushe.library.ResourceTrait;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;
import org.wushe.ui.Texts;

/** Words, category, place and traits, each with how many it would leave. */
final class ResourceFilters extends Div {

	private final transient Access access;

	private final transient CategoryTree tree;

	private final transient Divisions divisions;

	private final transient Texts texts;

	private final WordsField words;

	private final Choice<ServiceCategory> category;

	private final Choice<DivisionCode> place;

	private final CheckboxGroup<ResourceTrait> traits = new CheckboxGroup<>();

	private transient ResourceFacets facets = ResourceFacets.NONE;

	private transient ResourceView view;

	/**
	 * @param show what to do when something is chosen
	 * @param type what to do while one types
	 */
	ResourceFilters(Access access, CategoryTree tree, Divisions divisions, Texts texts, ResourceView view,
			Consumer<ResourceView> show, Consumer<ResourceView> type) {
		this.access = access;
		this.tree = tree;
		this.divisions = divisions;
		this.texts = texts;
		this.view = view;
		addClassName("library-filters");
		this.words = new WordsField("resources.search",
				words -> type.accept(this.view.asking(this.view.asked().withText(words))));
		this.category = new Choice<>("library.category", "library.category.all", this::name, one -> show
			.accept(this.view.asking(this.view.asked().withCategory((one != null) ? one.code() : null))));
		this.place = new Choice<>("resources.place", "library.given-in.anywhere", this::name,
				one -> show.accept(this.view.in(one)));
		this.traits.setAriaLabel(getTranslation("library.traits"));
		this.traits.setItemLabelGenerator(trait -> counted(label(trait), trait, this.facets.traits()));
		this.traits.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.asking(this.view.asked().withTraits(change.getValue())));
			}
		});
		add(this.words, this.category, this.place, this.traits);
	}

	/**
	 * Shows what is asked for, and what each way of narrowing would leave.
	 * @param asked what was looked for, with the place it is from
	 */
	void show(ResourceView next, ResourceQuery asked, ResourceFacets counted) {
		this.view = next;
		this.facets = counted;
		this.words.show(asked.text());
		this.words.setPlaceholder(getTranslation("resources.search." + next.kind()));
		this.category.show(
				this.tree.inOrder()
					.stream()
					.filter(one -> counted.categories().containsKey(one.code())
							|| one.code().equals(asked.categoryCode()))
					.toList(),
				(asked.categoryCode() != null) ? this.tree.find(asked.categoryCode()).orElse(null) : null);
		this.place.show(LibraryFilters.places(asked.in(), counted.divisions().keySet()), asked.in());
		this.traits.setItems(ResourceTrait.of(next.kind()));
		this.traits.setValue(asked.traits());
	}

	/** What is left of money is called otherwise than what is left of things. */
	private String label(ResourceTrait trait) {
		return getTranslation((trait == ResourceTrait.LEFT) ? "resources.trait.LEFT." + this.view.kind()
				: "resources.trait." + trait);
	}

	private String name(ServiceCategory one) {
		return "\u3000".repeat(this.tree.depth(one))
				+ counted(one.name(getLocale()), one.code(), this.facets.categories());
	}

	private String name(DivisionCode one) {
		String name = this.divisions.name(this.access, one);
		return this.facets.divisions().containsKey(one) ? counted(name, one, this.facets.divisions()) : name;
	}

	/** Without a figure while nothing is counted. */
	private <T> String counted(String name, T way, Map<T, Long> counts) {
		return (this.facets == ResourceFacets.NONE) ? name
				: getTranslation("library.counted", name, this.texts.number(counts.getOrDefault(way, 0L)));
	}

}
