package org.wushe.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import org.wushe.ui.Translations;

/**
 * Turns whatever a REST call ran into into a problem, in Chinese unless the caller asks
 * for English. The text of an exception never leaves the house.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final String RETRY_SECONDS = "5";

	private final Translations translations;

	ProblemAdvice(Translations translations) {
		this.translations = translations;
	}

	/**
	 * @throws Exception the same, for others to handle, if it was no REST call
	 */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(Exception failure, HttpServletRequest request) throws Exception {
		if (!isCall(request.getRequestURI().substring(request.getContextPath().length()))) {
			throw failure;
		}
		return answer(Problems.of(failure).orElseGet(() -> unexpected(failure)), failure, language(request));
	}

	private static boolean isCall(String path) {
		return path.startsWith("/api/") || path.equals("/hsds") || path.startsWith("/hsds/");
	}

	private ResponseEntity<ProblemDetail> answer(Problem problem, Exception failure, Locale language) {
		String words = this.translations.getTranslation(problem.key(), language, problem.args().toArray());
		ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(problem.status()), words);
		body.setTitle(this.translations.getTranslation("web.status." + problem.status(), language));
		body.setProperty("key", problem.key());
		if (!problem.fields().isEmpty()) {
			body.setProperty("fields",
					problem.fields()
						.stream()
						.map(field -> Map.of("name", field.name(), "message", words(field, words, language)))
						.toList());
		}
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		headers.setContentLanguage(language);
		if (failure instanceof AuthenticationException && problem.status() == 401) {
			headers.add(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		if (problem.status() == 503 || problem.status() == 429) {
			headers.add(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		return new ResponseEntity<>(body, headers, problem.status());
	}

	private static String words(Problem.Field field, String otherwise, Locale language) {
		return (field.words() != null) ? field.words().apply(language) : otherwise;
	}

	private static Problem unexpected(Exception failure) {
		String number = UUID.randomUUID().toString().substring(0, 8);
		log.error("Failure {} in a call", number, failure);
		return Problem.unexpected(number);
	}

	private static Locale language(HttpServletRequest request) {
		return Translations.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

}
