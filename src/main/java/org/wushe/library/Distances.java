package org.wushe.library;

import java.sql.Types;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.wushe.parties.Coordinates;

/** Distances as the database reckons them, for want of the index. */
final class Distances {

	private Distances() {
	}

	/**
	 * In metres, as {@link Coordinates#metersTo}; null where a place is not known.
	 * @param row the alias of what has a place
	 */
	static String of(String row) {
		return """
				2 * 6371008.8 * asin(least(1, sqrt(sin(radians(%1$s.lat - :lat) / 2) ^ 2
				      + cos(radians(:lat)) * cos(radians(%1$s.lat)) * sin(radians(%1$s.lon - :lon) / 2) ^ 2)))"""
			.formatted(row);
	}

	/** As near as is asked for. */
	static String within(String row) {
		return "(:within::float8 is null or " + of(row) + " <= :within)";
	}

	/** The nearest first if that is asked for. */
	static String order(String row) {
		return "case when :nearest then " + of(row) + " end nulls last";
	}

	static StatementSpec bind(StatementSpec statement, @Nullable Near near) {
		return statement.param("lat", (near != null) ? near.from().latitude() : 0)
			.param("lon", (near != null) ? near.from().longitude() : 0)
			.param("within", (near != null) ? near.withinMeters() : null, Types.DOUBLE)
			.param("nearest", near != null && near.nearestFirst());
	}

}
