package org.wushe.library.search;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Reads from the database what the index of projects shall hold. */
@Repository
class ProjectDocuments implements IndexedDocuments<ProjectDocument> {

	private static final String SELECT = """
			select p.*, g.name as organization_name, p.version + coalesce(g.version, 0) + 1 as document_version
			  from project p left join organization g on g.code = p.organization_code
			""";

	private final Database database;

	ProjectDocuments(Database database) {
		this.database = database;
	}

	@Override
	@Transactional(readOnly = true)
	public List<ProjectDocument> of(Collection<UUID> ids) {
		return this.database.as(Access.system())
			.sql(SELECT + "where p.id = any(?::uuid[])")
			.param(Columns.texts(ids))
			.query(ProjectDocuments::document)
			.list();
	}

	@Transactional(readOnly = true)
	List<ProjectDocument> ofOrganization(String code) {
		return this.database.as(Access.system())
			.sql(SELECT + "where p.organization_code = ?")
			.param(code)
			.query(ProjectDocuments::document)
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public List<ProjectDocument> page(@Nullable String after, int limit) {
		return this.database.as(Access.system())
			.sql(SELECT + "where p.id > ?::uuid order by p.id limit ?")
			.param((after != null) ? after : new UUID(0, 0).toString())
			.param(limit)
			.query(ProjectDocuments::document)
			.list();
	}

	private static ProjectDocument document(ResultSet row, int number) throws SQLException {
		String title = row.getString("title");
		String organizationName = row.getString("organization_name");
		List<String> area = Columns.texts(row, "area");
		List<String> groups = Columns.texts(row, "groups");
		return new ProjectDocument(row.getString("id"), row.getLong("document_version"), title, row.getString("target"),
				row.getString("content"), row.getString("standard"), row.getString("organization_code"),
				organizationName, Clauses.prefixes(Columns.division(row, "division_code")),
				OfferingDocuments.lineage(row.getString("category_code")), area,
				area.stream().flatMap(place -> Clauses.prefixes(new DivisionCode(place)).stream()).distinct().toList(),
				groups.isEmpty() ? List.of(OfferingDocument.ANY) : groups, row.getObject("cost_cents", Long.class),
				row.getString("status"),
				(organizationName != null) ? Pinyin.initials(title, organizationName) : Pinyin.initials(title));
	}

}
