package org.wushe.parties.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.identity.Access;
import org.wushe.parties.OrganizationRevision;

/**
 * Who did what with an organisation of the register, the newest first, and what changed.
 */
final class RevisionList extends OrderedList {

	RevisionList(List<OrganizationRevision> revisions, RegisterParts parts, Access access) {
		addClassName("entry-history");
		for (int i = 0; i < revisions.size(); i++) {
			OrganizationRevision revision = revisions.get(i);
			ListItem item = new ListItem(head(revision, parts));
			if (revision.note() != null) {
				Paragraph note = new Paragraph((revision.deed() == OrganizationRevision.Deed.AGREE)
						? getTranslation("parties.register.history.proposed", revision.note()) : revision.note());
				note.addClassName("prose");
				item.add(note);
			}
			if (i + 1 < revisions.size()) {
				UnorderedList changes = changes(parts.words().lines(access, revisions.get(i + 1).after()),
						parts.words().lines(access, revision.after()));
				if (changes.getComponentCount() > 0) {
					item.add(changes);
				}
			}
			add(item);
		}
		if (revisions.isEmpty()) {
			add(new ListItem(new Paragraph(getTranslation("parties.register.history.empty"))));
		}
	}

	private Div head(OrganizationRevision revision, RegisterParts parts) {
		Span deed = new Span(getTranslation("parties.deed." + revision.deed()));
		deed.addClassName("entry-deed");
		Span who = new Span(getTranslation("parties.register.history.by", revision.actorName(),
				parts.texts().moment(revision.at())));
		who.addClassName("secondary");
		Div head = new Div(deed, who);
		head.addClassName("entry-history-head");
		return head;
	}

	private UnorderedList changes(Map<String, String> before, Map<String, String> after) {
		UnorderedList changes = new UnorderedList();
		after.forEach((line, words) -> {
			String was = before.getOrDefault(line, "");
			if (!was.equals(words)) {
				changes.add(new ListItem(
						getTranslation("parties.register.history.change", line, orNothing(was), orNothing(words))));
			}
		});
		return changes;
	}

	private String orNothing(String words) {
		return words.isBlank() ? getTranslation("parties.register.history.nothing") : words;
	}

}
