package org.wushe.parties;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Words;
import org.wushe.identity.DomainRefusal;

/**
 * What has to be said of an organisation, by the way it exists in law. Looks at the form
 * alone.
 */
final class RegisterRules {

	/** A grade holds for five years (社会组织评估管理办法). */
	static final int YEARS_OF_A_GRADE = 5;

	private static final int MOST_AREAS = 200;

	private static final Set<OrganizationKind> BY_LAW = Set.of(OrganizationKind.COMMUNITY, OrganizationKind.STREET,
			OrganizationKind.DEPARTMENT);

	/** A firm, and whoever evaluates others, is a legal person. */
	private static final Set<OrganizationKind> NEVER_FILED = Set.of(OrganizationKind.ENTERPRISE,
			OrganizationKind.EVALUATOR);

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{3,22}[0-9]");

	private RegisterRules() {
	}

	/**
	 * @param before what was written there; null for a new organisation
	 * @throws DomainRefusal naming the field
	 */
	static void check(RegisterForm form, @Nullable RegisterForm before, LocalDate today) {
		words(form);
		OrganizationKind kind = form.kind();
		Registration registration = form.registration();
		if (registration == null) {
			throw DomainRefusal.invalid("registration", "parties.refused.registration-missing");
		}
		if (kind == null) {
			throw DomainRefusal.invalid("kind", "parties.refused.kind-missing");
		}
		if (registration == Registration.STATUTORY != BY_LAW.contains(kind)) {
			throw DomainRefusal.invalid("registration",
					BY_LAW.contains(kind) ? "parties.refused.by-law" : "parties.refused.not-by-law");
		}
		numbers(form, registration, kind);
		if (form.division() == null) {
			throw DomainRefusal.invalid("division", "parties.refused.division-missing");
		}
		if (form.serviceArea().size() > MOST_AREAS) {
			throw DomainRefusal.invalid("serviceArea", "parties.refused.areas", MOST_AREAS);
		}
		contact(form, before);
		if (before == null || !Objects.equals(before.grade(), form.grade())
				|| !Objects.equals(before.gradeValidUntil(), form.gradeValidUntil())) {
			grade(form.grade(), null, form.gradeValidUntil(), today);
		}
	}

	/**
	 * How it is reached and what is said of it, whatever the rest of the form says.
	 * @param before what was written there; null for a new organisation
	 * @throws DomainRefusal naming the field
	 */
	static void contact(RegisterForm form, @Nullable RegisterForm before) {
		Words.optional("introduction", form.introduction(), 2000);
		Words.optional("address", form.address(), 200);
		Words.optional("contact", form.contact(), 50);
		if (form.phone() != null && !PHONE.matcher(form.phone()).matches()) {
			throw DomainRefusal.invalid("phone", "parties.refused.phone");
		}
		Coordinates point = form.coordinates();
		if (point != null && !point.isInChina() && (before == null || !point.equals(before.coordinates()))) {
			throw DomainRefusal.invalid("latitude",
					point.isInChinaSwapped() ? "parties.refused.point-swapped" : "parties.refused.point-abroad");
		}
	}

	private static void words(RegisterForm form) {
		if (form.name().isEmpty()) {
			throw DomainRefusal.invalid("name", "parties.refused.name-missing");
		}
		Words.require("name", form.name(), 100);
		Words.optional("nameEn", form.nameEn(), 200);
		Words.optional("filingNumber", form.filingNumber(), 60);
		Words.optional("filingBody", form.filingBody(), 100);
	}

	private static void numbers(RegisterForm form, Registration registration, OrganizationKind kind) {
		String code = form.creditCode();
		if (registration == Registration.FILED) {
			if (NEVER_FILED.contains(kind)) {
				throw DomainRefusal.invalid("registration", "parties.refused.never-filed");
			}
			if (code != null) {
				throw DomainRefusal.invalid("creditCode", "parties.refused.filed-with-credit-code");
			}
			if (form.filingNumber() == null) {
				throw DomainRefusal.invalid("filingNumber", "parties.refused.filing-number-missing");
			}
			if (form.filingBody() == null) {
				throw DomainRefusal.invalid("filingBody", "parties.refused.filing-body-missing");
			}
			return;
		}
		if (code == null && registration == Registration.REGISTERED) {
			throw DomainRefusal.invalid("creditCode", "parties.refused.credit-code-missing");
		}
		if (code != null && !CreditCode.isValid(code)) {
			throw DomainRefusal.invalid("creditCode", "parties.refused.credit-code", form.name());
		}
	}

	/**
	 * @param given the day of the decision; null where it is not known
	 * @param until the last day
	 * @throws DomainRefusal naming the field
	 */
	static void grade(@Nullable Integer grade, @Nullable LocalDate given, @Nullable LocalDate until, LocalDate today) {
		if (grade == null) {
			if (until != null) {
				throw DomainRefusal.invalid("grade", "parties.refused.grade-missing");
			}
			return;
		}
		if (grade < 1 || grade > 5) {
			throw DomainRefusal.invalid("grade", "parties.refused.grade");
		}
		if (until == null) {
			throw DomainRefusal.invalid("gradeValidUntil", "parties.refused.grade-until-missing");
		}
		if (given != null && given.isAfter(today)) {
			throw DomainRefusal.invalid("gradeGivenOn", "parties.refused.grade-to-come");
		}
		if (given != null && !until.isAfter(given)) {
			throw DomainRefusal.invalid("gradeValidUntil", "parties.refused.grade-crossed");
		}
		if (until.isAfter(((given != null) ? given : today).plusYears(YEARS_OF_A_GRADE))) {
			throw DomainRefusal.invalid("gradeValidUntil", "parties.refused.grade-too-long", YEARS_OF_A_GRADE);
		}
	}

}
