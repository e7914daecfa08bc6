package org.wushe.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results as they were. Every case has at least one, so they are kept small: names and
 * weights are looked up, short keys, figures.
 */
@Repository
class MatchResultRepository {

	private static final TypeReference<List<StoredCandidate>> CANDIDATES = new TypeReference<>() {
	};

	private static final TypeReference<List<StoredExclusion>> EXCLUDED = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	MatchResultRepository(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** A result without the names and weights. */
	record Stored(UUID needId, String weightsVersion, Instant rankedAt, List<StoredCandidate> candidates,
			List<StoredExclusion> excluded) {
	}

	/** An offering {@code o} with its reasons {@code r}. */
	record StoredCandidate(UUID o, List<StoredReason> r) {
	}

	/** Factor {@code f}, finding {@code k}, value {@code v}, parameters {@code p}. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record StoredReason(Factor f, String k, double v, @Nullable Map<String, String> p) {
	}

	/** An offering {@code o} and the rule {@code x} it breaks. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record StoredExclusion(UUID o, ExclusionRule x, @Nullable Map<String, String> p) {
	}

	void add(Access access, UUID caseId, MatchResult result) {
		List<StoredCandidate> candidates = result.candidates()
			.stream()
			.map(candidate -> new StoredCandidate(candidate.offeringId(), candidate.reasons()
				.stream()
				.map(reason -> new StoredReason(reason.factor(), reason.finding(), reason.value(), reason.params()))
				.toList()))
			.toList();
		List<StoredExclusion> excluded = result.excluded()
			.stream()
			.map(exclusion -> new StoredExclusion(exclusion.offeringId(), exclusion.rule(), exclusion.params()))
			.toList();
		this.database.as(access)
			.sql("""
					insert into match_result (id, need_id, case_id, weights_version, ranked_at, candidates, excluded)
					values (gen_random_uuid(), ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
			.param(result.needId())
			.param(caseId)
			.param(result.weightsVersion())
			.param(Columns.timestamp(result.rankedAt()))
			.param(this.json.writeValueAsString(candidates))
			.param(this.json.writeValueAsString(excluded))
			.update();
	}

	List<UUID> suggested(Access access, UUID needId) {
		return this.database.as(access).sql("""
				select (candidate ->> 'o')::uuid from (
				  select candidates from match_result where need_id = ? order by ranked_at desc limit 1
				) last, jsonb_array_elements(last.candidates) with ordinality as each (candidate, place)
				order by place""").param(needId).query(UUID.class).list();
	}

	Optional<Stored> latest(Access access, UUID needId) {
		return this.database.as(access)
			.sql("select * from match_result where need_id = ? order by ranked_at desc limit 1")
			.param(needId)
			.query(this::stored)
			.optional();
	}

	void forget(Access access, UUID caseId) {
		this.database.as(access).sql("select forget_matches(?)").param(caseId).query((row, number) -> caseId).single();
	}

	private Stored stored(ResultSet row, int number) throws SQLException {
		return new Stored(row.getObject("need_id", UUID.class), row.getString("weights_version"),
				Columns.instant(row, "ranked_at"), this.json.readValue(row.getString("candidates"), CANDIDATES),
				this.json.readValue(row.getString("excluded"), EXCLUDED));
	}

}
