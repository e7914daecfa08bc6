package org.wushe.parties;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of an organisation beside what everybody needs to know of it.
 *
 * @param society which of the five societies it is, as somebody said; null for the one of
 * its kind
 * @param nameEn its English name
 * @param filingNumber 备案编号
 * @param filingBody 备案机关
 * @param contact whom to ask for, for its keepers and its own people
 * @param formerNames how it was called before, the latest first
 */
public record OrganizationDetails(@Nullable Society society, @Nullable String nameEn, @Nullable String filingNumber,
		@Nullable String filingBody, @Nullable String address, @Nullable String contact, @Nullable String phone,
		List<String> formerNames) {

	public OrganizationDetails {
		formerNames = List.copyOf(formerNames);
	}

	/** What is not for everybody left out. */
	OrganizationDetails withoutContact() {
		return new OrganizationDetails(this.society, this.nameEn, this.filingNumber, this.filingBody, this.address,
				null, null, this.formerNames);
	}

}
