package org.wushe.insight.ui;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.VisitorAttempts;
import org.wushe.insight.CommunityLists;
import org.wushe.insight.PublicLists;
import org.wushe.insight.PublicPlace;
import org.wushe.insight.PublicResource;
import org.wushe.parties.Division;
import org.wushe.ui.Glyph;
import org.wushe.ui.TabBar;
import org.wushe.ui.VisitorPage;

/**
 * 三项清单: what a community needs, has and plans, for everybody; no account, and nothing
 * personal. Without a place, or with a street or a county, it shows the way to the
 * communities.
 */
@Route(value = "lists/:divisionCode?", autoLayout = false)
@AnonymousAllowed
@StyleSheet("lists.css")
class ListsPage extends VisitorPage {

	/** A phone would not hold more; the workbook has them all. */
	static final int MOST_ROWS = 1_000;

	private final transient PublicLists lists;

	private final transient VisitorAttempts attempts;

	private final transient ListTexts words;

	ListsPage(PublicLists lists, VisitorAttempts attempts, ListTexts words) {
		this.lists = lists;
		this.attempts = attempts;
		this.words = words;
		addClassName("lists-page");
	}

	@Override
	protected void enter(BeforeEnterEvent event) {
		String code = event.getRouteParameters().get("divisionCode").orElse("");
		this.body.removeAll();
		try {
			this.attempts.count(VisitorAttempts.Door.LISTS, address());
			if (code.isEmpty()) {
				choose();
				return;
			}
			Optional<DivisionCode> place = DivisionCode.isValid(code) ? Optional.of(new DivisionCode(code))
					: Optional.empty();
			place.flatMap(this.lists::of)
				.ifPresentOrElse(this::show, () -> place.flatMap(this.lists::find)
					.ifPresentOrElse(this::choose, () -> explain("insight.lists.unknown")));
		}
		catch (DomainRefusal refusal) {
			explain(refusal.messageKey());
		}
	}

	@Override
	protected String title() {
		return "insight.lists";
	}

	private void explain(String key) {
		this.body.add(new H1(getTranslation("insight.lists")), new Paragraph(getTranslation(key)), others());
	}

	private Anchor others() {
		return new Anchor("lists", getTranslation("insight.lists.others"));
	}

	/** The communities that have lists, by street; first the counties of very many. */
	private void choose() {
		List<PublicPlace> communities = this.lists.places();
		if (communities.size() > MOST_ROWS) {
			chooseCounty(communities);
			return;
		}
		Map<DivisionCode, List<PublicPlace>> streets = communities.stream()
			.collect(Collectors.groupingBy(place -> place.code().at(DivisionCode.Level.STREET), LinkedHashMap::new,
					Collectors.toList()));
		this.body.add(new H1(getTranslation("insight.lists")),
				new Paragraph(getTranslation(streets.isEmpty() ? "insight.lists.none-yet" : "insight.lists.choose")));
		streets.values().forEach(places -> {
			UnorderedList list = new UnorderedList();
			list.addClassName("link-list");
			places.forEach(place -> list.add(new ListItem(new Anchor("lists/" + place.code(), place.name()))));
			this.body.add(new H2(places.getFirst().street()), list);
		});
	}

	private void chooseCounty(List<PublicPlace> communities) {
		UnorderedList list = new UnorderedList();
		list.addClassName("link-list");
		communities.stream()
			.map(place -> place.code().at(DivisionCode.Level.COUNTY))
			.distinct()
			.flatMap(code -> this.lists.find(code).stream())
			.forEach(county -> list.add(new ListItem(new Anchor("lists/" + county.code(), county.name()))));
		this.body.add(new H1(getTranslation("insight.lists")),
				new Paragraph(getTranslation("insight.lists.choose-county")), list);
	}

	/** The communities below, or what lies between. */
	private void choose(Division place) {
		List<Division> below = this.lists.within(place.code());
		UnorderedList list = new UnorderedList();
		list.addClassName("link-list");
		below.forEach(one -> list.add(new ListItem(new Anchor("lists/" + one.code(), one.name()))));
		this.body.add(new H1(getTranslation("insight.lists.of", place.name())),
				new Paragraph(getTranslation(below.isEmpty() ? "insight.lists.none-below" : "insight.lists.choose")),
				list, others());
	}

	private void show(CommunityLists shown) {
		List<ListTexts.Sheet> sheets = this.words.sheets(shown);
		Paragraph day = new Paragraph(this.words.day(shown));
		day.addClassName("secondary");
		TabBar tabs = new TabBar();
		List<Section> sections = new ArrayList<>();
		for (ListTexts.Sheet sheet : sheets) {
			tabs.add(new Tab(getTranslation("library.counted", sheet.name(), sheet.rows().size())));
			Section section = section(sheet);
			if (sheet.code().equals("resources")) {
				funds(shown).ifPresent(section::add);
			}
			sections.add(section);
		}
		tabs.addSelectedChangeListener(change -> choose(sections, tabs.getSelectedIndex()));
		choose(sections, 0);
		this.body.add(new H1(this.words.title(shown)), day, actions(shown, sheets), tabs);
		this.body.add(sections.toArray(Component[]::new));
	}

	/** On paper all of them stand one after the other. */
	private static void choose(List<Section> sections, int chosen) {
		for (int i = 0; i < sections.size(); i++) {
			sections.get(i).setClassName("list-behind", i != chosen);
		}
	}

	private Div actions(CommunityLists shown, List<ListTexts.Sheet> sheets) {
		String title = this.words.title(shown);
		String day = this.words.day(shown);
		Anchor workbook = new Anchor(DownloadHandler.fromInputStream(event -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			ListWorkbook.write(bytes, title, day, sheets);
			return new DownloadResponse(new ByteArrayInputStream(bytes.toByteArray()), title + ".xlsx",
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.size());
		}), "");
		workbook.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("insight.lists.workbook")));
		workbook.addClassName("button-link");
		Button print = new Button(getTranslation("insight.lists.print"), Glyph.DOCUMENT.icon(),
				click -> UI.getCurrent().getPage().executeJs("window.print()"));
		Div actions = new Div(workbook, print, others());
		actions.addClassName("list-actions");
		return actions;
	}

	/** Where each charity fund says what it received and spent. */
	private Optional<Component> funds(CommunityLists shown) {
		UnorderedList funds = new UnorderedList();
		funds.addClassName("link-list");
		for (PublicResource resource : shown.resources()) {
			if (resource.fund() != null) {
				Anchor disclosure = new Anchor("disclosure/" + resource.fund(),
						getTranslation("insight.lists.disclosure", String.valueOf(resource.title())));
				disclosure.setRouterIgnore(true);
				funds.add(new ListItem(disclosure));
			}
		}
		return (funds.getComponentCount() == 0) ? Optional.empty() : Optional.of(funds);
	}

	private Section section(ListTexts.Sheet sheet) {
		H2 name = new H2(sheet.name());
		name.setId("list-" + sheet.code());
		Paragraph note = new Paragraph(sheet.note());
		note.addClassName("secondary");
		Section section = new Section(name, note);
		section.getElement().setAttribute("aria-labelledby", "list-" + sheet.code());
		section.add(sheet.rows().isEmpty() ? new Paragraph(getTranslation("insight.lists.empty"))
				: new ListTable(sheet.header(), sheet.rows().stream().limit(MOST_ROWS).toList()));
		if (sheet.rows().size() > MOST_ROWS) {
			section.addComponentAtIndex(2,
					new Paragraph(getTranslation("insight.lists.most", MOST_ROWS, sheet.rows().size())));
		}
		return section;
	}

}
