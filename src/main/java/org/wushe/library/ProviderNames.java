package org.wushe.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.search.Found;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/**
 * Looks organisations up in the database: by name, for want of the index, and by the ids
 * that the index knows them by.
 */
@Repository
class ProviderNames {

	private static final String NAMED = """
			  from organization g
			 where (:words = '' or g.name ilike :part)
			   and (:kind = '' or g.kind = :kind)
			   and g.division_code ^@ :in
			   and (not :registered or g.registration = 'REGISTERED')
			   and (not :graded or g.grade >= 3 and coalesce(g.grade_valid_until >= :today::date, true))
			   and %s
			""".formatted(Distances.within("g"));

	private final Database database;

	private final Organizations organizations;

	ProviderNames(Database database, Organizations organizations) {
		this.database = database;
		this.organizations = organizations;
	}

	/** A page of ids in the order of their names; nothing is counted. */
	@Transactional(readOnly = true)
	Found<OrganizationFacets> find(Access access, OrganizationQuery query, String text, LocalDate today, int offset,
			int limit) {
		long total = asked(access, "select count(*)" + NAMED, query, text, today).query(Long.class).single();
		List<UUID> ids = asked(access,
				"select g.search_id" + NAMED + " order by " + Distances.order("g")
						+ ", g.name, g.code limit :limit offset :offset",
				query, text, today)
			.param("limit", limit)
			.param("offset", offset)
			.query(UUID.class)
			.list();
		return Found.of(total, ids, OrganizationFacets.NONE);
	}

	/** Those that exist, by the ids that the index knows them by. */
	@Transactional(readOnly = true)
	Map<UUID, Organization> of(Access access, Collection<UUID> ids) {
		Map<String, UUID> codes = new HashMap<>();
		this.database.listing(access)
			.sql("select search_id, code from organization where search_id = any(?::uuid[])")
			.param(Columns.texts(ids))
			.query(row -> {
				codes.put(row.getString("code"), row.getObject("search_id", UUID.class));
			});
		return this.organizations.find(access, codes.keySet())
			.stream()
			.collect(Collectors.toMap(organization -> codes.get(organization.code()), Function.identity()));
	}

	private StatementSpec asked(Access access, String sql, OrganizationQuery query, String text, LocalDate today) {
		return Distances.bind(this.database.listing(access).sql(sql), query.near())
			.param("words", text)
			.param("part", "%" + Columns.literal(text) + "%")
			.param("kind", (query.kind() != null) ? query.kind().name() : "")
			.param("in", (query.in() != null) ? query.in().value() : "")
			.param("registered", query.traits().contains(OrganizationTrait.REGISTERED))
			.param("graded", query.traits().contains(OrganizationTrait.PREFERRED_GRADE))
			.param("today", today.toString());
	}

}
