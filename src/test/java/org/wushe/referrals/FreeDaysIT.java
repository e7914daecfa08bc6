package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wushe.access.SignedIn;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.People;
import org.wushe.library.CapacityUnit;

/**
 * When a kept place is free by itself, and that no unit of a quota is given twice in its
 * period.
 */
class FreeDaysIT extends KeepingPlaces {

	@Test
	void aMealThatIsFreedByHandIsNobodyElsesBeforeTheNextDay() {
		offer(CapacityUnit.MEALS_PER_DAY);
		Referral everyDay = kept(WHEN_TOLD);
		KeptPlace place = this.places.ofCase(this.scene.manager(), everyDay.caseId()).getFirst();
		Instant midnight = CapacityUnit.MEALS_PER_DAY.renewedAfter(Instant.now()).orElseThrow();
		assertThat(this.places.backAt(place)).as("who frees it is told").hasValue(midnight);
		this.places.free(this.scene.manager(), everyDay.id());
		assertThat(left()).as("today's was the resident's").isOne();
		assertThat(this.places.ofCase(this.scene.manager(), everyDay.caseId())).isEmpty();
		assertRefused("referrals.refused.place-not-kept", () -> this.places.free(this.scene.manager(), everyDay.id()));
		assertThat(audited(everyDay, FREED)).isOne();
		freeAt(midnight, () -> left() == 2);
		this.freeDuePlaces.free(midnight.plus(Duration.ofDays(400)));
		assertThat(left()).as("it came back once").isEqualTo(2);
		assertThat(audited(everyDay, FREED)).as("freed once").isOne();
	}

	@Test
	void aVisitEveryWeekThatEndsWithinAWeekIsNobodyElsesBeforeMonday() {
		offer(CapacityUnit.VISITS_PER_WEEK);
		LocalDate monday = LocalDate.now(ChinaTime.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
		Referral referral = kept(new PlaceFree.On(monday.plusDays(2)));
		Instant wednesday = new PlaceFree.On(monday.plusDays(2)).begins();
		freeAt(wednesday, () -> this.places.ofCase(this.scene.manager(), referral.caseId()).isEmpty());
		assertThat(left()).as("the visit of that week was the resident's").isOne();
		assertThat(audited(referral, FREED)).isOne();
		freeAt(new PlaceFree.On(monday.plusWeeks(1)).begins(), () -> left() == 2);
		assertThat(audited(referral, FREED)).as("freed once").isOne();
	}

	@Test
	void theDayOnWhichAPlaceIsFreeIsMovedAndTakenBack() {
		LocalDate today = LocalDate.now(ChinaTime.ZONE);
		Referral referral = kept(new PlaceFree.On(today.plusDays(3)));
		for (LocalDate moved : List.of(today.plusDays(9), today.plusDays(1))) {
			this.places.moveFreeDay(this.scene.manager(), referral.id(), moved);
			assertThat(this.places.ofCase(this.scene.manager(), referral.caseId())).singleElement()
				.returns(new PlaceFree.On(moved).begins(), KeptPlace::freeAt);
		}
		for (LocalDate notToCome : List.of(today, today.minusDays(1))) {
			assertRefused("referrals.refused.place-free-not-to-come",
					() -> this.places.moveFreeDay(this.scene.manager(), referral.id(), notToCome));
		}
		this.places.moveFreeDay(this.scene.worker(), referral.id(), null);
		this.freeDuePlaces.free(Instant.now().plus(Duration.ofDays(400)));
		assertThat(left()).as("no time frees it").isOne();
		assertThat(this.cases.timeline(this.scene.worker(), referral.caseId())).extracting(TimelineEntry::kind)
			.containsSubsequence(TimelineKind.SERVED, TimelineKind.PLACE_KEPT_UNTIL, TimelineKind.PLACE_KEPT_UNTIL,
					TimelineKind.PLACE_KEPT_UNTIL, TimelineKind.PLACE_KEPT);
		assertThat(audited(referral, "referrals.move-place")).isEqualTo(3);
		Access stranger = People.manager(this.scene.newOrganization("蓝天互助会"));
		assertRefused("referrals.refused.unknown",
				() -> this.places.moveFreeDay(stranger, referral.id(), today.plusDays(2)));
		this.places.free(this.scene.manager(), referral.id());
		assertRefused("referrals.refused.place-not-kept",
				() -> this.places.moveFreeDay(this.scene.manager(), referral.id(), today.plusDays(2)));
	}

	@Test
	void aPlaceThatWasMovedToALaterDayIsNotFreeOnTheFirst() {
		LocalDate first = LocalDate.now(ChinaTime.ZONE).plusDays(3);
		Referral referral = kept(new PlaceFree.On(first));
		this.places.moveFreeDay(this.scene.manager(), referral.id(), first.plusDays(4));
		this.freeDuePlaces.free(new PlaceFree.On(first.plusDays(4)).begins().minusSeconds(1));
		assertThat(left()).isOne();
		freeAt(new PlaceFree.On(first.plusDays(4)).begins(), () -> left() == 2);
	}

	@Test
	void aMealEveryDayThatSomebodyGoesOnToHaveIsNotFreeAtMidnight() {
		offer(CapacityUnit.MEALS_PER_DAY);
		Referral everyDay = kept(WHEN_TOLD);
		kept(new PlaceFree.Now());
		assertThat(left()).as("today's meals are eaten").isZero();
		Instant midnight = CapacityUnit.MEALS_PER_DAY.renewedAfter(Instant.now()).orElseThrow();
		freeAt(midnight, () -> left() == 1);
		this.freeDuePlaces.free(midnight.plus(Duration.ofDays(400)));
		assertThat(left()).isOne();
		assertThat(this.places.ofCase(this.scene.manager(), everyDay.caseId())).hasSize(1);
	}

	@Test
	void theDayIsMovedAndTakenBackOverRest(@Autowired WebApplicationContext context) throws Exception {
		MockMvc calls = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		Referral referral = kept(WHEN_TOLD);
		LocalDate day = LocalDate.now(ChinaTime.ZONE).plusDays(5);
		String freeDay = "/api/kept-places/" + referral.id() + "/free-day";
		calls
			.perform(put(freeDay).contentType("application/json")
				.content("{\"placeFreeOn\": \"%s\"}".formatted(day))
				.with(SignedIn.caller(this.scene.manager())))
			.andExpect(status().isNoContent());
		assertThat(this.places.ofCase(this.scene.manager(), referral.caseId())).singleElement()
			.returns(new PlaceFree.On(day).begins(), KeptPlace::freeAt);
		for (String wrong : List.of("{}", "{\"placeFreeOn\": \"%s\"}".formatted(day.minusDays(6)))) {
			calls
				.perform(put(freeDay).header("Accept-Language", "zh")
					.contentType("application/json")
					.content(wrong)
					.with(SignedIn.caller(this.scene.manager())))
				.andExpect(status().is4xxClientError())
				.andExpect(jsonPath("$.detail").value("空出日期请填明天或以后的某一天。今天就空出的，请办理“腾出名额”。"));
		}
		calls.perform(delete(freeDay).with(SignedIn.caller(People.gridWorker(this.scene.community()))))
			.andExpect(status().isForbidden());
		calls.perform(delete(freeDay).with(SignedIn.caller(this.scene.manager()))).andExpect(status().isNoContent());
		assertThat(this.places.ofCase(this.scene.manager(), referral.caseId())).singleElement()
			.returns(null, KeptPlace::freeAt);
	}

}
