package org.wushe.library.taxonomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.library.ServiceCategory;

/**
 * One difference between two versions of the taxonomy.
 *
 * @param code the term's; of the parent for {@link Kind#ORDER}, null for the top
 * @param before what was, as far as it can be named in words or codes
 * @param after what is
 */
public record TaxonomyChange(@Nullable String code, Kind kind, List<String> before, List<String> after) {

	/** What may differ. */
	public enum Kind {

		/** 新增 */
		ADDED,
		/** 改名 */
		RENAMED,
		/** 服务层级 */
		LEVEL,
		/** 增减同义词: those that were dropped, those that are new */
		SYNONYMS,
		/** 敏感标记 */
		SENSITIVE,
		/** 调整顺序: the codes below it */
		ORDER,
		/** 停用 */
		RETIRED,
		/** 恢复 */
		REVIVED,
		/** 并入: the code that replaces it */
		MERGED,
		/** 移动: its code there */
		MOVED,
		/** 拆分: the codes that replace it */
		SPLIT;

		/** Whether what is classified by the term needs another. */
		public boolean retires() {
			return this == RETIRED || this == MERGED || this == MOVED || this == SPLIT;
		}

	}

	public TaxonomyChange {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

	/** All differences, in the order of the later one. */
	public static List<TaxonomyChange> between(Taxonomy before, Taxonomy after) {
		List<TaxonomyChange> changes = new ArrayList<>();
		Set<String> replacing = new HashSet<>();
		for (ServiceCategory term : after.terms()) {
			before.find(term.code()).ifPresent(old -> {
				words(old, term, changes);
				standing(old, term, before, changes);
				if (term.retired() && !term.replacedBy().equals(old.replacedBy())) {
					replacing.addAll(term.replacedBy());
				}
			});
		}
		for (ServiceCategory term : after.terms()) {
			if (before.find(term.code()).isEmpty() && !replacing.contains(term.code())) {
				changes.add(new TaxonomyChange(term.code(), Kind.ADDED, List.of(), List.of(term.nameZh())));
			}
		}
		order(before, after, null, changes);
		after.terms().forEach(term -> order(before, after, term.code(), changes));
		return List.copyOf(changes);
	}

	private static void words(ServiceCategory old, ServiceCategory term, List<TaxonomyChange> changes) {
		if (!old.nameZh().equals(term.nameZh()) || !old.nameEn().equals(term.nameEn())) {
			changes.add(new TaxonomyChange(term.code(), Kind.RENAMED, List.of(old.nameZh(), old.nameEn()),
					List.of(term.nameZh(), term.nameEn())));
		}
		if (old.level() != term.level()) {
			changes.add(new TaxonomyChange(term.code(), Kind.LEVEL, List.of(old.level().name()),
					List.of(term.level().name())));
		}
		if (!Set.copyOf(old.synonyms()).equals(Set.copyOf(term.synonyms()))) {
			changes.add(new TaxonomyChange(term.code(), Kind.SYNONYMS, without(old.synonyms(), term.synonyms()),
					without(term.synonyms(), old.synonyms())));
		}
		if (old.sensitive() != term.sensitive()) {
			changes.add(new TaxonomyChange(term.code(), Kind.SENSITIVE, List.of(Boolean.toString(old.sensitive())),
					List.of(Boolean.toString(term.sensitive()))));
		}
	}

	private static void standing(ServiceCategory old, ServiceCategory term, Taxonomy before,
			List<TaxonomyChange> changes) {
		if (old.retired() && !term.retired()) {
			changes.add(new TaxonomyChange(term.code(), Kind.REVIVED, List.of(), List.of()));
		}
		else if (term.retired() && (!old.retired() || !old.replacedBy().equals(term.replacedBy()))) {
			changes.add(new TaxonomyChange(term.code(), standing(term, before), List.of(), term.replacedBy()));
		}
	}

	private static Kind standing(ServiceCategory term, Taxonomy before) {
		return switch (term.replacedBy().size()) {
			case 0 -> Kind.RETIRED;
			case 1 -> before.find(term.replacedBy().getFirst()).isPresent() ? Kind.MERGED : Kind.MOVED;
			default -> Kind.SPLIT;
		};
	}

	private static void order(Taxonomy before, Taxonomy after, @Nullable String parent, List<TaxonomyChange> changes) {
		List<String> old = codes(before, parent);
		List<String> now = codes(after, parent);
		List<String> stayed = old.stream().filter(now::contains).toList();
		if (!stayed.equals(now.stream().filter(stayed::contains).toList())) {
			changes.add(new TaxonomyChange(parent, Kind.ORDER, old, now));
		}
	}

	private static List<String> codes(Taxonomy taxonomy, @Nullable String parent) {
		return taxonomy.children(parent)
			.stream()
			.filter(term -> !term.retired())
			.map(ServiceCategory::code)
			.filter(Objects::nonNull)
			.toList();
	}

	private static List<String> without(List<String> some, List<String> others) {
		return some.stream().filter(word -> !others.contains(word)).toList();
	}

}
