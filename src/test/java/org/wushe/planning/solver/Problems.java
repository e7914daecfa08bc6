package org.wushe.planning.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.OfficeHours;
import org.wushe.needs.Urgency;
import org.wushe.parties.Coordinates;

/**
 * Needs and offerings of an invented district, more needs than there is room for. Half of
 * the offerings come to the home, with one to three people at once; most needs are
 * promised by a day.
 */
public final class Problems {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	/** As the settings have them. */
	public static final Travel TRAVEL = new Travel(Duration.ofMinutes(60), 15);

	private static final Hours HOURS = new Hours(MONDAY, MONDAY.plusDays(4), new Weekly(),
			new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), LocalDateTime.MIN);

	private final Random dice;

	private Problems(long seed) {
		this.dice = new Random(seed);
	}

	/**
	 * @param places of all offerings together, for each hundred needs
	 */
	public static List<Request> district(long seed, int needs, int offerings, int places) {
		return new Problems(seed).district(needs, offerings, places);
	}

	private List<Request> district(int needs, int offerings, int places) {
		List<Provider> providers = new ArrayList<>();
		List<Coordinates> homes = new ArrayList<>();
		for (int i = 0; i < offerings; i++) {
			int left = (int) Math.round(places * needs / 100.0 / offerings * (0.5 + this.dice.nextDouble()));
			providers.add(new Provider(id(), "T" + (i / 2), left, (i / 2) % 4,
					(i % 2 == 0) ? new Crew("T" + (i / 2), 1 + this.dice.nextInt(3)) : null));
			homes.add(somewhere());
		}
		List<Request> requests = new ArrayList<>();
		for (int i = 0; i < needs; i++) {
			requests.add(request(providers, homes));
		}
		return requests;
	}

	private Request request(List<Provider> providers, List<Coordinates> homes) {
		Coordinates here = somewhere();
		List<Choice> choices = new ArrayList<>();
		for (int i = 0; i < providers.size(); i++) {
			int meters = (int) here.metersTo(homes.get(i));
			if (this.dice.nextInt(4) == 0 && meters < 8_000 && choices.size() < 20) {
				double score = 0.3 + 0.4 * 3_000 / (3_000 + meters) + 0.3 * this.dice.nextDouble();
				choices.add(new Choice(providers.get(i), score, meters, slots(providers.get(i))));
			}
		}
		int urgent = this.dice.nextInt(20);
		Urgency urgency = (urgent == 0) ? Urgency.EMERGENCY : (urgent < 5) ? Urgency.URGENT : Urgency.ORDINARY;
		return new Request(id(), urgency, Instant.parse("2026-11-20T00:00:00Z").plusSeconds(this.dice.nextInt(200_000)),
				here, due(urgency), choices);
	}

	private @Nullable LocalDateTime due(Urgency urgency) {
		int days = this.dice.nextInt(8);
		return switch (urgency) {
			case EMERGENCY -> MONDAY.atTime(13, 0);
			case URGENT -> MONDAY.plusDays(days / 3).atTime(17, 0);
			case ORDINARY -> (days < 6) ? MONDAY.plusDays(days).atTime(17, 0) : null;
		};
	}

	static List<Slot> slots(Provider provider) {
		Crew crew = provider.crew();
		return ((crew != null) ? HOURS.starts(List.of(), TRAVEL.visit()) : HOURS.first(List.of())).stream()
			.map(start -> new Slot(provider, start, (crew != null) ? crew.size() : 1))
			.toList();
	}

	private Coordinates somewhere() {
		return new Coordinates(25.80 + 0.1 * this.dice.nextDouble(), 114.88 + 0.1 * this.dice.nextDouble());
	}

	private UUID id() {
		return new UUID(this.dice.nextLong(), this.dice.nextLong());
	}

	/** The sum of the matching's scores. */
	public static double sum(List<Request> requests, Map<UUID, Slot> slots) {
		return requests.stream()
			.filter(request -> slots.containsKey(request.needId()))
			.mapToDouble(request -> choice(request, slots).score())
			.sum();
	}

	/** The way to all of them together. */
	public static double kilometers(List<Request> requests, Map<UUID, Slot> slots) {
		return requests.stream()
			.filter(request -> slots.containsKey(request.needId()))
			.mapToInt(request -> choice(request, slots).knownMeters())
			.sum() / 1000.0;
	}

	/** How many begin after what was promised. */
	public static long late(List<Request> requests, Map<UUID, Slot> slots) {
		return requests.stream()
			.filter(request -> slots.containsKey(request.needId()) && request.isLate(slots.get(request.needId())))
			.count();
	}

	private static Choice choice(Request request, Map<UUID, Slot> slots) {
		return request.choice(slots.get(request.needId()).provider().offeringId());
	}

}
