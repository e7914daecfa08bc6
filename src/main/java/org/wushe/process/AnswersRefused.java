package org.wushe.process;

import java.util.List;

import org.wushe.forms.FormProblem;

/** The answers do not fit the form of a task, or the form they were given to. */
public class AnswersRefused extends RuntimeException {

	private final transient List<FormProblem> problems;

	public AnswersRefused(List<FormProblem> problems) {
		super(problems.stream().map(FormProblem::path).toList().toString(), null, false, false);
		this.problems = List.copyOf(problems);
	}

	/** What the person must mend, in the order of the page. */
	public List<FormProblem> problems() {
		return this.problems;
	}

}
