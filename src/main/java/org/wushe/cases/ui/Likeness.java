package org.wushe.cases.ui;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** Whether two parts of a page look the same, down to the last word. */
final class Likeness {

	/** By which parts find each other; made anew each time. */
	private static final Set<String> TIES = Set.of("id", "aria-labelledby", "aria-describedby");

	private Likeness() {
	}

	static boolean between(Element one, Element other) {
		if (one.isTextNode() || other.isTextNode()) {
			return one.isTextNode() && other.isTextNode() && one.getText().equals(other.getText());
		}
		return one.getTag().equals(other.getTag()) && one.isVisible() == other.isVisible()
				&& one.isEnabled() == other.isEnabled()
				&& same(one, other, Element::getAttributeNames, Element::getAttribute)
				&& same(one, other, Element::getPropertyNames, Element::getProperty) && alike(one, other);
	}

	private static boolean alike(Element one, Element other) {
		List<Element> parts = one.getChildren().toList();
		List<Element> others = other.getChildren().toList();
		return parts.size() == others.size()
				&& IntStream.range(0, parts.size()).allMatch(i -> between(parts.get(i), others.get(i)));
	}

	private static boolean same(Element one, Element other, Function<Element, Stream<String>> names, Value value) {
		Set<String> known = names.apply(one).collect(Collectors.toSet());
		return known.equals(names.apply(other).collect(Collectors.toSet())) && known.stream()
			.allMatch(name -> TIES.contains(name) || Objects.equals(value.of(one, name), value.of(other, name)));
	}

	private interface Value {

		@Nullable String of(Element element, String name);

	}

}
