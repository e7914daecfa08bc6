package org.wushe.library.ui;

import java.util.List;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Resource;
import org.wushe.library.ResourcePage;
import org.wushe.parties.Coordinates;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/** The facilities, talents, teams, funds and goods that were found. */
final class ResourceList extends HitList {

	private final transient ResourceWords words;

	private final transient OfferingWords places;

	private final transient Access access;

	/**
	 * @param from from where distances count; null where they do not
	 * @param look told the number of the entry that is pointed at; null without a map
	 */
	ResourceList(List<ResourcePage.Hit> hits, ResourceView view, ResourceWords words, OfferingWords places,
			Access access, @Nullable Coordinates from, @Nullable IntConsumer look) {
		super(places, from, look);
		this.words = words;
		this.places = places;
		this.access = access;
		hits.forEach(hit -> add(hit, view));
	}

	private void add(ResourcePage.Hit hit, ResourceView view) {
		Resource resource = hit.resource();
		RouterLink name = new RouterLink();
		name.setRoute(ResourcesScreen.class, new RouteParameters("kind", view.kind().word()));
		name.setQueryParameters(view.opening(resource.id()).parameters());
		entry(name, hit.name(), hit.excerpt(), facts(hit), figures(resource, hit.restricted()),
				view.resource().filter(resource.id()::equals).isPresent());
	}

	private Div facts(ResourcePage.Hit hit) {
		Resource resource = hit.resource();
		Div facts = new Div();
		if (hit.organizationName() != null) {
			facts.add(new Span(hit.organizationName()));
		}
		String category = resource.categoryCode();
		if (category != null) {
			facts.add(new Span(this.places.category(this.access, category)));
		}
		facts.add(new Span(this.places.place(this.access, resource.division())));
		return facts;
	}

	private Div figures(Resource resource, boolean restricted) {
		Div figures = new Div();
		distance(figures, resource.coordinates());
		this.words.figure(resource).ifPresent(figure -> figures.add(new Span(figure)));
		if (resource.content() instanceof Facility facility && facility.bookable()) {
			figures.add(new StateBadge(Tone.ACTIVE, Glyph.CALENDAR, getTranslation("resources.bookable.yes")));
		}
		if (resource.status() != EntryStatus.PUBLISHED) {
			figures.add(this.words.badge(resource.status()));
		}
		if (restricted) {
			figures.add(new RestrictedBadge());
		}
		return figures;
	}

}
