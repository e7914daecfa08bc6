package org.wushe.library.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** The one draft of the taxonomy, if there is one. */
@Repository
class TaxonomyDrafts {

	private static final String SELECT = "select * from taxonomy_draft where id = 1";

	private final Database database;

	private final TaxonomyVersions versions;

	private final Clock clock;

	TaxonomyDrafts(Database database, TaxonomyVersions versions, Clock clock) {
		this.database = database;
		this.versions = versions;
		this.clock = clock;
	}

	/**
	 * @param basedOn the number of the version that it changes
	 */
	record Stored(int basedOn, int edition, Taxonomy taxonomy, String changedBy, Instant changedAt) {
	}

	Optional<Stored> find(Access access) {
		return this.database.as(access).sql(SELECT).query(this::stored).optional();
	}

	/** Locked until the transaction ends, also while there is none yet. */
	Optional<Stored> hold(Access access) {
		this.database.as(access).sql("select pg_advisory_xact_lock(hashtext('taxonomy_draft'))").query().listOfRows();
		return this.database.as(access).sql(SELECT + " for update").query(this::stored).optional();
	}

	void save(Access access, int basedOn, Taxonomy taxonomy) {
		this.database.as(access)
			.sql("""
					insert into taxonomy_draft (based_on, edition, terms, changed_by, changed_at)
					values (?, 1, ?::jsonb, ?, ?)
					on conflict (id) do update
					   set based_on = excluded.based_on, terms = excluded.terms, changed_by = excluded.changed_by,
					       changed_at = excluded.changed_at, edition = taxonomy_draft.edition + 1""")
			.param(basedOn)
			.param(this.versions.written(taxonomy))
			.param(access.displayName())
			.param(Columns.timestamp(this.clock.instant()))
			.update();
	}

	void delete(Access access) {
		this.database.as(access).sql("delete from taxonomy_draft").update();
	}

	private Stored stored(ResultSet row, int number) throws SQLException {
		return new Stored(row.getInt("based_on"), row.getInt("edition"), this.versions.read(row.getString("terms")),
				row.getString("changed_by"), Columns.instant(row, "changed_at"));
	}

}
