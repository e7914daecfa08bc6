package org.wushe.matching;

import java.util.UUID;

import org.wushe.library.Wanted;

/** A need as the matching sees it. */
record Demand(UUID needId, UUID caseId, Wanted wanted) {
}
