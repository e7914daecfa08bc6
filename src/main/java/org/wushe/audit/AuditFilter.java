package org.wushe.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to show.
 *
 * @param text beginning of an action or an actor's name, or a subject's id; empty for all
 */
public record AuditFilter(String text, @Nullable UUID caseId) {

	public static final AuditFilter ALL = new AuditFilter("", null);

}
