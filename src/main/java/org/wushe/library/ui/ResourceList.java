package org.wushe.library.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.wushe.identity.Access;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Resource;
import org.wushe.library.ResourcePage;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/** What was found, best first, one dense entry each; the words looked for are marked. */
final class ResourceList extends OrderedList {

	private final transient ResourceWords words;

	private final transient OfferingWords places;

	private final transient Access access;

	ResourceList(List<ResourcePage.Hit> hits, ResourceView view, ResourceWords words, OfferingWords places,
			Access access) {
		this.words = words;
		this.places = places;
		this.access = access;
		addClassName("offerings");
		hits.forEach(hit -> add(entry(hit, view)));
	}

	private ListItem entry(ResourcePage.Hit hit, ResourceView view) {
		Resource resource = hit.resource();
		RouterLink name = new RouterLink();
		name.setRoute(ResourcesScreen.class, new RouteParameters("kind", view.kind().word()));
		name.setQueryParameters(view.opening(resource.id()).parameters());
		name.setHighlightCondition((any, event) -> false);
		Marked.add(name, hit.name());
		Paragraph excerpt = new Paragraph();
		Marked.add(excerpt, hit.excerpt());
		excerpt.addClassName("offering-excerpt");
		Div main = new Div(name, excerpt, facts(hit));
		main.addClassName("offering-main");
		ListItem entry = new ListItem(main, figures(resource));
		entry.addClassName("offering");
		if (view.resource().filter(resource.id()::equals).isPresent()) {
			name.getElement().setAttribute("aria-current", "true");
			entry.addClassName("offering-open");
		}
		return entry;
	}

	private Div facts(ResourcePage.Hit hit) {
		Resource resource = hit.resource();
		Div facts = new Div();
		facts.addClassNames("secondary", "offering-facts");
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

	private Div figures(Resource resource) {
		Div figures = new Div();
		figures.addClassName("offering-figures");
		this.words.figure(resource).ifPresent(figure -> figures.add(new Span(figure)));
		if (resource.content() instanceof Facility facility && facility.bookable()) {
			figures.add(new StateBadge(Tone.ACTIVE, Glyph.CALENDAR, getTranslation("resources.bookable.yes")));
		}
		if (resource.status() != EntryStatus.PUBLISHED) {
			figures.add(this.words.badge(resource.status()));
		}
		return figures;
	}

}
