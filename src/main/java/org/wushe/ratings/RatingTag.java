package org.wushe.ratings;

import java.util.Locale;

/**
 * A ready answer of one level, such as 服务态度好. Which there are is data that has revisions.
 */
public record RatingTag(String code, RatingLevel level, String nameZh, String nameEn) {

	public String name(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.nameEn : this.nameZh;
	}

}
