package org.wushe.library.ui;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.wushe.library.EntryHistory;
import org.wushe.library.EntryNews;
import org.wushe.library.FacilityBookings;
import org.wushe.library.PlaceCoordinates;
import org.wushe.library.ResourceChanges;
import org.wushe.library.ResourceDrafts;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.ServiceCategories;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.privacy.Unmasking;
import org.wushe.ui.Texts;

/** What the screens of those who keep and review resources are made with. */
@Component
record EntryParts(ResourceKeeping keeping, ResourceChanges changes, ResourceDrafts drafts, FacilityBookings bookings,
		EntryNews news, EntryHistory history, ResourceParts more, Unmasking unmasking, ServiceCategories categories,
		Divisions divisions, Organizations organizations, PlaceCoordinates points, ResourceWords words,
		OfferingWords places, EntryWords entryWords, Texts texts, Clock clock) {
}
