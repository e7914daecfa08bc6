package org.wushe.process;

import java.util.Map;
import java.util.Optional;

import org.wushe.identity.Access;

/**
 * What a module knows of the answers to a task before anybody has filled in its form.
 * Whoever does the task may answer otherwise; what was typed before goes first.
 */
public interface SuggestedAnswers {

	/** Empty where there is nothing to suggest. */
	Optional<Suggestion> of(Access access, UserTask task);

	/**
	 * Answers to begin with.
	 *
	 * @param words where they come from; a key of the message bundles
	 */
	record Suggestion(Map<String, Object> answers, String words) {

		public Suggestion {
			answers = Map.copyOf(answers);
		}

	}

}
