package org.wushe.matching;

import java.util.Locale;

/**
 * Why somebody chose other than the first candidate: a list that is data.
 *
 * @param wordsNeeded whether it says nothing without words
 */
public record ChoiceReason(String code, String nameZh, String nameEn, boolean wordsNeeded) {

	/** What it is where nobody said. */
	public static final String OTHER = "OTHER";

	/** What it is where a batch plan chose, and nobody changed it by hand. */
	public static final String BY_PLAN = "BY_PLAN";

	public String name(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.nameEn : this.nameZh;
	}

}
