package org.wushe.forms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.IterationContext;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.Iterator;

/**
 * The one door to the FEEL engine. Evaluation never throws and never goes on without end:
 * what fails is null, as in form-js, and is remembered in {@link #failures()}.
 */
final class Feel {

	private static final int LONGEST_EXPRESSION = 10_000;

	private static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000);

	private static final String TOO_SLOW = "the form's expressions take too long";

	/** For all expressions of one form together. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

	private final FeelEngineApi engine;

	private final List<FeelFailure> failures = new ArrayList<>();

	private long left = PATIENCE.toNanos();

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
			if (countsTooFar(result.parsedExpression().expression())) {
				throw new FeelSyntaxException(text, "counts to no fixed number, or further than " + FARTHEST);
			}
			return new Expression(text, result.parsedExpression());
		}
		catch (StackOverflowError tooDeep) {
			throw new FeelSyntaxException(text, "nested too deeply");
		}
	}

	/** The engine writes down all numbers of {@code a..b} before it takes the first. */
	private static boolean countsTooFar(Object part) {
		return switch (part) {
			case IterationContext count -> !(count.start() instanceof ConstNumber first
					&& count.end() instanceof ConstNumber last
					&& last.value().bigDecimal().subtract(first.value().bigDecimal()).abs().compareTo(FARTHEST) <= 0);
			case Product parts -> anyCountsTooFar(parts.productIterator());
			case Iterable<?> parts -> anyCountsTooFar(parts.iterator());
			default -> false;
		};
	}

	private static boolean anyCountsTooFar(Iterator<?> parts) {
		while (parts.hasNext()) {
			if (countsTooFar(parts.next())) {
				return true;
			}
		}
		return false;
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

	private @Nullable Object run(Expression expression, Supplier<EvaluationResult> evaluation) {
		if (this.left <= 0) {
			report(expression, TOO_SLOW);
			return null;
		}
		try {
			var result = timed(evaluation);
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
		catch (Exception | StackOverflowError broken) {
			report(expression, (this.left <= 0) ? TOO_SLOW : String.valueOf(broken.getMessage()));
			return null;
		}
	}

	private EvaluationResult timed(Supplier<EvaluationResult> evaluation) {
		try (var bound = TimeBound.begin(this.left)) {
			try {
				return evaluation.get();
			}
			finally {
				this.left -= bound.taken();
			}
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
