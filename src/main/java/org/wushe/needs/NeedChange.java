package org.wushe.needs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What becomes of a need beside its state; null leaves what is there. */
record NeedChange(@Nullable TriageClass triageClass, @Nullable ResponsibleLevel level, @Nullable Instant dispatchDueAt,
		@Nullable Instant resolveDueAt, @Nullable GapCode gap, @Nullable Integer round) {

	static final NeedChange NONE = new NeedChange(null, null, null, null, null, null);

	static NeedChange triaged(Triage triage, Promise promise) {
		return new NeedChange(triage.triageClass(), triage.level(), promise.dispatchDueAt(), promise.resolveDueAt(),
				null, null);
	}

	static NeedChange secondRound(Instant resolveDueAt) {
		return new NeedChange(null, null, null, resolveDueAt, null, 2);
	}

}
