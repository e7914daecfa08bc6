package org.wushe.needs.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.VisitorAttempts;
import org.wushe.needs.Needs;
import org.wushe.needs.Progress;
import org.wushe.ui.Facts;
import org.wushe.ui.Texts;
import org.wushe.ui.VisitorPage;

/**
 * 查询办理进度: a resident types the query code and sees how the need stands; no account, and
 * nothing personal.
 */
@Route(value = "progress", autoLayout = false)
@AnonymousAllowed
class ProgressPage extends VisitorPage {

	private final transient Needs needs;

	private final transient VisitorAttempts attempts;

	private final transient Texts texts;

	private final TextField code = new TextField();

	private final Div answer = new Div();

	ProgressPage(Needs needs, VisitorAttempts attempts, Texts texts) {
		this.needs = needs;
		this.attempts = attempts;
		this.texts = texts;
		this.answer.getElement().setAttribute("role", "status");
	}

	@Override
	protected void enter(BeforeEnterEvent event) {
		this.code.setLabel(getTranslation("needs.query-code"));
		this.code.setHelperText(getTranslation("needs.progress.code.words"));
		this.code.setWidthFull();
		this.code.setMaxLength(20);
		this.code.setAutocapitalize(Autocapitalize.CHARACTERS);
		Button ask = new Button(getTranslation("needs.progress.ask"), click -> ask());
		ask.addThemeVariants(ButtonVariant.PRIMARY);
		ask.addClassName("visitor-send");
		ask.addClickShortcut(Key.ENTER);
		Div questions = new Div(new H1(getTranslation("needs.progress.title")),
				new Paragraph(getTranslation("needs.progress.words")), this.code, ask, this.answer,
				new Anchor("lists", getTranslation("needs.progress.lists")));
		questions.addClassName("visitor-questions");
		this.body.removeAll();
		this.body.add(questions);
	}

	@Override
	protected String title() {
		return "needs.progress.title";
	}

	private void ask() {
		this.answer.removeAll();
		try {
			this.attempts.count(VisitorAttempts.Door.PROGRESS, address());
			this.needs.progress(this.code.getValue())
				.ifPresentOrElse(this::tell, () -> complain(getTranslation("needs.progress.unknown")));
		}
		catch (DomainRefusal refusal) {
			complain(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
	}

	private void complain(String words) {
		Paragraph problem = new Paragraph(words);
		problem.addClassName("problem");
		this.answer.add(problem);
	}

	private void tell(Progress progress) {
		boolean open = progress.closedAt() == null;
		this.answer.add(new Facts()
			.with(getTranslation("needs.progress.state"), getTranslation("needs.state." + progress.state()))
			.with(getTranslation("needs.progress.reported"), this.texts.moment(progress.reportedAt()))
			.with(getTranslation("needs.progress.promised"), promised(progress, open))
			.with(getTranslation("needs.progress.closed"),
					(progress.closedAt() != null) ? this.texts.moment(progress.closedAt()) : null));
	}

	private @Nullable String promised(Progress progress, boolean open) {
		if (progress.promisedAt() == null) {
			return open ? getTranslation("needs.progress.not-yet") : null;
		}
		return getTranslation("needs.progress.before", this.texts.moment(progress.promisedAt()));
	}

}
