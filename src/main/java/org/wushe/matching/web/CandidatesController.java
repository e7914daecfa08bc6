package org.wushe.matching.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.interests.Interests;
import org.wushe.matching.MatchResult;
import org.wushe.matching.Matching;

@RestController
@RequestMapping("/api/needs/{id}/candidates")
class CandidatesController {

	private final Matching matching;

	private final Interests interests;

	private final CurrentAccess currentAccess;

	CandidatesController(Matching matching, Interests interests, CurrentAccess currentAccess) {
		this.matching = matching;
		this.interests = interests;
		this.currentAccess = currentAccess;
	}

	record Result(String weightsVersion, Instant rankedAt, List<CandidateBody> candidates,
			List<ExclusionBody> excluded) {
	}

	/**
	 * @param othersDecide the caller has an interest in the organisation, so that
	 * somebody else has to refer to it
	 */
	record CandidateBody(UUID offeringId, String organizationCode, String organizationName, String title, double score,
			boolean othersDecide, List<ReasonBody> reasons) {
	}

	record ReasonBody(String factor, String finding, double value, double weight, double contribution,
			Map<String, String> params) {
	}

	record ExclusionBody(UUID offeringId, String organizationCode, String organizationName, String title, String rule,
			Map<String, String> params) {
	}

	/** What was suggested last; 204 if the need was not ranked yet. */
	@GetMapping
	ResponseEntity<Result> latest(@PathVariable UUID id) {
		Access access = this.currentAccess.get();
		return this.matching.latest(access, id)
			.map(result -> ResponseEntity.ok(body(result, this.interests.of(access))))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	private static Result body(MatchResult result, Set<String> avoided) {
		return new Result(result.weightsVersion(), result.rankedAt(),
				result.candidates()
					.stream()
					.map(candidate -> new CandidateBody(candidate.offeringId(), candidate.organizationCode(),
							candidate.organizationName(), candidate.offeringTitle(), candidate.score(),
							avoided.contains(candidate.organizationCode()),
							candidate.reasons()
								.stream()
								.map(reason -> new ReasonBody(reason.factor().name(), reason.finding(), reason.value(),
										reason.weight(), reason.contribution(), reason.params()))
								.toList()))
					.toList(),
				result.excluded()
					.stream()
					.map(exclusion -> new ExclusionBody(exclusion.offeringId(), exclusion.organizationCode(),
							exclusion.organizationName(), exclusion.offeringTitle(), exclusion.rule().name(),
							exclusion.params()))
					.toList());
	}

}
