package org.wushe.needs;

import org.jspecify.annotations.Nullable;

/**
 * Who told us of a need.
 *
 * @param name of an agent 代办人; stored encrypted
 * @param phone to call back; stored encrypted
 */
public record Reporter(ReporterKind kind, @Nullable String name, @Nullable String phone) {

	public static final Reporter SELF = new Reporter(ReporterKind.SELF, null, null);

	public static final Reporter STAFF = new Reporter(ReporterKind.STAFF, null, null);

	boolean isNamed() {
		return this.name != null || this.phone != null;
	}

	/** Without who it is, so that it never gets into a log. */
	@Override
	public String toString() {
		return "Reporter[" + this.kind + "]";
	}

}
