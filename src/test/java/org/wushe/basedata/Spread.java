package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.beans.factory.BeanFactory;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/**
 * Over how much land the communities of the benchmark lie, with all that is offered in
 * them: in one county, where as many as possible compete for a need, or over the counties
 * of a province.
 */
enum Spread {

	COUNTY, PROVINCE;

	private static final DivisionCode DISTRICT = new DivisionCode("360702");

	private static final int COMMUNITIES = 1000;

	private static final int SAMPLE = 20_000;

	static Spread ofSystem() {
		return valueOf(System.getProperty("bench.spread", "county").toUpperCase(Locale.ROOT));
	}

	/** A town, or a province full of them. */
	Town invent(BeanFactory beans, int offerings, int needs) throws IOException {
		String file = System.getProperty("bench.divisions", "");
		if (!file.isEmpty()) {
			try (Reader rows = Files.newBufferedReader(Path.of(file))) {
				beans.getBean(DivisionImport.class).run(Access.system(), rows, "benchmark");
			}
		}
		List<Division> streets = streets(beans.getBean(Divisions.class));
		if (this == PROVINCE && counties(streets) == 1) {
			throw new IllegalArgumentException("the counties of a province come with -Dbench.divisions=<file>");
		}
		return Town.invent(1, beans.getBean(Clock.class).instant(),
				new GeneratorSize(COMMUNITIES, 4, 2, 5000, offerings, needs), streets);
	}

	private static long counties(Collection<Division> places) {
		return places.stream().map(place -> place.code().at(Level.COUNTY)).distinct().count();
	}

	private List<Division> streets(Divisions divisions) {
		return (this == COUNTY) ? divisions.within(Access.system(), DISTRICT, Level.STREET)
				: inTurn(divisions.within(Access.system(), DISTRICT.at(Level.PROVINCE), Level.STREET));
	}

	/** One of each county, then another of each: all counties get as many communities. */
	private static List<Division> inTurn(List<Division> streets) {
		Map<DivisionCode, Integer> counts = new HashMap<>();
		Map<Integer, List<Division>> turns = new TreeMap<>();
		for (Division street : streets) {
			int turn = counts.merge(street.code().at(Level.COUNTY), 1, Integer::sum);
			turns.computeIfAbsent(turn, first -> new ArrayList<>()).add(street);
		}
		return turns.values().stream().flatMap(List::stream).toList();
	}

	/** How many offerings there are, and how much they serve: so many compete. */
	static String words(Town town) {
		Map<Level, Long> serving = town.offerings()
			.limit(SAMPLE)
			.collect(Collectors.groupingBy(offering -> offering.serviceArea().getFirst().level(), TreeMap::new,
					Collectors.counting()));
		double looked = Math.min(SAMPLE, town.size().offerings());
		return "%,d offerings in %,d communities of %,d counties; of 100 offerings %s.".formatted(
				town.size().offerings(), town.neighborhoods().size(),
				counties(town.neighborhoods().stream().map(Neighborhood::street).toList()),
				serving.entrySet()
					.stream()
					.map(entry -> "%.0f serve a whole %s".formatted(100 * entry.getValue() / looked,
							entry.getKey().name().toLowerCase(Locale.ROOT)))
					.collect(Collectors.joining(", ")));
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
