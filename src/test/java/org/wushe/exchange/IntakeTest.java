package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.parties.Restriction;

class IntakeTest {

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final LocalDate END = LocalDate.of(2029, 12, 31);

	private static final Organization KNOWN = organization(3, END,
			new Restriction(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), "年检未通过"),
			new Restriction(null, Restriction.FOR_GOOD, "骗取补贴"), 4);

	@Test
	void aRestrictedOrganisationThatComesAgainIsUnchanged() {
		assertThat(Intake.like(organization(3, END, null, null, 0), KNOWN)).isEqualTo(KNOWN);
	}

	@Test
	void anEmptyCellTakesNoGradeAway() {
		assertThat(Intake.like(organization(null, null, null, null, 0), KNOWN)).isEqualTo(KNOWN);
		assertThat(Intake.like(organization(3, null, null, null, 0), KNOWN)).isEqualTo(KNOWN);
	}

	@Test
	void anotherGradeDoesNotEndWhenTheFormerOneWould() {
		Organization now = Intake.like(organization(5, null, null, null, 0), KNOWN);
		assertThat(now.grade()).isEqualTo(5);
		assertThat(now.gradeValidUntil()).isNull();
		assertThat(now.suspension()).isEqualTo(KNOWN.suspension());
	}

	private static Organization organization(Integer grade, LocalDate until, Restriction suspension,
			Restriction blackListing, int version) {
		return new Organization("52360702MJ000131X9", OrganizationKind.SOCIAL_ORGANIZATION, "榕荫居家服务社", null,
				Registration.FILED, grade, until, STREET, List.of(STREET), "为老人服务", null, suspension, blackListing,
				version);
	}

}
