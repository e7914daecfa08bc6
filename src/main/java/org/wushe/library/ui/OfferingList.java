package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.Capacity;
import org.wushe.library.OfferingHit;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Coordinates;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/**
 * What was found, best first, one dense entry each; the words looked for are marked.
 */
final class OfferingList extends OrderedList {

	private final transient OfferingWords words;

	private final transient Map<String, String> grades;

	private final transient Access access;

	private final transient @Nullable Coordinates from;

	/**
	 * @param from from where distances count; null where they do not
	 * @param look told the number of the entry that is pointed at
	 */
	OfferingList(List<OfferingHit> hits, Map<String, String> grades, LibraryView view, OfferingWords words,
			Access access, @Nullable Coordinates from, IntConsumer look) {
		this.from = from;
		this.words = words;
		this.grades = grades;
		this.access = access;
		addClassName("offerings");
		for (OfferingHit hit : hits) {
			ListItem entry = entry(hit, view);
			add(entry);
			if (view.nearby().map() && from != null) {
				number(entry, getComponentCount(), look);
			}
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

	private ListItem entry(OfferingHit hit, LibraryView view) {
		ServiceOffering offering = hit.offering();
		RouterLink title = new RouterLink();
		title.setRoute(LibraryScreen.class);
		title.setQueryParameters(view.with(offering).parameters());
		title.setHighlightCondition((any, event) -> false);
		Marked.add(title, hit.title());
		Paragraph excerpt = new Paragraph();
		Marked.add(excerpt, hit.excerpt());
		excerpt.addClassName("offering-excerpt");
		Div main = new Div(title, excerpt, facts(hit));
		main.addClassName("offering-main");
		ListItem entry = new ListItem(main, figures(offering));
		entry.addClassName("offering");
		if (view.offering().filter(offering.id()::equals).isPresent()) {
			title.getElement().setAttribute("aria-current", "true");
			entry.addClassName("offering-open");
		}
		return entry;
	}

	private Div facts(OfferingHit hit) {
		Div facts = new Div(new Span(hit.organizationName()));
		facts.addClassNames("secondary", "offering-facts");
		String grade = this.grades.get(hit.offering().organizationCode());
		if (grade != null) {
			facts.add(new Span(grade));
		}
		facts.add(new Span(this.words.category(this.access, hit.offering().categoryCode())),
				new Span(this.words.places(this.access, hit.offering().serviceArea())));
		return facts;
	}

	private Div figures(ServiceOffering offering) {
		Div figures = new Div(new Span(this.words.price(offering.cost())));
		figures.addClassName("offering-figures");
		if (this.from != null) {
			figures.add(new Span(
					(offering.coordinates() != null) ? this.words.distance(this.from.metersTo(offering.coordinates()))
							: getTranslation("library.distance.unknown-place")));
		}
		if (offering.isStale()) {
			figures.add(new StateBadge(Tone.WAITING, Glyph.CLOCK, getTranslation("library.status.STALE")));
		}
		Capacity capacity = offering.capacity();
		if (capacity != null) {
			figures.add((capacity.available() == 0)
					? new StateBadge(Tone.WAITING, Glyph.WAITING, this.words.capacity(capacity))
					: new Span(this.words.capacity(capacity)));
		}
		return figures;
	}

}
