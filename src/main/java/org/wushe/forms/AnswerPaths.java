package org.wushe.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * The paths under which a form keeps its answers. No answer may stand where another one
 * stands, or inside of it.
 *
 * @param clashes the paths that do
 */
record AnswerPaths(List<String> clashes) {

	static AnswerPaths of(List<FormField> components) {
		var claimed = new ArrayList<String>();
		collect(components, "", claimed);
		var all = new HashSet<String>();
		var clashes = new TreeSet<String>();
		for (var path : claimed) {
			if (!all.add(path)) {
				clashes.add(shown(path));
			}
		}
		for (var path : claimed) {
			for (int dot = path.indexOf('.'); dot < path.length() - 1; dot = path.indexOf('.', dot + 1)) {
				if (all.contains(path.substring(0, dot + 1))) {
					clashes.add(shown(path));
				}
			}
		}
		return new AnswerPaths(List.copyOf(clashes));
	}

	/** Every path ends with a dot, rows of a list with {@code []} before it. */
	private static void collect(List<FormField> components, String above, List<String> claimed) {
		for (var field : components) {
			switch (field) {
				case Question question -> claimed.add(above + String.join(".", question.binding().key()) + ".");
				case ListSection list -> {
					var path = above + String.join(".", list.path());
					claimed.add(path + ".");
					collect(list.components(), path + "[].", claimed);
				}
				case Section section -> {
					var path = String.join(".", section.path());
					collect(section.components(), path.isEmpty() ? above : above + path + ".", claimed);
				}
				case Ornament _ -> {
				}
			}
		}
	}

	private static String shown(String path) {
		return path.substring(0, path.length() - 1);
	}

}
