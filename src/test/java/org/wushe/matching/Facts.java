package org.wushe.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.wushe.identity.DivisionCode;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.Wanted;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.parties.SpecialGroup;

/** What the tests of the matching begin with. */
final class Facts {

	static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	static final UUID NEED = UUID.fromString("00000000-0000-0000-0000-00000000000a");

	/** An organisation of whoever opened the case. */
	static final String OPENERS = "52360702MJ00013289";

	private Facts() {
	}

	static Weights weights() {
		Map<Factor, Double> shares = new EnumMap<>(Factor.class);
		for (Factor factor : Factor.values()) {
			shares.put(factor, 1.0 + factor.ordinal());
		}
		return new Weights("test", shares);
	}

	static Wanted wanted(Integer age, SpecialGroup... groups) {
		return new Wanted("elderly-care.meals", "一位独居老人腿脚不便，想要每天中午有人送餐上门", new DivisionCode("360702001001001"),
				new Coordinates(25.861, 114.931), age, Set.of(groups), Set.of(), Set.of(), Set.of(), TODAY);
	}

	static Organization organization(int grade, LocalDate suspendedUntil) {
		return new Organization("52360702MJ000131X9", OrganizationKind.SOCIAL_ORGANIZATION, "晚晴居家养老服务中心", null,
				Registration.REGISTERED, (grade > 0) ? grade : null, LocalDate.of(2028, 1, 1),
				new DivisionCode("360702001"), List.of(), "", null, suspendedUntil, 0);
	}

	static Supply supply(ServiceOffering offering) {
		return new Supply(offering, organization(3, null),
				Wording.of(offering.title(), offering.description(), List.of("助餐服务", "送餐")), Standing.NEW, 40, 0);
	}

	static Supply supply(Offerings offering) {
		return supply(offering.build());
	}

}
