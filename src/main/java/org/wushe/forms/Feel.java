package org.wushe.forms;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the FEEL engine. Evaluation never throws: what fails is null, as in
 * form-js, and is remembered in {@link #failures()}.
 */
final class Feel {

	private static final int LONGEST_EXPRESSION = 10_000;

	private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

	private final FeelEngineApi engine;

	private final List<FeelFailure> failures = new ArrayList<>();

	/**
	 * An engine for one evaluation of one form.
	 * @param clock the source of {@code now()} and {@code today()}
	 */
	Feel(Clock clock) {
		this.engine = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock)).build();
	}

	/** An expression that yields a value. */
	static Expression expression(String text) throws FeelSyntaxException {
		return parse(text, PARSER::parseExpression);
	}

	/** A condition: form-js reads it as a unary test whose input is null. */
	static Expression condition(String text) throws FeelSyntaxException {
		return parse(text, PARSER::parseUnaryTests);
	}

	private static Expression parse(String text, java.util.function.Function<String, ParseResult> parser)
			throws FeelSyntaxException {
		if (text.length() > LONGEST_EXPRESSION) {
			throw new FeelSyntaxException(text, "longer than " + LONGEST_EXPRESSION + " characters");
		}
		try {
			var result = parser.apply(text);
			if (result.isFailure()) {
				throw new FeelSyntaxException(text, result.failure().message());
			}
			return new Expression(text, result.parsedExpression());
		}
		catch (StackOverflowError tooDeep) {
			throw new FeelSyntaxException(text, "nested too deeply");
		}
	}

	/** The value, in plain Java collections; null if it has none. */
	@Nullable Object evaluate(Expression expression, Map<String, @Nullable Object> variables) {
		return plain(run(expression, () -> this.engine.evaluate(expression.parsed(), variables)));
	}

	/** Whether the condition holds; what cannot be evaluated does not hold. */
	boolean holds(Expression condition, Map<String, @Nullable Object> variables) {
		return Boolean.TRUE
			.equals(run(condition, () -> this.engine.evaluateWithInput(condition.parsed(), (Object) null, variables)));
	}

	private @Nullable Object run(Expression expression, java.util.function.Supplier<EvaluationResult> evaluation) {
		try {
			var result = evaluation.get();
			result.getSuppressedFailures()
				.stream()
				.filter((failure) -> failure.failureType().equals(EvaluationFailureType.NO_FUNCTION_FOUND$.MODULE$)
						|| failure.failureType().equals(EvaluationFailureType.FUNCTION_INVOCATION_FAILURE$.MODULE$))
				.forEach((failure) -> report(expression, failure.failureMessage()));
			if (result.isFailure()) {
				report(expression, result.failure().message());
				return null;
			}
			return result.result();
		}
		catch (RuntimeException | StackOverflowError broken) {
			report(expression, String.valueOf(broken.getMessage()));
			return null;
		}
	}

	private void report(Expression expression, String reason) {
		var failure = new FeelFailure(expression.text(), reason);
		if (!this.failures.contains(failure)) {
			this.failures.add(failure);
		}
	}

	/** What failed so far. */
	List<FeelFailure> failures() {
		return List.copyOf(this.failures);
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Map<?, ?> map -> {
				var copy = new LinkedHashMap<String, @Nullable Object>();
				map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
				yield copy;
			}
			case List<?> list -> {
				var copy = new ArrayList<@Nullable Object>();
				list.forEach((item) -> copy.add(plain(item)));
				yield copy;
			}
			case String text -> text;
			case Boolean truth -> truth;
			case Number number -> Numbers.exact(number);
			default -> value.toString();
		};
	}

}
