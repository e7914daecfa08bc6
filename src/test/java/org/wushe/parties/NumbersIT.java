package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;

/** No number of a person or an organisation that breaks its rule gets into the files. */
@WusheTest
class NumbersIT {

	private static final DivisionCode GRID = new DivisionCode("360702001001001");

	private static final String WRONG = "110105194912310020";

	@Autowired
	private Residents residents;

	@Autowired
	private Organizations organizations;

	@Test
	void gb11643AResidentWithAWrongIdentityNumberIsRefusedAndNobodyIsWritten() {
		UUID right = UUID.randomUUID();
		assertRefused("privacy.refused.identity-number", () -> this.residents.add(Access.system(), List.of(),
				List.of(resident(right, "11010519491231002x"), resident(UUID.randomUUID(), WRONG))));
		assertThat(this.residents.find(People.communityWorker("360702001001"), right)).isEmpty();
		this.residents.add(Access.system(), List.of(), List.of(resident(right, "11010519491231002x")));
		assertThat(this.residents.find(People.communityWorker("360702001001"), right)).map(Resident::idNumber)
			.contains("110105********002X");
	}

	@Test
	void gb11643NobodyIsLookedForByAWrongIdentityNumber() {
		assertRefused("privacy.refused.identity-number",
				() -> this.residents.withIdNumber(People.communityWorker("360702001001"), WRONG));
	}

	@Test
	void gb32100AnOrganizationWithAWrongCreditCodeIsRefused() {
		assertRefused("parties.refused.credit-code",
				() -> this.organizations.put(Access.system(), organization("91110000600073341L")));
		assertThat(this.organizations.find(Access.system(), "T-CREDIT")).isEmpty();
		this.organizations.put(Access.system(), organization("91110000600037341L"));
		assertThat(this.organizations.find(Access.system(), "T-CREDIT")).isPresent();
	}

	private static ResidentEntry resident(UUID id, String idNumber) {
		return new ResidentEntry(id, null, GRID, "林小满", idNumber, null, null, null, null, Set.of(), false);
	}

	private static Organization organization(String creditCode) {
		return new Organization("T-CREDIT", OrganizationKind.ENTERPRISE, "青禾家政有限公司", creditCode,
				Registration.REGISTERED, null, null, GRID, List.of(GRID), "", null, null, 0);
	}

}
