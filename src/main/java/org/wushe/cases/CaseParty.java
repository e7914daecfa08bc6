package org.wushe.cases;

import java.time.Instant;

/** An organisation that takes part in a case, and since when. */
public record CaseParty(String organizationCode, PartyRole role, Instant since) {
}
