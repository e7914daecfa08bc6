package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wushe.library.ServiceCategory;

/** The taxonomy as people walk through it: each branch under its parent. */
final class CategoryTree {

	private final Map<String, ServiceCategory> byCode = new LinkedHashMap<>();

	CategoryTree(List<ServiceCategory> categories) {
		collect(categories, null);
	}

	private void collect(List<ServiceCategory> categories, @Nullable String parent) {
		categories.stream().filter(category -> Objects.equals(category.parent(), parent)).forEach(category -> {
			this.byCode.put(category.code(), category);
			collect(categories, category.code());
		});
	}

	List<ServiceCategory> inOrder() {
		return new ArrayList<>(this.byCode.values());
	}

	List<ServiceCategory> roots() {
		return this.byCode.values().stream().filter(category -> category.parent() == null).toList();
	}

	List<ServiceCategory> children(ServiceCategory parent) {
		return this.byCode.values().stream().filter(category -> parent.code().equals(category.parent())).toList();
	}

	Optional<ServiceCategory> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	Optional<ServiceCategory> parent(ServiceCategory category) {
		return (category.parent() != null) ? find(category.parent()) : Optional.empty();
	}

	/** 0 for the top categories. */
	int depth(ServiceCategory category) {
		return parent(category).map(parent -> 1 + depth(parent)).orElse(0);
	}

	/**
	 * Whether the category, or one it belongs to, is called so in either language, or is
	 * mentioned in what was typed.
	 */
	boolean matches(ServiceCategory category, String typed) {
		String words = typed.strip().toLowerCase(Locale.ROOT);
		return names(category).map(name -> name.toLowerCase(Locale.ROOT))
			.anyMatch(name -> name.contains(words) || (name.length() > 1 && words.contains(name)))
				|| parent(category).filter(parent -> matches(parent, words)).isPresent();
	}

	private static Stream<String> names(ServiceCategory category) {
		return Stream.concat(Stream.of(category.nameZh(), category.nameEn()), category.synonyms().stream());
	}

}
