package org.wushe.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.wushe.matching.Lexicon.Sample;

/**
 * How residents ask for what each category offers, in a few sentences of everyday words:
 * the taxonomy and the library speak another language.
 */
final class TypicalRequests {

	private static final String FILE = "/basedata/typical-requests.csv";

	private TypicalRequests() {
	}

	/**
	 * @param weight of each
	 */
	static List<Sample> read(double weight) {
		try (InputStream file = Objects.requireNonNull(TypicalRequests.class.getResourceAsStream(FILE), FILE);
				BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return lines.lines()
				.skip(1)
				.map(line -> line.split(",", 2))
				.map(row -> new Sample(row[0], row[1], weight))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
