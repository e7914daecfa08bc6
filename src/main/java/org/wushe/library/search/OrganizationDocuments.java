package org.wushe.library.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.parties.Coordinates;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;

/** Reads from the database what the index of organisations shall hold. */
@Repository
class OrganizationDocuments implements IndexedDocuments<OrganizationDocument> {

	private static final String SELECT = "select g.* from organization g ";

	private final Database database;

	OrganizationDocuments(Database database) {
		this.database = database;
	}

	@Override
	@Transactional(readOnly = true)
	public List<OrganizationDocument> of(Collection<UUID> ids) {
		return this.database.as(Access.system())
			.sql(SELECT + "where g.search_id = any(?::uuid[])")
			.param(Columns.texts(ids))
			.query(OrganizationDocuments::document)
			.list();
	}

	@Transactional(readOnly = true)
	List<OrganizationDocument> ofCode(String code) {
		return this.database.as(Access.system())
			.sql(SELECT + "where g.code = ?")
			.param(code)
			.query(OrganizationDocuments::document)
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public List<OrganizationDocument> page(@Nullable String after, int limit) {
		return this.database.as(Access.system())
			.sql(SELECT + "where g.search_id > ?::uuid order by g.search_id limit ?")
			.param((after != null) ? after : new UUID(0, 0).toString())
			.param(limit)
			.query(OrganizationDocuments::document)
			.list();
	}

	private static OrganizationDocument document(ResultSet row, int number) throws SQLException {
		Coordinates coordinates = Coordinates.of(row);
		return new OrganizationDocument(row.getString("search_id"), row.getLong("version") + 1, row.getString("name"),
				row.getString("introduction"), OrganizationKind.valueOf(row.getString("kind")),
				Registration.valueOf(row.getString("registration")),
				Clauses.prefixes(Columns.division(row, "division_code")),
				(coordinates != null) ? new OfferingDocument.Point(coordinates.latitude(), coordinates.longitude())
						: null,
				row.getObject("grade", Integer.class), row.getObject("grade_valid_until", LocalDate.class),
				Pinyin.initials(row.getString("name")));
	}

}
