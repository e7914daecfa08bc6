package org.wushe.library.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.Resource;
import org.wushe.library.ResourceDraft;
import org.wushe.library.ResourceDrafts;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKind;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.LeaveGuard;

/**
 * The form of an entry while somebody writes: whatever is typed is kept at once, complete
 * or not, until it is saved or dropped.
 */
final class EntryWriting extends Div {

	private final transient EntryParts parts;

	private final transient Access access;

	private final UUID id;

	private final ResourceKind kind;

	private final transient @Nullable Resource before;

	private final EntryForm form;

	private final Span saved = new Span();

	private final Button drop = new Button();

	private final transient LeaveGuard guard = new LeaveGuard();

	/**
	 * @param before what is changed; null for a new entry
	 * @param shown what the form begins with; null for nothing
	 * @param save what saving is called
	 * @param saving told what was typed; what it refuses is said at its field
	 * @param dropped told that nothing typed is kept any more
	 */
	EntryWriting(UUID id, ResourceKind kind, @Nullable Resource before, EntryForm form, EntryParts parts, Access access,
			String save, Consumer<ResourceForm> saving, Runnable dropped) {
		this.id = id;
		this.kind = kind;
		this.before = before;
		this.form = form;
		this.parts = parts;
		this.access = access;
		addClassName("entry-writing");
		Optional<ResourceDraft> draft = parts.drafts().find(access, id);
		draft.ifPresent(known -> {
			form.type(known.typed());
			add(goingOn(known));
		});
		form.whenChanged(this::keep);
		this.saved.addClassName("editor-saved");
		this.saved.getElement().setAttribute("role", "status");
		Button button = new Button(save, click -> form.submit(saving));
		button.addThemeVariants(ButtonVariant.PRIMARY);
		this.drop.setText(getTranslation("resources.draft.drop"));
		this.drop.addThemeVariants(ButtonVariant.TERTIARY);
		this.drop.addClickListener(click -> Confirm.askDestructive(getTranslation("resources.draft.drop"),
				getTranslation("resources.draft.drop.consequence"), getTranslation("resources.draft.drop"), () -> {
					forget();
					dropped.run();
				}));
		this.drop.setVisible(draft.isPresent());
		Div buttons = new Div(this.drop, button);
		buttons.addClassName("editor-buttons");
		Div bar = new Div(this.saved, buttons);
		bar.addClassName("editor-bar");
		add(form, bar);
	}

	private Div goingOn(ResourceDraft draft) {
		boolean changed = this.before != null && !Integer.valueOf(this.before.version()).equals(draft.entryVersion());
		Div notice = new Div(Glyph.NOTE.icon(),
				new Paragraph(getTranslation(changed ? "resources.draft.outdated" : "resources.draft.going-on",
						this.parts.texts().moment(draft.updatedAt()), ResourceDrafts.KEPT_DAYS)));
		notice.addClassName("editor-notice");
		return notice;
	}

	EntryForm form() {
		return this.form;
	}

	/** Raised while something typed could not be kept. */
	LeaveGuard guard() {
		return this.guard;
	}

	/** What was typed is saved, or not wanted any more. */
	void forget() {
		this.parts.drafts().discard(this.access, this.id);
		this.guard.lower();
	}

	private void keep() {
		this.guard.raise();
		try {
			boolean whole = this.parts.drafts().save(this.access, this.id, this.kind, this.before, this.form.typed());
			this.guard.lower();
			this.drop.setVisible(true);
			if (!whole) {
				notKept(getTranslation("resources.draft.forgotten"));
				return;
			}
			this.saved.removeClassName("editor-not-saved");
			this.saved.setText(getTranslation("library.saved", this.parts.texts().time(this.parts.clock().instant())));
			if (this.before == null) {
				// Who reloads the page goes on with what is kept.
				UI.getCurrent().getPage().getHistory().replaceState(null, "library/entries/" + this.id);
			}
		}
		catch (DomainRefusal refusal) {
			notKept(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
		catch (DataAccessException | TransactionException away) {
			notKept(getTranslation("library.not-saved"));
		}
	}

	private void notKept(String why) {
		this.saved.addClassName("editor-not-saved");
		this.saved.setText(why);
	}

}
