package org.wushe.needs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.parties.SpecialGroup;

/** Reports that are being written, each seen only by its writer. */
@Service
public class NeedDrafts {

	/** As long as what was uploaded for a draft is kept. */
	private static final Duration KEPT = Duration.ofDays(30);

	private final NeedDraftRepository repository;

	private final Clock clock;

	NeedDrafts(NeedDraftRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * Keeps what the form holds so far, replacing what was kept of it.
	 * @param id given by the form
	 */
	@Transactional
	public void save(Access access, UUID id, Map<String, Object> answers) {
		access.require(Operation.REPORT_NEED);
		if (!this.repository.put(access, id, answers, this.clock.instant())) {
			throw DomainRefusal.notFound("needs.refused.unknown-draft");
		}
	}

	/**
	 * A report that is filled in from a need that nobody could meet, to be looked over,
	 * told and agreed to anew. The same one for whoever asks again; what was changed in
	 * it stays.
	 * @param need as the one who asks may see it
	 * @return the draft's id
	 */
	@Transactional
	public UUID again(Access access, Need need) {
		access.require(Operation.REPORT_NEED, need.divisionCode());
		UUID id = UUID
			.nameUUIDFromBytes(("again " + need.id() + " " + access.userId()).getBytes(StandardCharsets.UTF_8));
		if (find(access, id).isEmpty()) {
			save(access, id, answers(need));
		}
		return id;
	}

	/** Consent holds for the report that it was given for, so it is not among them. */
	private static Map<String, Object> answers(Need need) {
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("categoryCode", need.categoryCode());
		answers.put("urgency", Code.of(need.urgency()));
		answers.put("description", need.description());
		answers.put("divisionCode", need.divisionCode().value());
		answers.put("times", need.requirements().times().stream().sorted().map(Code::of).toList());
		answers.put("beneficiaryKind", Code.of(need.beneficiaryKind()));
		if (!need.isPersonal()) {
			Optional.ofNullable(need.place()).ifPresent(place -> answers.put("place", place));
			Optional.ofNullable(need.coordinates()).ifPresent(point -> {
				answers.put("latitude", point.latitude());
				answers.put("longitude", point.longitude());
			});
			return answers;
		}
		if (need.residentId() != null) {
			answers.put("residentId", need.residentId().toString());
		}
		else {
			answers.put("unfiled", true);
			Optional.ofNullable(need.birthDate()).ifPresent(day -> answers.put("birthDate", day.toString()));
		}
		answers.put("specialGroups", need.specialGroups().stream().map(SpecialGroup::code).sorted().toList());
		answers.put("accessibility", need.requirements().accessibility().stream().map(Code::of).sorted().toList());
		Optional.ofNullable(need.requirements().language()).ifPresent(language -> answers.put("language", language));
		return answers;
	}

	/** One's own, the last written first. */
	@Transactional(readOnly = true)
	public List<NeedDraft> list(Access access) {
		access.require(Operation.REPORT_NEED);
		return this.repository.list(access);
	}

	@Transactional(readOnly = true)
	public Optional<NeedDraft> find(Access access, UUID id) {
		access.require(Operation.REPORT_NEED);
		return this.repository.find(access, id);
	}

	@Transactional
	public void delete(Access access, UUID id) {
		access.require(Operation.REPORT_NEED);
		this.repository.delete(access, id);
	}

	/** What was never submitted is not kept (PIPL 19). */
	@Transactional
	@Scheduled(initialDelay = 20, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	int forget() {
		return this.repository.forget(Access.system(), this.clock.instant().minus(KEPT));
	}

}
