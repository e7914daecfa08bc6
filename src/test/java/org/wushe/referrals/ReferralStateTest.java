package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;

class ReferralStateTest {

	@Test
	void onlyAnUnansweredReferralIsAnsweredOrExpires() {
		assertThat(ReferralState.ACCEPTED.before()).containsExactly(ReferralState.REQUESTED);
		assertThat(ReferralState.DECLINED.before()).containsExactly(ReferralState.REQUESTED);
		assertThat(ReferralState.EXPIRED.before()).containsExactly(ReferralState.REQUESTED);
	}

	@Test
	void onlyAPlannedServiceIsReported() {
		assertThat(ReferralState.COMPLETED.before()).containsExactly(ReferralState.SCHEDULED);
	}

	@Test
	void aServiceThatIsPutRightIsPlannedAgainAndNotAnsweredAgain() {
		assertThat(ReferralState.RECTIFYING.before()).containsExactly(ReferralState.COMPLETED);
		assertThat(ReferralState.RECTIFYING.next()).contains(ReferralState.SCHEDULED)
			.doesNotContain(ReferralState.ACCEPTED);
	}

	@Test
	void theOpenStatesAreThoseThatLetNoOtherReferralBe() {
		assertThat(ReferralState.values()).filteredOn(ReferralState::isOpen)
			.hasSameElementsAs(EnumSet.of(ReferralState.REQUESTED, ReferralState.ACCEPTED, ReferralState.SCHEDULED,
					ReferralState.RECTIFYING));
	}

}
