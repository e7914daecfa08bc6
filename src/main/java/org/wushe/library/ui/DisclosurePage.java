package org.wushe.library.ui;

import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.VisitorAttempts;
import org.wushe.library.Disclosure;
import org.wushe.library.DisclosureTable;
import org.wushe.library.FundLedger;
import org.wushe.library.Quarter;
import org.wushe.ui.Facts;
import org.wushe.ui.Texts;
import org.wushe.ui.VisitorPage;

/**
 * 慈善资金公示: what a fund received and spent in a quarter, for everybody and without an
 * account (慈善法 72–73). Names that were to be hidden are not sent.
 */
@Route(value = "disclosure/:fund", autoLayout = false)
@AnonymousAllowed
@StyleSheet("resources.css")
class DisclosurePage extends VisitorPage {

	private final transient FundLedger ledger;

	private final transient VisitorAttempts attempts;

	private final transient ResourceWords words;

	private final transient Texts texts;

	DisclosurePage(FundLedger ledger, VisitorAttempts attempts, ResourceWords words, Texts texts) {
		this.ledger = ledger;
		this.attempts = attempts;
		this.words = words;
		this.texts = texts;
		addClassName("disclosure");
	}

	@Override
	protected String title() {
		return "resources.disclosure";
	}

	@Override
	protected void enter(BeforeEnterEvent event) {
		this.body.removeAll();
		try {
			this.attempts.count(VisitorAttempts.Door.DISCLOSURE, address());
		}
		catch (DomainRefusal refusal) {
			explain(refusal.messageKey());
			return;
		}
		UUID fund = event.getRouteParameters().get("fund").flatMap(ResourceView::id).orElse(new UUID(0, 0));
		List<Quarter> quarters = this.ledger.quarters(fund);
		Quarter quarter = event.getLocation()
			.getQueryParameters()
			.getSingleParameter("quarter")
			.flatMap(Quarter::parse)
			.filter(quarters::contains)
			.orElse(quarters.getFirst());
		this.ledger.disclosure(fund, quarter)
			.ifPresentOrElse(found -> show(found, quarters), () -> explain("resources.disclosure.nothing"));
	}

	private void explain(String key) {
		this.body.add(new H1(getTranslation("resources.disclosure")), new Paragraph(getTranslation(key)), lists());
	}

	/** The way on for whoever came here by chance. */
	private Component lists() {
		Anchor lists = new Anchor("lists", getTranslation("resources.disclosure.lists"));
		lists.setRouterIgnore(true);
		return new Paragraph(lists);
	}

	private void show(Disclosure disclosure, List<Quarter> quarters) {
		Facts facts = new Facts().with(getTranslation("resources.disclosure.keeper"), disclosure.organizationName())
			.with(getTranslation("resources.licence"), disclosure.fund().licence())
			.with(getTranslation("resources.purpose"), disclosure.fund().purpose())
			.with(getTranslation("resources.pays"), getTranslation("resources.pays." + disclosure.fund().pays()))
			.with(getTranslation("resources.disclosure.opening"), yuan(disclosure.openingCents()))
			.with(getTranslation("resources.disclosure.received"), yuan(disclosure.receivedCents()))
			.with(getTranslation("resources.disclosure.spent"), yuan(disclosure.spentCents()))
			.with(getTranslation("resources.disclosure.general"), yuan(disclosure.generalCents()))
			.with(getTranslation("resources.disclosure.closing"), yuan(disclosure.closingCents()));
		Anchor table = new Anchor(
				"api/disclosures/" + disclosure.fundId() + "?format=csv&quarter=" + disclosure.quarter(),
				getTranslation("resources.disclosure.csv"));
		table.setRouterIgnore(true);
		this.body.add(new H1(disclosure.fundName()), quarters(disclosure, quarters),
				new H2(getTranslation("resources.disclosure.of", say(disclosure.quarter()))), facts);
		if (!disclosure.isFinal()) {
			this.body.add(new Paragraph(getTranslation("resources.disclosure.open")));
		}
		this.body.add(lines(disclosure), table, new Paragraph(getTranslation("resources.disclosure.note")), lists());
	}

	private Component quarters(Disclosure disclosure, List<Quarter> quarters) {
		Div links = new Div();
		links.addClassName("disclosure-quarters");
		quarters.forEach(quarter -> {
			Anchor link = new Anchor("disclosure/" + disclosure.fundId() + "?quarter=" + quarter, say(quarter));
			link.setRouterIgnore(true);
			if (quarter.equals(disclosure.quarter())) {
				link.getElement().setAttribute("aria-current", "page");
			}
			links.add(link);
		});
		return links;
	}

	private Component lines(Disclosure disclosure) {
		if (disclosure.lines().isEmpty()) {
			return new Paragraph(getTranslation("resources.disclosure.no-lines"));
		}
		OrderedList list = new OrderedList();
		list.addClassName("disclosure-lines");
		disclosure.lines().forEach(line -> {
			Span amount = new Span(yuan(line.cents()));
			amount.addClassName("disclosure-amount");
			Div head = new Div(new Span(getTranslation("resources.disclosure." + line.word())), amount);
			head.addClassName("disclosure-head");
			Paragraph about = new Paragraph(line.purpose());
			String name = DisclosureTable.name(line, word -> getTranslation("resources.disclosure." + word));
			Span when = new Span(this.texts.day(line.on()) + (name.isEmpty() ? "" : " · " + name));
			when.addClassName("secondary");
			list.add(new ListItem(head, about, when));
		});
		return list;
	}

	private String say(Quarter quarter) {
		return getTranslation("resources.quarter", String.valueOf(quarter.year()), quarter.number());
	}

	private String yuan(long cents) {
		return getTranslation("resources.yuan", this.words.yuan(cents));
	}

}
