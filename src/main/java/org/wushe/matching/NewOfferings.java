package org.wushe.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingSearch;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.Shortlist;
import org.wushe.library.Wanted;
import org.wushe.needs.Need;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/**
 * Looks from the other side: for which needs an offering that is new, changed or free
 * again is worth telling of. Judged by the same rules and the same score as a ranking, on
 * the facts of the database: the index need not know the offering yet.
 */
@Service
public class NewOfferings {

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final Supplies supplies;

	private final MatchingWeights weights;

	private final StandingRepository standings;

	private final MatchResultRepository results;

	private final Lexicons lexicons;

	private final Openers openers;

	private final Clock clock;

	NewOfferings(ServiceOfferings offerings, Organizations organizations, Supplies supplies, MatchingWeights weights,
			StandingRepository standings, MatchResultRepository results, Lexicons lexicons, Openers openers,
			Clock clock) {
		this.offerings = offerings;
		this.organizations = organizations;
		this.supplies = supplies;
		this.weights = weights;
		this.standings = standings;
		this.results = results;
		this.lexicons = lexicons;
		this.openers = openers;
		this.clock = clock;
	}

	/**
	 * How the offering stands for those of the needs for which it is news: it may serve
	 * them, scores enough, and is not among what was suggested last, nor below all of it.
	 * @param needs as {@link ReadNeeds} has read them
	 * @param minimum the score from which on it is worth telling, 0 to 1
	 */
	@Transactional(readOnly = true)
	public Map<UUID, Candidate> newsFor(Access access, UUID offeringId, Collection<ReadNeed> needs, double minimum) {
		access.require(Operation.READ_CANDIDATES);
		Map<UUID, Candidate> news = new HashMap<>();
		Optional<Supply> supply = supply(access, offeringId);
		supply.ifPresent(found -> needs.forEach(need -> judge(access, found, need)
			.filter(candidate -> candidate.score() >= minimum && isNews(access, need.need(), candidate))
			.ifPresent(candidate -> news.put(need.need().id(), candidate))));
		return news;
	}

	/** What the offering may be meant for: its own category, and what it speaks of. */
	@Transactional(readOnly = true)
	public Set<String> meant(Access access, ServiceOffering offering) {
		access.require(Operation.READ_CANDIDATES);
		Set<String> meant = new HashSet<>(Set.of(offering.categoryCode()));
		this.lexicons.meaning(offering).forEach((category, likely) -> {
			if (likely >= OfferingSearch.LIKELY) {
				meant.add(category);
			}
		});
		return meant;
	}

	/**
	 * What the need speaks of, whatever it is filed under.
	 * @param likely as likely as it has to be meant, 0 to 1
	 */
	@Transactional(readOnly = true)
	public Set<String> meant(Access access, Need need, double likely) {
		access.require(Operation.READ_CANDIDATES);
		Set<String> meant = new HashSet<>();
		this.lexicons.meaning(need).forEach((category, probability) -> {
			if (probability >= likely) {
				meant.add(category);
			}
		});
		return meant;
	}

	private Optional<Supply> supply(Access access, UUID offeringId) {
		Optional<ServiceOffering> offering = this.offerings.find(access, offeringId);
		Optional<Organization> organization = offering
			.flatMap(found -> this.organizations.find(access, found.organizationCode()));
		return organization.flatMap(owner -> this.supplies
			.of(List.of(new Shortlist.Entry(offeringId, Shortlist.state(offering.orElseThrow(), owner))))
			.stream()
			.findFirst());
	}

	private Optional<Candidate> judge(Access access, Supply supply, ReadNeed read) {
		Instant now = this.clock.instant();
		Need need = read.need();
		Map<UUID, ExclusionRule> tried = this.standings.tried(need.id());
		Wanted wanted = Demand.of(need, tried.keySet(), LocalDate.ofInstant(now, ChinaTime.ZONE))
			.meaning(read.meaning());
		if (new Admission(wanted, tried).refuse(supply).isPresent()) {
			return Optional.empty();
		}
		Scoring scoring = new Scoring(this.weights.inForce(access, wanted.place()), now, this.openers.interests(need));
		return new Ranking(scoring).rank(need.id(), wanted, List.of(supply), 1).stream().findFirst();
	}

	/** What was shown already, or would not be, is none. */
	private boolean isNews(Access access, Need need, Candidate candidate) {
		return this.results.latest(access, need.id()).map(last -> {
			List<MatchResultRepository.StoredCandidate> shown = last.candidates()
				.subList(0, Math.min(Matching.SHOWN, last.candidates().size()));
			if (shown.stream().anyMatch(each -> each.o().equals(candidate.offeringId()))) {
				return false;
			}
			Weights used = this.weights.get(access, last.weightsVersion());
			return shown.size() < Matching.SHOWN
					|| shown.stream().anyMatch(each -> score(each, used) < candidate.score());
		}).orElse(true);
	}

	private static double score(MatchResultRepository.StoredCandidate candidate, Weights weights) {
		return candidate.r().stream().mapToDouble(reason -> reason.v() * weights.of(reason.f())).sum();
	}

}
