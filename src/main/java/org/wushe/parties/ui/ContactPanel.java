package org.wushe.parties.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.ContactChange;
import org.wushe.parties.OrganizationContact;
import org.wushe.parties.RegisterEntry;
import org.wushe.ui.Comparison;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;
import org.wushe.ui.Tone;

/**
 * 联系资料变更: what the register says and what its organisation proposes, line by line, and
 * what can be done with it.
 */
final class ContactPanel extends Panel {

	private final Div buttons = new Div();

	private final transient RegisterParts parts;

	private final transient Access access;

	private final transient RegisterEntry entry;

	private final transient ContactChange change;

	private final transient Runnable then;

	/**
	 * @param then called after something was done
	 */
	ContactPanel(RegisterParts parts, Access access, RegisterEntry entry, ContactChange change, Runnable then) {
		super("");
		this.parts = parts;
		this.access = access;
		this.entry = entry;
		this.change = change;
		this.then = then;
		retitle(getTranslation("parties.contact"));
		beside(new StateBadge(look(change.state(), getTranslation("parties.contact.state." + change.state()))));
		addClassName("entry-change");
		Div said = new Div(new Paragraph(getTranslation(stands())));
		if (change.note() != null) {
			Paragraph note = new Paragraph(getTranslation("parties.contact.returned", change.note()));
			note.addClassName("kept-returned");
			said.add(note);
		}
		Paragraph who = new Paragraph(getTranslation("parties.register.history.by", change.proposedBy(),
				parts.texts().moment(change.proposedAt())));
		who.addClassName("secondary");
		said.add(who);
		content(said, comparison(), this.buttons);
		this.buttons.addClassName("editor-buttons");
		if (parts.contacts().proposes(access, entry.organization().code())) {
			keep();
		}
		if (change.isWaiting() && parts.register().keeps(access, entry.organization().division())) {
			decide();
		}
	}

	private static StateBadge.Look look(ContactChange.State state, String words) {
		return switch (state) {
			case WAITING -> new StateBadge.Look(Tone.WAITING, Glyph.WAITING, words);
			case RETURNED -> new StateBadge.Look(Tone.BAD, Glyph.WARNING, words);
			case TAKEN_BACK -> new StateBadge.Look(Tone.QUIET, Glyph.EDIT, words);
		};
	}

	private String stands() {
		OrganizationContact now = OrganizationContact.of(this.entry.form());
		if (this.change.isWritten(now)) {
			return "parties.contact.stands.written";
		}
		return this.change.isOutdatedBy(now) ? "parties.contact.stands.outdated"
				: "parties.contact.stands." + this.change.state();
	}

	private Comparison comparison() {
		Comparison comparison = new Comparison(getTranslation("parties.contact.now"),
				this.parts.words().lines(this.access, this.entry.form()), getTranslation("parties.contact.proposed"),
				this.parts.words().lines(this.access, this.change.proposed().in(this.entry.form())), true);
		comparison.setVisible(!this.change.isWritten(OrganizationContact.of(this.entry.form())));
		return comparison;
	}

	private String code() {
		return this.entry.organization().code();
	}

	private void keep() {
		if (this.change.isWaiting()) {
			String take = getTranslation("parties.contact.take-back");
			this.buttons.add(new Button(take, Glyph.BACK.icon(),
					click -> Confirm.ask(take, getTranslation("parties.contact.take-back.consequence"), take, () -> {
						this.parts.contacts().takeBack(this.access, code(), this.change.id());
						done("parties.contact.taken-back");
					})));
			return;
		}
		Button again = new Button(getTranslation("parties.contact.again"), Glyph.EDIT.icon(),
				click -> new ContactDialog(this.parts, this.access, this.entry, this.change.proposed(),
						() -> done("parties.contact.sent"))
					.open());
		again.addThemeVariants(ButtonVariant.PRIMARY);
		String drop = getTranslation("parties.contact.drop");
		this.buttons.add(again, new Button(drop, Glyph.REMOVE.icon(),
				click -> Confirm.askDestructive(drop, getTranslation("parties.contact.drop.consequence"), drop, () -> {
					this.parts.contacts().drop(this.access, code(), this.change.id());
					done("parties.contact.dropped");
				})));
	}

	private void decide() {
		if (this.parts.register().recusedFrom(this.access).contains(code())) {
			this.buttons.add(new Paragraph(getTranslation("parties.register.recused")));
			return;
		}
		String name = this.entry.organization().name();
		String accept = getTranslation("parties.contact.accept");
		Button agree = new Button(accept, Glyph.CHECK.icon(),
				click -> Confirm.ask(getTranslation("parties.contact.accept.title", name),
						getTranslation("parties.contact.accept.consequence"), accept, this::accept));
		agree.addThemeVariants(ButtonVariant.PRIMARY);
		String back = getTranslation("parties.contact.send-back");
		this.buttons.add(agree,
				new Button(back, Glyph.BACK.icon(),
						click -> new ReasonDialog(getTranslation("parties.contact.send-back.title", name),
								getTranslation("parties.contact.send-back.consequence"),
								getTranslation("parties.register.why"), back, reason -> {
									this.parts.contacts().sendBack(this.access, code(), this.change.id(), reason);
									done("parties.contact.sent-back");
								})
							.harmless()
							.open()));
	}

	/** What else is wrong with the entry is none of the organisation's making. */
	private void accept() {
		try {
			this.parts.contacts().accept(this.access, code(), this.change.id());
			done("parties.contact.accepted");
		}
		catch (DomainRefusal refusal) {
			String why = getTranslation(refusal.messageKey(), refusal.args().toArray());
			Toast.refused((refusal.field() != null) ? getTranslation("parties.contact.rest", why) : why);
		}
	}

	private void done(String words) {
		Toast.done(getTranslation(words));
		this.then.run();
	}

}
