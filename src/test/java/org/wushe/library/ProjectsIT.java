package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.WusheTest;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.People;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/** In a street of its own, so that what others design does not matter. */
@WusheTest
class ProjectsIT {

	private static final String STREET = "360733101";

	private static final String COMMUNITY = STREET + "001";

	private final Access worker = People.communityWorker(COMMUNITY);

	private final Access officer = People.streetOfficer(STREET);

	private final Access stranger = People.communityWorker("360781001001");

	@Autowired
	private Projects projects;

	@Autowired
	private ProjectChanges changes;

	@BeforeEach
	void thereIsAStreet(@Autowired Divisions divisions) {
		divisions.put(Access.system(), List.of(new Division(new DivisionCode("360733"), "会昌县"),
				new Division(new DivisionCode(STREET), "山水街道"), new Division(new DivisionCode(COMMUNITY), "竹林社区")),
				"test");
	}

	private static ProjectPlans plan() {
		return ProjectPlans.meals(COMMUNITY);
	}

	private Project draft(ProjectPlans plan) {
		return this.projects.draft(this.worker, UUID.randomUUID(), plan.build(), List.of());
	}

	private Project step(Access access, Project project, EntryStep step, String note) {
		return this.projects.take(access, project.id(), project.version(), step, note);
	}

	private Project published(ProjectPlans plan) {
		Project reviewed = step(this.officer, step(this.worker, draft(plan), EntryStep.SUBMIT, null), EntryStep.REVIEW,
				null);
		return step(this.worker, reviewed, EntryStep.PUBLISH, null);
	}

	@Test
	void aProjectIsDesignedReturnedReviewedAndPublishedAndEveryStepIsOnRecord() {
		Project submitted = step(this.worker, draft(plan()), EntryStep.SUBMIT, null);
		assertThat(this.projects.steps(this.worker, submitted)).containsExactly(EntryStep.WITHDRAW);
		Project returned = step(this.officer, submitted, EntryStep.RETURN, "请写清每天送几次");
		Project changed = this.projects.save(this.worker, returned.id(), returned.version(),
				plan().withStandard("每天一次").build());
		Project reviewed = step(this.officer, step(this.worker, changed, EntryStep.SUBMIT, null), EntryStep.REVIEW,
				null);
		Project published = step(this.worker, reviewed, EntryStep.PUBLISH, null);

		assertThat(this.projects.get(this.stranger, published.id()).plan().standard()).isEqualTo("每天一次");
		assertThat(this.projects.history(this.officer, published.id())).extracting(EntryRevision::deed)
			.containsExactly(EntryDeed.PUBLISH, EntryDeed.REVIEW, EntryDeed.SUBMIT, EntryDeed.EDIT, EntryDeed.RETURN,
					EntryDeed.SUBMIT, EntryDeed.CREATE);
		assertThat(this.projects.history(this.officer, published.id()).get(4).note()).isEqualTo("请写清每天送几次");
	}

	@Test
	void whatIsPublishedStaysUntilTheStreetAgreesToAnotherPlan() {
		Project published = published(plan());
		Project waiting = this.projects.save(this.worker, published.id(), published.version(),
				plan().withStandard("每天两次").build());
		assertThat(waiting.plan()).isEqualTo(published.plan());
		assertThat(this.projects.get(this.stranger, published.id()).plan()).isEqualTo(published.plan());
		assertThat(this.changes.find(this.stranger, waiting)).isEmpty();
		assertThat(this.changes.find(this.officer, waiting))
			.hasValueSatisfying(change -> assertThat(change.content().standard()).isEqualTo("每天两次"));
		assertThat(this.changes.of(this.worker, List.of(waiting))).as("for the badge in the list")
			.hasEntrySatisfying(waiting.id(), change -> assertThat(change.isWaiting()).isTrue());
		assertThat(this.changes.of(this.stranger, List.of(waiting))).isEmpty();
		assertThat(this.projects.mayEdit(this.worker, waiting)).isFalse();
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.changes.accept(this.worker, waiting.id(), waiting.version()));
		assertThatExceptionOfType(DomainRefusal.class).as("of what was looked at before")
			.isThrownBy(() -> this.changes.accept(this.officer, waiting.id(), published.version()));

		Project back = this.changes.sendBack(this.officer, waiting.id(), waiting.version(), "请写明由谁检查");
		assertThat(this.changes.find(this.worker, back)).map(EntryChange::note).contains("请写明由谁检查");
		Project again = this.projects.save(this.worker, back.id(), back.version(),
				plan().withStandard("每天两次，居委会检查").build());
		this.changes.accept(this.officer, again.id(), again.version());

		Project changed = this.projects.get(this.stranger, published.id());
		assertThat(changed.status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(changed.plan().standard()).isEqualTo("每天两次，居委会检查");
		assertThat(this.projects.history(this.worker, published.id())).extracting(EntryRevision::deed)
			.startsWith(EntryDeed.ACCEPT_CHANGE, EntryDeed.PROPOSE, EntryDeed.RETURN_CHANGE, EntryDeed.PROPOSE,
					EntryDeed.PUBLISH);

		Project more = this.projects.save(this.worker, changed.id(), changed.version(), plan().build());
		Project taken = this.changes.takeBack(this.worker, more.id(), more.version());
		assertThat(this.projects.mayEdit(this.worker, taken)).isTrue();
		Project dropped = this.changes.drop(this.worker, taken.id(), taken.version());
		assertThat(this.changes.find(this.worker, dropped)).isEmpty();
	}

	@Test
	void whoKeepsAProjectIsRemindedOnceBeforeItIsShownAsUnconfirmed(@Autowired ProjectExpiry expiry,
			@Autowired OwnerDatabase owner, @Autowired AuditTrail trail) {
		Project published = published(plan());
		owner.run("update project set confirmed_at = now() - interval '355 days' where id = '%s'"
			.formatted(published.id()));
		expiry.expire();
		expiry.expire();
		assertThat(this.projects.history(this.worker, published.id())).extracting(EntryRevision::deed)
			.startsWith(EntryDeed.REMIND, EntryDeed.PUBLISH);
		assertThat(trail.list(Access.system(), new AuditFilter(published.id().toString(), List.of(), null), 0, 20))
			.extracting(AuditEntry::action)
			.containsExactly("projects.remind", "projects.publish", "projects.review", "projects.submit",
					"projects.create");
		assertThat(this.projects.get(this.stranger, published.id()).status()).isEqualTo(EntryStatus.PUBLISHED);
	}

	@Test
	void aDraftIsSeenAndChangedByNobodyElse() {
		Project draft = draft(plan());

		assertThat(this.projects.find(this.stranger, draft.id())).isEmpty();
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.projects.save(this.stranger, draft.id(), 0, plan().build()));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.projects.draft(this.stranger, UUID.randomUUID(), plan().build(), List.of()));
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(
				() -> step(this.worker, step(this.worker, draft, EntryStep.SUBMIT, null), EntryStep.REVIEW, null));
	}

	@Test
	void whoChangesWhatSomebodyElseHasChangedIsToldInsteadOfOverwritingIt() {
		Project draft = draft(plan());
		this.projects.save(this.officer, draft.id(), draft.version(), plan().called("街道改过的名称").build());

		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.projects.save(this.worker, draft.id(), draft.version(), plan().build()))
			.returns("library.refused.project-changed", DomainRefusal::messageKey);
		assertThat(this.projects.get(this.worker, draft.id()).plan().title()).isEqualTo("街道改过的名称");
	}

	@Test
	void projectsAreFoundByWordsCategoryStateAndArea() {
		Project draft = draft(plan().called("百分百%送餐_计划").of("elderly-care.home-care"));

		for (ProjectFilter filter : List.of(new ProjectFilter("%送餐_", null, null, null),
				new ProjectFilter("百分百", "elderly-care", EntryStatus.DRAFT, new DivisionCode(STREET)),
				new ProjectFilter("百分百", "elderly-care.home-care", null, new DivisionCode(COMMUNITY + "001")))) {
			assertThat(this.projects.list(this.worker, filter, 0, 10)).as("%s", filter)
				.extracting(Project::id)
				.containsExactly(draft.id());
			assertThat(this.projects.count(this.worker, filter)).isOne();
		}
		for (ProjectFilter filter : List.of(new ProjectFilter("百分百", "elderly-care.meals", null, null),
				new ProjectFilter("百分百", null, EntryStatus.PUBLISHED, null),
				new ProjectFilter("百分百", null, null, new DivisionCode("360781")))) {
			assertThat(this.projects.count(this.worker, filter)).as("%s", filter).isZero();
		}
	}

	@Test
	void whatHasBeenRunIsWrittenDownOnceAndOnlyOnWhatIsPublished() {
		ProjectRun.Entry run = new ProjectRun.Entry(UUID.randomUUID(), LocalDate.of(2026, 3, 1),
				LocalDate.of(2026, 8, 31), 48, 9_600_000, 4.6, "老人都说热乎");
		Project draft = draft(plan());
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.projects.note(this.worker, draft.id(), run));
		Project published = published(plan());

		this.projects.note(this.worker, published.id(), run);
		this.projects.note(this.worker, published.id(), run);

		assertThat(this.projects.runs(this.stranger, published.id())).singleElement().satisfies(noted -> {
			assertThat(noted.people()).isEqualTo(48);
			assertThat(noted.rating()).isEqualTo(4.6);
			assertThat(noted.notedBy()).isEqualTo(this.worker.displayName());
		});
		assertThat(this.projects.history(this.worker, published.id()))
			.filteredOn(line -> line.deed() == EntryDeed.OPERATE)
			.singleElement()
			.returns("2026-03-01 – 2026-08-31", EntryRevision::note);
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.projects.note(this.stranger, published.id(), run));
	}

	@Test
	void theFiguresBehindAPublishedProjectStayWithThoseWhoSeeTheNeeds(@Autowired Database database,
			@Autowired TransactionTemplate transactions) {
		ProjectEvidence gap = new ProjectEvidence("elderly-care.meals", new DivisionCode(COMMUNITY), null,
				YearMonth.of(2026, 9), YearMonth.of(2026, 11), 2, 1, Map.of("NO_CAPACITY", 2),
				List.of(new ProjectEvidence.Missing(CapacityUnit.MEALS_PER_DAY, 2)),
				Instant.parse("2026-11-22T04:00:00Z"), "陈岚");
		Project project = this.projects.draft(this.worker, UUID.randomUUID(), plan().build(), List.of(gap));
		Project reviewed = step(this.officer, step(this.worker, project, EntryStep.SUBMIT, null), EntryStep.REVIEW,
				null);
		step(this.officer, reviewed, EntryStep.PUBLISH, null);

		assertThat(this.projects.evidence(this.worker, project.id())).containsExactly(gap);
		assertThat(this.projects.evidence(this.stranger, project.id())).isEmpty();
		assertThat(transactions.<Integer>execute(status -> database.as(this.stranger)
			.sql("select count(*) from project_evidence where project_id = ?")
			.param(project.id())
			.query(Integer.class)
			.single())).isZero();
	}

	@Test
	void whatNobodyHasConfirmedForAYearIsShownAsSuchUntilItIsConfirmed(@Autowired ProjectExpiry expiry,
			@Autowired Database database, @Autowired TransactionTemplate transactions) {
		Project published = published(plan());
		transactions.executeWithoutResult(status -> database.as(Access.system())
			.sql("update project set confirmed_at = confirmed_at - interval '366 days' where id = ?")
			.param(published.id())
			.update());

		assertThat(expiry.expire()).isPositive();

		Project stale = this.projects.get(this.stranger, published.id());
		assertThat(stale.status()).isEqualTo(EntryStatus.STALE);
		assertThat(step(this.worker, stale, EntryStep.CONFIRM, null).status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(expiry.expire()).isZero();
	}

}
