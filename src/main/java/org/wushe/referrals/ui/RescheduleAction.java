package org.wushe.referrals.ui;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.forms.ui.FormView;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.ServicePlan;
import org.wushe.referrals.ServicePlanForm;
import org.wushe.ui.Glyph;
import org.wushe.ui.Toast;
import org.wushe.ui.Translations;

/** 改期, for the organisation that has an appointment and has not served. */
@org.springframework.stereotype.Component
class RescheduleAction implements CasePanel {

	private final ReferralParts parts;

	private final ServicePlanForm planForm;

	RescheduleAction(ReferralParts parts, ServicePlanForm planForm) {
		this.parts = parts;
		this.planForm = planForm;
	}

	@Override
	public Place place() {
		return Place.ACTIONS;
	}

	@Override
	public int order() {
		return 690;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!file.isOpen() || !access.allows(Operation.SCHEDULE_SERVICE)) {
			return Optional.empty();
		}
		return this.parts.referrals()
			.ofCase(access, file.id())
			.stream()
			.filter(referral -> referral.state() == ReferralState.SCHEDULED
					&& access.belongsTo(referral.organizationCode()))
			.findFirst()
			.map(referral -> new Button(say("referrals.reschedule"), Glyph.CALENDAR.icon(),
					click -> ask(access, referral)));
	}

	private void ask(Access access, Referral referral) {
		Locale locale = Translations.supported(UI.getCurrent().getLocale());
		FormView form = new FormView(this.planForm.schema(access, locale), this.planForm.validation(),
				ServicePlanForm.answers(Objects.requireNonNull(referral.plan())));
		new RescheduleDialog(form, (answers, askedBy) -> {
			ServicePlan plan = this.planForm.plan(access, answers);
			this.parts.referrals().reschedule(access, referral.id(), plan, askedBy);
			Toast.done(say("referrals.rescheduled", this.parts.texts().moment(plan.start())));
		}).open();
	}

	private static String say(String key, Object... args) {
		return I18NProvider.translate(key, args);
	}

}
