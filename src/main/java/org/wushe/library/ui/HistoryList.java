package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wushe.library.EntryRevision;
import org.wushe.ui.Comparison;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;

/**
 * Who did what with an entry of the library, the newest first, and on demand what it
 * changed.
 */
public final class HistoryList extends OrderedList {

	/**
	 * @param revisions the newest first
	 * @param lines what a revision says, by the name of the line
	 */
	public HistoryList(List<EntryRevision> revisions, Function<EntryRevision, Map<String, String>> lines,
			EntryWords words, Texts texts) {
		addClassName("entry-history");
		for (int i = 0; i < revisions.size(); i++) {
			EntryRevision revision = revisions.get(i);
			ListItem item = new ListItem(head(revision, words, texts));
			if (revision.note() != null) {
				Paragraph note = new Paragraph(revision.note());
				note.addClassName("prose");
				item.add(note);
			}
			Map<String, String> after = lines.apply(revision);
			Map<String, String> before = (i + 1 < revisions.size()) ? lines.apply(revisions.get(i + 1)) : Map.of();
			if (!before.isEmpty() && !before.equals(after)) {
				item.add(changes(before, after));
			}
			add(item);
		}
	}

	private Div head(EntryRevision revision, EntryWords words, Texts texts) {
		Span deed = new Span(words.deed(revision.deed()));
		deed.addClassName("entry-deed");
		Span who = new Span(getTranslation("library.history.by", revision.actorName(), texts.moment(revision.at())));
		who.addClassName("secondary");
		Div head = new Div(deed, new StateBadge(words.look(revision.status())), who);
		head.addClassName("entry-history-head");
		return head;
	}

	private NativeDetails changes(Map<String, String> before, Map<String, String> after) {
		NativeDetails details = new NativeDetails(getTranslation("library.history.changes"));
		details.setContent(new Comparison(getTranslation("library.history.before"), before,
				getTranslation("library.history.after"), after, true));
		return details;
	}

}
