package org.wushe.basedata;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.env.Environment;

import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingQuery;
import org.wushe.library.Wanted;

/**
 * The usual pick: full text search in PostgreSQL, on pairs of characters with a GIN
 * index, in a table beside the library's.
 */
final class PlainPostgres {

	private static final String WORDS = """
			create table bench_words as
			select o.id, o.category_code, o.division_code, o.service_area, coalesce(o.capacity_available, 1) as available,
			       o.status, o.cost_cents, o.accessibility,
			       coalesce((o.eligibility ->> 'minAge')::int, 0) as min_age,
			       coalesce((o.eligibility ->> 'maxAge')::int, 200) as max_age,
			       coalesce(array(select jsonb_array_elements_text(o.eligibility -> 'groups')), '{}') as groups,
			       array_to_tsvector(array(select distinct substr(t, i, 2)
			         from (select o.title || ' ' || o.description as t) as texts, generate_series(1, length(t) - 1) i
			        where length(btrim(substr(t, i, 2))) = 2)) as words
			  from service_offering o
			""";

	private static final String MATCH = """
			select id from bench_words, to_tsquery('simple', ?) q
			 where status = 'PUBLISHED' and category_code ^@ ? and service_area && ?::text[] and available >= 1
			   and min_age <= ? and max_age >= ? and (groups = '{}' or groups && ?::text[])
			 order by (category_code = ?)::int * 10 + ts_rank(words, q) desc limit 50""";

	private static final String FOUND = """
			with found as materialized (
			  select id, category_code, division_code, groups, cost_cents, available, accessibility,
			         ts_rank(words, q) as rank
			    from bench_words, to_tsquery('simple', ?) q
			   where words @@ q and status = 'PUBLISHED' and service_area && ?::text[])
			select 'hit', id::text, rank from (select * from found order by rank desc limit 20) hits
			union all select 'category', category_code, count(*) from found group by 2
			union all select 'division', substr(division_code, 1, 9), count(*) from found group by 2
			union all select 'group', g, count(*) from found, unnest(groups) g group by 2
			union all select 'free', '', count(*) from found where cost_cents = 0
			union all select 'left', '', count(*) from found where available > 0
			union all select 'visit', '', count(*) from found where 'HOME_VISIT' = any (accessibility)""";

	private final Environment settings;

	PlainPostgres(Environment settings) {
		this.settings = settings;
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.settings.getRequiredProperty("spring.flyway.url"),
				this.settings.getProperty("spring.flyway.user"), this.settings.getProperty("spring.flyway.password"));
	}

	/** Seconds. */
	double build() throws SQLException {
		long begun = System.nanoTime();
		run(WORDS, "create index bench_words_words on bench_words using gin (words)",
				"create index bench_words_area on bench_words using gin (service_area)",
				"create index bench_words_category on bench_words (category_code text_pattern_ops)",
				"analyze bench_words");
		return (System.nanoTime() - begun) / 1e9;
	}

	long bytes() throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select pg_total_relation_size('bench_words')")) {
			row.next();
			return row.getLong(1);
		}
	}

	void drop() throws SQLException {
		run("drop table bench_words");
	}

	int match(Wanted wanted) throws SQLException {
		int dot = wanted.categoryCode().indexOf('.');
		String family = (dot < 0) ? wanted.categoryCode() : wanted.categoryCode().substring(0, dot);
		int age = (wanted.age() != null) ? wanted.age() : 40;
		return rows(MATCH, pairs(wanted.text()), family, areas(wanted.place()), age, age,
				wanted.groups().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")),
				wanted.categoryCode());
	}

	/** Everything that has one of the words. */
	int browse(OfferingQuery query, DivisionCode place) throws SQLException {
		return rows(FOUND, pairs(query.text()), areas(place));
	}

	private static String areas(DivisionCode place) {
		return java.util.Arrays.stream(DivisionCode.Level.values())
			.filter(level -> level.compareTo(place.level()) <= 0)
			.map(level -> place.at(level).value())
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static String pairs(String text) {
		Set<String> pairs = new LinkedHashSet<>();
		for (int i = 0; i + 1 < text.length(); i++) {
			if (Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i + 1))) {
				pairs.add("'" + text.substring(i, i + 2) + "'");
			}
		}
		return pairs.isEmpty() ? "'--'" : String.join(" | ", pairs);
	}

	private int rows(String sql, Object... params) throws SQLException {
		try (Connection connection = connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < params.length; i++) {
				statement.setObject(i + 1, params[i]);
			}
			int count = 0;
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					count++;
				}
			}
			return count;
		}
	}

	private void run(String... statements) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		}
	}

}
