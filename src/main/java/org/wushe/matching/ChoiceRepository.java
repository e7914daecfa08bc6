package org.wushe.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.matching.Precedent.Judged;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Past choices as figures, and nothing of whom they were about. */
@Repository
class ChoiceRepository {

	private static final TypeReference<List<MatchResultRepository.StoredCandidate>> CANDIDATES = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	ChoiceRepository(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/**
	 * The last referrals of the subtree for which somebody chose other than the first
	 * candidate, the newest first; what a batch plan chose says nothing of the weights.
	 * @param division a code, empty for everywhere
	 */
	List<Choice> latest(String division, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					select n.category_code, r.choice_code, r.offering_id, m.candidates
					  from referral r join need n on n.id = r.need_id
					  join lateral (select candidates from match_result where need_id = r.need_id
					                   and ranked_at <= r.requested_at order by ranked_at desc limit 1) m on true
					 where r.choice_code is not null and r.choice_code <> ? and r.division_code ^@ ?
					 order by r.requested_at desc, r.id limit ?""")
			.param(ChoiceReason.BY_PLAN)
			.param(division)
			.param(limit)
			.query((row, number) -> choice(row.getString("category_code"), row.getString("choice_code"),
					row.getObject("offering_id", UUID.class), row.getString("candidates")))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Choice> choice(String category, String reason, UUID chosen, String stored) {
		List<Judged> candidates = this.json.readValue(stored, CANDIDATES)
			.stream()
			.map(PrecedentRepository::judged)
			.toList();
		return IntStream.range(1, candidates.size())
			.filter(place -> candidates.get(place).offeringId().equals(chosen))
			.mapToObj(place -> new Choice(category, reason, candidates.subList(0, place), candidates.get(place)))
			.findFirst();
	}

}
