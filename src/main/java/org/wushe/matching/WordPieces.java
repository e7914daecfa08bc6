package org.wushe.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Cuts a text into the pieces that a language model of the BERT family has numbers for:
 * every Chinese character is one, and other words fall into the longest pieces known.
 */
final class WordPieces {

	private static final String INSIDE = "##";

	private static final int LONGEST_WORD = 100;

	private final Map<String, Integer> numbers;

	private final long first;

	private final long last;

	private final long unknown;

	/**
	 * @param numbers of all pieces; those inside a word have {@code ##} before them
	 * @throws IllegalArgumentException if the marks of the model's family are missing
	 */
	WordPieces(Map<String, Integer> numbers) {
		this.numbers = Map.copyOf(numbers);
		this.first = mark("[CLS]");
		this.last = mark("[SEP]");
		this.unknown = mark("[UNK]");
	}

	private long mark(String name) {
		Integer number = this.numbers.get(name);
		if (number == null) {
			throw new IllegalArgumentException("no number for " + name);
		}
		return number;
	}

	/**
	 * The numbers of a text's pieces between the marks of its beginning and its end.
	 * @param most as many at most; the rest of the text is left out
	 */
	long[] of(String text, int most) {
		List<Long> pieces = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		text.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
			if (Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter)) {
				word.appendCodePoint(letter);
				return;
			}
			cut(word, pieces);
			if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter) && !Character.isISOControl(letter)) {
				cut(word.appendCodePoint(letter), pieces);
			}
		});
		cut(word, pieces);
		LongStream inside = pieces.stream().mapToLong(Long::longValue).limit(most - 2L);
		return LongStream.concat(LongStream.concat(LongStream.of(this.first), inside), LongStream.of(this.last))
			.toArray();
	}

	/**
	 * Takes the word, longest piece first; one that does not fall into pieces is unknown.
	 */
	private void cut(StringBuilder word, List<Long> pieces) {
		List<Long> found = new ArrayList<>();
		int begin = 0;
		while (begin < word.length() && word.length() <= LONGEST_WORD) {
			int end = word.length();
			Integer number = null;
			while (number == null && end > begin) {
				number = this.numbers.get(((begin > 0) ? INSIDE : "") + word.substring(begin, end--));
			}
			if (number == null) {
				break;
			}
			found.add(number.longValue());
			begin = end + 1;
		}
		if (begin < word.length()) {
			pieces.add(this.unknown);
		}
		else {
			pieces.addAll(found);
		}
		word.setLength(0);
	}

}
