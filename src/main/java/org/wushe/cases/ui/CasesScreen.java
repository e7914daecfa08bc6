package org.wushe.cases.ui;

import java.time.Clock;
import java.util.Arrays;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseFilter;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.notification.LiveUpdates;
import org.wushe.ui.Categories;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.Filters;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.Live;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Places;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;

/** 案件: all cases one may see, the newest first. */
@Route(value = "cases", layout = MainLayout.class)
@Menu(title = "cases.nav", icon = "wushe:cases", order = 30)
@Requires(Operation.READ_CASE)
public class CasesScreen extends Screen implements AfterNavigationObserver {

	/** The slices of the list that people ask for. */
	enum Slice {

		ALL, OPEN, OVERDUE, MINE, WAITING, CLOSED

	}

	private final transient Cases cases;

	private final transient CurrentAccess currentAccess;

	private final transient Clock clock;

	private final transient CaseColumns columns;

	private final TextField text = new TextField();

	private final Select<Slice> slice = new Select<>();

	private final Listing<CaseFile> listing;

	CasesScreen(Cases cases, CurrentAccess currentAccess, Clock clock, LiveUpdates updates, CaseLooks looks,
			Places places, Categories categories, Texts texts) {
		this.cases = cases;
		this.currentAccess = currentAccess;
		this.clock = clock;
		this.columns = new CaseColumns(currentAccess, looks, places, categories, texts);
		heading(getTranslation("cases.nav"), getTranslation("cases.description"));
		this.listing = new Listing<>(getTranslation("cases.nav"), this.columns.card());
		this.columns.addTo(this.listing);
		this.listing.opens(file -> UI.getCurrent().navigate("cases/" + file.id()));
		this.listing.setEmptyStateText(getTranslation("cases.empty"));
		this.listing.fetch(query -> cases.list(access(), filter(), query.getOffset(), query.getLimit()).stream(),
				query -> cases.count(access(), filter()));
		content(filters(), this.listing);
		Live.follow(this, updates, Live.around(access()), this.listing::refresh);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		String asked = event.getLocation().getQueryParameters().getSingleParameter("show").orElse("");
		Arrays.stream(Slice.values())
			.filter(known -> known.name().equalsIgnoreCase(asked))
			.findFirst()
			.ifPresent(this.slice::setValue);
	}

	private Filters filters() {
		this.text.setLabel(getTranslation("cases.filter.text"));
		this.text.setPrefixComponent(Glyph.SEARCH.icon());
		this.text.setClearButtonVisible(true);
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.addValueChangeListener(change -> this.listing.refresh());
		this.slice.setLabel(getTranslation("cases.filter.show"));
		this.slice.setItems(Slice.values());
		this.slice.setItemLabelGenerator(item -> getTranslation("cases.filter." + item));
		this.slice.setValue(Slice.ALL);
		this.slice.addValueChangeListener(change -> this.listing.refresh());
		return new Filters(this.text, this.slice);
	}

	private CaseFilter filter() {
		Access access = access();
		CaseFilter filter = CaseFilter.ALL.withText(this.text.getValue())
			.withDivision(ChosenDivision.of(access).orElse(null));
		return switch (this.slice.getValue()) {
			case ALL -> filter;
			case OPEN -> filter.withOpen(true);
			case CLOSED -> filter.withOpen(false);
			case OVERDUE -> filter.withDueBefore(this.clock.instant());
			case MINE -> filter.withOwner(access.userId());
			case WAITING -> filter.thatWaitForOthersThan(access);
		};
	}

	private Access access() {
		return this.currentAccess.get();
	}

}
