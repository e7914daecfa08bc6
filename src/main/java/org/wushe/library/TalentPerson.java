package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.privacy.Masking;

/**
 * Who a talent is: personal data, encrypted at rest.
 *
 * @param phone null if not given
 */
public record TalentPerson(String name, @Nullable String phone) {

	/** Nobody: who it was is forgotten. */
	public static final TalentPerson NOBODY = new TalentPerson("", null);

	/** 张*, 138****1234. */
	TalentPerson masked() {
		return new TalentPerson(Masking.name(this.name), (this.phone != null) ? Masking.phone(this.phone) : null);
	}

}
