package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.People;

class ServiceAgendaIT extends OnTheScene {

	@Autowired
	private ServiceAgenda agenda;

	@Autowired
	private Referrals referrals;

	@Test
	void whatIsTakenOnNeedsATimeAndThenStandsAtThatTime() {
		Referral referral = this.scene.accepted();
		assertThat(this.agenda.unscheduled(this.scene.manager())).extracting(Appointment::caseId)
			.containsExactly(referral.caseId());

		ServicePlan plan = Services.aPlan();
		this.referrals.schedule(this.scene.manager(), referral.id(), plan);

		Instant start = plan.start();
		assertThat(this.agenda.unscheduled(this.scene.manager())).isEmpty();
		assertThat(this.agenda.between(this.scene.manager(), start, start.plusSeconds(1))).singleElement()
			.returns(referral.caseId(), Appointment::caseId)
			.returns(plan, Appointment::plan)
			.returns(ReferralState.SCHEDULED, Appointment::state);
		assertThat(this.agenda.between(this.scene.manager(), start.minus(Duration.ofDays(1)), start)).isEmpty();
	}

	@Test
	void anotherOrganizationSeesNothingOfIt() {
		Referral referral = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		String other = this.scene.newOrganization("邻里社工站");
		Instant now = Instant.parse("2020-01-01T00:00:00Z");

		assertThat(this.agenda.between(People.manager(other), now, now.plus(Duration.ofDays(36_500)))).isEmpty();
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.agenda.between(this.scene.worker(), now, now));
	}

}
