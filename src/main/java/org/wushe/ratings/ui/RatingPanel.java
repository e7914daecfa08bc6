package org.wushe.ratings.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.ratings.Rating;
import org.wushe.ratings.RatingLink;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/** 评价: what was said, and the code to show to who has not said anything yet. */
@org.springframework.stereotype.Component
class RatingPanel implements CasePanel {

	private final Ratings ratings;

	private final Referrals referrals;

	private final Texts texts;

	RatingPanel(Ratings ratings, Referrals referrals, Texts texts) {
		this.ratings = ratings;
		this.referrals = referrals;
		this.texts = texts;
	}

	@Override
	public Place place() {
		return Place.MIDDLE;
	}

	@Override
	public int order() {
		return 100;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!access.allows(Operation.READ_RATINGS)) {
			return Optional.empty();
		}
		List<Rating> said = this.ratings.ofCase(access, file.id());
		Optional<Referral> served = unrated(access, file, said);
		if (said.isEmpty() && served.isEmpty()) {
			return Optional.empty();
		}
		Panel panel = new Panel(I18NProvider.translate("ratings.panel"));
		panel.content(said.isEmpty() ? new Paragraph(I18NProvider.translate("ratings.waiting"))
				: new RatingList(said, this.ratings.tags(access), this.texts));
		served
			.filter(referral -> access.allows(Operation.INVITE_RATING, referral.divisionCode())
					&& !access.belongsTo(referral.organizationCode()))
			.ifPresent(referral -> panel.beside(new Div(invitation(access, referral), entering(access, referral))));
		return Optional.of(panel);
	}

	/** The service that can be rated now, if there is one. */
	private Optional<Referral> unrated(Access access, CaseFile file, List<Rating> said) {
		return this.referrals.ofCase(access, file.id())
			.stream()
			.filter(referral -> file.isOpen() && referral.state() == ReferralState.COMPLETED)
			.filter(referral -> said.stream()
				.noneMatch(rating -> rating.referralId().equals(referral.id()) && rating.round() == referral.round()))
			.findFirst();
	}

	private Button entering(Access access, Referral referral) {
		return new Button(I18NProvider.translate("ratings.enter"), Glyph.REPORT.icon(),
				click -> new EnterDialog(this.ratings.tags(access), (form, channel) -> {
					this.ratings.enter(access, referral.id(), form, channel);
					Toast.done(I18NProvider.translate("ratings.entered"));
				}).open());
	}

	private Button invitation(Access access, Referral referral) {
		return new Button(I18NProvider.translate("ratings.invite"), Glyph.QR.icon(), click -> {
			RatingLink link = this.ratings.invite(access, referral.id());
			UI.getCurrent()
				.getPage()
				.fetchCurrentURL(here -> new InviteDialog(link,
						here.toString().replaceFirst("(?<!/)/(?!/).*", "/rate/") + link.token(), this.texts)
					.open());
		});
	}

}
