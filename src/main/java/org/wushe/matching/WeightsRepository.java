package org.wushe.matching;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WeightsRepository {

	private static final TypeReference<EnumMap<Factor, Double>> SHARES = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	WeightsRepository(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/**
	 * The newest of the division or of the nearest one above it.
	 * @param place a code, empty for everywhere
	 */
	Optional<Weights> inForce(Access access, String place) {
		return this.database.as(access)
			.sql("""
					select version, weights from match_weights where starts_with(?, division_code)
					 order by length(division_code) desc, created_at desc, version desc limit 1""")
			.param(place)
			.query((row, number) -> weights(row.getString("version"), row.getString("weights")))
			.optional();
	}

	/** Nobody else puts weights into force until the transaction ends. */
	void hold(Access access) {
		this.database.as(access)
			.sql("select pg_advisory_xact_lock(hashtextextended('wushe.match-weights', 0))")
			.query((row, number) -> true)
			.list();
	}

	Optional<Weights> find(Access access, String version) {
		return this.database.as(access)
			.sql("select version, weights from match_weights where version = ?")
			.param(version)
			.query((row, number) -> weights(row.getString("version"), row.getString("weights")))
			.optional();
	}

	/** Those of the division itself, the newest first. */
	List<WeightsVersion> versions(Access access, String division) {
		return this.database.as(access)
			.sql("""
					select version, weights, created_by, created_at from match_weights where division_code = ?
					 order by created_at desc, version desc limit 50""")
			.param(division)
			.query((row, number) -> new WeightsVersion(weights(row.getString("version"), row.getString("weights")),
					row.getString("created_by"), Columns.instant(row, "created_at")))
			.list();
	}

	/** Does nothing if the version is there: versions do not change. */
	void add(Access access, Weights weights, String division, Instant now) {
		this.database.as(access)
			.sql("""
					insert into match_weights (version, division_code, weights, created_by, created_at)
					values (?, ?, ?::jsonb, ?, ?) on conflict (version) do nothing""")
			.param(weights.version())
			.param(division)
			.param(this.json.writeValueAsString(weights.shares()))
			.param(access.displayName())
			.param(Columns.timestamp(now))
			.update();
	}

	private Weights weights(String version, String shares) {
		Map<Factor, Double> read = this.json.readValue(shares, SHARES);
		return new Weights(version, read);
	}

}
