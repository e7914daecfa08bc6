package org.wushe.referrals.ui;

import org.springframework.stereotype.Component;
import org.wushe.cases.Attachments;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organizations;
import org.wushe.referrals.Referrals;
import org.wushe.ui.Texts;

/** What the screens about referrals are made with. */
@Component
record ReferralParts(Referrals referrals, ServiceOfferings offerings, Organizations organizations,
		Attachments attachments, Texts texts) {
}
