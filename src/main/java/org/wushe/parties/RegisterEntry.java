package org.wushe.parties;

import org.jspecify.annotations.Nullable;

/** An organisation as the register has it. */
public record RegisterEntry(Organization organization, OrganizationDetails details) {

	/** Which of the five societies it is; null for none. */
	public @Nullable Society society() {
		Society said = this.details.society();
		return (said != null) ? said : Society.of(this.organization.kind());
	}

	/** What is written there, to be changed. */
	public RegisterForm form() {
		return RegisterForm.of(this.organization, this.details);
	}

}
