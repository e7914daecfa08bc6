package org.wushe.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;

/**
 * Where people chose other than the first candidate: against which factors, for which
 * reasons, and which weights would have agreed with them. Changes nothing.
 */
@Service
public class LearningFromChoices {

	/** As many as tell something and are gone through in a moment. */
	private static final int CHOICES = 2000;

	private final ChoiceRepository choices;

	private final MatchingWeights weights;

	LearningFromChoices(ChoiceRepository choices, MatchingWeights weights) {
		this.choices = choices;
		this.weights = weights;
	}

	/**
	 * What the last choices of a place say.
	 *
	 * @param overruled the factors chosen against, the most often first
	 */
	public record Report(Lesson lesson, List<Overruled> overruled) {
	}

	/**
	 * @param division null for everywhere
	 * @throws org.wushe.identity.AccessDenied if the person may not edit the weights
	 * there
	 */
	@Transactional(readOnly = true)
	public Report report(Access access, @Nullable DivisionCode division) {
		Weights present = this.weights.present(access, division);
		List<Choice> latest = this.choices.latest((division != null) ? division.value() : "", CHOICES);
		return new Report(Lesson.of(latest, present), Overruled.of(latest));
	}

}
