package org.wushe.insight;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.needs.GapCode;
import org.wushe.needs.NeedState;

/**
 * A case behind a figure.
 *
 * @param gap why it could not be met; null if it was, or is still open
 * @param repeated whether it came again
 */
public record GapCase(UUID caseId, String number, String title, Instant reportedAt, NeedState state,
		@Nullable GapCode gap, boolean repeated) {
}
