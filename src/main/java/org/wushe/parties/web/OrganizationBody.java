package org.wushe.parties.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.parties.Organization;
import org.wushe.parties.RegisterEntry;
import org.wushe.parties.RegisterForm;
import org.wushe.parties.Restriction;
import org.wushe.parties.Society;

/**
 * An organisation as the register has it.
 *
 * @param version to be given with a change
 * @param society which of the five societies it is; null for none
 * @param formerNames the latest first
 */
record OrganizationBody(String code, int version, @Nullable Society society, RegisterForm form,
		List<String> formerNames, @Nullable Period suspension, @Nullable Period blackListing) {

	/**
	 * @param from null for at once
	 * @param until null for good
	 */
	record Period(@Nullable LocalDate from, @Nullable LocalDate until, String reason) {

		static @Nullable Period of(@Nullable Restriction restriction) {
			return (restriction == null) ? null : new Period(restriction.from(),
					restriction.isForGood() ? null : restriction.until(), restriction.reason());
		}

	}

	static OrganizationBody of(RegisterEntry entry) {
		Organization organization = entry.organization();
		return new OrganizationBody(organization.code(), organization.version(), entry.society(), entry.form(),
				entry.details().formerNames(), Period.of(organization.suspension()),
				Period.of(organization.blackListing()));
	}

}
