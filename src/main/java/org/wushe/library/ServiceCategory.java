package org.wushe.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A term of the service taxonomy, such as {@code elderly-care.meals} 助餐服务.
 *
 * @param code dotted path; what stands before the last dot is the parent
 * @param synonyms other words that people use for it: 送餐, 老年食堂, 长者饭堂
 * @param position its place among all categories
 * @param sensitive a need of it tells of health or hardship by itself (PIPL 28)
 * @param retired it still names what was classified by it, and is chosen no more
 * @param replacedBy the codes of the terms to choose instead of a retired one
 */
public record ServiceCategory(String code, @Nullable String parent, PolicyLevel level, String nameZh, String nameEn,
		List<String> synonyms, int position, boolean sensitive, boolean retired, List<String> replacedBy) {

	public ServiceCategory {
		synonyms = List.copyOf(synonyms);
		replacedBy = (replacedBy != null) ? List.copyOf(replacedBy) : List.of();
	}

	/** A term that may be chosen. */
	public ServiceCategory(String code, @Nullable String parent, PolicyLevel level, String nameZh, String nameEn,
			List<String> synonyms, int position, boolean sensitive) {
		this(code, parent, level, nameZh, nameEn, synonyms, position, sensitive, false, List.of());
	}

	public String name(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.nameEn : this.nameZh;
	}

	/** All that it is called in Chinese. */
	public List<String> words() {
		return Stream.concat(Stream.of(this.nameZh), this.synonyms.stream()).distinct().toList();
	}

	/** Whether the other is this category or lies below it. */
	public boolean contains(ServiceCategory other) {
		return isWithin(other.code, this.code);
	}

	/** Whether a category code is the other code or lies below it. */
	public static boolean isWithin(String code, String ancestor) {
		return code.startsWith(ancestor)
				&& (code.length() == ancestor.length() || code.charAt(ancestor.length()) == '.');
	}

}
