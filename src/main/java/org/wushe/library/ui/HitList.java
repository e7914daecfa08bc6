package org.wushe.library.ui;

import java.util.List;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.wushe.library.OfferingHit.Fragment;
import org.wushe.parties.Coordinates;

/**
 * What was found, best first, one dense entry each; the words looked for are marked.
 */
abstract class HitList extends OrderedList {

	private final transient OfferingWords words;

	private final transient @Nullable Coordinates from;

	private final transient @Nullable IntConsumer look;

	/**
	 * @param from from where distances count; null where they do not
	 * @param look told the number of the entry that is pointed at; null without a map
	 */
	HitList(OfferingWords words, @Nullable Coordinates from, @Nullable IntConsumer look) {
		this.words = words;
		this.from = from;
		this.look = look;
		addClassName("offerings");
	}

	/** Appends an entry; its figures are shown at the end of its line. */
	final void entry(RouterLink name, List<Fragment> named, List<Fragment> excerpt, Div facts, Div figures,
			boolean open) {
		name.setHighlightCondition((any, event) -> false);
		Marked.add(name, named);
		Paragraph text = new Paragraph();
		Marked.add(text, excerpt);
		text.addClassName("offering-excerpt");
		facts.addClassNames("secondary", "offering-facts");
		figures.addClassName("offering-figures");
		Div main = new Div(name, text, facts);
		main.addClassName("offering-main");
		ListItem entry = new ListItem(main, figures);
		entry.addClassName("offering");
		if (open) {
			name.getElement().setAttribute("aria-current", "true");
			entry.addClassName("offering-open");
		}
		add(entry);
		if (this.look != null) {
			number(entry, getComponentCount(), this.look);
		}
	}

	/** As the crow flies; nothing where distances do not count. */
	final void distance(Div figures, @Nullable Coordinates place) {
		if (this.from != null) {
			figures.add(new Span((place != null) ? this.words.distance(this.from.metersTo(place))
					: getTranslation("library.distance.unknown-place")));
		}
	}

	/** As on the map: whoever comes to the entry, by keyboard too, sees its dot. */
	private static void number(ListItem entry, int number, IntConsumer look) {
		Span shown = new Span(String.valueOf(number));
		shown.addClassName("offering-number");
		shown.getElement().setAttribute("aria-hidden", "true");
		entry.addComponentAsFirst(shown);
		entry.getElement().addEventListener("focusin", event -> look.accept(number));
		entry.getElement().addEventListener("mouseenter", event -> look.accept(number)).debounce(150);
	}

}
