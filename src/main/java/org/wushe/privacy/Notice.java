package org.wushe.privacy;

import java.util.List;
import java.util.Locale;

/**
 * What a person is told before personal data is taken (PIPL 17 and 30): who processes
 * what, what for, for how long, and what rights there are. To be read out.
 *
 * @param textZh a paragraph a line, {@code {place}} standing for the division
 */
public record Notice(int version, String textZh, String textEn) {

	private static final String PLACE = "{place}";

	/**
	 * The words, paragraph by paragraph.
	 * @param place the name of the division that the person is in
	 */
	public List<String> paragraphs(Locale locale, String place) {
		String text = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.textEn : this.textZh;
		return text.lines().filter(line -> !line.isBlank()).map(line -> line.strip().replace(PLACE, place)).toList();
	}

}
