package org.wushe.needs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a need stands, for whoever has its query code: nothing of what it is about, nor of
 * whom.
 *
 * @param promisedAt by when it is promised to be resolved; null until triage has seen it
 * @param closedAt null while it is open
 */
public record Progress(NeedState state, Instant reportedAt, @Nullable Instant promisedAt, @Nullable Instant closedAt) {
}
