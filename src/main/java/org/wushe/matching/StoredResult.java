package org.wushe.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.wushe.library.ServiceOffering;

/** A kept result, with the weights and names that were left out of it. */
record StoredResult(MatchResultRepository.Stored stored, Weights weights, Map<UUID, ServiceOffering> offerings,
		Map<String, String> organizations) {

	MatchResult toResult() {
		return new MatchResult(this.stored.needId(), this.weights.version(), this.stored.rankedAt(),
				this.stored.candidates()
					.stream()
					.filter(candidate -> mayStillServe(candidate.o()))
					.map(this::candidate)
					.toList(),
				this.stored.excluded()
					.stream()
					.filter(exclusion -> this.offerings.containsKey(exclusion.o()))
					.map(this::exclusion)
					.toList());
	}

	private boolean mayStillServe(UUID id) {
		ServiceOffering offering = this.offerings.get(id);
		return offering != null && offering.isPublished();
	}

	private Candidate candidate(MatchResultRepository.StoredCandidate candidate) {
		ServiceOffering offering = offering(candidate.o());
		List<MatchReason> reasons = candidate.r()
			.stream()
			.map(reason -> new MatchReason(reason.f(), reason.k(), reason.v(), this.weights.of(reason.f()),
					params(reason.p())))
			.toList();
		return new Candidate(offering.id(), offering.organizationCode(), organization(offering), offering.title(),
				Scoring.score(reasons), reasons);
	}

	private Exclusion exclusion(MatchResultRepository.StoredExclusion exclusion) {
		ServiceOffering offering = offering(exclusion.o());
		return new Exclusion(offering.id(), offering.organizationCode(), organization(offering), offering.title(),
				exclusion.x(), params(exclusion.p()));
	}

	private ServiceOffering offering(UUID id) {
		return Objects.requireNonNull(this.offerings.get(id));
	}

	private String organization(ServiceOffering offering) {
		return this.organizations.getOrDefault(offering.organizationCode(), offering.organizationCode());
	}

	private static Map<String, String> params(@org.jspecify.annotations.Nullable Map<String, String> stored) {
		return (stored != null) ? stored : Map.of();
	}

}
