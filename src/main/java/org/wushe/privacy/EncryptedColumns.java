package org.wushe.privacy;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import org.wushe.identity.Access;
import org.wushe.identity.Database;

/**
 * All columns that hold ciphertext, whosever table they are in: their names end in
 * {@code _enc}.
 */
@Repository
class EncryptedColumns {

	/** So many that a transaction is short and holds up nobody for long. */
	private static final int PAGES_AT_ONCE = 64;

	private final Database database;

	private final TransactionTemplate transaction;

	EncryptedColumns(Database database, TransactionTemplate transaction) {
		this.database = database;
		this.transaction = transaction;
	}

	/** Both as SQL writes them. */
	private record Column(String table, String name, long pages) {
	}

	private record Sealed(String place, String ciphertext) {
	}

	/**
	 * Replaces every ciphertext that does not begin with one of the given. What others
	 * write meanwhile stays as they wrote it.
	 * @param beginnings of seven signs
	 * @return how many were replaced
	 */
	long replace(List<String> beginnings, UnaryOperator<String> replacement) {
		long all = 0;
		long inThisPass;
		do {
			inThisPass = 0;
			for (Column column : columns()) {
				for (long page = 0; page < column.pages(); page += PAGES_AT_ONCE) {
					inThisPass += replace(column, page, beginnings, replacement);
				}
			}
			all += inThisPass;
		}
		while (inThisPass > 0);
		return all;
	}

	private List<Column> columns() {
		return inTransaction(jdbc -> jdbc.sql("""
				select quote_ident(c.relname) as name, quote_ident(a.attname) as column_name,
				       pg_relation_size(c.oid) / current_setting('block_size')::bigint as pages
				from pg_attribute a join pg_class c on c.oid = a.attrelid
				where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
				  and right(a.attname, 4) = '_enc' order by 1, 2""")
			.query((row, number) -> new Column(row.getString("name"), row.getString("column_name"),
					row.getLong("pages")))
			.list());
	}

	private int replace(Column column, long page, List<String> beginnings, UnaryOperator<String> replacement) {
		return inTransaction(jdbc -> {
			List<Sealed> old = jdbc
				.sql("""
						select ctid::text as place, %2$s as sealed from %1$s
						where ctid >= ?::tid and ctid < ?::tid and left(%2$s, 7) <> all (?) for no key update"""
					.formatted(column.table(), column.name()))
				.param("(%d,0)".formatted(page))
				.param("(%d,0)".formatted(page + PAGES_AT_ONCE))
				.param(beginnings.toArray(String[]::new))
				.query((row, number) -> new Sealed(row.getString("place"), row.getString("sealed")))
				.list();
			return old.isEmpty() ? 0
					: jdbc.sql("""
							update %1$s t set %2$s = n.fresh
							from unnest(?::tid[], ?::text[], ?::text[]) as n (place, sealed, fresh)
							where t.ctid = n.place and t.%2$s = n.sealed""".formatted(column.table(), column.name()))
						.param(old.stream().map(Sealed::place).toArray(String[]::new))
						.param(old.stream().map(Sealed::ciphertext).toArray(String[]::new))
						.param(old.stream().map(Sealed::ciphertext).map(replacement).toArray(String[]::new))
						.update();
		});
	}

	private <T> T inTransaction(Function<JdbcClient, T> work) {
		return Objects
			.requireNonNull(this.transaction.execute(status -> work.apply(this.database.as(Access.system()))));
	}

}
