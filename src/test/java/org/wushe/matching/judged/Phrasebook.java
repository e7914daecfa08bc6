package org.wushe.matching.judged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.wushe.matching.judged.Aim.Way;

/**
 * The words that a set is written in. There are three books for the same aims, without a
 * sentence in common: two to work with, and one that nobody looks at while they work.
 *
 * @param asides said beside, and mostly beside the point
 * @param homebound that somebody cannot leave the home
 * @param poor that somebody has little money
 */
record Phrasebook(List<Aim> aims, List<String> asides, List<String> homebound, List<String> poor) {

	private static final String ANYTHING = "*";

	/** For development. */
	static Phrasebook heard() {
		return of(read("aims"));
	}

	/** For development, too: as new as the words that are measured by. */
	static Phrasebook rehearsal() {
		return of(read("rehearsal"));
	}

	/** For measuring. */
	static Phrasebook unheard() {
		return of(read("unheard"));
	}

	private static Phrasebook of(Map<String, Section> words) {
		List<Aim> aims = new ArrayList<>();
		read("aims").forEach((name, section) -> {
			if (!name.equals(ANYTHING)) {
				aims.add(section.aim(name, words(words, name)));
			}
		});
		Section anything = words(words, ANYTHING);
		return new Phrasebook(aims, anything.lines('a'), anything.lines('h'), anything.lines('p'));
	}

	private static Section words(Map<String, Section> words, String name) {
		return Objects.requireNonNull(words.get(name), () -> "no words for " + name);
	}

	/** A file's sections by name, in its order. */
	private static Map<String, Section> read(String book) {
		Map<String, Section> sections = new LinkedHashMap<>();
		Section current = null;
		try (InputStream file = Objects
			.requireNonNull(Phrasebook.class.getResourceAsStream("/judged/" + book + ".txt"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("[")) {
					current = new Section(line.substring(line.indexOf(']') + 1).strip(), new TreeMap<>());
					sections.put(line.substring(1, line.indexOf(']')), current);
				}
				else if (current != null && line.indexOf(':') == 1) {
					current.lines.computeIfAbsent(line.charAt(0), kind -> new ArrayList<>())
						.add(line.substring(2).strip());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sections;
	}

	/**
	 * What stands under one name.
	 *
	 * @param head the rest of the first line
	 * @param lines by the letter they begin with
	 */
	private record Section(String head, Map<Character, List<String>> lines) {

		List<String> lines(char kind) {
			return Objects.requireNonNull(this.lines.get(kind), () -> "no lines of " + kind + " under " + this.head);
		}

		Aim aim(String name, Section words) {
			String[] facts = this.head.split("\\|", -1);
			String[] ages = facts[2].strip().split("-");
			return new Aim(name, facts[0].strip(), Way.valueOf(facts[1].strip()), Integer.parseInt(ages[0]),
					Integer.parseInt(ages[1]), Set.of(facts[3].strip().split(" ")), words.lines('n'), words.lines('t'),
					words.lines('c'), words.lines('d'));
		}

	}

}
