package org.wushe.exchange.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.wushe.exchange.Finding.Problem;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

/**
 * A row by its columns. Whatever is wrong with a cell is noted, so that all is said at
 * once.
 */
final class Cells {

	private static final String PARTS = "[、，,;；\\n]+";

	/** Nobody chooses their codes from a list. */
	private static final Set<String> PLACES = Set.of("division", "area", "residence");

	private final Map<String, String> texts;

	private final List<Problem> problems = new ArrayList<>();

	Cells(Map<String, String> texts) {
		this.texts = texts;
	}

	/** As they were said. */
	Map<String, String> texts() {
		return this.texts;
	}

	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	boolean isGood() {
		return this.problems.isEmpty();
	}

	void refuse(String column, String key, Object... args) {
		this.problems.add(Problem.of(column, "exchange.cell." + key, args));
	}

	Optional<String> text(String column) {
		return Optional.ofNullable(this.texts.get(column)).map(String::strip).filter(text -> !text.isEmpty());
	}

	String text(String column, int longest) {
		String text = text(column).orElse("");
		if (text.codePointCount(0, text.length()) > longest) {
			refuse(column, "too-long", longest);
		}
		if (text.chars()
			.anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
			refuse(column, "control");
		}
		return text;
	}

	String required(String column, int longest) {
		if (text(column).isEmpty()) {
			refuse(column, "missing");
		}
		return text(column, longest);
	}

	@Nullable String orNull(String column, int longest) {
		String text = text(column, longest);
		return text.isEmpty() ? null : text;
	}

	@Nullable Integer whole(String column, int least, int most) {
		BigDecimal number = number(column, BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
		return (number != null) ? number.intValue() : null;
	}

	/** Null where nothing stands, or nothing that fits. */
	@Nullable BigDecimal number(String column, BigDecimal least, BigDecimal most, int decimals) {
		Optional<String> text = text(column);
		if (text.isEmpty()) {
			return null;
		}
		try {
			BigDecimal number = new BigDecimal(text.get().replace(",", ""));
			if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0
					&& number.stripTrailingZeros().scale() <= decimals) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Said below, as for a number that does not fit.
		}
		refuse(column, (decimals == 0) ? "whole" : "number", least.toPlainString(), most.toPlainString(), decimals);
		return null;
	}

	@Nullable LocalDate day(String column) {
		return text(column).map(text -> {
			try {
				return LocalDate.parse(text.replace('/', '-').replaceFirst("[T ].*$", ""));
			}
			catch (DateTimeException ex) {
				refuse(column, "day");
				return null;
			}
		}).orElse(null);
	}

	/** One of the words; null where nothing stands, or nothing that fits. */
	<T> @Nullable T choice(String column, Function<String, Optional<T>> meaning) {
		Optional<String> text = text(column);
		Optional<T> meant = text.flatMap(meaning);
		if (text.isPresent() && meant.isEmpty()) {
			refuse(column, unknown(column), text.get());
		}
		return meant.orElse(null);
	}

	/** Several of the words, one after the other with 、 between them. */
	<T> Set<T> choices(String column, Function<String, Optional<T>> meaning) {
		Set<T> chosen = new LinkedHashSet<>();
		Arrays.stream(text(column).orElse("").split(PARTS))
			.map(String::strip)
			.filter(part -> !part.isEmpty())
			.forEach(part -> meaning.apply(part)
				.ifPresentOrElse(chosen::add, () -> refuse(column, unknown(column), part)));
		return chosen;
	}

	private static String unknown(String column) {
		return PLACES.contains(column) ? "place" : "choice";
	}

	/** A code, with or without the name after it. */
	static Optional<DivisionCode> division(String text) {
		return Optional.of(text.split("[\\s（(]", 2)[0]).filter(DivisionCode::isValid).map(DivisionCode::new);
	}

	@Nullable Coordinates coordinates() {
		BigDecimal latitude = number("latitude", BigDecimal.valueOf(-90), BigDecimal.valueOf(90), 10);
		BigDecimal longitude = number("longitude", BigDecimal.valueOf(-180), BigDecimal.valueOf(180), 10);
		if (text("latitude").isPresent() != text("longitude").isPresent()) {
			refuse(text("latitude").isPresent() ? "longitude" : "latitude", "both");
		}
		return (latitude != null && longitude != null)
				? new Coordinates(latitude.doubleValue(), longitude.doubleValue()) : null;
	}

}
