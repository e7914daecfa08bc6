package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.EntryStatus;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;

class IntakeRightsTest {

	private static final ServiceOffering DRAFT = Offerings.meals().in(EntryStatus.DRAFT).build();

	private final Intake intake = new Intake(null, null, null, null, null, null, null);

	@Test
	void whatIsKnownElsewhereIsRefusedWhetherOrNotItWouldChange() {
		Access foreign = People.streetOfficer("360781001");
		assertThat(verdict(foreign, DRAFT)).isEqualTo(Verdict.REFUSED);
		assertThat(verdict(foreign, null)).isEqualTo(Verdict.NEW);
	}

	@Test
	void theOwnStreetAndTheAdministratorChangeIt() {
		DivisionCode street = DRAFT.division().at(DivisionCode.Level.STREET);
		assertThat(verdict(People.streetOfficer(street.value()), DRAFT)).isEqualTo(Verdict.UNCHANGED);
		assertThat(verdict(People.person("高远", null, null, Role.SYSTEM_ADMINISTRATOR), DRAFT))
			.isEqualTo(Verdict.UNCHANGED);
	}

	private Verdict verdict(Access access, ServiceOffering known) {
		return this.intake.verdict(access, Optional.ofNullable(known), DRAFT, ServiceOffering::division, same -> DRAFT);
	}

}
