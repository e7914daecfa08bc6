package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.People;
import org.wushe.referrals.Scene;

/** Who may not serve for a time: told by the street of the place, and by nobody else. */
@WusheTest
class RegisterIT {

	private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

	private static final LocalDate FAR = LocalDate.of(2999, 1, 1);

	@Autowired
	private Organizations organizations;

	@Test
	void theStreetSuspendsAndBlackListsWithAReasonAndLiftsIt(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		String code = scene.organization();
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		Access stranger = People.streetOfficer("360781001");
		Restriction restriction = new Restriction(LONG_AGO, FAR, "虚报服务记录");
		assertThat(this.organizations.register(officer)).extracting(Organization::code).containsExactly(code);
		assertThat(this.organizations.register(stranger)).extracting(Organization::code).doesNotContain(code);
		assertRefused("parties.refused.unknown-organization",
				() -> this.organizations.suspend(stranger, code, restriction, "x"));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.organizations.suspend(scene.manager(), code, null, "x"));
		assertRefused("parties.refused.reason",
				() -> this.organizations.suspend(officer, code, new Restriction(null, FAR, " "), "x"));
		assertRefused("parties.refused.dates-crossed",
				() -> this.organizations.suspend(officer, code, new Restriction(FAR, LONG_AGO, "x"), "x"));

		this.organizations.suspend(officer, code, restriction, restriction.reason());
		Organization suspended = this.organizations.get(officer, code);
		assertThat(suspended.suspension()).isEqualTo(restriction);
		assertThat(suspended.mayServeOn(LONG_AGO)).isFalse();
		assertThat(suspended.mayServeOn(LONG_AGO.minusDays(1))).isTrue();

		this.organizations.suspend(officer, code, null, "已整改");
		this.organizations.blackList(officer, code, new Restriction(null, Restriction.FOR_GOOD, "骗取补贴"), "骗取补贴");
		Organization listed = this.organizations.get(officer, code);
		assertThat(listed.suspension()).isNull();
		assertThat(listed.isBlackListedOn(FAR)).isTrue();
		this.organizations.put(Access.system(), listed);
		assertThat(this.organizations.get(officer, code).isBlackListedOn(FAR)).as("an import does not lift it")
			.isTrue();

		this.organizations.blackList(officer, code, null, "核实有误");
		assertThat(this.organizations.get(officer, code).mayServeOn(FAR)).isTrue();
		this.organizations.grade(officer, code, 5, FAR);
		assertThat(this.organizations.get(officer, code).gradeOn(LONG_AGO)).isEqualTo(5);
		assertRefused("parties.refused.grade", () -> this.organizations.grade(officer, code, 6, FAR));
	}

}
