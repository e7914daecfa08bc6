package org.wushe.library.ui;

import java.util.List;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.OrganizationHits;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;

/** The organisations that were found. */
final class ProviderList extends HitList {

	private final transient OfferingWords words;

	private final transient Access access;

	/**
	 * @param from from where distances count; null where they do not
	 * @param look told the number of the entry that is pointed at; null without a map
	 */
	ProviderList(List<OrganizationHits.Hit> hits, ProviderView view, OfferingWords words, Access access,
			@Nullable Coordinates from, @Nullable IntConsumer look) {
		super(words, from, look);
		this.words = words;
		this.access = access;
		hits.forEach(hit -> add(hit, view));
	}

	private void add(OrganizationHits.Hit hit, ProviderView view) {
		Organization organization = hit.organization();
		RouterLink name = new RouterLink();
		name.setRoute(ProvidersScreen.class);
		name.setQueryParameters(view.opening(organization.code()).parameters());
		entry(name, hit.name(), hit.excerpt(), facts(organization), figures(organization),
				organization.code().equals(view.code()));
	}

	private Div facts(Organization organization) {
		return new Div(new Span(getTranslation("parties.kind." + organization.kind())),
				new Span(getTranslation("parties.registration." + organization.registration())),
				new Span(this.words.place(this.access, organization.division())));
	}

	private Div figures(Organization organization) {
		Div figures = new Div();
		this.words.grade(organization).ifPresent(grade -> figures.add(new Span(grade)));
		distance(figures, organization.coordinates());
		if (this.words.isRestricted(organization)) {
			figures.add(new RestrictedBadge());
		}
		return figures;
	}

}
