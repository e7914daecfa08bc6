package org.wushe.needs;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.cases.Confidentiality;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;
import org.wushe.parties.Resident;
import org.wushe.parties.Residents;
import org.wushe.parties.SpecialGroup;
import org.wushe.privacy.Notices;

/** What must hold before a need is taken in. */
@Component
class Intake {

	private static final String RESTRICTED = "受限案件";

	private static final int MAXIMUM_NAME = 40;

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");

	/** ISO 639-3 */
	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final Residents residents;

	private final Notices notices;

	Intake(ServiceCategories categories, Divisions divisions, Residents residents, Notices notices) {
		this.categories = categories;
		this.divisions = divisions;
		this.residents = residents;
		this.notices = notices;
	}

	/**
	 * What the report and the files say together.
	 *
	 * @param title of the case; names no person
	 * @param residentId null for one who is not in the files, and for areas
	 */
	record Admitted(String title, Confidentiality confidentiality, @Nullable UUID residentId,
			@Nullable LocalDate birthDate, Set<SpecialGroup> groups) {
	}

	/**
	 * @throws DomainRefusal naming the rule that does not hold
	 */
	Admitted admit(Access access, NeedReport report, LocalDate today) {
		ServiceCategory category = this.categories.find(access, report.categoryCode())
			.orElseThrow(() -> DomainRefusal.invalid("categoryCode", "needs.refused.unknown-category"));
		if (category.retired()) {
			throw DomainRefusal.invalid("categoryCode", "needs.refused.retired-category", category.nameZh());
		}
		Words.require("description", report.description(), NeedReport.MAXIMUM_DESCRIPTION);
		Words.optional("place", report.place(), NeedReport.MAXIMUM_PLACE);
		checkLanguage(report.requirements());
		checkReporter(report.reporter());
		String community = community(access, report.divisionCode());
		Resident resident = resident(access, report.beneficiary());
		LocalDate birthDate = birthDate(report.beneficiary(), resident, today);
		Set<SpecialGroup> groups = groups(report.beneficiary(), resident);
		checkConsent(access, report, Consent.asksGuardian(birthDate, groups, today),
				Consent.asksSeparately(category, birthDate, groups, report.requirements(), today));
		boolean restricted = report.childInDanger() || (resident != null && resident.restricted());
		return new Admitted(restricted ? RESTRICTED : Need.title(category, community),
				restricted ? Confidentiality.RESTRICTED : Confidentiality.NORMAL,
				(resident != null) ? resident.id() : null, birthDate, groups);
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

	private @Nullable Resident resident(Access access, Beneficiary beneficiary) {
		UUID id = switch (beneficiary) {
			case Beneficiary.Person person -> person.residentId();
			case Beneficiary.Household household -> household.memberId();
			case Beneficiary.Area _ -> null;
		};
		return (id == null) ? null : this.residents.find(access, id)
			.orElseThrow(() -> DomainRefusal.invalid("residentId", "needs.refused.unknown-resident"));
	}

	/** The file knows better than the form. */
	private static @Nullable LocalDate birthDate(Beneficiary beneficiary, @Nullable Resident resident,
			LocalDate today) {
		if (!(beneficiary instanceof Beneficiary.Person person)) {
			return null;
		}
		if (person.birthDate() != null && person.birthDate().isAfter(today)) {
			throw DomainRefusal.invalid("birthDate", "needs.refused.birth-in-future");
		}
		return (resident != null && resident.birthDate() != null) ? resident.birthDate() : person.birthDate();
	}

	private static Set<SpecialGroup> groups(Beneficiary beneficiary, @Nullable Resident resident) {
		Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
		groups.addAll(beneficiary.groups());
		if (resident != null) {
			groups.addAll(resident.specialGroups());
		}
		return groups;
	}

	private static void checkLanguage(Requirements requirements) {
		if (requirements.language() != null && !LANGUAGE.matcher(requirements.language()).matches()) {
			throw DomainRefusal.invalid("language", "needs.refused.unknown-language");
		}
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
	private void checkConsent(Access access, NeedReport report, boolean asksGuardian, boolean sensitive) {
		Consent consent = report.consent();
		if (consent.notice() != null && this.notices.find(access, consent.notice()).isEmpty()) {
			throw DomainRefusal.invalid("notice", "needs.refused.notice-missing");
		}
		if (!(report.isPersonal() || report.reporter().isNamed()) || report.childInDanger()) {
			return;
		}
		if (consent.notice() == null) {
			throw DomainRefusal.invalid("notice", "needs.refused.notice-missing");
		}
		if (!consent.processing()) {
			throw DomainRefusal.invalid("consent", "needs.refused.consent-missing");
		}
		if (report.isPersonal() && sensitive && !consent.sensitive()) {
			throw DomainRefusal.invalid("consentSensitive", "needs.refused.sensitive-consent-missing");
		}
		if (asksGuardian && !consent.guardian()) {
			throw DomainRefusal.invalid("consentGuardian", "needs.refused.guardian-consent-missing");
		}
	}

}
