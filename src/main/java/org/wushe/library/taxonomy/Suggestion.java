package org.wushe.library.taxonomy;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.wushe.library.ServiceCategory;

/**
 * Which of several terms a text speaks for, by their words in it.
 *
 * @param code the term's
 * @param words those found, which speak for no other of the terms
 */
public record Suggestion(String code, List<String> words) {

	public Suggestion {
		words = List.copyOf(words);
	}

	/**
	 * Names and synonyms count first; where none of them is in the text, pairs of their
	 * characters do.
	 * @return empty where nothing speaks for one of them more than for the others
	 */
	public static Optional<Suggestion> of(String text, List<ServiceCategory> terms) {
		return best(text, terms, false).or(() -> best(text, terms, true));
	}

	private static Optional<Suggestion> best(String text, List<ServiceCategory> terms, boolean pairs) {
		List<Suggestion> found = terms.stream()
			.map(term -> new Suggestion(term.code(), found(text, term, terms, pairs)))
			.filter(suggestion -> !suggestion.words.isEmpty())
			.sorted(Comparator.comparingInt(Suggestion::weight).reversed())
			.toList();
		return (found.isEmpty() || (found.size() > 1 && found.get(0).weight() == found.get(1).weight()))
				? Optional.empty() : Optional.of(found.getFirst());
	}

	private static List<String> found(String text, ServiceCategory term, List<ServiceCategory> terms, boolean pairs) {
		Set<String> others = terms.stream()
			.filter(other -> !other.code().equals(term.code()))
			.flatMap(other -> words(other, pairs).stream())
			.collect(Collectors.toSet());
		return words(term, pairs).stream().filter(text::contains).filter(word -> !others.contains(word)).toList();
	}

	private static Set<String> words(ServiceCategory term, boolean pairs) {
		Set<String> words = new LinkedHashSet<>();
		for (String word : term.words()) {
			if (!pairs) {
				words.add(word);
			}
			for (int i = 0; pairs && i + 2 <= word.length(); i++) {
				words.add(word.substring(i, i + 2));
			}
		}
		return words;
	}

	/** Longer words say more. */
	private int weight() {
		return this.words.stream().mapToInt(String::length).sum();
	}

}
