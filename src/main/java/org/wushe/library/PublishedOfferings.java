package org.wushe.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * What everybody may know of the services, for those who take all of it: page by page, or
 * one piece after the other. In the order of the ids, so that nothing is missed or comes
 * twice while services change.
 */
@Repository
public class PublishedOfferings {

	private static final String PUBLISHED = """
			  from service_offering o join organization keeper on keeper.code = o.organization_code
			 where o.status in ('PUBLISHED', 'STALE')
			   and (:words = '' or o.title ilike :part or o.description ilike :part
			        or keeper.name ilike :part)
			   and (:category = '' or o.category_code = :category or o.category_code ^@ (:category || '.'))
			   and (cardinality(:groups::text[]) = 0 or jsonb_exists_any(o.eligibility -> 'groups', :groups::text[]))
			   and o.division_code ^@ :subtree
			   and (:organization = '' or o.organization_code = :organization)
			   and (o.updated_at >= :since or keeper.standing_changed_at >= :since)
			   and (cardinality(:serving::text[]) = 0 or exists (
			          select from unnest(o.service_area) area, unnest(:serving::text[]) place
			           where place ^@ area or area ^@ place))
			   and (cardinality(:terms::text[]) = 0 or exists (
			          select from hsds_service_term t where t.service_id = o.id and t.term_id = any(:terms::text[])))
			   and %s
			""".formatted(Distances.within("o"));

	/**
	 * Whose organisation may not serve for a time is closed, and open again afterwards.
	 */
	private static final String CHANGED = "select o.id, greatest(o.updated_at, keeper.standing_changed_at) as changed_at";

	private static final Instant EVER = Instant.EPOCH;

	private final Database database;

	PublishedOfferings(Database database) {
		this.database = database;
	}

	/**
	 * Which of them.
	 *
	 * @param words in title, description or the organisation's name; blank for all
	 * @param category this one and all below it
	 * @param groups only those for some of these people; none for all
	 * @param terms only those with one of these terms of publishers; none for all
	 * @param changedSince only those that changed, or whose organisation was suspended or
	 * may serve again, then or later
	 * @param within only those given in this subtree
	 * @param serving only those that serve one of these places, or a part of it; none for
	 * all
	 * @param near only those given as near as that; null for anywhere
	 */
	public record Which(String words, @Nullable String category, Set<SpecialGroup> groups, Set<String> terms,
			@Nullable String organization, @Nullable Instant changedSince, @Nullable DivisionCode within,
			Set<DivisionCode> serving, @Nullable Near near) {

		public static final Which ALL = new Which("", null, Set.of(), Set.of(), null, null, null, Set.of(), null);

		public static Which within(@Nullable DivisionCode subtree) {
			return new Which("", null, Set.of(), Set.of(), null, null, subtree, Set.of(), null);
		}

	}

	/** An offering, and when it, or whether it may be asked for, changed. */
	public record Mark(UUID id, Instant changedAt) {
	}

	@Transactional(readOnly = true)
	public long count(Access access, Which which) {
		return asked(access, "select count(*)" + PUBLISHED, which).query(Long.class).single();
	}

	@Transactional(readOnly = true)
	public List<Mark> page(Access access, Which which, long offset, int limit) {
		return marks(asked(access, CHANGED + PUBLISHED + "order by o.id offset :offset limit :limit", which)
			.param("offset", offset)
			.param("limit", limit));
	}

	/**
	 * The next ones.
	 * @param last the id that came last; null at the beginning
	 */
	@Transactional(readOnly = true)
	public List<Mark> after(Access access, Which which, @Nullable UUID last, int limit) {
		return marks(asked(access, CHANGED + PUBLISHED + "and o.id > :last order by o.id limit :limit", which)
			.param("last", (last != null) ? last : new UUID(0, 0))
			.param("limit", limit));
	}

	/** The offering that HSDS knows as this service at a location. */
	@Transactional(readOnly = true)
	public Optional<UUID> atLocation(Access access, UUID id) {
		return this.database.as(access)
			.sql("select id from service_offering where hsds_id('service_at_location:' || id::text) = ?")
			.param(id)
			.query(UUID.class)
			.optional();
	}

	private static List<Mark> marks(StatementSpec statement) {
		return statement
			.query((row, number) -> new Mark(row.getObject("id", UUID.class), Columns.instant(row, "changed_at")))
			.list();
	}

	private StatementSpec asked(Access access, String sql, Which which) {
		return Distances.bind(this.database.listing(access).sql(sql), which.near())
			.param("words", which.words().strip())
			.param("part", "%" + Columns.literal(which.words()) + "%")
			.param("category", (which.category() != null) ? which.category() : "")
			.param("groups", Columns.texts(which.groups()))
			.param("terms", Columns.texts(which.terms()))
			.param("serving", Columns.texts(which.serving().stream().map(DivisionCode::value).toList()))
			.param("organization", (which.organization() != null) ? which.organization() : "")
			.param("subtree", (which.within() != null) ? which.within().value() : "")
			.param("since", Columns.timestamp((which.changedSince() != null) ? which.changedSince() : EVER));
	}

}
