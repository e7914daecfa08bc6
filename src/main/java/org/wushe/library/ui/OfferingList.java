package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.html.Div;
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

/** The services that were found. */
final class OfferingList extends HitList {

	private final transient OfferingWords words;

	private final transient Map<String, String> grades;

	private final transient Access access;

	/**
	 * @param from from where distances count; null where they do not
	 * @param look told the number of the entry that is pointed at; null without a map
	 */
	OfferingList(List<OfferingHit> hits, Map<String, String> grades, LibraryView view, OfferingWords words,
			Access access, @Nullable Coordinates from, @Nullable IntConsumer look) {
		super(words, from, look);
		this.words = words;
		this.grades = grades;
		this.access = access;
		hits.forEach(hit -> add(hit, view));
	}

	private void add(OfferingHit hit, LibraryView view) {
		ServiceOffering offering = hit.offering();
		RouterLink title = new RouterLink();
		title.setRoute(LibraryScreen.class);
		title.setQueryParameters(view.with(offering).parameters());
		entry(title, hit.title(), hit.excerpt(), facts(hit), figures(offering, hit.restricted()),
				view.offering().filter(offering.id()::equals).isPresent());
	}

	private Div facts(OfferingHit hit) {
		Div facts = new Div(new Span(hit.organizationName()));
		String grade = this.grades.get(hit.offering().organizationCode());
		if (grade != null) {
			facts.add(new Span(grade));
		}
		facts.add(new Span(this.words.category(this.access, hit.offering().categoryCode())),
				new Span(this.words.places(this.access, hit.offering().serviceArea())));
		return facts;
	}

	private Div figures(ServiceOffering offering, boolean restricted) {
		Div figures = new Div(new Span(this.words.price(offering.cost())));
		distance(figures, offering.coordinates());
		if (offering.isStale()) {
			figures.add(new StateBadge(Tone.WAITING, Glyph.CLOCK, getTranslation("library.status.STALE")));
		}
		Capacity capacity = offering.capacity();
		if (capacity != null) {
			figures.add((capacity.available() == 0)
					? new StateBadge(Tone.WAITING, Glyph.WAITING, this.words.capacity(capacity))
					: new Span(this.words.capacity(capacity)));
		}
		if (restricted) {
			figures.add(new RestrictedBadge());
		}
		return figures;
	}

}
