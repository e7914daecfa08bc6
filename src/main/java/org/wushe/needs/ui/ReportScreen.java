package org.wushe.needs.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.needs.Need;
import org.wushe.needs.NeedDraft;
import org.wushe.needs.NeedReport;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;

/**
 * 登记需求: fill in, look once more, send. Whatever is typed is kept as a draft whose id
 * stands in the address and becomes the need's: neither a lost session nor a second click
 * loses or doubles anything.
 */
@Route(value = "needs/new", layout = MainLayout.class)
@Menu(title = "needs.report.title", icon = "wushe:report", order = 40)
@Requires(Operation.REPORT_NEED)
@StyleSheet("needs.css")
class ReportScreen extends Screen implements AfterNavigationObserver {

	private final transient ReportParts parts;

	private final transient Access access;

	private final Span saved = new Span();

	private UUID id = UUID.randomUUID();

	private ReportForm form;

	private boolean kept;

	ReportScreen(ReportParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
		this.form = new ReportForm(parts, this.access, this::keep);
		addClassName("report");
		heading(getTranslation("needs.report.title"), getTranslation("needs.report.description"));
		this.saved.addClassName("report-saved");
		this.saved.getElement().setAttribute("role", "status");
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		open(event.getLocation().getQueryParameters().getSingleParameter("draft").flatMap(ReportScreen::id));
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException mistyped) {
			return Optional.empty();
		}
	}

	private void open(Optional<UUID> draft) {
		this.id = draft.orElseGet(UUID::randomUUID);
		this.kept = draft.isPresent();
		this.saved.setText("");
		this.form = new ReportForm(this.parts, this.access, this::keep);
		Optional<Need> sent = draft.flatMap(known -> this.parts.needs().find(this.access, known));
		if (sent.isPresent()) {
			content(alreadySent(sent.get()));
			return;
		}
		draft.flatMap(known -> this.parts.drafts().find(this.access, known)).ifPresent(this::resume);
		fill();
	}

	private void resume(NeedDraft draft) {
		this.form.resume(draft.answers());
		this.saved.setText(getTranslation("needs.draft.saved", this.parts.texts().time(draft.updatedAt())));
	}

	private void fill() {
		Button check = new Button(getTranslation("needs.report.check"), Glyph.NEXT.icon(), click -> check());
		check.addThemeVariants(ButtonVariant.PRIMARY);
		check.setIconAfterText(true);
		List<NeedDraft> others = this.parts.drafts()
			.list(this.access)
			.stream()
			.filter(draft -> !draft.id().equals(this.id))
			.toList();
		Div page = new Div(this.form, bar(check));
		page.addClassName("report-page");
		if (others.isEmpty()) {
			content(page);
		}
		else {
			content(new DraftList(others, this.parts, this.access, this::go), page);
		}
	}

	private void check() {
		if (!this.form.validate()) {
			return;
		}
		Button send = new Button(getTranslation("needs.report.send"), Glyph.SEND.icon(), click -> send());
		send.addThemeVariants(ButtonVariant.PRIMARY);
		send.setDisableOnClick(true);
		Button back = new Button(getTranslation("needs.report.back"), Glyph.BACK.icon(), click -> fill());
		Div page = new Div(new ReportSummary(this.form.state(), this.form.coordinates(), this::change),
				bar(back, send));
		page.addClassName("report-page");
		content(page);
		getElement().executeJs("this.closest('[role=main]')?.scrollTo?.(0, 0); window.scrollTo(0, 0)");
	}

	private void change(int group) {
		fill();
		this.form.reveal(group);
	}

	private void send() {
		try {
			NeedReport report = this.form.report(this.id);
			Need need = this.parts.needs().report(this.access, report);
			JustReported.remember(UI.getCurrent(), need.caseId());
			UI.getCurrent().navigate("cases/" + need.caseId());
		}
		catch (DomainRefusal refusal) {
			fill();
			this.form.refuse(refusal);
		}
	}

	private void keep() {
		Map<String, Object> draft = this.form.draft();
		try {
			this.parts.drafts().save(this.access, this.id, draft);
			this.saved.removeClassName("report-not-saved");
			this.saved
				.setText(getTranslation("needs.draft.saved", this.parts.texts().time(this.parts.clock().instant())));
			if (!this.kept) {
				this.kept = true;
				UI.getCurrent().getPage().getHistory().replaceState(null, "needs/new?draft=" + this.id);
			}
		}
		catch (DataAccessException | TransactionException away) {
			this.saved.addClassName("report-not-saved");
			this.saved.setText(getTranslation("needs.draft.not-saved"));
		}
	}

	private Div bar(Component... actions) {
		Div buttons = new Div(actions);
		buttons.addClassName("report-buttons");
		Div bar = new Div(this.saved, buttons);
		bar.addClassName("report-bar");
		return bar;
	}

	private EmptyState alreadySent(Need need) {
		Anchor look = new Anchor("cases/" + need.caseId(), getTranslation("needs.sent.look"));
		look.addClassName("button-link");
		Button another = new Button(getTranslation("needs.sent.another"), click -> go(Optional.empty()));
		return new EmptyState(Glyph.DONE, getTranslation("needs.sent"), getTranslation("needs.sent.words"), look,
				another);
	}

	/** To a draft, or to an empty form. */
	private void go(Optional<UUID> draft) {
		UI.getCurrent()
			.navigate(ReportScreen.class, draft.map(known -> QueryParameters.of("draft", known.toString()))
				.orElseGet(QueryParameters::empty));
	}

}
