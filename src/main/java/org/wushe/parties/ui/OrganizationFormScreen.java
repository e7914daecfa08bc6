package org.wushe.parties.ui;

import java.util.Optional;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.parties.RegisterEntry;
import org.wushe.parties.RegisterForm;
import org.wushe.ui.LeaveGuard;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Toast;

/**
 * 登记组织: enters one that is registered, files one that is not, or changes what is written
 * of one. What is refused is said at its field, and nothing typed is lost.
 */
@Route(value = "organizations/new", layout = MainLayout.class)
@RouteAlias(value = "organizations/:code/change", layout = MainLayout.class)
@Requires(Operation.KEEP_REGISTER)
@StyleSheet("keeping.css")
class OrganizationFormScreen extends Screen implements BeforeEnterObserver, BeforeLeaveObserver {

	private static final int LONGEST_REASON = 500;

	private final transient RegisterParts parts;

	private final transient Access access;

	final Button save = new Button();

	private final transient LeaveGuard guard = new LeaveGuard();

	private final Div problem = new Div();

	private final TextField reason = new TextField();

	private transient @Nullable RegisterEntry before;

	private RegisterFields fields;

	OrganizationFormScreen(RegisterParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
		this.fields = new RegisterFields(parts.divisions(), this.access, this.guard::raise);
		this.problem.addClassName("problem");
		this.problem.getElement().setAttribute("role", "alert");
		this.reason.setLabel(getTranslation("parties.register.change.reason"));
		this.reason.setMaxLength(LONGEST_REASON);
		this.reason.setWidthFull();
		this.reason.addValueChangeListener(change -> this.guard.raise());
		this.save.addThemeVariants(ButtonVariant.PRIMARY);
		this.save.setDisableOnClick(true);
		this.save.addClickListener(click -> submit());
	}

	static String path(String code) {
		return OrganizationScreen.path(code) + "/change";
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Optional<String> code = event.getRouteParameters().get("code");
		this.before = code
			.map(known -> this.parts.register()
				.get(this.access, known)
				.filter(entry -> this.parts.register().keeps(this.access, entry.organization().division()))
				.orElseThrow(NotFoundException::new))
			.orElse(null);
		if (code.filter(this.parts.register().recusedFrom(this.access)::contains).isPresent()) {
			// There it is said why a colleague has to change it.
			event.forwardTo(OrganizationScreen.path(code.get()));
			return;
		}
		this.fields = new RegisterFields(this.parts.divisions(), this.access, this.guard::raise);
		RegisterEntry known = this.before;
		if (known != null) {
			this.fields.show(known.form(), this.parts.divisions(), this.access);
			heading(getTranslation("parties.register.change.of", known.organization().name()),
					getTranslation("parties.register.change.description"));
		}
		else {
			heading(getTranslation("parties.register.enter"), getTranslation("parties.register.enter.description"));
		}
		trail(new Step(getTranslation("parties.register.title"), OrganizationsScreen.class));
		this.save.setText(getTranslation((known != null) ? "parties.register.change.save" : "parties.register.enter"));
		this.problem.setVisible(false);
		this.guard.lower();
		this.reason.setVisible(known != null);
		Button cancel = new Button(getTranslation("ui.cancel"), click -> UI.getCurrent()
			.navigate((known != null) ? OrganizationScreen.path(known.organization().code()) : "organizations"));
		Div buttons = new Div(this.save, cancel);
		buttons.addClassName("editor-buttons");
		Div page = new Div(
				new Panel(getTranslation("parties.register.entry"), this.fields, this.reason, this.problem, buttons));
		page.addClassName("editor-page");
		content(page);
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		this.guard.ask(event);
	}

	private void submit() {
		this.fields.clear();
		this.problem.removeAll();
		this.problem.setVisible(false);
		RegisterForm form;
		try {
			form = this.fields.read();
		}
		catch (DomainRefusal refusal) {
			this.fields.refuse(refusal);
			this.save.setEnabled(true);
			return;
		}
		try {
			RegisterEntry known = this.before;
			RegisterEntry written = (known != null) ? this.parts.register()
				.change(this.access, known.organization().code(), known.organization().version(), form,
						this.reason.getValue())
					: this.parts.register().enter(this.access, form);
			this.guard.lower();
			Toast.done(getTranslation((known != null) ? "parties.register.done" : "parties.register.entered",
					written.organization().name()));
			UI.getCurrent().navigate(OrganizationScreen.path(written.organization().code()));
		}
		catch (DomainRefusal refusal) {
			refuse(refusal, form);
		}
		finally {
			this.save.setEnabled(true);
		}
	}

	/** One that is there already is a click away. */
	private void refuse(DomainRefusal refusal, RegisterForm form) {
		boolean said = this.fields.refuse(refusal);
		if (!said) {
			this.problem.add(new Paragraph(getTranslation(refusal.messageKey(), refusal.args().toArray())));
		}
		RegisterEntry known = this.before;
		if (refusal.messageKey().startsWith("parties.refused.same-")) {
			this.parts.register()
				.twin(this.access, form, (known != null) ? known.organization().code() : null)
				.ifPresent(twin -> {
					Anchor link = new Anchor(OrganizationScreen.path(twin.code()), twin.name());
					link.setTarget(AnchorTarget.BLANK);
					this.problem.add(new Span(getTranslation("parties.register.twin")), link);
				});
		}
		else if (refusal.kind() == DomainRefusal.Kind.CONFLICT && known != null) {
			Anchor link = new Anchor(OrganizationScreen.path(known.organization().code()), known.organization().name());
			link.setTarget(AnchorTarget.BLANK);
			this.problem.add(link);
		}
		this.problem.setVisible(this.problem.getComponentCount() > 0);
	}

}
