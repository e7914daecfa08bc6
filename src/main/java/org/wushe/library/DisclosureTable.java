package org.wushe.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A disclosure as comma-separated values (RFC 4180), with the mark by which spreadsheets
 * know UTF-8.
 */
public final class DisclosureTable {

	private static final String MARK = "\uFEFF";

	private DisclosureTable() {
	}

	/**
	 * @param words what {@code number}, {@code on}, {@code kind.GRANT}, {@code hidden} …
	 * are called
	 */
	public static String of(Disclosure disclosure, UnaryOperator<String> words) {
		Stream<List<String>> lines = disclosure.lines()
			.stream()
			.map(line -> List.of(Integer.toString(line.number()), line.on().toString(), words.apply(line.word()),
					name(line, words), line.purpose(), yuan(line.cents())));
		List<String> head = Stream.of("number", "on", "kind", "name", "purpose", "amount").map(words).toList();
		return Stream.concat(Stream.of(head), lines)
			.map(cells -> cells.stream().map(DisclosureTable::cell).collect(Collectors.joining(",")))
			.collect(Collectors.joining("\r\n", MARK, "\r\n"));
	}

	/** Who gave or was paid, or what is said instead. */
	public static String name(Disclosure.Line line, UnaryOperator<String> words) {
		@Nullable String name = line.name();
		if (name != null) {
			return name;
		}
		return switch (line.kind()) {
			case DONATION -> words.apply("anonymous");
			case GRANT -> words.apply("person");
			case OPENING, REVERSAL -> "";
		};
	}

	private static String yuan(long cents) {
		return BigDecimal.valueOf(cents, 2).toPlainString();
	}

	/** Quoted where needed; what a spreadsheet would take for a formula is text. */
	private static String cell(String text) {
		boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
				&& !text.matches("-?[0-9]+(\\.[0-9]+)?");
		String plain = formula ? "'" + text : text;
		return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
	}

}
