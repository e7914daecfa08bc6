package org.wushe.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.library.AccessFeature;
import org.wushe.library.Eligibility;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Translations;

/** The Chinese words and the terms that stand beside our codes. */
@Component
class Wording {

	private final Translations translations;

	private final Names names;

	Wording(Translations translations, Names names) {
		this.translations = translations;
		this.names = names;
	}

	/** All terms of all taxonomies. */
	List<ObjectNode> terms(Access access) {
		List<ObjectNode> terms = new ArrayList<>();
		this.names.categories(access).forEach(category -> terms.add(term(category)));
		for (SpecialGroup group : SpecialGroup.values()) {
			terms.add(term(group));
		}
		terms.addAll(Property.terms());
		return terms;
	}

	ObjectNode category(Access access, String code) {
		return this.names.categories(access)
			.stream()
			.filter(category -> category.code().equals(code))
			.findFirst()
			.map(Wording::term)
			.orElseGet(() -> Taxonomy.CATEGORY.term(code, code, "", null));
	}

	private static ObjectNode term(ServiceCategory category) {
		return Taxonomy.CATEGORY.term(category.code(), category.nameZh(), String.join("、", category.synonyms()),
				category.parent());
	}

	ObjectNode term(SpecialGroup group) {
		return Taxonomy.GROUP.term(group.code(), say("parties.group." + group.name()), "", null);
	}

	String feature(AccessFeature feature) {
		return say("library.feature." + feature.name());
	}

	/** The code itself where the language has no Chinese name here. */
	String language(String code) {
		return this.translations.find("library.language." + code, Translations.CHINESE).orElse(code);
	}

	String division(Access access, DivisionCode code) {
		return this.names.division(access, code);
	}

	/** Its name if it lies that deep; empty else. */
	String level(Access access, DivisionCode code, Level level) {
		return (code.level().compareTo(level) >= 0) ? this.names.division(access, code.at(level)) : "";
	}

	/** Who may use it, in a sentence; empty for everyone. */
	String eligibility(Access access, Eligibility eligibility) {
		List<String> parts = new ArrayList<>();
		if (eligibility.minAge() != null && eligibility.maxAge() != null) {
			parts.add("%d 至 %d 岁".formatted(eligibility.minAge(), eligibility.maxAge()));
		}
		else if (eligibility.minAge() != null) {
			parts.add("%d 岁及以上".formatted(eligibility.minAge()));
		}
		else if (eligibility.maxAge() != null) {
			parts.add("%d 岁及以下".formatted(eligibility.maxAge()));
		}
		if (!eligibility.groups().isEmpty()) {
			parts.add(groups(eligibility.groups()));
		}
		if (!eligibility.residence().isEmpty()) {
			parts.add("居住在" + eligibility.residence()
				.stream()
				.map(place -> division(access, place))
				.collect(Collectors.joining("、")));
		}
		return String.join("；", parts);
	}

	private String groups(Set<SpecialGroup> groups) {
		return groups.stream()
			.sorted()
			.map(group -> say("parties.group." + group.name()))
			.collect(Collectors.joining("、"));
	}

	String say(String key) {
		return this.translations.getTranslation(key, Translations.CHINESE);
	}

}
