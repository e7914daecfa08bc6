package org.wushe.parties.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.OrganizationContact;
import org.wushe.parties.RegisterEntry;
import org.wushe.parties.RegisterForm;
import org.wushe.ui.Comparison;

/**
 * 提出联系资料变更: what its organisation may write of the register's entry. What is refused is
 * said at its field; where the register was changed meanwhile, what it says now stands
 * beside what was typed.
 */
final class ContactDialog extends Dialog {

	private final transient RegisterParts parts;

	private final transient Access access;

	private final transient Runnable then;

	private final RegisterFields fields;

	private final Div problem = new Div();

	final Button send = new Button();

	private transient RegisterEntry entry;

	/**
	 * @param entry what the register says
	 * @param typed what the fields say at first
	 * @param then called once it is handed in
	 */
	ContactDialog(RegisterParts parts, Access access, RegisterEntry entry, OrganizationContact typed, Runnable then) {
		this.parts = parts;
		this.access = access;
		this.entry = entry;
		this.then = then;
		setCloseOnOutsideClick(false);
		setWidth("min(44rem, 94vw)");
		setHeaderTitle(getTranslation("parties.contact.title"));
		this.fields = new RegisterFields(parts.divisions(), access, () -> {
		});
		this.fields.show(typed.in(entry.form()), parts.divisions(), access);
		this.fields.only("contact", "phone", "address", "latitude", "longitude", "introduction");
		this.problem.addClassName("problem");
		this.problem.getElement().setAttribute("role", "alert");
		this.problem.setVisible(false);
		this.send.setText(getTranslation("parties.contact.send"));
		this.send.addThemeVariants(ButtonVariant.PRIMARY);
		this.send.setDisableOnClick(true);
		this.send.addClickListener(click -> send());
		add(new Paragraph(getTranslation("parties.contact.words")), this.fields, this.problem);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.send);
	}

	private void send() {
		this.fields.clear();
		this.problem.removeAll();
		try {
			RegisterForm typed = this.fields.read();
			try {
				this.parts.contacts()
					.propose(this.access, this.entry.organization().code(), this.entry.organization().version(),
							OrganizationContact.of(typed));
				close();
				this.then.run();
			}
			catch (DomainRefusal refusal) {
				refuse(refusal, typed);
			}
		}
		catch (DomainRefusal refusal) {
			this.fields.refuse(refusal);
		}
		finally {
			this.problem.setVisible(this.problem.getComponentCount() > 0);
			this.send.setEnabled(true);
		}
	}

	private void refuse(DomainRefusal refusal, RegisterForm typed) {
		if (this.fields.refuse(refusal)) {
			return;
		}
		this.problem.add(new Paragraph(getTranslation(refusal.messageKey(), refusal.args().toArray())));
		if (refusal.kind() == DomainRefusal.Kind.CONFLICT) {
			this.parts.register().get(this.access, this.entry.organization().code()).ifPresent(now -> this.entry = now);
			RegisterForm now = this.entry.form();
			this.problem.add(new Comparison(getTranslation("parties.contact.now"),
					this.parts.words().lines(this.access, now), getTranslation("parties.contact.typed"),
					this.parts.words().lines(this.access, OrganizationContact.of(typed).in(now)), true));
		}
	}

}
