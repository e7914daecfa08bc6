package org.wushe.library.ui;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.library.EntryChange;
import org.wushe.ui.Comparison;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/**
 * 变更: what is published and what was proposed in its place, side by side, and what can be
 * done with it.
 */
final class ChangePanel extends Panel {

	/** What those who keep or review the entry decide. */
	interface Decisions {

		void accept();

		void sendBack(String reason);

		void takeBack();

		void drop();

	}

	private final Div buttons = new Div();

	private final transient Decisions decisions;

	private final String title;

	/**
	 * @param title of the entry
	 * @param published what everybody reads, by the name of the line
	 * @param proposed the same, as it was proposed
	 */
	ChangePanel(String title, EntryChange<?> change, Map<String, String> published, Map<String, String> proposed,
			boolean keeps, boolean reviews, Decisions decisions, Texts texts) {
		super("");
		this.title = title;
		this.decisions = decisions;
		retitle(getTranslation("entries.change"));
		beside(badge(change));
		addClassName("entry-change");
		Paragraph who = new Paragraph(
				getTranslation("library.history.by", change.changedBy(), texts.moment(change.changedAt())));
		who.addClassName("secondary");
		Div said = new Div(new Paragraph(getTranslation("entries.change.stands." + change.state())), who);
		if (change.note() != null) {
			Paragraph note = new Paragraph(getTranslation("library.returned", change.note()));
			note.addClassName("kept-returned");
			said.add(note);
		}
		this.buttons.addClassName("editor-buttons");
		if (reviews && change.isWaiting()) {
			review();
		}
		if (keeps) {
			keep(change.isWaiting());
		}
		content(said, new Comparison(getTranslation("library.review.published"), published,
				getTranslation("library.review.proposed"), proposed, false), this.buttons);
	}

	/** How far a change is, beside the entry's own state. */
	static StateBadge badge(EntryChange<?> change) {
		return new StateBadge(look(change));
	}

	static StateBadge.Look look(EntryChange<?> change) {
		String words = I18NProvider.translate("library.proposal." + change.state());
		return switch (change.state()) {
			case EDITING -> new StateBadge.Look(Tone.QUIET, Glyph.EDIT, words);
			case SUBMITTED -> new StateBadge.Look(Tone.WAITING, Glyph.WAITING, words);
			case RETURNED -> new StateBadge.Look(Tone.BAD, Glyph.WARNING, words);
		};
	}

	private void review() {
		String accept = getTranslation("entries.change.accept");
		Button approve = new Button(accept, Glyph.CHECK.icon(),
				click -> Confirm.ask(getTranslation("library.approve.title", this.title),
						getTranslation("library.approve.consequence.change"), accept, this.decisions::accept));
		approve.addThemeVariants(ButtonVariant.PRIMARY);
		String back = getTranslation("entries.change.send-back");
		this.buttons.add(approve, new Button(back, Glyph.BACK.icon(),
				click -> new ReasonDialog(getTranslation("library.send-back.title", this.title),
						getTranslation("entries.change.send-back.consequence"), getTranslation("library.send-back.why"),
						back, this.decisions::sendBack)
					.harmless()
					.open()));
	}

	private void keep(boolean waiting) {
		if (waiting) {
			String take = getTranslation("entries.change.take-back");
			this.buttons.add(new Button(take, Glyph.BACK.icon(), click -> Confirm.ask(take,
					getTranslation("entries.change.take-back.consequence"), take, this.decisions::takeBack)));
		}
		String drop = getTranslation("entries.change.drop");
		this.buttons.add(new Button(drop, Glyph.REMOVE.icon(), click -> Confirm.askDestructive(drop,
				getTranslation("entries.change.drop.consequence"), drop, this.decisions::drop)));
	}

}
