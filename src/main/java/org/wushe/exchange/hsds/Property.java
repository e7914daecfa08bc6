package org.wushe.exchange.hsds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What we know and HSDS 3.0 has no field for: written as an attribute whose term says
 * what it is and whose value is ours.
 */
enum Property {

	CAPACITY_UNIT("余量单位"), CAPACITY_MAXIMUM("最大余量"), CAPACITY_AVAILABLE("当前余量"), CAPACITY_CONFIRMED_AT("余量确认时间"),
	RESIDENCE("要求居住地"), DIVISION("所在区划"), SERVICE_AREA("服务区域"), ORGANIZATION_KIND("组织类型"), REGISTRATION("登记情况"),
	GRADE("评估等级"), GRADE_VALID_UNTIL("等级有效期至"), CATEGORY("设施服务类别"), AREA("建筑面积（平方米）"), BOOKABLE("可预约"),
	/** The fields of which there is nothing, divided by commas. */
	ABSENT("没有的内容");

	private static final Set<String> TERMS = Arrays.stream(values())
		.map(property -> Taxonomy.PROPERTY.term(property.code()).toString())
		.collect(Collectors.toUnmodifiableSet());

	private final String title;

	Property(String title) {
		this.title = title;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	ObjectNode term() {
		return Taxonomy.PROPERTY.term(code(), this.title, "", null);
	}

	/** An attribute of a service, an organisation or a location. */
	ObjectNode of(String entity, UUID owner, Object value) {
		return attribute(entity, owner, term(), "property")
			.put("id", HsdsId.of("attribute", owner, code(), value).toString())
			.put("value", value.toString());
	}

	/** The values that an owner has of this. */
	Stream<String> values(JsonNode owner) {
		return Nodes.objects(owner, "attributes")
			.filter(attribute -> Nodes.child(attribute, "taxonomy_term")
				.flatMap(term -> Nodes.text(term, "id"))
				.or(() -> Nodes.text(attribute, "taxonomy_term_id"))
				.filter(Taxonomy.PROPERTY.term(code()).toString()::equals)
				.isPresent())
			.flatMap(attribute -> Nodes.text(attribute, "value").stream());
	}

	/** Whether its term is one of these, whoever wrote it. */
	static boolean isOurs(JsonNode attribute) {
		return Nodes.child(attribute, "taxonomy_term")
			.flatMap(term -> Nodes.text(term, "id"))
			.or(() -> Nodes.text(attribute, "taxonomy_term_id"))
			.filter(TERMS::contains)
			.isPresent();
	}

	Optional<String> value(JsonNode owner) {
		return values(owner).findFirst();
	}

	static List<ObjectNode> terms() {
		return Arrays.stream(values()).map(Property::term).toList();
	}

	/**
	 * Adds to what is written of something which of these fields hold nothing, so that
	 * whoever knew something of them forgets it, see {@link Known}.
	 * @param fields of the standard; {@code eligibility} and the codes of properties for
	 * what attributes hold
	 */
	static void sayAbsent(String entity, UUID owner, ObjectNode written, String... fields) {
		String absent = Arrays.stream(fields)
			.filter(field -> !written.has(field) && !isAttribute(written, field))
			.collect(Collectors.joining(","));
		if (!absent.isEmpty()) {
			written.withArray("attributes").add(ABSENT.of(entity, owner, absent));
		}
	}

	private static boolean isAttribute(ObjectNode written, String field) {
		return Nodes.objects(written, "attributes")
			.anyMatch(attribute -> field.equals(attribute.path("link_type").asString(""))
					|| field.equals(attribute.at("/taxonomy_term/code").asString("")));
	}

	/** A link between something and a term. */
	static ObjectNode attribute(String entity, UUID owner, ObjectNode term, String type) {
		ObjectNode attribute = Nodes.object(HsdsId.of("attribute", owner, type, term.get("id").asString()))
			.put("link_id", owner.toString())
			.put("taxonomy_term_id", term.get("id").asString())
			.put("link_type", type)
			.put("link_entity", entity);
		attribute.set("taxonomy_term", term);
		return attribute;
	}

}
