package org.wushe.exchange.hsds;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What we classify by; each is a taxonomy of HSDS. */
public enum Taxonomy {

	/** The service taxonomy. */
	CATEGORY("五社通服务分类", "社区服务的分类：公共服务、互助志愿服务、商业服务"),
	/** Whom a service is for. */
	GROUP("五社通特殊群体", "政策关注的特殊群体，服务可以只面向其中几类"),
	/** What HSDS has no field for. */
	PROPERTY("五社通补充属性", "HSDS 3.0 没有对应字段的内容：余量、居住地要求、组织类型等");

	private final String title;

	private final String description;

	Taxonomy(String title, String description) {
		this.title = title;
		this.description = description;
	}

	public UUID id() {
		return HsdsId.of("taxonomy", name());
	}

	public String title() {
		return this.title;
	}

	/** The id of a term. */
	public UUID term(String code) {
		return HsdsId.of("term", name(), code);
	}

	public static Optional<Taxonomy> ofId(String id) {
		return Arrays.stream(values()).filter(taxonomy -> taxonomy.id().toString().equals(id)).findFirst();
	}

	/** The id of the taxonomy that a term belongs to; blank if it says none. */
	public static String idOf(ObjectNode term) {
		return Nodes.text(term.get("taxonomy_detail"), "id").orElse("");
	}

	/** As HSDS writes it. */
	public ObjectNode json() {
		return Nodes.object(id()).put("name", this.title).put("description", this.description);
	}

	/** A term of it, as HSDS writes it. */
	ObjectNode term(String code, String name, String about, @Nullable String parent) {
		ObjectNode term = Nodes.object(term(code))
			.put("code", code)
			.put("name", name)
			.put("description", about.isBlank() ? name : about)
			.put("taxonomy", this.title)
			.put("language", "zh-CN");
		if (parent != null) {
			term.put("parent_id", term(parent).toString());
		}
		term.set("taxonomy_detail", json());
		return term;
	}

}
