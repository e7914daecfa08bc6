package org.wushe.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;

/** The log of who did what, written in the transaction of what was done. */
public interface AuditLog {

	/**
	 * @param action {@code module.verb}
	 */
	void record(Access access, String action, String subjectType, String subjectId, @Nullable UUID caseId,
			@Nullable String reason);

}
