package org.wushe.ratings.ui;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.VisitorAttempts;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ui.OfferingWords;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.RatingInvitation;
import org.wushe.ratings.RatingLevel;
import org.wushe.ratings.Ratings;
import org.wushe.ui.Texts;
import org.wushe.ui.Translations;

/**
 * 好差评 on the resident's phone: one page, no account, once. Whatever the link is worth,
 * the page says in plain words what to do.
 */
@Route(value = "rate/:token", autoLayout = false)
@AnonymousAllowed
@StyleSheet("ratings.css")
class RatingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private final transient Ratings ratings;

	private final transient VisitorAttempts attempts;

	private final transient OfferingWords words;

	private final transient Texts texts;

	private final transient @Nullable Access visitor;

	private final Header header = new Header();

	private final Main body = new Main();

	private String token = "";

	RatingPage(Ratings ratings, VisitorAttempts attempts, OfferingWords words, Texts texts, CurrentAccess currentAccess,
			AuthenticationContext authentication) {
		this.ratings = ratings;
		this.attempts = attempts;
		this.words = words;
		this.texts = texts;
		this.visitor = authentication.isAuthenticated() ? currentAccess.get() : null;
		addClassName("rating-page");
		add(this.header, this.body);
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.token = event.getRouteParameters().get("token").orElse("");
		event.getLocation()
			.getQueryParameters()
			.getSingleParameter("lang")
			.map(Locale::forLanguageTag)
			.map(Translations::supported)
			.ifPresent(locale -> speak(event.getUI(), locale));
		top(event.getUI());
		try {
			this.attempts.count(VaadinRequest.getCurrent().getRemoteAddr());
			ask(this.ratings.open(this.visitor, this.token));
		}
		catch (DomainRefusal refusal) {
			explain(refusal);
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("ratings.page.title") + " · " + getTranslation("ui.product");
	}

	private static void speak(UI ui, Locale locale) {
		ui.setLocale(locale);
		ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
	}

	/** The name of the product and the way to the other language. */
	private void top(UI ui) {
		boolean english = Translations.ENGLISH.equals(Translations.supported(ui.getLocale()));
		Anchor other = new Anchor("rate/" + this.token + "?lang=" + (english ? "zh-CN" : "en"),
				english ? "中文" : "English");
		other.getElement().setAttribute("lang", english ? "zh-CN" : "en");
		other.setRouterIgnore(true);
		Span brand = new Span(getTranslation("ui.product"));
		brand.addClassName("rating-brand");
		this.header.removeAll();
		this.header.add(brand, other);
	}

	private void ask(RatingInvitation invitation) {
		String category = this.words.category(Access.system(), invitation.categoryCode());
		this.body.removeAll();
		this.body.add(new RatingQuestions(invitation, category, this.texts, this::submit));
	}

	private void submit(RatingQuestions questions, RatingForm form) {
		try {
			this.ratings.submit(this.visitor, this.token, form);
			thank(RatingLevel.of(form.level()));
		}
		catch (DomainRefusal refusal) {
			if (refusal.kind() == DomainRefusal.Kind.INVALID) {
				questions.refuse(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			}
			else {
				explain(refusal);
			}
		}
	}

	private void thank(RatingLevel level) {
		message(getTranslation("ratings.thanks"),
				getTranslation(level.isPositive() ? "ratings.thanks.words" : "ratings.thanks.bad"));
	}

	/** What became of the link, and what can be done. */
	private void explain(DomainRefusal refusal) {
		message(getTranslation("ratings.page.refused." + refusal.kind()),
				getTranslation(refusal.messageKey(), refusal.args().toArray()));
	}

	private void message(String title, String text) {
		H1 heading = new H1(title);
		heading.getElement().setAttribute("tabindex", "-1");
		this.body.removeAll();
		Anchor progress = new Anchor("progress", getTranslation("needs.progress.title"));
		progress.setRouterIgnore(true);
		this.body.add(heading, new Paragraph(text), new Paragraph(getTranslation("ratings.page.close")), progress);
		heading.getElement().executeJs("this.focus()");
	}

}
