package org.wushe.parties;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * 联系资料: the part of the register's entry of which its organisation knows first when it
 * changes.
 *
 * @param contact whom to ask for
 * @param coordinates where its office is; null if nobody knows
 */
public record OrganizationContact(@Nullable String contact, @Nullable String phone, @Nullable String address,
		@Nullable Coordinates coordinates, String introduction) {

	@SuppressWarnings("NullAway") // what comes over REST may leave anything out
	public OrganizationContact {
		contact = RegisterForm.orNull(contact);
		phone = RegisterForm.orNull(phone);
		address = RegisterForm.orNull(address);
		introduction = Objects.requireNonNullElse(introduction, "").strip();
	}

	/** What a form says of it. */
	public static OrganizationContact of(RegisterForm form) {
		return new OrganizationContact(form.contact(), form.phone(), form.address(), form.coordinates(),
				form.introduction());
	}

	/** The form with this in it, and nothing else changed. */
	public RegisterForm in(RegisterForm form) {
		return new RegisterForm(form.kind(), form.society(), form.registration(), form.name(), form.nameEn(),
				form.creditCode(), form.filingNumber(), form.filingBody(), form.division(), form.serviceArea(),
				this.introduction, this.address, this.contact, this.phone, form.grade(), form.gradeValidUntil(),
				this.coordinates);
	}

}
