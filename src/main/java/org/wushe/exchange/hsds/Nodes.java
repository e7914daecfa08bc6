package org.wushe.exchange.hsds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects of JSON: nothing stands in them that has no value. */
public final class Nodes {

	private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

	/** Digits before or after the point. */
	private static final int LONGEST_NUMBER = 100;

	private Nodes() {
	}

	public static ObjectNode object() {
		return FACTORY.objectNode();
	}

	static ObjectNode object(UUID id) {
		return object().put("id", id.toString());
	}

	/** Puts a text that is not blank. */
	static void text(ObjectNode node, String field, @Nullable Object value) {
		if (value != null && !value.toString().isBlank()) {
			node.put(field, value.toString());
		}
	}

	static void number(ObjectNode node, String field, @Nullable Number value) {
		if (value instanceof BigDecimal decimal) {
			node.set(field, FACTORY.numberNode(decimal));
		}
		else if (value instanceof Double decimal) {
			node.put(field, decimal);
		}
		else if (value != null) {
			node.put(field, value.longValue());
		}
	}

	/** Puts a list unless it is empty. */
	static void list(ObjectNode node, String field, List<ObjectNode> values) {
		if (!values.isEmpty()) {
			values.forEach(node.withArray(field)::add);
		}
	}

	/** The objects of a list; none where there is no list. */
	static Stream<ObjectNode> objects(JsonNode node, String field) {
		return (node.get(field) instanceof ArrayNode list)
				? list.valueStream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast) : Stream.empty();
	}

	static Optional<ObjectNode> child(JsonNode node, String field) {
		return (node.get(field) instanceof ObjectNode child) ? Optional.of(child) : Optional.empty();
	}

	/** The text or the figure that stands there; empty where it is blank. */
	public static Optional<String> text(JsonNode node, String field) {
		JsonNode value = node.get(field);
		return (value != null && value.isValueNode() && !value.isNull())
				? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
	}

	/**
	 * A number of people, years, money or degrees. What is written with an exponent that
	 * none of them has is none: to reckon with it would take hours.
	 */
	static Optional<BigDecimal> number(JsonNode node, String field) {
		return text(node, field).flatMap(text -> {
			try {
				BigDecimal number = new BigDecimal(text);
				return (Math.abs((long) number.scale()) <= LONGEST_NUMBER && number.precision() <= LONGEST_NUMBER)
						? Optional.of(number) : Optional.empty();
			}
			catch (NumberFormatException ex) {
				return Optional.empty();
			}
		});
	}

}
