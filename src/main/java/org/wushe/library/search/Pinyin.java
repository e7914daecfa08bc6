package org.wushe.library.search;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How names sound. People with a Chinese keyboard look them up by the first letters of
 * their characters, {@code lnst} for 老年食堂, and mistype them as others that sound the
 * same. A character with several readings counts with its most usual one.
 */
public final class Pinyin {

	/** Two or more letters; one is in nearly every name. */
	private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,12}");

	private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

	/**
	 * A name takes milliseconds to spell, and the same few thousand characters return.
	 */
	private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

	private Pinyin() {
	}

	/** Each name's first letters, apart by spaces, so that they are indexed in pairs. */
	static List<String> initials(String... names) {
		return Arrays.stream(names)
			.map(name -> name.codePoints()
				.filter(Character::isLetterOrDigit)
				.mapToObj(character -> Character.toString(of(character).codePointAt(0)))
				.collect(Collectors.joining(" ")))
			.toList();
	}

	/** The syllable without its tone; a letter or digit is itself. */
	public static String of(int character) {
		return KNOWN.computeIfAbsent(character, one -> PINYIN.transliterate(Character.toString(one)));
	}

	/** Whether the text could be initials. */
	static boolean maybeInitials(String text) {
		return LETTERS.matcher(text).matches();
	}

	/** The text as {@link #initials} writes names. */
	static String spaced(String text) {
		return String.join(" ", text.toLowerCase(Locale.ROOT).split(""));
	}

}
