package org.wushe.forms;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What stays the same while a form is evaluated.
 *
 * @param variables what came with the form
 */
record FormContext(Map<String, @Nullable Object> variables, Setting setting, Feel feel) {

	/** The list of options that came with the form under a name, or under a path. */
	@Nullable Object supplied(String variable) {
		var value = this.variables.get(variable);
		return (value != null) ? value : AnswerTree.get(this.variables, List.of(variable.split("\\."))).orElse(null);
	}

}
