package org.wushe.library.search;

/** Cleans what people type before it goes to Elasticsearch. */
public final class SearchText {

	/** Longer texts say nothing more and cost a clause for every pair of characters. */
	private static final int LENGTH = 120;

	private SearchText() {
	}

	/**
	 * The text without control characters, format characters and lone surrogates, at most
	 * {@value #LENGTH} characters of it.
	 */
	public static String clean(String text) {
		StringBuilder clean = new StringBuilder();
		text.codePoints()
			.limit(10 * LENGTH)
			.map(character -> isText(character) ? character : ' ')
			.limit(LENGTH)
			.forEach(clean::appendCodePoint);
		return clean.toString().strip();
	}

	private static boolean isText(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
					Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

}
