package org.wushe.needs.ui;

import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.VisitorAttempts;
import org.wushe.needs.Needs;
import org.wushe.needs.Progress;
import org.wushe.ui.Facts;
import org.wushe.ui.Texts;
import org.wushe.ui.Translations;

/**
 * 查询办理进度: a resident types the query code and sees how the need stands; no account, and
 * nothing personal.
 */
@Route(value = "progress", autoLayout = false)
@AnonymousAllowed
@StyleSheet("ratings.css")
class ProgressPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private final transient Needs needs;

	private final transient VisitorAttempts attempts;

	private final transient Texts texts;

	private final Header header = new Header();

	private final TextField code = new TextField();

	private final Div answer = new Div();

	ProgressPage(Needs needs, VisitorAttempts attempts, Texts texts) {
		this.needs = needs;
		this.attempts = attempts;
		this.texts = texts;
		addClassName("rating-page");
		this.answer.getElement().setAttribute("role", "status");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		UI ui = event.getUI();
		event.getLocation()
			.getQueryParameters()
			.getSingleParameter("lang")
			.map(Locale::forLanguageTag)
			.map(Translations::supported)
			.ifPresent(locale -> {
				ui.setLocale(locale);
				ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
			});
		removeAll();
		add(top(ui), body());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("needs.progress.title") + " · " + getTranslation("ui.product");
	}

	/** The name of the product and the way to the other language. */
	private Header top(UI ui) {
		boolean english = Translations.ENGLISH.equals(Translations.supported(ui.getLocale()));
		Anchor other = new Anchor("progress?lang=" + (english ? "zh-CN" : "en"), english ? "中文" : "English");
		other.getElement().setAttribute("lang", english ? "zh-CN" : "en");
		other.setRouterIgnore(true);
		Span brand = new Span(getTranslation("ui.product"));
		brand.addClassName("rating-brand");
		this.header.removeAll();
		this.header.add(brand, other);
		return this.header;
	}

	private Main body() {
		this.code.setLabel(getTranslation("needs.query-code"));
		this.code.setHelperText(getTranslation("needs.progress.code.words"));
		this.code.setWidthFull();
		this.code.setMaxLength(20);
		this.code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
		Button ask = new Button(getTranslation("needs.progress.ask"), click -> ask());
		ask.addThemeVariants(ButtonVariant.PRIMARY);
		ask.addClassName("rating-send");
		ask.addClickShortcut(Key.ENTER);
		Div questions = new Div(new H1(getTranslation("needs.progress.title")),
				new Paragraph(getTranslation("needs.progress.words")), this.code, ask, this.answer);
		questions.addClassName("rating-questions");
		return new Main(questions);
	}

	private void ask() {
		this.answer.removeAll();
		try {
			this.attempts.count(Optional.ofNullable(VaadinRequest.getCurrent())
				.map(VaadinRequest::getRemoteAddr)
				.orElse("unknown"));
			this.needs.progress(this.code.getValue()).ifPresentOrElse(this::tell, () -> {
				Paragraph unknown = new Paragraph(getTranslation("needs.progress.unknown"));
				unknown.addClassName("rating-problem");
				this.answer.add(unknown);
			});
		}
		catch (DomainRefusal refusal) {
			Paragraph slower = new Paragraph(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			slower.addClassName("rating-problem");
			this.answer.add(slower);
		}
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
