package org.wushe.basedata;

import java.time.Instant;

import org.wushe.needs.NeedReport;

/**
 * An invented need.
 *
 * @param report as it is handed in
 * @param age of the person; null for families and places
 * @param reportedAt when it was, for needs that are written straight into the database
 */
record ReportedNeed(NeedReport report, @org.jspecify.annotations.Nullable Integer age, Instant reportedAt) {
}
