package org.wushe.library.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Opening;
import org.wushe.library.search.OfferingDocument.Minutes;
import org.wushe.parties.Coordinates;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the database what the index shall hold. */
@Repository
class OfferingDocuments implements IndexedDocuments<OfferingDocument> {

	private static final String SELECT = """
			select o.*, g.name as organization_name,
			       greatest(case when g.suspension_holds then g.suspended_until end,
			                case when g.black_listing_holds then g.black_listed_until end) as suspended_until, g.grade, g.grade_valid_until,
			       o.version + g.version + 1 as document_version,
			       coalesce((o.eligibility ->> 'minAge')::int, 0) as min_age,
			       coalesce((o.eligibility ->> 'maxAge')::int, %d) as max_age,
			       array(select jsonb_array_elements_text(o.eligibility -> 'groups')) as groups,
			       array(select jsonb_array_elements_text(o.eligibility -> 'residence')) as residence
			  from service_offering o join organization g on g.code = o.organization_code
			"""
		.formatted(OfferingDocument.NO_AGE_LIMIT);

	private static final TypeReference<List<Opening>> OPENING = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	OfferingDocuments(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	@Override
	@Transactional(readOnly = true)
	public List<OfferingDocument> of(Collection<UUID> ids) {
		return this.database.as(Access.system())
			.sql(SELECT + "where o.id = any(?::uuid[])")
			.param(Columns.texts(ids))
			.query(this::document)
			.list();
	}

	@Transactional(readOnly = true)
	List<OfferingDocument> ofOrganization(String code, @Nullable String after, int limit) {
		return this.database.as(Access.system())
			.sql(SELECT + "where o.organization_code = ? and o.id > ?::uuid order by o.id limit ?")
			.param(code)
			.param((after != null) ? after : new UUID(0, 0).toString())
			.param(limit)
			.query(this::document)
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public List<OfferingDocument> page(@Nullable String after, int limit) {
		return this.database.as(Access.system())
			.sql(SELECT + "where o.id > ?::uuid order by o.id limit ?")
			.param((after != null) ? after : new UUID(0, 0).toString())
			.param(limit)
			.query(this::document)
			.list();
	}

	private OfferingDocument document(ResultSet row, int number) throws SQLException {
		String category = row.getString("category_code");
		Integer available = row.getObject("capacity_available", Integer.class);
		Coordinates coordinates = Coordinates.of(row);
		DivisionCode division = Columns.division(row, "division_code");
		return new OfferingDocument(row.getString("id"), row.getLong("document_version"), row.getString("title"),
				row.getString("description"), row.getString("organization_code"), row.getString("organization_name"),
				category, lineage(category), division.at(DivisionCode.Level.COUNTY).value(),
				Columns.texts(row, "service_area"),
				(coordinates != null) ? new OfferingDocument.Point(coordinates.latitude(), coordinates.longitude())
						: null,
				row.getInt("min_age"), row.getInt("max_age"), orAny(Columns.texts(row, "groups")),
				orAny(Columns.texts(row, "residence")), Columns.texts(row, "accessibility"),
				Columns.texts(row, "languages"), (available != null) ? available : 1, row.getInt("cost_cents"),
				row.getString("status"), row.getObject("suspended_until", LocalDate.class), Clauses.prefixes(division),
				this.json.readValue(row.getString("opening"), OPENING).stream().flatMap(Minutes::of).toList(),
				row.getObject("grade", Integer.class), row.getObject("grade_valid_until", LocalDate.class),
				Pinyin.initials(row.getString("title"), row.getString("organization_name")));
	}

	static List<String> lineage(String category) {
		List<String> codes = new ArrayList<>();
		for (int dot = category.indexOf('.'); dot >= 0; dot = category.indexOf('.', dot + 1)) {
			codes.add(category.substring(0, dot));
		}
		codes.add(category);
		return codes;
	}

	static List<String> orAny(List<String> values) {
		return values.isEmpty() ? List.of(OfferingDocument.ANY) : values;
	}

}
