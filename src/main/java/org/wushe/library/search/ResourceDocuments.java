package org.wushe.library.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.CharityFund;
import org.wushe.library.Facility;
import org.wushe.library.Goods;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceKind;
import org.wushe.library.TalentProfile;
import org.wushe.library.VolunteerTeam;
import org.wushe.library.search.OfferingDocument.Minutes;
import org.wushe.parties.Coordinates;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the database what the index of resources shall hold. */
@Repository
class ResourceDocuments implements IndexedDocuments<ResourceDocument> {

	private static final String SELECT = """
			select r.*, g.name as organization_name, g.grade, g.grade_valid_until, f.balance_cents,
			       r.version + coalesce(g.version, 0) + coalesce(f.entries, 0) + 1 as document_version
			  from resource r left join organization g on g.code = r.organization_code
			  left join fund_account f on f.fund_id = r.id
			""";

	private static final Facility NO_PLACE = new Facility(null, List.of(), Set.of(), false);

	private final Database database;

	private final JsonMapper json;

	ResourceDocuments(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	@Override
	@Transactional(readOnly = true)
	public List<ResourceDocument> of(Collection<UUID> ids) {
		return this.database.as(Access.system())
			.sql(SELECT + "where r.id = any(?::uuid[])")
			.param(Columns.texts(ids))
			.query(this::document)
			.list();
	}

	@Transactional(readOnly = true)
	List<ResourceDocument> ofOrganization(String code) {
		return this.database.as(Access.system())
			.sql(SELECT + "where r.organization_code = ?")
			.param(code)
			.query(this::document)
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public List<ResourceDocument> page(@Nullable String after, int limit) {
		return this.database.as(Access.system())
			.sql(SELECT + "where r.id > ?::uuid order by r.id limit ?")
			.param((after != null) ? after : new UUID(0, 0).toString())
			.param(limit)
			.query(this::document)
			.list();
	}

	private ResourceDocument document(ResultSet row, int number) throws SQLException {
		ResourceKind kind = ResourceKind.valueOf(row.getString("kind"));
		String category = row.getString("category_code");
		String organizationName = row.getString("organization_name");
		Coordinates coordinates = Coordinates.of(row);
		ResourceContent content = this.json.readValue(row.getString("details"), kind.content());
		Facility facility = (content instanceof Facility place) ? place : NO_PLACE;
		return new ResourceDocument(row.getString("id"), row.getLong("document_version"), kind, row.getString("name"),
				row.getString("description"), content.words(), row.getString("organization_code"), organizationName,
				(category != null) ? OfferingDocuments.lineage(category) : List.of(),
				Clauses.prefixes(Columns.division(row, "division_code")),
				(coordinates != null) ? new OfferingDocument.Point(coordinates.latitude(), coordinates.longitude())
						: null,
				row.getString("status"), facility.opening().stream().flatMap(Minutes::of).toList(),
				facility.accessibility().stream().map(Enum::name).sorted().toList(), facility.bookable(),
				left(content, row), row.getObject("grade", Integer.class),
				row.getObject("grade_valid_until", LocalDate.class),
				(organizationName != null) ? Pinyin.initials(row.getString("name"), organizationName)
						: Pinyin.initials(row.getString("name")));
	}

	private static @Nullable Boolean left(ResourceContent content, ResultSet row) throws SQLException {
		return switch (content) {
			case Goods goods -> goods.quantity() > 0;
			case CharityFund fund -> row.getLong("balance_cents") > 0;
			case Facility facility -> null;
			case TalentProfile talent -> null;
			case VolunteerTeam team -> null;
		};
	}

}
