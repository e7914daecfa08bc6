package org.wushe.cases.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.ui.Categories;
import org.wushe.ui.Listing;
import org.wushe.ui.Places;
import org.wushe.ui.StateBadge;
import org.wushe.ui.StateBadge.Look;
import org.wushe.ui.Texts;

/** A case as a row, and as a card. */
final class CaseColumns {

	private final CurrentAccess currentAccess;

	private final CaseLooks looks;

	private final Places places;

	private final Categories categories;

	private final Texts texts;

	CaseColumns(CurrentAccess currentAccess, CaseLooks looks, Places places, Categories categories, Texts texts) {
		this.currentAccess = currentAccess;
		this.looks = looks;
		this.places = places;
		this.categories = categories;
		this.texts = texts;
	}

	void addTo(Listing<CaseFile> listing) {
		listing
			.column(fact("title"),
					LitRenderer.<CaseFile>of("""
							<a class="row-link" href="cases/${item.id}">${item.title}</a>""")
						.withProperty("id", file -> file.id().toString())
						.withProperty("title", CaseFile::title))
			.setFlexGrow(3)
			.setWidth("14rem");
		listing.column(fact("number"), text(CaseFile::number)).setAutoWidth(true).setFlexGrow(0);
		listing.column(fact("state"), StateBadge.column(this.looks::state)).setAutoWidth(true).setFlexGrow(0);
		listing.column(fact("deadline"), StateBadge.column(this::deadline)).setAutoWidth(true).setFlexGrow(0);
		listing.column(fact("division"), text(this::division)).setFlexGrow(1).setWidth("7rem");
		listing.column(fact("owner"), text(CaseFile::ownerName)).setFlexGrow(0).setWidth("7rem");
		listing.column(fact("opened"), text(file -> this.texts.moment(file.openedAt())))
			.setAutoWidth(true)
			.setFlexGrow(0);
	}

	LitRenderer<CaseFile> card() {
		return LitRenderer
			.<CaseFile>of(
					"""
							<div class="row-card">
							  <a class="row-link" href="cases/${item.id}">${item.title}</a>
							  <div class="row-badges">
							    <span class="state-badge ${item.stateTone}"><vaadin-icon icon="${item.stateIcon}" aria-hidden="true">
							      </vaadin-icon><span>${item.state}</span></span>
							    <span class="state-badge ${item.dueTone}" ?hidden=${!item.due}>
							      <vaadin-icon icon="${item.dueIcon}" aria-hidden="true"></vaadin-icon><span>${item.due}</span></span>
							  </div>
							  <div class="secondary">${item.number}</div>
							  <div class="secondary extra">${item.place}</div>
							</div>""")
			.withProperty("id", file -> file.id().toString())
			.withProperty("title", CaseFile::title)
			.withProperty("number", CaseFile::number)
			.withProperty("place", file -> String.join(" · ", category(file), division(file)))
			.withProperty("state", file -> this.looks.state(file).text())
			.withProperty("stateIcon", file -> this.looks.state(file).icon().code())
			.withProperty("stateTone", file -> this.looks.state(file).tone().className())
			.withProperty("due", file -> deadline(file).text())
			.withProperty("dueIcon", file -> deadline(file).icon().code())
			.withProperty("dueTone", file -> deadline(file).tone().className());
	}

	private Look deadline(CaseFile file) {
		return this.looks.deadline(access(), file);
	}

	private String category(CaseFile file) {
		return (file.categoryCode() != null) ? this.categories.name(access(), file.categoryCode()) : "";
	}

	private String division(CaseFile file) {
		return this.places.division(access(), file.divisionCode());
	}

	private Access access() {
		return this.currentAccess.get();
	}

	private static <T> LitRenderer<T> text(ValueProvider<T, String> value) {
		return LitRenderer.<T>of("<span>${item.text}</span>").withProperty("text", value);
	}

	private static String fact(String name) {
		return I18NProvider.translate("cases.fact." + name);
	}

}
