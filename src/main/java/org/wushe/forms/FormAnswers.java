package org.wushe.forms;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What became of the answers to a form.
 *
 * @param values the answers to keep, nested by the paths of the schema and in the types
 * of its questions: text, {@link java.math.BigDecimal}, truth, ISO date and time, lists
 * and objects; an unanswered question has its blank (empty text, empty list, false or
 * null), a hidden or disabled one is absent
 * @param problems what the person must mend, in the order of the page; the values may be
 * used only if there are none
 * @param failures what the author of the form should mend
 */
public record FormAnswers(Map<String, @Nullable Object> values, List<FormProblem> problems,
		List<FeelFailure> failures) {

	public boolean valid() {
		return this.problems.isEmpty();
	}

}
