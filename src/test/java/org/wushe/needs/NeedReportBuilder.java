package org.wushe.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/** Builds reports for tests: an elderly person needs meals, with all consents. */
public final class NeedReportBuilder {

	private UUID id = UUID.randomUUID();

	private String category = "elderly-care.meals";

	private String description = "独居老人行动不便，希望每天中午有人送餐上门";

	private Urgency urgency = Urgency.ORDINARY;

	private DivisionCode division = new DivisionCode("360702001001");

	private String place = "东门路文化广场旁";

	private Beneficiary beneficiary = new Beneficiary.Person(null, LocalDate.of(1944, 5, 1),
			Set.of(SpecialGroup.ELDERLY, SpecialGroup.LIVING_ALONE));

	private Requirements requirements = Requirements.NONE;

	private Reporter reporter = Reporter.SELF;

	private Consent consent = Consent.FULL;

	private boolean childInDanger;

	private Set<String> readers = Set.of();

	private List<UUID> attachments = List.of();

	private UUID draftId;

	private NeedReportBuilder() {
	}

	public static NeedReportBuilder aReport() {
		return new NeedReportBuilder();
	}

	public NeedReportBuilder id(UUID id) {
		this.id = id;
		return this;
	}

	public NeedReportBuilder of(String category) {
		this.category = category;
		return this;
	}

	public NeedReportBuilder saying(String description) {
		this.description = description;
		return this;
	}

	public NeedReportBuilder urgency(Urgency urgency) {
		this.urgency = urgency;
		return this;
	}

	public NeedReportBuilder in(String division) {
		this.division = new DivisionCode(division);
		return this;
	}

	public NeedReportBuilder at(String place) {
		this.place = place;
		return this;
	}

	public NeedReportBuilder forThe(Beneficiary beneficiary) {
		this.beneficiary = beneficiary;
		return this;
	}

	public NeedReportBuilder requiring(Requirements requirements) {
		this.requirements = requirements;
		return this;
	}

	public NeedReportBuilder by(Reporter reporter) {
		this.reporter = reporter;
		return this;
	}

	public NeedReportBuilder with(Consent consent) {
		this.consent = consent;
		return this;
	}

	public NeedReportBuilder childInDanger(String... readers) {
		this.childInDanger = true;
		this.readers = Set.of(readers);
		return this;
	}

	public NeedReportBuilder attaching(UUID... attachments) {
		this.attachments = List.of(attachments);
		return this;
	}

	public NeedReportBuilder from(UUID draft) {
		this.draftId = draft;
		return this;
	}

	public NeedReport build() {
		return new NeedReport(this.id, Channel.WINDOW, this.category, this.description, this.urgency, this.division,
				this.place, null, this.beneficiary, this.requirements, this.reporter, this.consent, this.childInDanger,
				this.readers, this.attachments, this.draftId);
	}

}
