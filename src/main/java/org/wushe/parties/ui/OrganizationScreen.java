package org.wushe.parties.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.parties.Organization;
import org.wushe.parties.RegisterEntry;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;

/**
 * One organisation of the register: what is written of it, the next steps, who did what.
 */
@Route(value = "organizations/:code", layout = MainLayout.class)
@Requires(Operation.KEEP_REGISTER)
@StyleSheet("keeping.css")
class OrganizationScreen extends Screen implements BeforeEnterObserver {

	private final transient RegisterParts parts;

	private final transient Access access;

	OrganizationScreen(RegisterParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
	}

	static String path(String code) {
		return "organizations/" + code;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		show(event.getRouteParameters()
			.get("code")
			.flatMap(code -> this.parts.register().get(this.access, code))
			.orElseThrow(NotFoundException::new));
	}

	private void show(RegisterEntry entry) {
		Organization organization = entry.organization();
		heading(organization.name(), getTranslation("parties.kind." + organization.kind()));
		besideTitle(this.parts.words().standing(organization));
		trail(new Step(getTranslation("parties.register.title"), OrganizationsScreen.class));
		Panel facts = new Panel(getTranslation("parties.register.entry"), this.parts.words().facts(this.access, entry));
		Div all = new Div();
		all.addClassName("editor-page");
		this.parts.contacts()
			.find(this.access, organization.code())
			.ifPresent(change -> all
				.add(new ContactPanel(this.parts, this.access, entry, change, () -> again(organization.code()))));
		all.add(facts);
		if (this.parts.register().keeps(this.access, organization.division())) {
			facts.add(new RegisterSteps(this.parts, this.access, () -> again(organization.code())).of(organization,
					this.parts.register().recusedFrom(this.access)));
			all.add(new Panel(getTranslation("parties.register.history"), new RevisionList(
					this.parts.register().history(this.access, organization.code()), this.parts, this.access)));
		}
		else {
			all.add(new Paragraph(getTranslation("parties.register.elsewhere")));
		}
		content(all);
	}

	private void again(String code) {
		this.parts.register().get(this.access, code).ifPresent(this::show);
	}

}
