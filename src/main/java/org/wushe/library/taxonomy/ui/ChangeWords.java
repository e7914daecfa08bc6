package org.wushe.library.taxonomy.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.wushe.library.Classified;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.Taxonomy;
import org.wushe.library.taxonomy.TaxonomyChange;

/** A change of the taxonomy in a sentence. */
final class ChangeWords {

	private final Taxonomy after;

	private final Locale locale;

	ChangeWords(Taxonomy after, Locale locale) {
		this.after = after;
		this.locale = locale;
	}

	String sentence(TaxonomyChange change) {
		String name = name(change.code());
		return switch (change.kind()) {
			case ADDED, RETIRED, REVIVED -> say(change, name);
			case ORDER -> say(change, (change.code() != null) ? name : I18NProvider.translate("taxonomy.top"));
			case RENAMED -> say(change, String.join(" / ", change.before()), String.join(" / ", change.after()));
			case LEVEL -> say(change, name, level(change.before()), level(change.after()));
			case SENSITIVE -> I18NProvider.translate("taxonomy.change.SENSITIVE." + change.after().getFirst(), name);
			case MERGED, MOVED, SPLIT -> say(change, name, names(change.after()));
			case SYNONYMS -> synonyms(change, name);
		};
	}

	private static String synonyms(TaxonomyChange change, String name) {
		List<String> parts = new ArrayList<>();
		if (!change.after().isEmpty()) {
			parts.add(I18NProvider.translate("taxonomy.change.SYNONYMS.added", listed(change.after())));
		}
		if (!change.before().isEmpty()) {
			parts.add(I18NProvider.translate("taxonomy.change.SYNONYMS.dropped", listed(change.before())));
		}
		return I18NProvider.translate("taxonomy.change.SYNONYMS", name,
				String.join(I18NProvider.translate("library.and"), parts));
	}

	/** 12 项服务、3 件未结案需求; empty for nothing. */
	static String counts(Map<Classified.Kind, Long> counts) {
		List<String> parts = new ArrayList<>();
		for (Classified.Kind kind : Classified.Kind.values()) {
			long count = counts.getOrDefault(kind, 0L);
			if (count > 0) {
				parts.add(I18NProvider.translate("taxonomy.count." + kind, count));
			}
		}
		return listed(parts);
	}

	String names(List<String> codes) {
		return listed(codes.stream().map(this::name).toList());
	}

	static String listed(List<String> words) {
		return String.join(I18NProvider.translate("library.comma"), words);
	}

	private String name(@Nullable String code) {
		return (code == null) ? ""
				: this.after.find(code).map((ServiceCategory term) -> term.name(this.locale)).orElse(code);
	}

	private static String level(List<String> names) {
		return I18NProvider.translate("taxonomy.level." + names.getFirst());
	}

	private static String say(TaxonomyChange change, Object... params) {
		return I18NProvider.translate("taxonomy.change." + change.kind(), params);
	}

}
