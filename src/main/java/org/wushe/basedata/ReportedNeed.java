package org.wushe.basedata;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.wushe.needs.NeedReport;

/**
 * An invented need.
 *
 * @param report as it is handed in
 * @param age of the person; null for families and places
 * @param reportedAt when it was, for needs that are written straight into the database
 */
record ReportedNeed(NeedReport report, @Nullable Integer age, Instant reportedAt) {
}
