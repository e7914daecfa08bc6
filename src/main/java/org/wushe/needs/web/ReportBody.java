package org.wushe.needs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Words;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.AccessFeature;
import org.wushe.library.TimeWish;
import org.wushe.needs.Beneficiary;
import org.wushe.needs.Channel;
import org.wushe.needs.Code;
import org.wushe.needs.Consent;
import org.wushe.needs.NeedReport;
import org.wushe.needs.Reporter;
import org.wushe.needs.ReporterKind;
import org.wushe.needs.Requirements;
import org.wushe.needs.Urgency;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/**
 * A report as JSON, in the words of the form {@code report-need}.
 *
 * @param id chosen by the caller, so that sending it again reports nothing new; one is
 * chosen here if it is missing
 * @param language ISO 639-3 code of the one that the person speaks; Mandarin if missing
 * @param times such as {@code weekend-morning}; any time if missing
 * @param notice the version of the notice that the person was told
 */
record ReportBody(@Nullable UUID id, @Nullable String channel, @Nullable String categoryCode,
		@Nullable String description, @Nullable String urgency, @Nullable String divisionCode, @Nullable String place,
		@Nullable Double latitude, @Nullable Double longitude, @Nullable String beneficiaryKind,
		@Nullable UUID residentId, @Nullable LocalDate birthDate, @Nullable List<String> specialGroups,
		@Nullable List<String> accessibility, @Nullable String language, @Nullable List<String> times,
		@Nullable String reporterKind, @Nullable String reporterName, @Nullable String reporterPhone,
		@Nullable Integer notice, @Nullable Boolean consent, @Nullable Boolean consentSensitive,
		@Nullable Boolean consentSharing, @Nullable Boolean consentGuardian, @Nullable Boolean childInDanger,
		@Nullable Set<String> readers, @Nullable List<UUID> attachments) {

	private static final int MAXIMUM_ID = 100;

	private static final int MAXIMUM_ATTACHMENTS = 20;

	NeedReport toReport() {
		return new NeedReport(Objects.requireNonNullElseGet(this.id, UUID::randomUUID),
				choice(Channel.class, "channel", this.channel, Channel.ONLINE), orEmpty(this.categoryCode),
				orEmpty(this.description), choice(Urgency.class, "urgency", this.urgency, Urgency.ORDINARY), division(),
				this.place, coordinates(), beneficiary(), requirements(), reporter(),
				new Consent(this.notice, isTrue(this.consent), isTrue(this.consentSensitive),
						isTrue(this.consentSharing), isTrue(this.consentGuardian)),
				isTrue(this.childInDanger), checkedReaders(), checkedAttachments(), null);
	}

	private DivisionCode division() {
		if (this.divisionCode == null || !DivisionCode.isValid(this.divisionCode)) {
			throw DomainRefusal.invalid("divisionCode", "needs.refused.unknown-division");
		}
		return new DivisionCode(this.divisionCode);
	}

	private @Nullable Coordinates coordinates() {
		if (this.latitude == null || this.longitude == null) {
			return null;
		}
		try {
			return new Coordinates(this.latitude, this.longitude);
		}
		catch (IllegalArgumentException ex) {
			throw DomainRefusal.invalid("latitude", "needs.refused.unknown-place");
		}
	}

	private Beneficiary beneficiary() {
		return switch (choice(Beneficiary.Kind.class, "beneficiaryKind", this.beneficiaryKind,
				Beneficiary.Kind.RESIDENT)) {
			case RESIDENT -> new Beneficiary.Person(this.residentId, this.birthDate, groups());
			case HOUSEHOLD -> new Beneficiary.Household(this.residentId, groups());
			case AREA -> new Beneficiary.Area();
		};
	}

	private Set<SpecialGroup> groups() {
		return choices(SpecialGroup.class, "specialGroups", this.specialGroups);
	}

	private Requirements requirements() {
		return new Requirements(choices(AccessFeature.class, "accessibility", this.accessibility), this.language,
				choices(TimeWish.class, "times", this.times));
	}

	private static <E extends Enum<E>> Set<E> choices(Class<E> type, String field, @Nullable List<String> codes) {
		return (codes == null) ? Set.of()
				: codes.stream().map(code -> Code.require(type, field, orEmpty(code))).collect(Collectors.toSet());
	}

	private Reporter reporter() {
		return new Reporter(choice(ReporterKind.class, "reporterKind", this.reporterKind, ReporterKind.SELF),
				this.reporterName, this.reporterPhone);
	}

	private Set<String> checkedReaders() {
		return (this.readers == null) ? Set.of()
				: this.readers.stream()
					.map(reader -> Words.require("readers", reader, MAXIMUM_ID))
					.collect(Collectors.toSet());
	}

	private List<UUID> checkedAttachments() {
		List<UUID> ids = (this.attachments == null) ? List.of()
				: this.attachments.stream().filter(Objects::nonNull).distinct().toList();
		if (ids.size() > MAXIMUM_ATTACHMENTS) {
			throw DomainRefusal.invalid("attachments", "needs.refused.too-many-attachments", MAXIMUM_ATTACHMENTS);
		}
		return ids;
	}

	private static <E extends Enum<E>> E choice(Class<E> type, String field, @Nullable String code, E otherwise) {
		return (code == null) ? otherwise : Code.require(type, field, code);
	}

	private static String orEmpty(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static boolean isTrue(@Nullable Boolean value) {
		return Boolean.TRUE.equals(value);
	}

}
