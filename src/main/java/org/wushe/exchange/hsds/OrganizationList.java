package org.wushe.exchange.hsds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

/**
 * The register of organisations for those who take all of it, in the order of their
 * codes.
 */
@Repository
public class OrganizationList {

	private static final String NAMED = """
			  from organization
			 where (:words = '' or name ilike :part or introduction ilike :part)
			""";

	private final Database database;

	OrganizationList(Database database) {
		this.database = database;
	}

	@Transactional(readOnly = true)
	public long count(Access access, String words) {
		return asked(access, "select count(*)" + NAMED, words).query(Long.class).single();
	}

	@Transactional(readOnly = true)
	public List<String> page(Access access, String words, long offset, int limit) {
		return asked(access, "select code" + NAMED + "order by code offset :offset limit :limit", words)
			.param("offset", offset)
			.param("limit", limit)
			.query(String.class)
			.list();
	}

	/**
	 * The next ones.
	 * @param last the code that came last; blank at the beginning
	 */
	@Transactional(readOnly = true)
	public List<String> after(Access access, String words, String last, int limit) {
		return asked(access, "select code" + NAMED + "and code > :last order by code limit :limit", words)
			.param("last", last)
			.param("limit", limit)
			.query(String.class)
			.list();
	}

	/** The code of the organisation that has this id by its code. */
	@Transactional(readOnly = true)
	public Optional<String> ofId(Access access, UUID id) {
		return this.database.as(access)
			.sql("select code from organization where hsds_id('organization:' || code) = ?")
			.param(id)
			.query(String.class)
			.optional();
	}

	/** Those that sit in the subtree; all for null. */
	@Transactional(readOnly = true)
	List<String> within(Access access, @Nullable DivisionCode subtree) {
		return this.database.listing(access)
			.sql("select code from organization where division_code ^@ :subtree order by code")
			.param("subtree", (subtree != null) ? subtree.value() : "")
			.query(String.class)
			.list();
	}

	private StatementSpec asked(Access access, String sql, String words) {
		return this.database.listing(access)
			.sql(sql)
			.param("words", words.strip())
			.param("part", "%" + Columns.literal(words) + "%");
	}

}
