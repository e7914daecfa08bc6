package org.wushe.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wushe.identity.DivisionCode;
import org.wushe.needs.Urgency;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.PlannedChoice;
import org.wushe.planning.PlannedNeed;
import org.wushe.planning.Weighed;
import org.wushe.planning.solver.PassedOver;
import org.wushe.planning.solver.PassedOver.Why;
import org.wushe.ui.Speaking;
import org.wushe.ui.Translations;

class PlanWordsTest {

	private static final UUID BEST = new UUID(1, 1);

	private static final UUID GIVEN = new UUID(1, 2);

	private static final Instant MADE = Instant.parse("2026-11-20T01:00:00Z");

	private static final Instant START = Instant.parse("2026-11-25T01:00:00Z");

	private final PlanWords words = new PlanWords(new Translations(), Speaking.TEXTS);

	@ParameterizedTest
	@EnumSource(Why.class)
	void whatSuitsBetterIsNamedWithTheReasonItWasNotGiven(Why why) {
		PlannedNeed need = need(why, null, GIVEN);

		assertThat(this.words.why(plan(need), need)).contains("长者助餐 · 青禾社工服务中心", "90").doesNotContain("planning.");
	}

	@Test
	void whatAHumanChangedIsNotExplainedByThePlan() {
		PlannedNeed need = need(Why.FULL, null, BEST);

		assertThat(this.words.why(plan(need), need)).doesNotContain("匹配度更高");
	}

	@Test
	void aVisitAfterThePromisedDayIsMarkedAndSaysWhy() {
		PlannedNeed late = need(Why.FULL, START.minusSeconds(86_400), GIVEN);
		PlannedNeed overdue = need(Why.FULL, MADE.minusSeconds(86_400), GIVEN);
		PlannedNeed inTime = need(Why.FULL, START.plusSeconds(86_400), GIVEN);

		assertThat(this.words.time(late)).contains("晚于办理期限");
		assertThat(this.words.standing(late).text()).isEqualTo("晚于期限");
		assertThat(this.words.why(plan(late), late)).contains("之前没有可安排的时间");
		assertThat(this.words.why(plan(overdue), overdue)).contains("做方案时已过");
		assertThat(this.words.time(inTime)).doesNotContain("晚于");
		assertThat(this.words.standing(inTime).text()).isEqualTo("按方案");
	}

	@Test
	void theVolunteersWhoComeAreNamed() {
		PlannedNeed need = need(Why.FULL, null, GIVEN);

		assertThat(this.words.given(need)).isEqualTo("上门送餐 · 邻里社工站 · 晨曦志愿队");
	}

	@Test
	void aNeedThatIsGivenNothingSaysOfHowManyServicesThatIsTrue() {
		PlannedNeed need = need(Why.FULL, null, null);

		assertThat(this.words.why(plan(need), need)).contains("34 项", "余量");
		PlannedNeed busy = need(Why.BUSY, null, null);
		assertThat(this.words.why(plan(busy), busy)).contains("34 项", "时间");
	}

	private static PlannedNeed need(Why why, @Nullable Instant due, @Nullable UUID given) {
		return new PlannedNeed(new UUID(9, 1), new UUID(9, 2), "WS-1", "助餐服务", Urgency.ORDINARY, MADE, due, 1,
				List.of(choice(BEST, "长者助餐", "青禾社工服务中心", 0.9, null), choice(GIVEN, "上门送餐", "邻里社工站", 0.7, "晨曦志愿队")),
				Map.of(), new Weighed(34, new PassedOver(BEST, why)), (given != null) ? GIVEN : null, given,
				(given != null) ? START : null, false, Set.of(), null, PlannedNeed.Outcome.PENDING, null, List.of());
	}

	private static PlannedChoice choice(UUID id, String title, String organization, double score,
			@Nullable String team) {
		return new PlannedChoice(id, organization, organization, title, score, 350, 3, 0, true, team, List.of());
	}

	private static BatchPlan plan(PlannedNeed need) {
		return new BatchPlan(UUID.randomUUID(), new DivisionCode("360702001001"), BatchPlan.State.READY,
				LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27), "w", "李社工", MADE, 1, MADE, null, "1", "0", null,
				MADE, null, null, List.of(need), 1);
	}

}
