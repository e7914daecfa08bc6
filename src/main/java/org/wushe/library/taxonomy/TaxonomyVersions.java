package org.wushe.library.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.ServiceCategory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the taxonomy, each as a whole; none is ever changed. */
@Repository
public class TaxonomyVersions {

	/** Any number, the same on every node. */
	private static final long LOCK = 0x7461786f6eL;

	private static final TypeReference<List<ServiceCategory>> TERMS = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	TaxonomyVersions(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/** Writes the next version, in the transaction that puts it in force. */
	@Transactional(propagation = Propagation.MANDATORY)
	public TaxonomyVersion add(Access access, List<ServiceCategory> terms, @Nullable String reason) {
		this.database.as(access).sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
		return this.database.as(access)
			.sql("""
					insert into taxonomy_version (number, terms, reason, created_by, created_at)
					select coalesce(max(number), 0) + 1, ?::jsonb, ?, ?, ? from taxonomy_version
					returning number, reason, created_by, created_at""")
			.param(this.json.writeValueAsString(terms))
			.param(new SqlParameterValue(Types.VARCHAR, reason))
			.param(access.displayName())
			.param(Columns.timestamp(this.clock.instant()))
			.query(TaxonomyVersions::version)
			.single();
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<TaxonomyVersion> all(Access access) {
		return this.database.as(access)
			.sql("select number, reason, created_by, created_at from taxonomy_version order by number desc")
			.query(TaxonomyVersions::version)
			.list();
	}

	/** The whole taxonomy as it was in that version. */
	@Transactional(readOnly = true)
	public Optional<Taxonomy> find(Access access, int number) {
		return this.database.as(access)
			.sql("select terms from taxonomy_version where number = ?")
			.param(number)
			.query(String.class)
			.optional()
			.map(this::read);
	}

	Taxonomy read(String terms) {
		return new Taxonomy(this.json.readValue(terms, TERMS));
	}

	String written(Taxonomy taxonomy) {
		return this.json.writeValueAsString(taxonomy.terms());
	}

	private static TaxonomyVersion version(ResultSet row, int number) throws SQLException {
		return new TaxonomyVersion(row.getInt("number"), row.getString("reason"), row.getString("created_by"),
				Columns.instant(row, "created_at"));
	}

}
