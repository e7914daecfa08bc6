package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.library.CostBand;
import org.wushe.library.Facets;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingTrait;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Texts;

/**
 * What one looks for in the library: words, and ways to narrow what they find, each with
 * how many it would leave.
 */
final class LibraryFilters extends Div {

	/** What it costs is chosen apart. */
	private static final Set<OfferingTrait> TICKS = EnumSet.complementOf(EnumSet.of(OfferingTrait.FREE));

	private final transient Access access;

	private final transient Divisions divisions;

	private final transient Texts texts;

	private final transient @Nullable DivisionCode here;

	private final WordsField words;

	private final CategoryPicker category;

	private final Choice<SpecialGroup> group;

	private final PersonFilter person;

	private final Choice<DivisionCode> givenIn;

	private final Choice<CostBand> cost;

	private final Checkbox nearby = new Checkbox();

	private final CheckboxGroup<OfferingTrait> traits = new CheckboxGroup<>();

	private transient Facets facets = Facets.NONE;

	private transient LibraryView view = LibraryView.EVERYTHING;

	/**
	 * @param here the division one works in; null for none
	 * @param show what to do when something is chosen
	 * @param type what to do while one types
	 */
	LibraryFilters(Access access, List<ServiceCategory> categories, Divisions divisions, Texts texts,
			@Nullable DivisionCode here, Consumer<LibraryView> show, Consumer<LibraryView> type) {
		this.access = access;
		this.divisions = divisions;
		this.texts = texts;
		this.here = here;
		this.category = new CategoryPicker(categories);
		addClassName("library-filters");
		this.words = new WordsField("library.search", words -> type.accept(this.view.asking(asked().withText(words))));
		this.words.setPlaceholder(getTranslation("library.search.placeholder"));
		this.category.setLabel(getTranslation("library.category"));
		this.category.setPlaceholder(getTranslation("library.category.all"));
		this.category.addClassName("library-picker");
		this.category.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.withCategory((change.getValue() != null) ? change.getValue().code() : null));
			}
		});
		this.group = new Choice<>("library.for", "library.for.everyone",
				one -> counted(getTranslation("parties.group." + one), one, this.facets.groups()),
				one -> show.accept(this.view.asking(asked().forGroup(one))));
		this.person = new PersonFilter(
				new PlaceChoices(divisions, access, (here != null) ? here.at(Level.COUNTY) : null, List.of()),
				whom -> show.accept(this.view.asking(asked().forWhom(whom))));
		this.givenIn = new Choice<>("library.given-in", "library.given-in.anywhere", this::name,
				one -> show.accept(this.view.asking(asked().givenIn(one))));
		this.cost = new Choice<>("library.cost", "library.cost.any",
				one -> counted(getTranslation("library.cost.band." + one), one, this.facets.costs()),
				one -> show.accept(this.view.asking(asked().costing(one))));
		ticks(show);
		add(this.words, this.category, this.group, this.givenIn, this.cost, this.nearby, this.traits, this.person);
	}

	private void ticks(Consumer<LibraryView> show) {
		this.nearby.setLabel((this.here != null)
				? getTranslation("library.nearby", this.divisions.name(this.access, this.here)) : "");
		this.nearby.setVisible(this.here != null);
		this.nearby.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.withEverywhere(!change.getValue()));
			}
		});
		this.traits.setAriaLabel(getTranslation("library.traits"));
		this.traits.setItemLabelGenerator(
				trait -> counted(getTranslation("library.trait." + trait.name()), trait, this.facets.traits()));
		this.traits.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.asking(asked().withTraits(change.getValue())));
			}
		});
	}

	private OfferingQuery asked() {
		return this.view.asked();
	}

	/** Shows what is asked for, and what each way of narrowing would leave. */
	void show(LibraryView next, Facets counted) {
		this.view = next;
		this.facets = counted;
		this.words.show(asked().text());
		if (asked().categoryCode() != null) {
			this.category.pick(asked().categoryCode());
		}
		else {
			this.category.clear();
		}
		this.group.show(List.of(SpecialGroup.values()), asked().whom().group());
		this.person.show(asked().whom());
		this.givenIn.show(places(asked().givenIn(), this.facets.divisions().keySet()), asked().givenIn());
		this.nearby.setValue(!next.everywhere());
		this.cost.show(List.of(CostBand.values()), asked().cost());
		this.traits.setItems(TICKS);
		this.traits.setValue(asked().traits());
	}

	/** Where one looks, what that lies in up to the county, and its parts. */
	static List<DivisionCode> places(@Nullable DivisionCode chosen, Set<DivisionCode> parts) {
		List<DivisionCode> places = new ArrayList<>();
		if (chosen != null) {
			Arrays.stream(DivisionCode.Level.values())
				.filter(level -> level.compareTo(DivisionCode.Level.COUNTY) >= 0
						&& level.compareTo(chosen.level()) <= 0)
				.map(chosen::at)
				.forEach(places::add);
			if (places.isEmpty()) {
				places.add(chosen);
			}
		}
		parts.stream().sorted().forEach(places::add);
		return places;
	}

	private String name(DivisionCode place) {
		String name = this.divisions.name(this.access, place);
		return this.facets.divisions().containsKey(place) ? counted(name, place, this.facets.divisions()) : name;
	}

	/** Without a figure while nothing is counted. */
	private <T> String counted(String name, T way, Map<T, Long> counts) {
		return (this.facets == Facets.NONE) ? name
				: getTranslation("library.counted", name, this.texts.number(counts.getOrDefault(way, 0L)));
	}

}
