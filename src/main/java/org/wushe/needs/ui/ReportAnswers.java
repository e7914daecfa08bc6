package org.wushe.needs.ui;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.forms.FormFile;
import org.wushe.identity.DivisionCode;
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
import org.wushe.parties.Resident;
import org.wushe.parties.SpecialGroup;

/**
 * The answers of {@code report-need.form}, accepted by the form, as the domain reads
 * them.
 */
record ReportAnswers(Map<String, @Nullable Object> values) {

	/**
	 * @param resident who was picked, if anyone
	 * @param notice the version of the notice on the screen
	 * @throws org.wushe.identity.DomainRefusal if an answer is none that the domain knows
	 */
	NeedReport report(UUID id, @Nullable Resident resident, @Nullable Coordinates coordinates, int notice) {
		return new NeedReport(id, Code.require(Channel.class, "channel", text("channel")), text("categoryCode"),
				text("description"), Code.require(Urgency.class, "urgency", text("urgency")),
				new DivisionCode(text("divisionCode")), optional("place"), coordinates, beneficiary(resident),
				requirements(), reporter(), consent(notice), truth("childInDanger"), Set.of(), attachments(), id);
	}

	/** Of an area that nobody reports for, nobody is told anything. */
	private Consent consent(int notice) {
		return new Consent(truth("consent") ? notice : null, truth("consent"), truth("consentSensitive"),
				truth("consentSharing"), truth("consentGuardian"));
	}

	private Beneficiary beneficiary(@Nullable Resident resident) {
		UUID residentId = (resident != null) ? resident.id() : null;
		return switch (Code.require(Beneficiary.Kind.class, "beneficiaryKind", text("beneficiaryKind"))) {
			case AREA -> new Beneficiary.Area();
			case HOUSEHOLD -> new Beneficiary.Household(residentId, groups());
			case RESIDENT ->
				new Beneficiary.Person(residentId, (resident != null) ? resident.birthDate() : birthDate(), groups());
		};
	}

	/** What the service must have, and when it would suit, as far as it is answered. */
	Requirements requirements() {
		Set<AccessFeature> features = EnumSet.noneOf(AccessFeature.class);
		list("accessibility").forEach(code -> Code.find(AccessFeature.class, code.toString()).ifPresent(features::add));
		Set<TimeWish> times = EnumSet.noneOf(TimeWish.class);
		list("times").forEach(code -> Code.find(TimeWish.class, code.toString()).ifPresent(times::add));
		return new Requirements(features, optional("language"), times);
	}

	private Reporter reporter() {
		ReporterKind kind = Code.require(ReporterKind.class, "reporterKind", text("reporterKind"));
		return new Reporter(kind, optional("reporterName"), optional("reporterPhone"));
	}

	private Set<SpecialGroup> groups() {
		Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
		list("specialGroups").forEach(code -> SpecialGroup.ofCode(code.toString()).ifPresent(groups::add));
		return groups;
	}

	private @Nullable LocalDate birthDate() {
		String day = optional("birthDate");
		return (day != null) ? LocalDate.parse(day) : null;
	}

	private List<UUID> attachments() {
		return list("attachments").stream()
			.filter(Map.class::isInstance)
			.map(file -> UUID.fromString(FormFile.of((Map<?, ?>) file).id()))
			.toList();
	}

	private String text(String key) {
		return Objects.toString(this.values.get(key), "");
	}

	private @Nullable String optional(String key) {
		String text = text(key);
		return text.isBlank() ? null : text;
	}

	private boolean truth(String key) {
		return Boolean.TRUE.equals(this.values.get(key));
	}

	private List<?> list(String key) {
		return (this.values.get(key) instanceof List<?> list) ? list : List.of();
	}

}
