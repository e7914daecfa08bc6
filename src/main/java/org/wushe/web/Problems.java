package org.wushe.web;

import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import jakarta.validation.ConstraintViolationException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.SearchUnavailable;
import org.wushe.process.AnswersRefused;
import org.wushe.process.EngineUnavailable;

/** Which problem an exception is: the table of all refusals that callers can meet. */
final class Problems {

	private static final String BAD_INPUT = "web.bad-input";

	private static final String DENIED = "web.denied";

	private Problems() {
	}

	/** Empty if it is none that we know. */
	static Optional<Problem> of(Exception failure) {
		return Optional.ofNullable(switch (failure) {
			case DomainRefusal refusal -> ofRefusal(refusal);
			case AnswersRefused refused -> Problem.ofFields("web.answers-refused",
					refused.problems()
						.stream()
						.map(problem -> new Problem.Field(problem.path(), problem::message))
						.toList());
			case AccessDenied denied -> Problem.of(403, DENIED);
			case AccessDeniedException denied ->
				isSignedIn() ? Problem.of(403, DENIED) : Problem.of(401, "web.sign-in");
			case AuthenticationServiceException away -> Problem.of(503, "web.sign-in-unavailable");
			case AuthenticationException unknown -> Problem.of(401, "web.sign-in");
			case EngineUnavailable away -> Problem.of(503, "web.unavailable");
			case SearchUnavailable away -> Problem.of(503, "web.unavailable");
			case TransactionException away -> Problem.of(503, "web.unavailable");
			case NoSuchElementException missing -> Problem.of(404, "web.not-found");
			case OptimisticLockingFailureException changed -> Problem.of(409, "web.changed");
			case DataAccessResourceFailureException away -> Problem.of(503, "web.unavailable");
			case DataAccessException database -> ofDatabase(database);
			case MaxUploadSizeExceededException large -> Problem.of(413, "web.too-large");
			case MethodArgumentTypeMismatchException bad -> Problem.ofField(bad.getName(), BAD_INPUT);
			case MissingServletRequestParameterException missing ->
				Problem.ofField(missing.getParameterName(), "web.missing");
			case MissingServletRequestPartException missing ->
				Problem.ofField(missing.getRequestPartName(), "web.missing");
			case MissingRequestValueException missing -> Problem.of(400, "web.missing");
			case MethodArgumentNotValidException bad -> Problem.ofFields(BAD_INPUT,
					bad.getFieldErrors().stream().map(error -> new Problem.Field(error.getField(), null)).toList());
			case HandlerMethodValidationException bad -> Problem.of(400, BAD_INPUT);
			case ConstraintViolationException bad -> Problem.of(400, BAD_INPUT);
			case HttpMessageNotReadableException bad -> ofUnreadable(bad);
			case InvalidParameterException broken -> Problem.of(400, "web.unreadable-text");
			case ErrorResponse known -> ofStatus(known.getStatusCode().value());
			case IllegalArgumentException bad -> Problem.of(400, BAD_INPUT);
			default -> null;
		});
	}

	private static Problem ofRefusal(DomainRefusal refusal) {
		String field = refusal.field();
		return new Problem(refusal.kind().status(), refusal.messageKey(), refusal.args(),
				(field != null) ? List.of(new Problem.Field(field, null)) : List.of(), null);
	}

	/** The body's own trouble, unless what was in it was refused while reading. */
	private static Problem ofUnreadable(HttpMessageNotReadableException bad) {
		return (NestedExceptionUtils.getRootCause(bad) instanceof DomainRefusal refusal) ? ofRefusal(refusal)
				: Problem.of(400, "web.unreadable-body");
	}

	/** What PostgreSQL refuses by its own rules (its manual, appendix A). */
	private static @Nullable Problem ofDatabase(DataAccessException failure) {
		if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException sql)) {
			return null;
		}
		if (Database.isOutage(sql)) {
			return Problem.of(503, "web.unavailable");
		}
		return switch (sql.getSQLState()) {
			case "42501" -> Problem.of(403, DENIED);
			case "22021", "22P05", "22001", "22003", "22P02" -> Problem.of(400, BAD_INPUT);
			case "23505" -> Problem.of(409, "web.changed");
			case "40001", "40P01" -> Problem.of(503, "web.try-again");
			case null, default -> null;
		};
	}

	private static @Nullable Problem ofStatus(int status) {
		return switch (status) {
			case 400 -> Problem.of(status, BAD_INPUT);
			case 404 -> Problem.of(status, "web.not-found");
			case 405 -> Problem.of(status, "web.wrong-method");
			case 406 -> Problem.of(status, "web.not-acceptable");
			case 413 -> Problem.of(status, "web.too-large");
			case 415 -> Problem.of(status, "web.wrong-type");
			case 503 -> Problem.of(status, "web.unavailable");
			default -> null;
		};
	}

	private static boolean isSignedIn() {
		return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken;
	}

}
