package org.wushe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import org.wushe.library.SearchUnavailable;

class ProblemsTest {

	static Stream<Exception> outages() {
		return Stream.of(new CannotCreateTransactionException("no connection"),
				new TransactionSystemException("the connection was lost at commit"),
				new DataAccessResourceFailureException("the connection was lost"),
				new UncategorizedSQLException("query", "select 1", new SQLException("shutting down", "57P01")),
				new SearchUnavailable(new IOException("refused")));
	}

	@ParameterizedTest
	@MethodSource("outages")
	void aServerThatIsAwayIsToldAsSuchAndTheCallerMayTryAgain(Exception outage) {
		assertThat(Problems.of(outage)).hasValue(Problem.of(503, "web.unavailable"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "40001", "40P01" })
	void whoeverCollidedWithAnotherMayTryAgain(String state) {
		assertThat(Problems.of(new CannotAcquireLockException("update", new SQLException("collided", state))))
			.hasValue(Problem.of(503, "web.try-again"));
	}

	@Test
	void parametersThatAreNoTextAreRefused() {
		assertThat(Problems.of(new InvalidParameterException("half a character")))
			.hasValue(Problem.of(400, "web.unreadable-text"));
	}

	@Test
	void whatNobodyExpectedIsNoProblemOfTheCallers() {
		assertThat(Problems.of(new IllegalStateException("a bug"))).isEmpty();
	}

}
