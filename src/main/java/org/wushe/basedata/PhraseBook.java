package org.wushe.basedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people say about needs and services, by category, with places to be filled. */
final class PhraseBook {

	private static final String ANY_CATEGORY = "*";

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

	private final Map<String, List<String>> phrases;

	private PhraseBook(Map<String, List<String>> phrases) {
		this.phrases = phrases;
	}

	static PhraseBook load() {
		Map<String, List<String>> phrases = new HashMap<>();
		try (BufferedReader file = new BufferedReader(ReferenceLists.open("phrases.txt"))) {
			String category = ANY_CATEGORY;
			for (String line = file.readLine(); line != null; line = file.readLine()) {
				if (line.startsWith("[")) {
					category = line.substring(1, line.indexOf(']'));
				}
				else if (!line.isBlank() && !line.startsWith("#")) {
					int colon = line.indexOf(':');
					phrases.computeIfAbsent(line.substring(0, colon) + " " + category, key -> new ArrayList<>())
						.add(line.substring(colon + 1).strip());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new PhraseBook(phrases);
	}

	/** The category's phrases of a kind; the general ones if it has none. */
	List<String> of(String kind, String category) {
		return this.phrases.getOrDefault(kind + " " + category,
				this.phrases.getOrDefault(kind + " " + ANY_CATEGORY, List.of("")));
	}

	List<String> of(String kind) {
		return of(kind, ANY_CATEGORY);
	}

	static String fill(String phrase, Map<String, String> words) {
		return PLACE.matcher(phrase)
			.replaceAll(place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), "")));
	}

}
