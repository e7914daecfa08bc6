package org.wushe.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A form with its answers, all conditions settled. A hidden field has no answer, so
 * hiding one can show or hide another; that is followed until nothing changes any more.
 */
public final class FormState {

	/** Conditions that contradict each other never settle; the last round counts then. */
	private static final int MOST_ROUNDS = 12;

	private final List<FieldNode> nodes;

	private final FormContext context;

	private final List<FieldState> fields;

	FormState(FormSchema schema, @Nullable Map<String, ?> answers, FormContext context) {
		this.context = context;
		this.nodes = new NodeReader(context).read(schema.components(), answers, context.variables(), "", "");
		int round = 0;
		while (settle(this.nodes, scope(), true) && round < MOST_ROUNDS) {
			round++;
		}
		this.fields = states(this.nodes, scope());
	}

	/** The components of the form, in the order of the page. */
	public List<FieldState> fields() {
		return this.fields;
	}

	/** Every component at every place, outer ones before inner ones. */
	public Stream<FieldState> all() {
		return all(this.fields);
	}

	private static Stream<FieldState> all(List<FieldState> fields) {
		return fields.stream()
			.flatMap((field) -> Stream.concat(Stream.of(field), field.parts().stream().flatMap(FormState::all)));
	}

	/** The answers that are kept: those of visible questions that are in use. */
	Map<String, @Nullable Object> answers() {
		var answers = new LinkedHashMap<String, @Nullable Object>();
		FieldNode.write(this.nodes, answers, (question) -> !question.binding().disabled());
		return answers;
	}

	/** What the author of the form should mend. */
	List<FeelFailure> failures() {
		return this.context.feel().failures();
	}

	private Scope scope() {
		var data = AnswerTree.copy(this.context.variables());
		FieldNode.write(this.nodes, data, (question) -> true);
		return Scope.of(data);
	}

	private boolean settle(List<FieldNode> nodes, Scope scope, boolean above) {
		var variables = scope.variables();
		var feel = this.context.feel();
		var news = false;
		for (var node : nodes) {
			var hide = node.field().frame().hide();
			var visible = above && (hide == null || !feel.holds(hide, variables));
			var readonly = node.field() instanceof Question question && holds(question.binding().readonly(), variables);
			news |= node.settle(visible, readonly);
			for (int i = 0; i < node.parts().size(); i++) {
				news |= settle(node.parts().get(i), inner(node, i, scope), visible);
			}
		}
		return news;
	}

	private List<FieldState> states(List<FieldNode> nodes, Scope scope) {
		var variables = scope.variables();
		return nodes.stream().map((node) -> {
			var parts = Stream.iterate(0, (i) -> i < node.parts().size(), (i) -> i + 1)
				.map((i) -> states(node.parts().get(i), inner(node, i, scope)))
				.toList();
			return new FieldState(node, parts, this.context, variables);
		}).toList();
	}

	/** The rows of a list have a scope of their own, groups have not. */
	private static Scope inner(FieldNode node, int part, Scope scope) {
		return (node.field() instanceof ListSection) ? scope.inner(node.row(part), part + 1) : scope;
	}

	private boolean holds(Flag flag, Map<String, @Nullable Object> variables) {
		return (flag.condition() != null) ? this.context.feel().holds(flag.condition(), variables) : flag.fixed();
	}

}
