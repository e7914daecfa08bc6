package org.wushe.needs;

import org.wushe.cases.Term;

/**
 * What triage decided.
 *
 * @param dispatch by when it is referred, from the report
 * @param resolve by when it is resolved, from the report
 */
public record Triage(TriageClass triageClass, ResponsibleLevel level, Term dispatch, Term resolve) {
}
