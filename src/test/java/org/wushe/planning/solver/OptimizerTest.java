package org.wushe.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wushe.needs.Urgency;
import org.wushe.planning.solver.PassedOver.Why;

/** What holds of every plan, whatever the needs and the offerings are. */
class OptimizerTest {

	private static final int MOVES = 2_000;

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	static final Consumer<Runnable> NOBODY = stop -> {
	};

	private final Optimizer optimizer = new Optimizer(Problems.TRAVEL, MOVES);

	@Property(tries = 25)
	void noOfferingGivesMoreThanIsLeftAndNobodyGetsWhatIsRuledOut(@ForAll @IntRange(min = 1, max = 60) int needs,
			@ForAll @IntRange(min = 1, max = 20) int offerings, @ForAll @IntRange(max = 150) int places,
			@ForAll long seed) {
		List<Request> requests = Problems.district(seed, needs, offerings, places);

		Map<UUID, Slot> slots = this.optimizer.solve(requests, Map.of(), NOBODY).slots();

		Map<Provider, Integer> taken = new HashMap<>();
		slots.values().forEach(slot -> taken.merge(slot.provider(), 1, Integer::sum));
		assertThat(taken).allSatisfy((provider, count) -> assertThat(count).isLessThanOrEqualTo(provider.left()));
		for (Request request : requests) {
			Slot slot = slots.get(request.needId());
			if (slot != null) {
				assertThat(request.choice(slot.provider().offeringId()).slots()).contains(slot);
			}
		}
	}

	@Property(tries = 25)
	void nobodyIsInTwoPlacesAtOnceNorOnTheWay(@ForAll @IntRange(min = 2, max = 60) int needs, @ForAll long seed) {
		List<Request> requests = Problems.district(seed, needs, 4, 300);

		Map<UUID, Slot> slots = this.optimizer.solve(requests, Map.of(), NOBODY).slots();

		Map<String, List<Request>> visits = requests.stream()
			.filter(request -> slots.containsKey(request.needId()) && slots.get(request.needId()).provider().visits())
			.collect(Collectors.groupingBy(request -> crew(slots, request).id()));
		assertThat(visits.values()).allSatisfy(of -> assertThat(people(of, slots))
			.isLessThanOrEqualTo(of.stream().mapToInt(request -> crew(slots, request).size()).min().orElseThrow()));
	}

	/** How many it takes if everybody goes wherever they are free, in turn. */
	private static int people(List<Request> visits, Map<UUID, Slot> slots) {
		List<List<Request>> people = new ArrayList<>();
		for (Request visit : visits) {
			people.stream()
				.filter(person -> person.stream().noneMatch(other -> clash(visit, other, slots)))
				.findFirst()
				.orElseGet(() -> {
					people.add(new ArrayList<>());
					return people.getLast();
				})
				.add(visit);
		}
		return people.size();
	}

	private static boolean clash(Request one, Request other, Map<UUID, Slot> slots) {
		return Problems.TRAVEL.clash(slots.get(one.needId()).start(), one.place(), slots.get(other.needId()).start(),
				other.place());
	}

	private static Crew crew(Map<UUID, Slot> slots, Request request) {
		return Objects.requireNonNull(slots.get(request.needId()).provider().crew());
	}

	@Property(tries = 20)
	void thePlanIsNeverWorseThanGreedy(@ForAll @IntRange(min = 1, max = 60) int needs,
			@ForAll @IntRange(max = 120) int places, @ForAll long seed) {
		List<Request> requests = Problems.district(seed, needs, 12, places);
		HardMediumSoftScore greedy = this.optimizer.score(requests, Greedy.assign(requests, Map.of(), Problems.TRAVEL));

		Optimizer.Result plan = this.optimizer.solve(requests, Map.of(), NOBODY);

		assertThat(greedy.isFeasible()).isTrue();
		assertThat(plan.score()).isGreaterThanOrEqualTo(greedy);
		assertThat(this.optimizer.score(requests, plan.slots())).isEqualTo(plan.score());
	}

	@Property(tries = 15)
	void theOrderOfTheInputDoesNotMatter(@ForAll @IntRange(min = 2, max = 40) int needs, @ForAll long seed) {
		List<Request> requests = Problems.district(seed, needs, 10, 80);
		List<Request> shuffled = new ArrayList<>();
		requests.forEach(request -> {
			List<Choice> choices = new ArrayList<>(request.choices());
			Collections.shuffle(choices, new Random(seed));
			shuffled.add(new Request(request.needId(), request.urgency(), request.reportedAt(), request.place(),
					request.due(), choices));
		});
		Collections.shuffle(shuffled, new Random(seed + 1));

		assertThat(this.optimizer.solve(shuffled, Map.of(), NOBODY))
			.isEqualTo(this.optimizer.solve(requests, Map.of(), NOBODY));
	}

	@Property(tries = 15)
	void whatIsSettledStays(@ForAll @IntRange(min = 5, max = 40) int needs, @ForAll long seed) {
		List<Request> requests = Problems.district(seed, needs, 10, 80);
		Map<UUID, Slot> settled = new HashMap<>();
		Greedy.assign(requests, Map.of(), Problems.TRAVEL)
			.entrySet()
			.stream()
			.limit(3)
			.forEach(each -> settled.put(each.getKey(), each.getValue()));

		assertThat(this.optimizer.solve(requests, settled, NOBODY).slots()).containsAllEntriesOf(settled);
	}

	@Test
	void ofTwoNeedsForOnePlaceTheMoreUrgentGetsItWhateverTheScores() {
		Provider one = new Provider(new UUID(1, 1), "T1", 1, 0, null);
		List<Request> requests = List.of(request(Urgency.ORDINARY, 1, new Choice(one, 0.9, 100, Problems.slots(one))),
				request(Urgency.EMERGENCY, 2, new Choice(one, 0.2, 9_000, Problems.slots(one))));

		assertThat(this.optimizer.solve(requests, Map.of(), NOBODY).slots()).containsOnlyKeys(new UUID(9, 2));
	}

	@Test
	void aNeedGivesUpItsFirstChoiceForOneThatHasNoOther() {
		Provider scarce = new Provider(new UUID(1, 1), "T1", 1, 0, null);
		Provider ample = new Provider(new UUID(1, 2), "T2", 5, 0, null);
		List<Request> requests = List.of(
				request(Urgency.ORDINARY, 1, new Choice(scarce, 0.8, 100, Problems.slots(scarce)),
						new Choice(ample, 0.7, 200, Problems.slots(ample))),
				request(Urgency.ORDINARY, 2, new Choice(scarce, 0.6, 100, Problems.slots(scarce))));
		assertThat(Greedy.assign(requests, Map.of(), Problems.TRAVEL)).hasSize(1);

		Map<UUID, Slot> slots = this.optimizer.solve(requests, Map.of(), NOBODY).slots();

		assertThat(slots.get(new UUID(9, 1)).provider()).isEqualTo(ample);
		assertThat(slots.get(new UUID(9, 2)).provider()).isEqualTo(scarce);
	}

	@Test
	void whatNobodyCanServeIsLeftAlone() {
		List<Request> requests = List.of(request(Urgency.URGENT, 1));

		assertThat(this.optimizer.solve(requests, Map.of(), NOBODY).slots()).isEmpty();
	}

	@Test
	void asManyAreVisitedAtOnceAsThereArePeople() {
		Provider alone = new Provider(new UUID(1, 1), "T1", 9, 0, new Crew("T1", 1));
		Provider three = new Provider(new UUID(1, 2), "T1", 9, 0, new Crew("volunteers", 3));

		assertThat(visitsAtNine(alone)).hasSize(1);
		assertThat(visitsAtNine(three)).hasSize(3);
	}

	private Map<UUID, Slot> visitsAtNine(Provider provider) {
		List<Slot> nine = List.of(new Slot(provider, MONDAY.atTime(9, 0), provider.crew().size()));
		return this.optimizer
			.solve(IntStream.range(0, 5)
				.mapToObj(number -> request(Urgency.ORDINARY, number, new Choice(provider, 0.5, 100, nine)))
				.toList(), Map.of(), NOBODY)
			.slots();
	}

	@Test
	void whomOthersHaveBeenPromisedVisitsNobodyElse() {
		Provider two = new Provider(new UUID(1, 1), "T1", 9, 0, new Crew("T1", 2));
		List<Slot> oneLeft = List.of(new Slot(two, MONDAY.atTime(9, 0), 1));
		List<Request> requests = List.of(request(Urgency.ORDINARY, 1, new Choice(two, 0.5, 100, oneLeft)),
				request(Urgency.ORDINARY, 2, new Choice(two, 0.5, 100, oneLeft)));

		assertThat(this.optimizer.solve(requests, Map.of(), NOBODY).slots()).hasSize(1);
	}

	@Test
	void whatWasPromisedByADayIsNotProposedLaterIfThatCanBeHelped() {
		Provider good = new Provider(new UUID(1, 1), "T1", 9, 0, new Crew("T1", 1));
		Provider poor = new Provider(new UUID(1, 2), "T2", 9, 0, new Crew("T2", 1));
		Choice late = new Choice(good, 0.9, 100, List.of(new Slot(good, MONDAY.plusDays(3).atTime(9, 0), 1)));
		Choice inTime = new Choice(poor, 0.3, 5_000, List.of(new Slot(poor, MONDAY.atTime(9, 0), 1)));
		LocalDateTime due = MONDAY.plusDays(1).atTime(17, 0);
		Request promised = new Request(new UUID(9, 1), Urgency.ORDINARY, java.time.Instant.EPOCH, null, due,
				List.of(late, inTime));

		Map<UUID, Slot> slots = this.optimizer.solve(List.of(promised), Map.of(), NOBODY).slots();

		assertThat(slots.get(new UUID(9, 1)).provider()).isEqualTo(poor);
		assertThat(explained(List.of(promised), slots, promised))
			.isEqualTo(new PassedOver(good.offeringId(), Why.LATE));
		Request unavoidable = new Request(new UUID(9, 1), Urgency.ORDINARY, java.time.Instant.EPOCH, null, due,
				List.of(late));
		assertThat(this.optimizer.solve(List.of(unavoidable), Map.of(), NOBODY).slots())
			.as("better too late than not at all")
			.hasSize(1);
	}

	@Test
	void aPlanSaysWhyItLeftTheFirstChoice() {
		Provider scarce = new Provider(new UUID(1, 1), "T1", 1, 0, null);
		Provider ample = new Provider(new UUID(1, 2), "T2", 5, 0, null);
		Choice first = new Choice(scarce, 0.8, 100, Problems.slots(scarce));
		Choice second = new Choice(ample, 0.7, 200, Problems.slots(ample));
		Request ordinary = request(Urgency.ORDINARY, 1, first, second);
		Request urgent = request(Urgency.URGENT, 2, first);
		Request left = request(Urgency.ORDINARY, 3, first);
		List<Request> requests = List.of(ordinary, urgent, left);

		Map<UUID, Slot> slots = this.optimizer.solve(requests, Map.of(), NOBODY).slots();

		assertThat(explained(requests, slots, ordinary))
			.isEqualTo(new PassedOver(scarce.offeringId(), Why.MORE_URGENT));
		assertThat(explained(requests, slots, urgent)).isNull();
		assertThat(explained(requests, slots, left)).as("what is given nothing is told why, too")
			.isEqualTo(new PassedOver(scarce.offeringId(), Why.MORE_URGENT));
		Request far = request(Urgency.ORDINARY, 1, new Choice(scarce, 0.80, 9_000, Problems.slots(scarce)),
				new Choice(ample, 0.79, 200, Problems.slots(ample)));
		assertThat(explained(List.of(far), this.optimizer.solve(List.of(far), Map.of(), NOBODY).slots(), far))
			.isEqualTo(new PassedOver(scarce.offeringId(), Why.FARTHER));
	}

	@Test
	void whoFindsNoneOfTheBestChoicesHasAll() {
		Provider one = new Provider(new UUID(1, 1), "T1", 1, 0, null);
		Provider other = new Provider(new UUID(1, 2), "T2", 1, 0, null);
		Request request = request(Urgency.ORDINARY, 1, new Choice(one, 0.8, 100, Problems.slots(one)),
				new Choice(other, 0.7, 200, Problems.slots(other)));

		assertThat(request.bestOf(1, Problems.slots(one).getFirst()).choices()).hasSize(1);
		assertThat(request.bestOf(1, Problems.slots(other).getFirst()).choices()).hasSize(2);
		assertThat(request.bestOf(1, null).choices()).hasSize(2);
	}

	private static @Nullable PassedOver explained(List<Request> requests, Map<UUID, Slot> slots, Request request) {
		return new Explanation(requests, slots, Problems.TRAVEL).of(request).orElse(null);
	}

	private static Request request(Urgency urgency, int number, Choice... choices) {
		return new Request(new UUID(9, number), urgency, java.time.Instant.EPOCH.plusSeconds(number), null, null,
				List.of(choices));
	}

}
