package org.wushe.matching.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.matching.Exclusion;
import org.wushe.ui.Glyph;

/** What could not be chosen, folded, each with why. */
final class ExcludedList extends NativeDetails {

	ExcludedList(List<Exclusion> excluded, MatchWords words) {
		addClassName("excluded");
		setSummaryText(getTranslation("matching.excluded", excluded.size()));
		UnorderedList list = new UnorderedList();
		excluded.forEach(exclusion -> list.add(entry(exclusion, words)));
		setContent(list);
	}

	private static ListItem entry(Exclusion exclusion, MatchWords words) {
		Span organization = new Span(exclusion.organizationName());
		organization.addClassName("secondary");
		Div names = new Div(new Span(exclusion.offeringTitle()), organization);
		names.addClassName("excluded-names");
		Div why = new Div(Glyph.REFUSED.icon(), new Span(words.exclusion(exclusion)));
		why.addClassName("excluded-why");
		return new ListItem(names, why);
	}

}
