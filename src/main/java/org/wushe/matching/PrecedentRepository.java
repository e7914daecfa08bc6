package org.wushe.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.matching.Precedent.Judged;
import org.wushe.matching.Precedent.Outcome;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Past cases as the matching sees them: figures, and nothing of whom they were about. */
@Repository
class PrecedentRepository {

	private static final TypeReference<List<MatchResultRepository.StoredCandidate>> CANDIDATES = new TypeReference<>() {
	};

	private static final TypeReference<Map<UUID, Outcome>> OUTCOMES = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	PrecedentRepository(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/**
	 * The last needs of the subtree whose service was rated.
	 * @param division a code, empty for everywhere
	 */
	List<Precedent> latest(String division, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					select n.id, n.category_code, m.candidates, o.outcomes
					  from need n
					  join lateral (select candidates from match_result where need_id = n.id
					                   and ranked_at <= (select min(requested_at) from referral where need_id = n.id)
					                 order by ranked_at desc limit 1) m on true
					  join lateral (
					    select jsonb_object_agg(offering_id, outcome) as outcomes, bool_or(rated) as rated from (
					      select r.offering_id, case
					          when r.state in ('DECLINED', 'EXPIRED', 'FAILED', 'REVOKED') or g.level <= 2 then 'NO_GOOD'
					          when g.level = 3 then 'RATED_FAIR'
					          when g.level > 3 then 'RATED_WELL'
					          else 'ACCEPTED' end as outcome, g.level is not null as rated
					        from referral r left join rating g on g.referral_id = r.id and g.round = 1
					       where r.need_id = n.id order by r.requested_at) each) o on o.rated
					 where n.division_code ^@ ?
					 order by n.reported_at desc, n.id limit ?""")
			.param(division)
			.param(limit)
			.query((row, number) -> new Precedent(row.getObject("id", UUID.class), row.getString("category_code"),
					candidates(row.getString("candidates")), this.json.readValue(row.getString("outcomes"), OUTCOMES)))
			.list();
	}

	private List<Judged> candidates(String stored) {
		return this.json.readValue(stored, CANDIDATES).stream().map(PrecedentRepository::judged).toList();
	}

	static Judged judged(MatchResultRepository.StoredCandidate candidate) {
		return new Judged(candidate.o(), values(candidate.r()));
	}

	private static Map<Factor, Double> values(List<MatchResultRepository.StoredReason> reasons) {
		Map<Factor, Double> values = new EnumMap<>(Factor.class);
		reasons.forEach(reason -> values.put(reason.f(), reason.v()));
		return values;
	}

}
