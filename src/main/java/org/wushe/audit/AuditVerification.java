package org.wushe.audit;

import org.jspecify.annotations.Nullable;

/**
 * What walking the chain of the audit log found.
 *
 * @param sealed entries in the chain, as far as it is whole
 * @param unsealed entries written since the last seal; more than a few seconds' worth is
 * a sign that the sealing does not run
 * @param head hash of the last seal, hexadecimal. Note it down outside the database: a
 * chain cut short at its end cannot be told from a shorter one without it
 * @param brokenAt the first position that is not what it was when it was sealed
 */
public record AuditVerification(long sealed, long unsealed, String head, @Nullable Long brokenAt) {

	public boolean isWhole() {
		return this.brokenAt == null;
	}

}
