package org.wushe.library;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.search.Found;

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
			   and (not :open or exists (select from jsonb_array_elements(r.details -> 'opening') t
			                    where jsonb_exists(t -> 'days', :day) and (t ->> 'opens')::time <= :time::time
			                      and ((t ->> 'closes')::time = '00:00' or (t ->> 'closes')::time > :time::time)))
			   and (not :bookable or coalesce((r.details ->> 'bookable')::boolean, false))
			   and (not :wheelchair or jsonb_exists(r.details -> 'accessibility', 'WHEELCHAIR'))
			   and (not :left or (r.details ->> 'quantity')::int > 0
			        or exists (select from fund_account f where f.fund_id = r.id and f.balance_cents > 0))
			   and (not :graded or g.grade >= 3 and coalesce(g.grade_valid_until >= :today::date, true))
			   and %s
			""".formatted(Distances.within("r"));

	private final Database database;

	ResourceNames(Database database) {
		this.database = database;
	}

	/** A page of ids in the order of their names; nothing is counted. */
	@Transactional(readOnly = true)
	Found<ResourceFacets> find(Access access, ResourceQuery query, String text, Collection<String> mentioned,
			LocalDateTime now, int offset, int limit) {
		long total = asked(access, "select count(*)" + NAMED, query, text, mentioned, now).query(Long.class).single();
		List<UUID> ids = asked(access,
				"select r.id" + NAMED + " order by " + Distances.order("r")
						+ ", r.name, r.id limit :limit offset :offset",
				query, text, mentioned, now)
			.param("limit", limit)
			.param("offset", offset)
			.query(UUID.class)
			.list();
		return Found.of(total, ids, ResourceFacets.NONE);
	}

	private StatementSpec asked(Access access, String sql, ResourceQuery query, String text,
			Collection<String> mentioned, LocalDateTime now) {
		return Distances.bind(this.database.listing(access).sql(sql), query.near())
			.param("words", text)
			.param("part", "%" + Columns.literal(text) + "%")
			.param("mentioned", Columns.texts(mentioned))
			.param("category", (query.categoryCode() != null) ? query.categoryCode() : "")
			.param("kind", (query.kind() != null) ? query.kind().name() : "")
			.param("in", (query.in() != null) ? query.in().value() : "")
			.param("open", query.traits().contains(ResourceTrait.OPEN_NOW))
			.param("bookable", query.traits().contains(ResourceTrait.BOOKABLE))
			.param("wheelchair", query.traits().contains(ResourceTrait.WHEELCHAIR))
			.param("left", query.traits().contains(ResourceTrait.LEFT))
			.param("graded", query.traits().contains(ResourceTrait.PREFERRED_GRADE))
			.param("day", now.getDayOfWeek().name())
			.param("time", now.toLocalTime().toString())
			.param("today", now.toLocalDate().toString());
	}

}
