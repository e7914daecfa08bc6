package org.wushe.library.ui;

import java.util.List;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.wushe.library.Resource;
import org.wushe.ui.Panel;

/** 已撤下的慈善资金: no list shows them any more, and their books are still watched. */
final class FormerFunds extends Panel {

	FormerFunds(List<Resource> funds) {
		super("");
		retitle(getTranslation("resources.funds.former", funds.size()));
		UnorderedList list = new UnorderedList();
		list.addClassName("booking-list");
		for (Resource fund : funds) {
			RouterLink books = new RouterLink(getTranslation("resources.fund.ledger"), LedgerScreen.class,
					new RouteParameters("fund", fund.id().toString()));
			books.getElement().setAttribute("aria-label", getTranslation("resources.fund.ledger.of", fund.name()));
			list.add(new ListItem(new Span(fund.name()), books));
		}
		content(list);
	}

}
