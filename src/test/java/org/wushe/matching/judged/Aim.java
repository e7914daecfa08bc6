package org.wushe.matching.judged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a service really does and a person really needs, whatever anybody calls it.
 *
 * @param category where it belongs in the taxonomy, if it is filed rightly
 * @param way whether people go there or are visited
 * @param kin other aims that help such a need a little
 * @param needs what people say
 * @param titles honest ones
 * @param fancies titles that do not say what it is
 */
record Aim(String name, String category, Way way, int youngest, int oldest, Set<String> kin, List<String> needs,
		List<String> titles, List<String> fancies, List<String> descriptions) {

	enum Way {

		WALK, VISIT, BOTH

	}

	String family() {
		return this.category.substring(0, this.category.indexOf('.'));
	}

	boolean isOfElderly() {
		return this.youngest >= 58;
	}

	/** All aims, as {@code judged/aims.txt} tells them. */
	static List<Aim> load() {
		List<Aim> aims = new ArrayList<>();
		try (InputStream file = Objects.requireNonNull(Aim.class.getResourceAsStream("/judged/aims.txt"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("[")) {
					aims.add(begin(line));
				}
				else if (line.indexOf(':') == 1) {
					aims.getLast().lines(line.charAt(0)).add(line.substring(2).strip());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return aims;
	}

	private static Aim begin(String line) {
		String[] head = line.substring(line.indexOf(']') + 1).split("\\|", -1);
		String[] ages = head[2].strip().split("-");
		return new Aim(line.substring(1, line.indexOf(']')), head[0].strip(), Way.valueOf(head[1].strip()),
				Integer.parseInt(ages[0]), Integer.parseInt(ages[1]), Set.of(head[3].strip().split(" ")),
				new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	private List<String> lines(char kind) {
		return switch (kind) {
			case 'n' -> this.needs;
			case 't' -> this.titles;
			case 'c' -> this.fancies;
			case 'd' -> this.descriptions;
			default -> throw new IllegalStateException("aims.txt has lines of n, t, c and d, not " + kind);
		};
	}

}
