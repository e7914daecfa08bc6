package org.wushe.identity;

import java.util.Objects;
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

	private final JdbcClient jdbc;

	Database(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @throws IllegalStateException outside a transaction
	 */
	public JdbcClient as(Access access) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("a query needs a transaction");
		}
		if (!access.equals(TransactionSynchronizationManager.getResource(this))) {
			bind(access);
		}
		return this.jdbc;
	}

	private void bind(Access access) {
		this.jdbc.sql("""
				select set_config('wushe.scope', ?, true), set_config('wushe.division', ?, true),
				       set_config('wushe.organization', ?, true), set_config('wushe.user', ?, true),
				       set_config('wushe.roles', ?, true), set_config('plan_cache_mode', ?, true)""")
			.params(scope(access), Objects.toString(access.division(), ""),
					Objects.requireNonNullElse(access.organizationCode(), ""), access.userId(), roles(access),
					planning())
			.query((row, number) -> true)
			.list();
		if (TransactionSynchronizationManager.hasResource(this)) {
			TransactionSynchronizationManager.unbindResource(this);
		}
		else {
			TransactionSynchronizationManager.registerSynchronization(new Release());
		}
		TransactionSynchronizationManager.bindResource(this, access);
	}

	/**
	 * What writes finds its rows by key, so its plan is made once: making it anew for
	 * each call, under policies of several tables, took longer than following it. Lists
	 * are planned for what they ask for.
	 */
	private static String planning() {
		return TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? "auto" : "force_generic_plan";
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
