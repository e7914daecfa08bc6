package org.wushe.needs;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.cases.Words;
import org.wushe.cases.WorkingCalendar;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;

/** What must hold before a need is taken in. */
@Component
class Intake {

	/** Under this age a guardian consents (PIPL 31). */
	private static final int OWN_CONSENT = 14;

	private static final int MAXIMUM_NAME = 40;

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");

	private final ServiceCategories categories;

	private final Divisions divisions;

	Intake(ServiceCategories categories, Divisions divisions) {
		this.categories = categories;
		this.divisions = divisions;
	}

	/**
	 * @return the title of the case, which names no person
	 * @throws DomainRefusal naming the rule that does not hold
	 */
	String check(Access access, NeedReport report, LocalDate today) {
		ServiceCategory category = this.categories.find(access, report.categoryCode())
			.orElseThrow(() -> DomainRefusal.invalid("categoryCode", "needs.refused.unknown-category"));
		Words.require("description", report.description(), NeedReport.MAXIMUM_DESCRIPTION);
		Words.optional("place", report.place(), NeedReport.MAXIMUM_PLACE);
		checkReporter(report.reporter());
		checkConsent(report, today);
		return report.childInDanger() ? "受限案件" : category.nameZh() + " · " + community(access, report.divisionCode());
	}

	private String community(Access access, DivisionCode division) {
		if (division.level().compareTo(DivisionCode.Level.COMMUNITY) < 0) {
			throw DomainRefusal.invalid("divisionCode", "needs.refused.division-too-wide");
		}
		DivisionCode community = division.at(DivisionCode.Level.COMMUNITY);
		String name = this.divisions.name(access, community);
		if (name.equals(community.value())) {
			throw DomainRefusal.invalid("divisionCode", "needs.refused.unknown-division");
		}
		return name;
	}

	private static void checkReporter(Reporter reporter) {
		if (reporter.kind() == ReporterKind.AGENT) {
			Words.require("reporterName", reporter.name(), MAXIMUM_NAME);
		}
		Words.optional("reporterName", reporter.name(), MAXIMUM_NAME);
		if (reporter.phone() != null && !PHONE.matcher(reporter.phone()).matches()) {
			throw DomainRefusal.invalid("reporterPhone", "needs.refused.no-phone-number");
		}
	}

	/** Danger to a child does not wait for consent (Minors Protection Law 11). */
	private static void checkConsent(NeedReport report, LocalDate today) {
		boolean personal = !(report.beneficiary() instanceof Beneficiary.Area) || report.reporter().isNamed();
		if (!personal || report.childInDanger()) {
			return;
		}
		if (!report.consent().processing()) {
			throw DomainRefusal.invalid("consent", "needs.refused.consent-missing");
		}
		if (isUnderAge(birthDate(report.beneficiary()), today) && !report.consent().guardian()) {
			throw DomainRefusal.invalid("consentGuardian", "needs.refused.guardian-consent-missing");
		}
	}

	private static @Nullable LocalDate birthDate(Beneficiary beneficiary) {
		return (beneficiary instanceof Beneficiary.Person person) ? person.birthDate() : null;
	}

	private static boolean isUnderAge(@Nullable LocalDate birthDate, LocalDate today) {
		return birthDate != null && Period.between(birthDate, today).getYears() < OWN_CONSENT;
	}

	static LocalDate day(java.time.Instant now) {
		return LocalDate.ofInstant(now, WorkingCalendar.ZONE);
	}

}
