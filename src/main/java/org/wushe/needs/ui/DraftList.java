package org.wushe.needs.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.identity.Access;
import org.wushe.needs.NeedDraft;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.Toast;

/** One's unfinished reports, to go on with or to throw away. */
final class DraftList extends NativeDetails {

	private static final int EXCERPT = 24;

	private final transient ReportParts parts;

	private final transient Access access;

	private final transient Consumer<Optional<UUID>> go;

	private final UnorderedList list = new UnorderedList();

	DraftList(List<NeedDraft> drafts, ReportParts parts, Access access, Consumer<Optional<UUID>> go) {
		this.parts = parts;
		this.access = access;
		this.go = go;
		addClassName("drafts");
		this.list.addClassName("link-list");
		drafts.forEach(draft -> this.list.add(entry(draft)));
		setContent(this.list);
		count();
	}

	private void count() {
		setSummaryText(getTranslation("needs.drafts", this.list.getComponentCount()));
		setVisible(this.list.getComponentCount() > 0);
	}

	private ListItem entry(NeedDraft draft) {
		String title = title(draft);
		Span when = new Span(getTranslation("needs.draft.saved", this.parts.texts().ago(draft.updatedAt())));
		when.addClassName("secondary");
		Button resume = new Button(getTranslation("needs.draft.resume"), Glyph.EDIT.icon(),
				click -> this.go.accept(Optional.of(draft.id())));
		resume.setAriaLabel(getTranslation("needs.draft.resume.of", title));
		Button delete = new Button(getTranslation("needs.draft.delete"), Glyph.REMOVE.icon());
		delete.addThemeVariants(ButtonVariant.TERTIARY);
		delete.setAriaLabel(getTranslation("needs.draft.delete.of", title));
		ListItem entry = new ListItem(new Div(new Span(title), when), new Div(resume, delete));
		delete.addClickListener(click -> Confirm.askDestructive(getTranslation("needs.draft.delete"),
				getTranslation("needs.draft.delete.consequence", title), getTranslation("needs.draft.delete"),
				() -> delete(draft, entry)));
		return entry;
	}

	private void delete(NeedDraft draft, ListItem entry) {
		this.parts.drafts().delete(this.access, draft.id());
		this.list.remove(entry);
		count();
		Toast.done(getTranslation("needs.draft.deleted"));
	}

	/** What it is about, as far as that is known. */
	private String title(NeedDraft draft) {
		String category = (draft.answers().get("categoryCode") instanceof String code)
				? this.parts.words().category(this.access, code) : getTranslation("needs.draft.untitled");
		String words = (draft.answers().get("description") instanceof String text) ? text.strip() : "";
		return words.isEmpty() ? category : category + "：" + excerpt(words);
	}

	private static String excerpt(String words) {
		return (words.codePointCount(0, words.length()) <= EXCERPT) ? words
				: words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…";
	}

}
