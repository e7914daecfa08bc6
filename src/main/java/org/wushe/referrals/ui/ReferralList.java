package org.wushe.referrals.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.ServiceOffering;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.ServicePlan;
import org.wushe.ui.Facts;

/** To whom a need was referred, one after the other, and what each came to. */
@StyleSheet("referrals.css")
final class ReferralList extends OrderedList {

	private final transient ReferralParts parts;

	private final transient Access access;

	ReferralList(List<Referral> referrals, ReferralParts parts, Access access) {
		this.parts = parts;
		this.access = access;
		addClassName("referrals");
		referrals.reversed().forEach(referral -> add(entry(referral)));
	}

	private ListItem entry(Referral referral) {
		Span name = new Span(this.parts.organizations().name(this.access, referral.organizationCode()));
		name.addClassName("referral-name");
		Div head = new Div(name, ReferralLook.badge(referral.state()));
		head.addClassName("referral-head");
		Optional<ServiceOffering> offering = this.parts.offerings().find(this.access, referral.offeringId());
		Facts facts = new Facts();
		offering.ifPresent(found -> facts.with(getTranslation("referrals.offering"), found.title()));
		facts.with(getTranslation("referrals.requested"), this.parts.texts().moment(referral.requestedAt()))
			.with(getTranslation("referrals.choice"), referral.choiceReason());
		if (referral.state() == ReferralState.REQUESTED) {
			facts.with(getTranslation("referrals.expires"), this.parts.texts().moment(referral.expiresAt()));
		}
		if (referral.answeredAt() != null) {
			facts.with(getTranslation("referrals.answered"), this.parts.texts().moment(referral.answeredAt()));
		}
		facts.with(getTranslation("referrals.reason"), reason(referral))
			.with(getTranslation("referrals.note"), referral.answerNote());
		ServicePlan plan = referral.plan();
		if (plan != null) {
			plan(facts, plan);
		}
		return new ListItem(head, facts);
	}

	private void plan(Facts facts, ServicePlan plan) {
		facts
			.with(getTranslation("referrals.plan"),
					getTranslation("referrals.plan.when", this.parts.texts().moment(plan.start()), plan.minutes()))
			.with(getTranslation("referrals.place"), place(plan))
			.with(getTranslation("referrals.staff"), plan.staffName())
			.with(getTranslation("referrals.plan.note"), plan.note());
	}

	private String place(ServicePlan plan) {
		String kind = getTranslation("referrals.place." + plan.placeKind());
		return (plan.place() == null || plan.place().isBlank()) ? kind : kind + " · " + plan.place();
	}

	private @Nullable String reason(Referral referral) {
		if (referral.answerReason() == null) {
			return null;
		}
		String kind = (referral.state() == ReferralState.DECLINED) ? "decline" : "failure";
		return getTranslation("referrals." + kind + "." + referral.answerReason());
	}

}
