package org.wushe.library.taxonomy;

import java.util.LinkedHashSet;
import java.util.List;

import org.wushe.identity.DomainRefusal;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;

/**
 * What is said of a term and may be said otherwise; its code stays.
 *
 * @param synonyms without repetition and without the name itself
 */
public record TermWords(String nameZh, String nameEn, PolicyLevel level, List<String> synonyms, boolean sensitive) {

	/** Characters of a name. */
	public static final int LONGEST_NAME = 40;

	/** Characters of an English name. */
	public static final int LONGEST_ENGLISH = 80;

	/** Characters of a synonym. */
	public static final int LONGEST_SYNONYM = 20;

	/** A synonym of one character is in nearly every sentence. */
	private static final int SHORTEST_SYNONYM = 2;

	private static final int MOST_SYNONYMS = 60;

	public TermWords {
		nameZh = nameZh.strip();
		nameEn = nameEn.strip();
		LinkedHashSet<String> once = new LinkedHashSet<>();
		synonyms.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(once::add);
		once.remove(nameZh);
		synonyms = List.copyOf(once);
	}

	public static TermWords of(ServiceCategory term) {
		return new TermWords(term.nameZh(), term.nameEn(), term.level(), term.synonyms(), term.sensitive());
	}

	TermWords withSynonyms(List<String> more) {
		return new TermWords(this.nameZh, this.nameEn, this.level, more, this.sensitive);
	}

	/**
	 * @throws DomainRefusal naming what is missing or too long
	 */
	TermWords checked() {
		checkName("nameZh", this.nameZh, LONGEST_NAME);
		checkName("nameEn", this.nameEn, LONGEST_ENGLISH);
		if (this.synonyms.size() > MOST_SYNONYMS) {
			throw DomainRefusal.invalid("synonyms", "taxonomy.refused.synonyms", MOST_SYNONYMS);
		}
		this.synonyms.forEach(synonym -> {
			int length = synonym.codePointCount(0, synonym.length());
			if (length < SHORTEST_SYNONYM || length > LONGEST_SYNONYM || synonym.indexOf('\0') >= 0) {
				throw DomainRefusal.invalid("synonyms", "taxonomy.refused.synonym", synonym.replace("\0", ""),
						SHORTEST_SYNONYM, LONGEST_SYNONYM);
			}
		});
		return this;
	}

	private static void checkName(String field, String name, int longest) {
		if (name.isEmpty() || name.length() > longest || name.indexOf('\0') >= 0) {
			throw DomainRefusal.invalid(field, "taxonomy.refused." + field, longest);
		}
	}

}
