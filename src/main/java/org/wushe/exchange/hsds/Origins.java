package org.wushe.exchange.hsds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.Origin.Kind;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalFields;

@Repository
class Origins {

	private final Database database;

	private final PersonalFields personal;

	private final JsonMapper json;

	private final Clock clock;

	Origins(Database database, PersonalFields personal, JsonMapper json, Clock clock) {
		this.database = database;
		this.personal = personal;
		this.json = json;
		this.clock = clock;
	}

	/** By our keys. */
	Map<String, Origin> of(Access access, Kind kind, Collection<?> keys) {
		return this.database.as(access)
			.sql("select * from hsds_origin where kind = ? and key = any(?)")
			.param(kind.name())
			.param(Columns.texts(keys))
			.query(this::origin)
			.stream()
			.collect(Collectors.toMap(Origin::key, Function.identity()));
	}

	Optional<Origin> ofPublisher(Access access, Kind kind, String publisher, String publisherId) {
		return this.database.as(access)
			.sql("select * from hsds_origin where publisher = ? and kind = ? and publisher_id = ?")
			.params(publisher, kind.name(), publisherId)
			.query(this::origin)
			.optional();
	}

	Optional<Origin> ofId(Access access, Kind kind, UUID id) {
		return this.database.as(access)
			.sql("select * from hsds_origin where kind = ? and id = ?")
			.params(kind.name(), id)
			.query(this::origin)
			.optional();
	}

	List<Origin> all(Access access, Kind kind) {
		return this.database.listing(access)
			.sql("select * from hsds_origin where kind = ? order by key")
			.param(kind.name())
			.query(this::origin)
			.list();
	}

	void put(Access access, Origin origin) {
		this.database.as(access)
			.sql("""
					insert into hsds_origin (kind, key, id, publisher, publisher_id, original_enc, baseline, division_code,
					       imported_by, imported_at)
					values (:kind, :key, :id, :publisher, :publisherId, :original, :baseline::jsonb, :division,
					       :by, :now)
					on conflict (kind, key) do update
					   set publisher = excluded.publisher, publisher_id = excluded.publisher_id, original_enc = excluded.original_enc,
					       baseline = excluded.baseline, division_code = excluded.division_code,
					       imported_by = excluded.imported_by, imported_at = excluded.imported_at""")
			.param("kind", origin.kind().name())
			.param("key", origin.key())
			.param("id", origin.id())
			.param("publisher", origin.publisher())
			.param("publisherId", origin.publisherId())
			.param("original", this.personal.encrypt(origin.original().toString()))
			.param("baseline", origin.baseline().toString())
			.param("division", origin.division().value())
			.param("by", access.userId())
			.param("now", Columns.timestamp(this.clock.instant()))
			.update();
	}

	private Origin origin(ResultSet row, int number) throws SQLException {
		return new Origin(Kind.valueOf(row.getString("kind")), row.getString("key"), row.getObject("id", UUID.class),
				row.getString("publisher"), row.getString("publisher_id"),
				(ObjectNode) this.json.readTree(this.personal.decrypt(row.getString("original_enc"))),
				(ObjectNode) this.json.readTree(row.getString("baseline")), Columns.division(row, "division_code"));
	}

}
