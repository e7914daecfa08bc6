package org.wushe.ratings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
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
import org.wushe.ui.VisitorPage;

/**
 * 好差评 on the resident's phone: one page, no account, once. Whatever the link is worth,
 * the page says in plain words what to do.
 */
@Route(value = "rate/:token", autoLayout = false)
@AnonymousAllowed
@StyleSheet("ratings.css")
class RatingPage extends VisitorPage {

	private final transient Ratings ratings;

	private final transient VisitorAttempts attempts;

	private final transient OfferingWords words;

	private final transient Texts texts;

	private final transient @Nullable Access visitor;

	private String token = "";

	RatingPage(Ratings ratings, VisitorAttempts attempts, OfferingWords words, Texts texts, CurrentAccess currentAccess,
			AuthenticationContext authentication) {
		this.ratings = ratings;
		this.attempts = attempts;
		this.words = words;
		this.texts = texts;
		this.visitor = authentication.isAuthenticated() ? currentAccess.get() : null;
	}

	@Override
	protected void enter(BeforeEnterEvent event) {
		this.token = event.getRouteParameters().get("token").orElse("");
		try {
			this.attempts.count(VisitorAttempts.Door.RATING, address());
			ask(this.ratings.open(this.visitor, this.token));
		}
		catch (DomainRefusal refusal) {
			explain(refusal);
		}
	}

	@Override
	protected String title() {
		return "ratings.page.title";
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
