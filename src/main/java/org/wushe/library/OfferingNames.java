package org.wushe.library;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.library.search.Found;

/** Looks offerings up by name and category in the database, for want of the index. */
@Repository
class OfferingNames {

	private static final String NAMED = """
			  from service_offering o join organization g on g.code = o.organization_code
			 where o.status in ('PUBLISHED', 'STALE')
			   and (:words = '' or o.title ilike :part or g.name ilike :part
			        or exists (select from unnest(:mentioned::text[]) m
			                    where o.category_code = m or o.category_code ^@ (m || '.')))
			   and (:category = '' or o.category_code = :category or o.category_code ^@ (:category || '.'))
			   and (:place = '' or exists (select from unnest(o.service_area) a where :place ^@ a or a ^@ :place))
			   and o.division_code ^@ :givenIn
			   and (:group = '' or coalesce(jsonb_array_length(o.eligibility -> 'groups'), 0) = 0
			        or jsonb_exists(o.eligibility -> 'groups', :group))
			   and (:age::int is null or :age::int >= coalesce((o.eligibility ->> 'minAge')::int, :age::int)
			                         and :age::int <= coalesce((o.eligibility ->> 'maxAge')::int, :age::int))
			   and (:home = '' or coalesce(jsonb_array_length(o.eligibility -> 'residence'), 0) = 0
			        or exists (select from jsonb_array_elements_text(o.eligibility -> 'residence') r where :home ^@ r))
			   and (not :free or o.cost_cents = 0)
			   and o.cost_cents >= :costFrom and (:costBelow::int is null or o.cost_cents < :costBelow::int)
			   and (not :left or coalesce(o.capacity_available, 1) > 0)
			   and (not :open or exists (select from jsonb_array_elements(o.opening) t
			                    where jsonb_exists(t -> 'days', :day) and (t ->> 'opens')::time <= :time::time
			                      and ((t ->> 'closes')::time = '00:00' or (t ->> 'closes')::time > :time::time)))
			   and (not :graded or g.grade >= 3 and coalesce(g.grade_valid_until >= :today::date, true))
			   and o.accessibility @> :features::text[]
			   and %s
			""".formatted(Distances.within("o"));

	private final Database database;

	OfferingNames(Database database) {
		this.database = database;
	}

	/** A page of ids in the order of their titles; nothing is counted. */
	@Transactional(readOnly = true)
	Found<Facets> find(Access access, OfferingQuery query, String text, Collection<String> mentioned, LocalDateTime now,
			int offset, int limit) {
		long total = asked(access, "select count(*)" + NAMED, query, text, mentioned, now).query(Long.class).single();
		List<UUID> ids = asked(access,
				"select o.id" + NAMED + " order by " + Distances.order("o")
						+ ", o.title, o.id limit :limit offset :offset",
				query, text, mentioned, now)
			.param("limit", limit)
			.param("offset", offset)
			.query(UUID.class)
			.list();
		return Found.of(total, ids, Facets.NONE);
	}

	private StatementSpec asked(Access access, String sql, OfferingQuery query, String text,
			Collection<String> mentioned, LocalDateTime now) {
		return Distances.bind(this.database.listing(access).sql(sql), query.near())
			.param("words", text)
			.param("part", "%" + Columns.literal(text) + "%")
			.param("mentioned", Columns.texts(mentioned))
			.param("category", (query.categoryCode() != null) ? query.categoryCode() : "")
			.param("place", code(query.place()))
			.param("givenIn", code(query.givenIn()))
			.param("group", (query.whom().group() != null) ? query.whom().group().name() : "")
			.param("age", query.whom().age(), Types.INTEGER)
			.param("home", code(query.whom().home()))
			.param("free", query.traits().contains(OfferingTrait.FREE))
			.param("costFrom", (query.cost() != null) ? query.cost().from() : 0)
			.param("costBelow", (query.cost() != null) ? query.cost().below() : null, Types.INTEGER)
			.param("left", query.traits().contains(OfferingTrait.CAPACITY_LEFT))
			.param("open", query.traits().contains(OfferingTrait.OPEN_NOW))
			.param("graded", query.traits().contains(OfferingTrait.PREFERRED_GRADE))
			.param("day", now.getDayOfWeek().name())
			.param("time", now.toLocalTime().toString())
			.param("today", now.toLocalDate().toString())
			.param("features",
					Columns.texts(query.traits()
						.stream()
						.filter(trait -> trait == OfferingTrait.HOME_VISIT || trait == OfferingTrait.WHEELCHAIR)
						.toList()));
	}

	private static String code(@Nullable DivisionCode division) {
		return (division != null) ? division.value() : "";
	}

}
