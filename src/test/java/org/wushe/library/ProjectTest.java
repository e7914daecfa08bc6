package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wushe.identity.DomainRefusal;

class ProjectTest {

	private static final Instant BEFORE = Instant.parse("2026-11-01T00:00:00Z");

	private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

	private static Project project(EntryStatus status, ProjectPlan plan) {
		return new Project(UUID.randomUUID(), plan, status, null, 3, BEFORE);
	}

	private static ProjectPlans plan() {
		return ProjectPlans.meals("360702001001");
	}

	@Test
	void whatIsPublishedIsConfirmedAtThatMoment() {
		Project published = project(EntryStatus.REVIEWED, plan().build()).after(EntryStep.PUBLISH, NOW);

		assertThat(published.status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(published.confirmedAt()).isEqualTo(NOW);
	}

	@Test
	void aDraftIsNotPublishedPastTheStreet() {
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> project(EntryStatus.DRAFT, plan().build()).after(EntryStep.PUBLISH, NOW))
			.returns(DomainRefusal.Kind.CONFLICT, DomainRefusal::kind);
	}

	@Test
	void aDraftMayLeaveOpenWhatASubmissionMustSay() {
		Project open = project(EntryStatus.DRAFT, plan().costing(null).build());

		assertThat(open.with(plan().withStandard("").build(), NOW).plan().standard()).isEmpty();
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> open.after(EntryStep.SUBMIT, NOW))
			.returns("costCents", DomainRefusal::field);
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> project(EntryStatus.DRAFT, plan().withStandard(" ").build()).after(EntryStep.SUBMIT, NOW))
			.returns("standard", DomainRefusal::field);
	}

	@Test
	void whatOthersHaveReadIsNotWrittenAnew() {
		for (EntryStatus status : EntryStatus.values()) {
			if (status != EntryStatus.DRAFT) {
				assertThatExceptionOfType(DomainRefusal.class).as("%s", status)
					.isThrownBy(() -> project(status, plan().build()).with(plan().called("别的").build(), NOW));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-01, 2026-09-30, 10, 0, 5, ended", "2026-10-01, 2026-11-23, 10, 0, 5, ended",
			"2026-09-01, 2026-10-01, -1, 0, 5, people", "2026-09-01, 2026-10-01, 10, -1, 5, costCents",
			"2026-09-01, 2026-10-01, 10, 0, 5.1, rating", "2026-09-01, 2026-10-01, 10, 0, NaN, rating" })
	void aRunThatCannotHaveBeenIsRefused(LocalDate began, LocalDate ended, int people, long cents, double rating,
			String field) {
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> new ProjectRun.Entry(UUID.randomUUID(), began, ended, people, cents, rating, "")
				.check(LocalDate.of(2026, 11, 22)))
			.returns(field, DomainRefusal::field);
	}

}
