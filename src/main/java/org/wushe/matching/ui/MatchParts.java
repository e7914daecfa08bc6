package org.wushe.matching.ui;

import org.springframework.stereotype.Component;
import org.wushe.interests.Interests;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.ui.OfferingWords;
import org.wushe.matching.ChoiceReasons;
import org.wushe.parties.Organizations;
import org.wushe.ui.Texts;

/** What the matching screens are made with. */
@Component
record MatchParts(ServiceOfferings offerings, Organizations organizations, OfferingWords words, MatchWords matchWords,
		ChoiceReasons reasons, Interests interests, Texts texts) {
}
