package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wushe.access.SignedIn;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.People;

/** A bed in which somebody sleeps is given to nobody else until it is said to be free. */
class KeptPlacesIT extends KeepingPlaces {

	@Test
	void aBedThatSomebodyKeepsIsGivenToNobodyElseUntilItIsFreed() {
		Referral first = kept(WHEN_TOLD);
		kept(WHEN_TOLD);
		assertThat(left()).isZero();
		this.freeDuePlaces.free(Instant.now().plus(Duration.ofDays(400)));
		assertThat(left()).as("no time frees it").isZero();

		this.places.free(this.scene.manager(), first.id());
		assertThat(left()).isOne();
		assertThat(this.cases.timeline(this.scene.worker(), first.caseId())).extracting(TimelineEntry::kind)
			.containsSubsequence(TimelineKind.SERVED, TimelineKind.PLACE_KEPT, TimelineKind.PLACE_FREED);
		assertThat(audited(first, FREED)).isOne();
		assertRefused("referrals.refused.place-not-kept", () -> this.places.free(this.scene.manager(), first.id()));
		assertThat(left()).as("it came back once").isOne();
	}

	@Test
	void aBedOfWhichADayIsKnownIsFreeOnThatDay() {
		LocalDate day = LocalDate.now(ChinaTime.ZONE).plusDays(3);
		Instant begins = day.atStartOfDay(ChinaTime.ZONE).toInstant();
		Referral referral = kept(new PlaceFree.On(day));
		assertThat(this.places.ofCase(this.scene.manager(), referral.caseId())).singleElement()
			.returns(begins, KeptPlace::freeAt);
		this.freeDuePlaces.free(begins.minusSeconds(1));
		assertThat(left()).isOne();
		freeAt(begins, () -> left() == 2);
		assertThat(this.cases.timeline(this.scene.worker(), referral.caseId())).extracting(TimelineEntry::kind)
			.containsSubsequence(TimelineKind.PLACE_KEPT_UNTIL, TimelineKind.PLACE_FREED);
		assertThat(audited(referral, FREED)).isOne();
	}

	@Test
	void aBedThatIsFreeAtOnceStandsOnNoList() {
		Referral referral = kept(new PlaceFree.Now());
		assertThat(left()).isEqualTo(2);
		assertThat(this.places.ofCase(this.scene.manager(), referral.caseId())).isEmpty();
		assertRefused("referrals.refused.place-not-kept", () -> this.places.free(this.scene.manager(), referral.id()));
	}

	@Test
	void aDayThatHasPassedIsRefusedAndNothingIsReported() {
		Referral referral = scheduled();
		LocalDate yesterday = LocalDate.now(ChinaTime.ZONE).minusDays(1);
		assertRefused("referrals.refused.place-free-passed", () -> this.referrals.report(this.scene.manager(),
				referral.id(), Services.aReport().with(new PlaceFree.On(yesterday))));
		assertThat(this.referrals.get(this.scene.worker(), referral.id()).state()).isEqualTo(ReferralState.SCHEDULED);
	}

	@Test
	void theOrganizationAndThePlaceFindWhatIsKeptAndNobodyElse() {
		Referral referral = kept(WHEN_TOLD);
		for (Access concerned : List.of(this.scene.manager(), this.scene.worker())) {
			assertThat(this.places.list(concerned, 0, 10)).singleElement()
				.returns(referral.id(), KeptPlace::referralId)
				.returns(this.beds.title(), KeptPlace::offeringTitle)
				.returns("青禾社工服务中心", KeptPlace::organizationName)
				.returns(null, KeptPlace::freeAt);
			assertThat(this.places.count(concerned)).isOne();
		}
		Access stranger = People.manager(this.scene.newOrganization("蓝天互助会"));
		assertThat(this.places.list(stranger, 0, 10)).isEmpty();
		assertRefused("referrals.refused.unknown", () -> this.places.free(stranger, referral.id()));
		assertRefused("referrals.refused.unknown",
				() -> this.places.free(People.communityWorker("360781001001"), referral.id()));
		Access watching = People.gridWorker(this.scene.community());
		assertThat(this.places.ofCase(watching, referral.caseId())).isEmpty();
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.places.free(watching, referral.id()));
		assertThat(left()).isOne();
	}

	@Test
	void ofManyWhoFreeABedAtOnceOneDoes() throws Exception {
		Referral referral = kept(WHEN_TOLD);
		kept(WHEN_TOLD);
		try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
			List<Callable<Boolean>> calls = Stream.<Callable<Boolean>>generate(() -> () -> {
				this.places.free(this.scene.worker(), referral.id());
				return true;
			}).limit(8).toList();
			assertThat(callers.invokeAll(calls)).extracting(Future::state).containsOnlyOnce(Future.State.SUCCESS);
		}
		assertThat(left()).isOne();
		assertThat(audited(referral, FREED)).isOne();
	}

	@Test
	void whatIsKeptStaysSoWhileItsServiceIsPutRightAndIfThatFails() {
		Referral referral = kept(WHEN_TOLD);
		this.scene.rateBadly(referral);
		this.referrals.fail(this.scene.manager(), referral.id(), FailureReason.RESIDENT_ABSENT, null);
		assertThat(left()).isOne();
		this.places.free(this.scene.worker(), referral.id());
		assertThat(left()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theOrganizationFindsAndFreesItsBedThoughItHasLeftTheCase(boolean restricted) {
		Referral referral = kept(WHEN_TOLD);
		this.scene.rateBadly(referral);
		this.referrals.fail(this.scene.manager(), referral.id(), FailureReason.RESIDENT_ABSENT, null);
		if (restricted) {
			restrict(referral);
		}
		assertRefused("referrals.refused.unknown", () -> this.referrals.get(this.scene.manager(), referral.id()));
		assertThat(this.places.count(this.scene.manager())).isOne();
		assertThat(this.places.list(this.scene.manager(), 0, 10)).singleElement()
			.returns(referral.id(), KeptPlace::referralId)
			.returns(this.beds.title(), KeptPlace::offeringTitle)
			.returns(null, KeptPlace::caseId)
			.returns(null, KeptPlace::caseNumber)
			.returns(null, KeptPlace::caseTitle);
		Access stranger = People.manager(this.scene.newOrganization("蓝天互助会"));
		assertThat(this.places.list(stranger, 0, 10)).isEmpty();
		assertRefused("referrals.refused.unknown", () -> this.places.free(stranger, referral.id()));

		this.places.free(this.scene.manager(), referral.id());
		assertThat(left()).isEqualTo(2);
		assertThat(audited(referral, FREED)).isOne();
		assertThat(this.cases.timeline(Access.system(), referral.caseId())).extracting(TimelineEntry::kind)
			.containsSubsequence(TimelineKind.FAILED, TimelineKind.PLACE_FREED);
		assertThat(this.places.count(this.scene.manager())).isZero();
	}

	@Test
	void whatIsKeptIsReadAndFreedOverRest(@Autowired WebApplicationContext context) throws Exception {
		MockMvc calls = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		Referral referral = kept(WHEN_TOLD);
		calls.perform(get("/api/kept-places").with(SignedIn.caller(this.scene.manager())))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.total").value(1))
			.andExpect(jsonPath("$.items[0].referralId").value(referral.id().toString()));
		String free = "/api/kept-places/" + referral.id() + "/free";
		calls.perform(post(free).with(SignedIn.caller(People.gridWorker(this.scene.community()))))
			.andExpect(status().isForbidden());
		calls.perform(post(free).with(SignedIn.caller(this.scene.worker()))).andExpect(status().isNoContent());
		calls.perform(post(free).header("Accept-Language", "zh").with(SignedIn.caller(this.scene.worker())))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.detail").value("这个名额已经空出，不用再办。"));
	}

	private void restrict(Referral referral) {
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("with referred as (update referral set restricted = true where id = :id)"
					+ " update case_file set confidentiality = 'RESTRICTED' where id = :case")
			.param("id", referral.id())
			.param("case", referral.caseId())
			.update());
	}

}
