package org.wushe.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.cases.Confidentiality;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/**
 * One thing that a person, a family or a place needs: an entry of the library of needs
 * 需求库. Who reported it, and the full place of a person's need, stay encrypted in the
 * database and are not part of this.
 *
 * @param residentId the person, or a member of the family; null if not in the files
 * @param birthDate by which the age on the day of matching is told; screens show its year
 * only. Null if not known
 * @param place in words; masked, unless it is the need of an area
 * @param coordinates to a hundred metres, unless it is the need of an area
 * @param consentSharing whether an organisation may be told what its service needs
 * @param consentSensitive whether sensitive data may be processed (PIPL 29)
 * @param consentGuardian whether a parent or guardian agreed (PIPL 31)
 * @param told the notice that was told; null if that is still to be done, as for a child
 * in danger (PIPL 18)
 * @param childInDanger a minor is in danger: no consent was waited for (Minors Protection
 * Law 11)
 * @param firstContactId who owns the first contact 首问负责
 * @param queryCode by which the resident asks how it stands; null for people of
 * organisations, who are not to ask in the resident's place
 * @param triage what was decided; null until then
 * @param gapCode why it could not be met, if so
 * @param round 1, and 2 once its service is being put right
 * @param consentWithdrawnAt since when the consent to processing does not hold any more;
 * null if it does
 * @param anonymizedAt since when it tells of nobody any more; null if it does
 */
public record Need(UUID id, UUID caseId, DivisionCode divisionCode, NeedState state, Channel channel,
		String categoryCode, String description, Urgency urgency, Beneficiary.Kind beneficiaryKind,
		@Nullable UUID residentId, @Nullable LocalDate birthDate, Set<SpecialGroup> specialGroups,
		Requirements requirements, @Nullable String place, @Nullable Coordinates coordinates, ReporterKind reporterKind,
		@Nullable Instant consentAt, boolean consentSharing, boolean consentSensitive, boolean consentGuardian,
		@Nullable Told told, boolean childInDanger, Confidentiality confidentiality, String firstContactId,
		String firstContactName, @Nullable String queryCode, @Nullable TriageClass triageClass,
		@Nullable ResponsibleLevel responsibleLevel, @Nullable Instant dispatchDueAt, @Nullable Instant resolveDueAt,
		@Nullable GapCode gapCode, int round, Instant reportedAt, @Nullable Instant closedAt,
		@Nullable Instant consentWithdrawnAt, @Nullable Instant anonymizedAt, int version) {

	public Need {
		specialGroups = Set.copyOf(specialGroups);
	}

	/** The title of its case: what is needed, and in which community. Names no person. */
	public static String title(ServiceCategory category, String community) {
		return category.nameZh() + " · " + community;
	}

	/**
	 * Which version of the notice was told, and when.
	 */
	public record Told(int version, Instant at) {
	}

	/** Null if not known. */
	public @Nullable Integer birthYear() {
		return (this.birthDate != null) ? this.birthDate.getYear() : null;
	}

	/** Full years on the day; null if the date of birth is not known. */
	public @Nullable Integer ageOn(LocalDate day) {
		return (this.birthDate != null) ? Math.max(0, Period.between(this.birthDate, day).getYears()) : null;
	}

	/**
	 * Whether its case may tell of people: always, until it is anonymous; and again if it
	 * went on after that.
	 */
	boolean tellsOfPeople() {
		return this.anonymizedAt == null || (this.closedAt != null && this.anonymizedAt.isBefore(this.closedAt));
	}

	/** Whether it tells an organisation anything of a person. */
	public boolean isPersonal() {
		return this.beneficiaryKind.isPersonal();
	}

	/** Whether an organisation may learn who it is about. */
	public boolean mayBeShared() {
		return this.beneficiaryKind.mayBeShared(this.consentSharing, this.childInDanger);
	}

	/** The need as people of an organisation see it. */
	Need withoutCode() {
		return new Need(this.id, this.caseId, this.divisionCode, this.state, this.channel, this.categoryCode,
				this.description, this.urgency, this.beneficiaryKind, this.residentId, this.birthDate,
				this.specialGroups, this.requirements, this.place, this.coordinates, this.reporterKind, this.consentAt,
				this.consentSharing, this.consentSensitive, this.consentGuardian, this.told, this.childInDanger,
				this.confidentiality, this.firstContactId, this.firstContactName, null, this.triageClass,
				this.responsibleLevel, this.dispatchDueAt, this.resolveDueAt, this.gapCode, this.round, this.reportedAt,
				this.closedAt, this.consentWithdrawnAt, this.anonymizedAt, this.version);
	}

	/** The need as one sees it who may not learn who it is about. */
	Need withoutPerson() {
		return new Need(this.id, this.caseId, this.divisionCode, this.state, this.channel, this.categoryCode,
				this.description, this.urgency, this.beneficiaryKind, null, null, Set.of(), Requirements.NONE, null,
				null, this.reporterKind, this.consentAt, this.consentSharing, false, false, this.told,
				this.childInDanger, this.confidentiality, this.firstContactId, this.firstContactName, null,
				this.triageClass, this.responsibleLevel, this.dispatchDueAt, this.resolveDueAt, this.gapCode,
				this.round, this.reportedAt, this.closedAt, this.consentWithdrawnAt, this.anonymizedAt, this.version);
	}

	/**
	 * A need was reported: its process begins.
	 *
	 * @param eventId the engine takes a message of this id only once
	 */
	public record Reported(UUID eventId, UUID needId, UUID caseId, String divisionCode, String categoryCode,
			String urgency, List<String> specialGroups, boolean childInDanger) {

		static Reported of(Need need) {
			return new Reported(UUID.randomUUID(), need.id(), need.caseId(), need.divisionCode().value(),
					need.categoryCode(), Code.of(need.urgency()),
					need.specialGroups().stream().map(Code::of).sorted().toList(), need.childInDanger());
		}

	}

	/**
	 * A need waits for somebody and nobody has a task for it: where its process is gone,
	 * it begins again.
	 */
	public record Stranded(Reported reported) {
	}

	/** Triage has decided: from now on somebody is looked for who meets it. */
	public record Classified(UUID needId, UUID caseId) {
	}

	/** A need has come to its end, whatever that was, after so many rounds of service. */
	public record Closed(UUID needId, UUID caseId, int round) {
	}

	/**
	 * What was written freely in the need's case has to go, in this very transaction: it
	 * may tell of people.
	 */
	public record WordsForgotten(UUID needId, UUID caseId) {
	}

	/** Nothing of the need's case is to tell of people, in this very transaction. */
	public record Anonymized(UUID needId, UUID caseId) {
	}

	/** A need was withdrawn: its process ends. */
	public record Withdrawn(UUID eventId, UUID needId, UUID caseId) {
	}

}
