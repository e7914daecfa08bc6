package org.wushe.ratings.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.library.ui.OfferingWords;
import org.wushe.parties.Organizations;
import org.wushe.ratings.Rating;
import org.wushe.ratings.RatingShare;
import org.wushe.ratings.RatingTag;
import org.wushe.ratings.Ratings;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;

/** 评价: what residents said of the services one may see; never who said it. */
@Route(value = "ratings", layout = MainLayout.class)
@Menu(title = "ratings.title", icon = "wushe:ratings", order = 80)
@Requires(Operation.READ_RATINGS)
@StyleSheet("ratings.css")
class RatingsScreen extends Screen implements AfterNavigationObserver {

	private static final String BAD = "bad";

	private final transient Ratings ratings;

	private final transient Organizations organizations;

	private final transient OfferingWords words;

	private final transient Texts texts;

	private final transient Access access;

	private final transient Map<String, RatingTag> tags;

	private final Checkbox bad = new Checkbox();

	private final Div share = new Div();

	private final Div list = new Div();

	RatingsScreen(Ratings ratings, Organizations organizations, OfferingWords words, Texts texts,
			CurrentAccess currentAccess) {
		this.ratings = ratings;
		this.organizations = organizations;
		this.words = words;
		this.texts = texts;
		this.access = currentAccess.get();
		this.tags = ratings.tags(this.access)
			.stream()
			.collect(Collectors.toMap(RatingTag::code, tag -> tag, (first, second) -> first));
		heading(getTranslation("ratings.title"), getTranslation("ratings.description"));
		this.bad.setLabel(getTranslation("ratings.bad-only"));
		this.bad.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				UI.getCurrent()
					.navigate(RatingsScreen.class,
							change.getValue() ? QueryParameters.of(BAD, "yes") : QueryParameters.empty());
			}
		});
		this.list.addClassName("ratings-table");
		this.share.addClassName("ratings-share");
		content(this.share, this.bad, this.list);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		boolean badOnly = event.getLocation().getQueryParameters().getSingleParameter(BAD).isPresent();
		this.bad.setValue(badOnly);
		RatingShare standing = this.ratings.share(this.access);
		this.share.setVisible(standing.valid() > 0);
		this.bad.setVisible(standing.valid() > 0);
		this.share.removeAll();
		this.share.add(figure("ratings.share", this.texts.percent(standing.rate(), 1)),
				figure("ratings.share.valid", this.texts.number(standing.valid())),
				figure("ratings.share.bad", this.texts.number(standing.bad())));
		this.list.removeAll();
		this.list.add(this.ratings.list(this.access, badOnly, 0, 1).isEmpty() ? nothing(badOnly) : table(badOnly));
	}

	private Div figure(String key, String number) {
		Span value = new Span(number);
		value.addClassName("count-number");
		Div figure = new Div(value, new Span(getTranslation(key)));
		figure.addClassName("figure");
		return figure;
	}

	private EmptyState nothing(boolean badOnly) {
		return new EmptyState(Glyph.RATINGS, getTranslation(badOnly ? "ratings.empty.bad" : "ratings.empty"),
				getTranslation("ratings.empty.words"));
	}

	private Listing<Rating> table(boolean badOnly) {
		Listing<Rating> listing = ComponentTexts.speak(new Listing<>(getTranslation("ratings.title"), card()));
		listing
			.column(getTranslation("ratings.column.level"),
					StateBadge.column(rating -> RatingList.look(rating.level())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		listing.column(getTranslation("ratings.column.said"), link()).setFlexGrow(3);
		listing.column(getTranslation("ratings.page.organization"), new TextRenderer<>(this::organization))
			.setFlexGrow(2);
		listing.column(getTranslation("ratings.page.service"), new TextRenderer<>(this::category));
		listing
			.column(getTranslation("ratings.column.when"),
					new TextRenderer<>(rating -> this.texts.moment(rating.ratedAt())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		listing
			.setItems(query -> this.ratings.list(this.access, badOnly, query.getOffset(), query.getLimit()).stream());
		return listing;
	}

	private LitRenderer<Rating> link() {
		return LitRenderer.<Rating>of("<a class=\"row-link\" href=\"${item.path}\">${item.said}</a>")
			.withProperty("path", rating -> "cases/" + rating.caseId())
			.withProperty("said", this::said);
	}

	private LitRenderer<Rating> card() {
		return LitRenderer
			.<Rating>of(
					"""
							<div class="row-card">
							  <span class="state-badge ${item.tone}"><vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon><span>${item.level}</span></span>
							  <a class="row-link" href="${item.path}">${item.said}</a>
							  <span class="secondary">${item.where}</span>
							</div>""")
			.withProperty("tone", rating -> RatingList.look(rating.level()).tone().className())
			.withProperty("icon", rating -> RatingList.look(rating.level()).icon().code())
			.withProperty("level", rating -> RatingList.look(rating.level()).text())
			.withProperty("path", rating -> "cases/" + rating.caseId())
			.withProperty("said", this::said)
			.withProperty("where", rating -> String.join(" · ", organization(rating), category(rating),
					this.texts.moment(rating.ratedAt())));
	}

	private String organization(Rating rating) {
		return this.organizations.name(this.access, rating.organizationCode());
	}

	private String category(Rating rating) {
		return this.words.category(this.access, rating.categoryCode());
	}

	private String said(Rating rating) {
		List<String> parts = new ArrayList<>();
		rating.tags()
			.forEach(code -> parts
				.add(Optional.ofNullable(this.tags.get(code)).map(tag -> tag.name(getLocale())).orElse(code)));
		if (rating.words() != null) {
			parts.add(rating.words());
		}
		return parts.isEmpty() ? getTranslation("ratings.column.nothing-said") : String.join(" · ", parts);
	}

}
