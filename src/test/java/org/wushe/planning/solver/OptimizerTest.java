package org.wushe.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wushe.needs.Urgency;

/** What holds of every plan, whatever the needs and the offerings are. */
class OptimizerTest {

	private static final int MOVES = 3_000;

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

		List<Request> visited = requests.stream()
			.filter(request -> slots.containsKey(request.needId()) && slots.get(request.needId()).provider().visits())
			.toList();
		for (Request one : visited) {
			for (Request other : visited) {
				Slot here = slots.get(one.needId());
				Slot there = slots.get(other.needId());
				if (one != other && here.provider().organizationCode().equals(there.provider().organizationCode())) {
					assertThat(Problems.TRAVEL.clash(here.start(), one.place(), there.start(), other.place()))
						.isFalse();
				}
			}
		}
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
			shuffled
				.add(new Request(request.needId(), request.urgency(), request.reportedAt(), request.place(), choices));
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
		Provider one = new Provider(new UUID(1, 1), "T1", 1, 0, false);
		List<Request> requests = List.of(request(Urgency.ORDINARY, 1, new Choice(one, 0.9, 100, Problems.starts(one))),
				request(Urgency.EMERGENCY, 2, new Choice(one, 0.2, 9_000, Problems.starts(one))));

		assertThat(this.optimizer.solve(requests, Map.of(), NOBODY).slots()).containsOnlyKeys(new UUID(9, 2));
	}

	@Test
	void aNeedGivesUpItsFirstChoiceForOneThatHasNoOther() {
		Provider scarce = new Provider(new UUID(1, 1), "T1", 1, 0, false);
		Provider ample = new Provider(new UUID(1, 2), "T2", 5, 0, false);
		List<Request> requests = List.of(
				request(Urgency.ORDINARY, 1, new Choice(scarce, 0.8, 100, Problems.starts(scarce)),
						new Choice(ample, 0.7, 200, Problems.starts(ample))),
				request(Urgency.ORDINARY, 2, new Choice(scarce, 0.6, 100, Problems.starts(scarce))));
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

	private static Request request(Urgency urgency, int number, Choice... choices) {
		return new Request(new UUID(9, number), urgency, java.time.Instant.EPOCH.plusSeconds(number), null,
				List.of(choices));
	}

}
