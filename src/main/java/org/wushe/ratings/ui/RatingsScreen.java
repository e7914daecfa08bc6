package org.wushe.ratings.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.wushe.ratings.RatingOutcome;
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

	/** Whether the person evaluates organisations, and reads no more than that needs. */
	private final boolean outcomes;

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
		this.outcomes = RatingOutcome.isAllFor(this.access);
		heading(getTranslation("ratings.title"),
				getTranslation(this.outcomes ? "ratings.outcomes.description" : "ratings.description"));
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
		this.list.add(rows(badOnly, 0, 1).findAny().isEmpty() ? nothing(badOnly) : table(badOnly));
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
				getTranslation(this.outcomes ? "ratings.outcomes.empty" : "ratings.empty.words"));
	}

	private Stream<RatingRow> rows(boolean badOnly, int offset, int limit) {
		return this.outcomes ? this.ratings.outcomes(this.access, badOnly, offset, limit).stream().map(RatingRow::new)
				: this.ratings.list(this.access, badOnly, offset, limit).stream().map(RatingRow::new);
	}

	private Listing<RatingRow> table(boolean badOnly) {
		Listing<RatingRow> listing = ComponentTexts.speak(new Listing<>(getTranslation("ratings.title"), card()));
		listing
			.column(getTranslation("ratings.column.level"),
					StateBadge.column(rating -> RatingList.look(rating.level())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		listing.column(getTranslation(this.outcomes ? "ratings.column.tags" : "ratings.column.said"), said())
			.setFlexGrow(3);
		listing.column(getTranslation("ratings.page.organization"), new TextRenderer<>(this::organization))
			.setFlexGrow(2);
		listing.column(getTranslation("ratings.page.service"), new TextRenderer<>(this::category));
		listing.column(getTranslation("ratings.column.state"), new TextRenderer<>(this::state)).setFlexGrow(1);
		listing
			.column(getTranslation("ratings.column.when"),
					new TextRenderer<>(rating -> this.texts.moment(rating.ratedAt())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		listing.setItems(query -> rows(badOnly, query.getOffset(), query.getLimit()));
		return listing;
	}

	private LitRenderer<RatingRow> said() {
		return LitRenderer.<RatingRow>of("""
				<a class="row-link" ?hidden=${!item.path} href="${item.path}">${item.said}</a>
				<span ?hidden=${item.path}>${item.said}</span>""")
			.withProperty("path", RatingRow::path)
			.withProperty("said", this::said);
	}

	private LitRenderer<RatingRow> card() {
		return LitRenderer
			.<RatingRow>of(
					"""
							<div class="row-card">
							  <span class="state-badge ${item.tone}"><vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon><span>${item.level}</span></span>
							  <a class="row-link" ?hidden=${!item.path} href="${item.path}">${item.said}</a>
							  <span ?hidden=${item.path}>${item.said}</span>
							  <span ?hidden=${!item.state}>${item.state}</span>
							  <span class="secondary">${item.where}</span>
							</div>""")
			.withProperty("tone", row -> RatingList.look(row.level()).tone().className())
			.withProperty("icon", row -> RatingList.look(row.level()).icon().code())
			.withProperty("level", row -> RatingList.look(row.level()).text())
			.withProperty("path", RatingRow::path)
			.withProperty("said", this::said)
			.withProperty("state", this::state)
			.withProperty("where",
					row -> String.join(" · ", organization(row), category(row), this.texts.moment(row.ratedAt())));
	}

	/** Good ratings ask for nothing more. */
	private String state(RatingRow row) {
		return row.level().isPositive() ? "" : getTranslation("ratings.state." + row.state());
	}

	private String organization(RatingRow row) {
		return this.organizations.name(this.access, row.organization());
	}

	private String category(RatingRow row) {
		return this.words.category(this.access, row.category());
	}

	private String said(RatingRow row) {
		List<String> parts = new ArrayList<>();
		row.tags()
			.forEach(code -> parts
				.add(Optional.ofNullable(this.tags.get(code)).map(tag -> tag.name(getLocale())).orElse(code)));
		if (row.words() != null) {
			parts.add(row.words());
		}
		return !parts.isEmpty() ? String.join(" · ", parts)
				: getTranslation(this.outcomes ? "ratings.column.no-tags" : "ratings.column.nothing-said");
	}

}
