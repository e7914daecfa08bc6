package org.wushe.needs.ui;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.wushe.cases.Attachments;
import org.wushe.cases.Cases;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ui.OfferingWords;
import org.wushe.needs.NeedDrafts;
import org.wushe.needs.Needs;
import org.wushe.parties.Divisions;
import org.wushe.parties.Residents;
import org.wushe.privacy.Notices;
import org.wushe.process.Definitions;
import org.wushe.ui.Texts;

/** What the screens about needs are made with. */
@Component
record ReportParts(Needs needs, Cases cases, NeedDrafts drafts, ServiceCategories categories, Divisions divisions,
		Residents residents, Notices notices, Definitions definitions, Attachments attachments, OfferingWords words,
		Texts texts, Clock clock) {
}
