package org.wushe.identity;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only door to the business tables: a query cannot be written without saying for
 * whom. Tells PostgreSQL who asks, for this transaction, so that row-level security
 * stands as the second wall.
 */
@Component
public class Database {

	/** The classes of SQLSTATE for connection, resources and operator intervention. */
	private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

	private final JdbcClient jdbc;

	Database(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * For what finds its rows by key, reading or writing: its plan is made once for each
	 * connection. Making it anew, under policies of several tables, takes longer than
	 * following it. A nullable text is given with its type, else the statement is parsed
	 * anew whenever it is null.
	 * @throws IllegalStateException outside a transaction
	 */
	public JdbcClient as(Access access) {
		return bound(new Asking(access, "force_generic_plan"));
	}

	/**
	 * For lists: planned for what they ask for.
	 * @throws IllegalStateException outside a transaction
	 */
	public JdbcClient listing(Access access) {
		return bound(new Asking(access, "auto"));
	}

	/** Whether the server is away or overloaded: the same may succeed later. */
	public static boolean isOutage(SQLException failure) {
		String state = failure.getSQLState();
		return state != null && OUTAGES.contains(state.substring(0, Math.min(2, state.length())));
	}

	/** Who asks, and when PostgreSQL plans. */
	private record Asking(Access access, String planning) {
	}

	private JdbcClient bound(Asking asking) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("a query needs a transaction");
		}
		if (!asking.equals(TransactionSynchronizationManager.getResource(this))) {
			bind(asking);
		}
		return this.jdbc;
	}

	private void bind(Asking asking) {
		Access access = asking.access();
		this.jdbc.sql("""
				select set_config('wushe.scope', ?, true), set_config('wushe.division', ?, true),
				       set_config('wushe.organization', ?, true), set_config('wushe.user', ?, true),
				       set_config('wushe.roles', ?, true), set_config('plan_cache_mode', ?, true)""")
			.params(scope(access), Objects.toString(access.division(), ""),
					Objects.requireNonNullElse(access.organizationCode(), ""), access.userId(), roles(access),
					asking.planning())
			.query((row, number) -> true)
			.list();
		if (TransactionSynchronizationManager.hasResource(this)) {
			TransactionSynchronizationManager.unbindResource(this);
		}
		else {
			TransactionSynchronizationManager.registerSynchronization(new Release());
		}
		TransactionSynchronizationManager.bindResource(this, asking);
	}

	private static String scope(Access access) {
		if (access.isSystem()) {
			return "system";
		}
		return (access.division() != null) ? "division" : "organization";
	}

	private static String roles(Access access) {
		return access.roles().stream().map(Role::code).collect(Collectors.joining(",", "{", "}"));
	}

	/**
	 * What was said to PostgreSQL ends with the transaction, and so does our memory of
	 * it.
	 */
	private final class Release implements TransactionSynchronization {

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResourceIfPossible(Database.this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(Database.this);
		}

	}

}
