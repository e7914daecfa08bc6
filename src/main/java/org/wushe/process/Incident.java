package org.wushe.process;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A process that cannot go on by itself.
 *
 * @param jobKey the job whose tries are used up; null if it was no job
 * @param errorType the engine's word, such as {@code JOB_NO_RETRIES}
 * @param message the kinds of failures, without personal data
 * @param resolvedBy who had it tried again
 */
public record Incident(long key, long processInstanceKey, String processId, String elementId, @Nullable Long jobKey,
		String errorType, String message, @Nullable UUID caseId, @Nullable String caseNumber, State state,
		Instant createdAt, @Nullable Instant resolvedAt, @Nullable String resolvedBy) {

	/** Where an incident stands. */
	public enum State {

		/** 待处理 */
		CREATED,
		/** 重试中: tried again, and not yet heard of. */
		RETRIED,
		/** 已恢复 */
		RESOLVED

	}

}
