package org.wushe.library;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A term of the service taxonomy, such as {@code elderly-care.meals} 助餐服务.
 *
 * @param code dotted path; what stands before the last dot is the parent
 * @param synonyms other words that people use for it: 送餐, 老年食堂, 长者饭堂
 * @param position its place among all categories
 * @param sensitive a need of it tells of health or hardship by itself (PIPL 28)
 */
public record ServiceCategory(String code, @Nullable String parent, PolicyLevel level, String nameZh, String nameEn,
		List<String> synonyms, int position, boolean sensitive) {

	public ServiceCategory {
		synonyms = List.copyOf(synonyms);
	}

	public String name(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.nameEn : this.nameZh;
	}

	/** Whether the other is this category or lies below it. */
	public boolean contains(ServiceCategory other) {
		return isWithin(other.code, this.code);
	}

	/** Whether a category code is the other code or lies below it. */
	public static boolean isWithin(String code, String ancestor) {
		return code.equals(ancestor) || code.startsWith(ancestor + ".");
	}

}
