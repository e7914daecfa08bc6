package org.wushe.identity;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The database as its owner sees and changes it, past all policies. */
@TestComponent
public class OwnerDatabase {

	private final Environment settings;

	OwnerDatabase(Environment settings) {
		this.settings = settings;
	}

	/** All statements in one transaction. */
	public void run(String statements) {
		try (Connection connection = DriverManager.getConnection(this.settings.getRequiredProperty("spring.flyway.url"),
				this.settings.getProperty("spring.flyway.user"), this.settings.getProperty("spring.flyway.password"));
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(statements);
			connection.commit();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
