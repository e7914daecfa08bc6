package org.wushe.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.wushe.identity.DivisionCode;

/** Forms of organisations that may be entered, or filed. */
public final class RegisterForms {

	private RegisterForms() {
	}

	/** One that nobody else uses. */
	public static String creditCode() {
		String seventeen = "52360702MJ" + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
		return seventeen + CreditCode.check(seventeen);
	}

	public static RegisterForm registered(String creditCode, String name, String division) {
		return new RegisterForm(OrganizationKind.SOCIAL_ORGANIZATION, null, Registration.REGISTERED, name,
				"Dawn Community Services", creditCode, null, null, new DivisionCode(division), List.of(), "助老服务",
				"解放路1号", "林小满", "0797-8123456", null, null, new Coordinates(25.86, 114.93));
	}

	static RegisterForm filed(String number, String name, String division) {
		return new RegisterForm(OrganizationKind.VOLUNTEER_TEAM, null, Registration.FILED, name, null, null, number,
				"解放街道办事处", new DivisionCode(division), List.of(), "", null, null, null, null, null);
	}

	static RegisterForm graded(Integer grade, LocalDate until) {
		RegisterForm form = registered("52360702MJ00013289", "晨曦社区服务中心", "360702001001");
		return new RegisterForm(form.kind(), null, form.registration(), form.name(), null, form.creditCode(), null,
				null, form.division(), List.of(), "", null, null, null, grade, until);
	}

}
