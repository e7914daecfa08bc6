package org.wushe.library.ui;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.wushe.library.Confirmation;
import org.wushe.library.EntryHistory;
import org.wushe.library.EntryNews;
import org.wushe.library.OfferingKeeping;
import org.wushe.library.OfferingReviews;
import org.wushe.library.ServiceCategories;
import org.wushe.library.VisitCrews;
import org.wushe.notification.LiveUpdates;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.ui.Texts;

/** What the screens of those who keep and review offerings are made with. */
@Component
record KeepingParts(OfferingKeeping keeping, OfferingReviews reviews, EntryHistory history, EntryNews news,
		ServiceCategories categories, Divisions divisions, Organizations organizations, OfferingWords offeringWords,
		EntryWords words, FormWords formWords, Texts texts, Confirmation confirmation, LiveUpdates updates,
		VisitCrews crews, Clock clock) {
}
