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
			  from service_offering o
			 where o.status in ('PUBLISHED', 'STALE')
			   and (:words = '' or o.title ilike :part or o.description ilike :part or exists (
			          select from organization g where g.code = o.organization_code and g.name ilike :part))
			   and (:category = '' or o.category_code = :category or o.category_code ^@ (:category || '.'))
			   and (cardinality(:groups::text[]) = 0 or jsonb_exists_any(o.eligibility -> 'groups', :groups::text[]))
			   and o.division_code ^@ :within
			   and (:organization = '' or o.organization_code = :organization)
			   and o.updated_at >= :since
			""";

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
	 * @param changedSince only those that changed then or later
	 * @param within only those given in this subtree
	 */
	public record Which(String words, @Nullable String category, Set<SpecialGroup> groups,
			@Nullable String organization, @Nullable Instant changedSince, @Nullable DivisionCode within) {

		public static final Which ALL = new Which("", null, Set.of(), null, null, null);

	}

	/** An offering, and when it changed. */
	public record Mark(UUID id, Instant updatedAt) {
	}

	@Transactional(readOnly = true)
	public long count(Access access, Which which) {
		return asked(access, "select count(*)" + PUBLISHED, which).query(Long.class).single();
	}

	@Transactional(readOnly = true)
	public List<Mark> page(Access access, Which which, long offset, int limit) {
		return marks(
				asked(access, "select o.id, o.updated_at" + PUBLISHED + "order by o.id offset :offset limit :limit",
						which)
					.param("offset", offset)
					.param("limit", limit));
	}

	/**
	 * The next ones.
	 * @param last the id that came last; null at the beginning
	 */
	@Transactional(readOnly = true)
	public List<Mark> after(Access access, Which which, @Nullable UUID last, int limit) {
		return marks(
				asked(access, "select o.id, o.updated_at" + PUBLISHED + "and o.id > :last order by o.id limit :limit",
						which)
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
			.query((row, number) -> new Mark(row.getObject("id", UUID.class), Columns.instant(row, "updated_at")))
			.list();
	}

	private StatementSpec asked(Access access, String sql, Which which) {
		return this.database.listing(access)
			.sql(sql)
			.param("words", which.words().strip())
			.param("part", "%" + Columns.literal(which.words()) + "%")
			.param("category", (which.category() != null) ? which.category() : "")
			.param("groups", Columns.texts(which.groups()))
			.param("organization", (which.organization() != null) ? which.organization() : "")
			.param("within", (which.within() != null) ? which.within().value() : "")
			.param("since", Columns.timestamp((which.changedSince() != null) ? which.changedSince() : EVER));
	}

}
