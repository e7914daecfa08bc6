package org.wushe.parties.ui;

import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.identity.Access;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Toast;

/** What the keepers of the register can do with one organisation. */
final class RegisterSteps {

	private final Organizations organizations;

	private final RegisterWords words;

	private final Access access;

	private final Runnable then;

	/**
	 * @param then called after something was done
	 */
	RegisterSteps(RegisterParts parts, Access access, Runnable then) {
		this.organizations = parts.organizations();
		this.words = parts.words();
		this.access = access;
		this.then = then;
	}

	/**
	 * Nothing but why, where it is left to a colleague.
	 * @param recused the organisations about which the person decides nothing
	 */
	Component of(Organization organization, Set<String> recused) {
		return recused.contains(organization.code()) ? new Paragraph(say("parties.register.recused"))
				: buttons(organization);
	}

	private Component buttons(Organization organization) {
		Div buttons = new Div(button("parties.register.change", organization,
				() -> UI.getCurrent().navigate(OrganizationFormScreen.path(organization.code()))));
		buttons.add(button("parties.register.grade.edit", organization,
				() -> new GradeDialog(organization, (grade, given, until) -> {
					this.organizations.grade(this.access, organization.code(), grade, given, until);
					done(organization);
				}).open()));
		buttons.add(this.words.isToCome(organization.suspension())
				? button("parties.register.suspend.lift", organization, () -> lift(organization, "suspend"))
				: button("parties.register.suspend", organization, () -> restrict(organization, "suspend")));
		buttons.add(this.words.isToCome(organization.blackListing())
				? button("parties.register.black-list.lift", organization, () -> lift(organization, "black-list"))
				: button("parties.register.black-list", organization, () -> restrict(organization, "black-list")));
		buttons.addClassName("kept-buttons");
		return buttons;
	}

	private Button button(String key, Organization organization, Runnable step) {
		Button button = new Button(say(key), click -> step.run());
		button.setAriaLabel(say(key) + " " + organization.name());
		return button;
	}

	private void restrict(Organization organization, String what) {
		new RestrictionDialog(organization, what, this.words.today(), restriction -> {
			if (what.equals("suspend")) {
				this.organizations.suspend(this.access, organization.code(), restriction, restriction.reason());
			}
			else {
				this.organizations.blackList(this.access, organization.code(), restriction, restriction.reason());
			}
			done(organization);
		}).open();
	}

	private void lift(Organization organization, String what) {
		String action = say("parties.register." + what + ".lift");
		new ReasonDialog(organization.name(), say("parties.register." + what + ".lift.words"),
				say("parties.register.why"), action, reason -> {
					if (what.equals("suspend")) {
						this.organizations.suspend(this.access, organization.code(), null, reason);
					}
					else {
						this.organizations.blackList(this.access, organization.code(), null, reason);
					}
					done(organization);
				})
			.harmless()
			.open();
	}

	private void done(Organization organization) {
		Toast.done(say("parties.register.done", organization.name()));
		this.then.run();
	}

	private static String say(String key, Object... params) {
		return UI.getCurrent().getTranslation(key, params);
	}

}
