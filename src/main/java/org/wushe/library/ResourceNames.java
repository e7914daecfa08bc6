package org.wushe.library;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** Looks resources up by name and category in the database, for want of the index. */
@Repository
class ResourceNames {

	private static final String NAMED = """
			  from resource r left join organization g on g.code = r.organization_code
			 where r.status in ('PUBLISHED', 'STALE')
			   and (:words = '' or r.name ilike :part or g.name ilike :part
			        or exists (select from unnest(:mentioned::text[]) m
			                    where r.category_code = m or r.category_code ^@ (m || '.')))
			   and (:category = '' or r.category_code = :category or r.category_code ^@ (:category || '.'))
			   and (:kind = '' or r.kind = :kind)
			   and r.division_code ^@ :in
			""";

	private final Database database;

	ResourceNames(Database database) {
		this.database = database;
	}

	/** A page of ids in the order of their names. */
	record Found(long total, List<UUID> ids) {
	}

	@Transactional(readOnly = true)
	Found find(Access access, ResourceQuery query, String text, Collection<String> mentioned, int offset, int limit) {
		long total = asked(access, "select count(*)" + NAMED, query, text, mentioned).query(Long.class).single();
		List<UUID> ids = asked(access, "select r.id" + NAMED + " order by r.name, r.id limit :limit offset :offset",
				query, text, mentioned)
			.param("limit", limit)
			.param("offset", offset)
			.query(UUID.class)
			.list();
		return new Found(total, ids);
	}

	private StatementSpec asked(Access access, String sql, ResourceQuery query, String text,
			Collection<String> mentioned) {
		return this.database.listing(access)
			.sql(sql)
			.param("words", text)
			.param("part", "%" + Columns.literal(text) + "%")
			.param("mentioned", Columns.texts(mentioned))
			.param("category", (query.categoryCode() != null) ? query.categoryCode() : "")
			.param("kind", (query.kind() != null) ? query.kind().name() : "")
			.param("in", (query.in() != null) ? query.in().value() : "");
	}

}
