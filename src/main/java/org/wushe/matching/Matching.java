package org.wushe.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Operation;
import org.wushe.interests.Interests;
import org.wushe.library.OfferingSearch;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.Shortlist;
import org.wushe.library.Wanted;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** Suggests offerings for a need, with reasons. A human decides (PIPL 24). */
@Service
public class Matching {

	private static final int JUDGED = 50;

	private static final int NEAR_MISSES = 20;

	/** As many candidates as people look at, before they ask for more. */
	public static final int SHOWN = 10;

	/** More are kept, so that other weights can bring others among the first. */
	private static final int KEPT = 20;

	private final Lexicons lexicons;

	private final OfferingSearch search;

	private final Supplies supplies;

	private final MatchingWeights weights;

	private final Needs needs;

	private final StandingRepository standings;

	private final MatchResultRepository results;

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final Openers openers;

	private final Interests interests;

	private final Clock clock;

	Matching(OfferingSearch search, Supplies supplies, MatchingWeights weights, Needs needs,
			StandingRepository standings, MatchResultRepository results, ServiceOfferings offerings,
			Organizations organizations, Openers openers, Interests interests, Lexicons lexicons, Clock clock) {
		this.search = search;
		this.supplies = supplies;
		this.weights = weights;
		this.needs = needs;
		this.standings = standings;
		this.results = results;
		this.offerings = offerings;
		this.organizations = organizations;
		this.openers = openers;
		this.interests = interests;
		this.lexicons = lexicons;
		this.clock = clock;
	}

	/**
	 * Ranks what the library has for the need and keeps the result.
	 * @throws org.wushe.identity.DomainRefusal if there is no such need for this person
	 * @throws org.wushe.library.SearchUnavailable if the search server does not answer
	 */
	@Transactional
	public MatchResult rank(Access access, UUID needId) {
		return rank(access, needId, List.of());
	}

	/**
	 * The same, and these offerings are looked at whether the index names them or not: it
	 * may not know them yet.
	 */
	@Transactional
	public MatchResult rank(Access access, UUID needId, Collection<UUID> also) {
		Judged judged = judge(access, needId, also, Set.of());
		return keep(access, judged, judged.candidates().subList(0, Math.min(KEPT, judged.candidates().size())));
	}

	/**
	 * Ranks anew, and keeps one offering among the candidates however far down it stands,
	 * so that it can be chosen. It is not among them if it may not serve any more.
	 * @throws org.wushe.identity.DomainRefusal if there is no such need for this person
	 * @throws org.wushe.library.SearchUnavailable if the search server does not answer
	 */
	@Transactional
	public MatchResult rankWith(Access access, UUID needId, UUID offeringId) {
		Judged judged = judge(access, needId, Set.of(offeringId), Set.of());
		List<Candidate> candidates = new ArrayList<>();
		for (Candidate candidate : judged.candidates()) {
			if (candidates.size() < KEPT || candidate.offeringId().equals(offeringId)) {
				candidates.add(candidate);
			}
		}
		return keep(access, judged, candidates);
	}

	/**
	 * All that may serve the need, best first, and what may not, or not by this person's
	 * decision; nothing is kept.
	 * @throws org.wushe.identity.DomainRefusal if there is no such need for this person
	 * @throws org.wushe.library.SearchUnavailable if the search server does not answer
	 */
	@Transactional(readOnly = true)
	public Judged judge(Access access, UUID needId) {
		return judge(access, needId, Set.of(), this.interests.of(access));
	}

	private Judged judge(Access access, UUID needId, Collection<UUID> also, Set<String> avoided) {
		Instant now = this.clock.instant();
		Need need = this.needs.get(access, needId);
		access.require(Operation.READ_CANDIDATES, need.divisionCode());
		Map<UUID, ExclusionRule> tried = this.standings.tried(needId);
		Wanted wanted = Demand.of(need, tried.keySet(), LocalDate.ofInstant(now, ChinaTime.ZONE))
			.meaning(this.lexicons.meaningWithinBranch(need));

		Shortlist shortlist = this.search.shortlist(access, wanted, JUDGED, NEAR_MISSES);
		Admission admission = new Admission(wanted, tried, avoided);
		Map<UUID, Supply> admitted = new LinkedHashMap<>();
		List<Exclusion> excluded = new ArrayList<>();
		for (Supply supply : this.supplies.of(toJudge(shortlist, tried.keySet(), also))) {
			admission.refuse(supply)
				.ifPresentOrElse(refusal -> excluded.add(exclusion(supply, refusal)),
						() -> admitted.put(supply.offering().id(), supply));
		}
		Weights inForce = this.weights.inForce(access, wanted.place());
		List<Judged.Option> options = new Ranking(new Scoring(inForce, now, this.openers.interests(need)))
			.rank(needId, wanted, admitted.values(), Integer.MAX_VALUE)
			.stream()
			.map(candidate -> option(candidate, Objects.requireNonNull(admitted.get(candidate.offeringId()))))
			.toList();
		return new Judged(need, inForce.version(), now, options, keep(excluded));
	}

	private static Judged.Option option(Candidate candidate, Supply supply) {
		return new Judged.Option(candidate, supply.offering(), supply.left(), supply.open());
	}

	private MatchResult keep(Access access, Judged judged, List<Candidate> candidates) {
		MatchResult result = new MatchResult(judged.need().id(), judged.weightsVersion(), judged.at(), candidates,
				judged.excluded());
		this.results.add(access, judged.need().caseId(), result);
		return result;
	}

	/**
	 * What was suggested last, and what was ruled out, as it was then. What has been
	 * withdrawn since is no candidate any more; empty if the need was never ranked.
	 */
	@Transactional(readOnly = true)
	public Optional<MatchResult> latest(Access access, UUID needId) {
		access.require(Operation.READ_CANDIDATES, this.needs.get(access, needId).divisionCode());
		return this.results.latest(access, needId).map(stored -> named(access, stored));
	}

	/** The offerings that were suggested last time, the best first. */
	@Transactional(readOnly = true)
	public List<UUID> suggested(Access access, UUID needId) {
		access.require(Operation.READ_CANDIDATES);
		return this.results.suggested(access, needId);
	}

	/**
	 * What rules an offering out at this moment, whatever was suggested before: for it,
	 * its organisation or the need may have changed since. Places are not asked about,
	 * for whoever refers has taken one.
	 * @return empty if it may serve
	 * @throws org.wushe.identity.DomainRefusal if there is no such need for this person
	 */
	@Transactional(readOnly = true)
	public Optional<ExclusionRule> ruledOut(Access access, UUID needId, UUID offeringId) {
		Need need = this.needs.get(access, needId);
		access.require(Operation.READ_CANDIDATES, need.divisionCode());
		Map<UUID, ExclusionRule> tried = this.standings.tried(needId);
		Wanted wanted = Demand.of(need, tried.keySet(), LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE));
		Admission admission = new Admission(wanted, tried);
		return this.supplies.present(offeringId)
			.map(supply -> admission.refuse(supply).map(Admission.Refusal::rule))
			.orElse(Optional.of(ExclusionRule.NOT_PUBLISHED))
			.filter(rule -> rule != ExclusionRule.CAPACITY);
	}

	/** What was tried before is shown as excluded even if the index would not name it. */
	private static List<Shortlist.Entry> toJudge(Shortlist shortlist, Set<UUID> tried, Collection<UUID> also) {
		List<Shortlist.Entry> entries = new ArrayList<>();
		Set<UUID> seen = new HashSet<>();
		// Of what is about to be chosen the present state counts.
		also.stream().filter(seen::add).forEach(id -> entries.add(new Shortlist.Entry(id, Long.MAX_VALUE)));
		tried.stream().filter(seen::add).forEach(id -> entries.add(new Shortlist.Entry(id, 0)));
		shortlist.eligible().stream().filter(entry -> seen.add(entry.id())).forEach(entries::add);
		shortlist.nearMisses().stream().filter(entry -> seen.add(entry.id())).forEach(entries::add);
		return entries;
	}

	private static List<Exclusion> keep(List<Exclusion> excluded) {
		return excluded.stream()
			.sorted(Comparator.comparing(exclusion -> !isTried(exclusion.rule())))
			.limit(SHOWN)
			.toList();
	}

	private static boolean isTried(ExclusionRule rule) {
		return switch (rule) {
			case DECLINED_BEFORE, EXPIRED_BEFORE, FAILED_BEFORE, TAKEN_BACK_BEFORE -> true;
			default -> false;
		};
	}

	private static Exclusion exclusion(Supply supply, Admission.Refusal refusal) {
		return new Exclusion(supply.offering().id(), supply.organization().code(), supply.organization().name(),
				supply.offering().title(), refusal.rule(), refusal.params());
	}

	private MatchResult named(Access access, MatchResultRepository.Stored stored) {
		Weights used = this.weights.get(access, stored.weightsVersion());
		Set<UUID> ids = new HashSet<>();
		stored.candidates().forEach(candidate -> ids.add(candidate.o()));
		stored.excluded().forEach(exclusion -> ids.add(exclusion.o()));
		// Whoever may read the ranking has been told these names by it.
		Map<UUID, ServiceOffering> known = this.offerings.find(Access.system(), ids)
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
		Map<String, String> names = this.organizations
			.find(Access.system(), known.values().stream().map(ServiceOffering::organizationCode).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::name));
		return new StoredResult(stored, used, known, names).toResult();
	}

}
