package org.wushe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import org.wushe.WusheTest;
import org.wushe.access.AccessTable.Stand;
import org.wushe.audit.AuditTrail;
import org.wushe.cases.Attachments;
import org.wushe.cases.CaseReaders;
import org.wushe.cases.Cases;
import org.wushe.exchange.GivenFile;
import org.wushe.exchange.Intake;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.insight.GapQuery;
import org.wushe.insight.Gaps;
import org.wushe.interests.InterestRelation;
import org.wushe.interests.Interests;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.Facility;
import org.wushe.library.OfferingKeeping;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingReviews;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Projects;
import org.wushe.library.Resource;
import org.wushe.library.taxonomy.TaxonomyEditing;
import org.wushe.matching.Matching;
import org.wushe.matching.MatchingWeights;
import org.wushe.needs.Consent;
import org.wushe.needs.ConsentWithdrawal;
import org.wushe.needs.ConsentWithdrawals;
import org.wushe.needs.Needs;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.parties.Residents;
import org.wushe.planning.BatchPlans;
import org.wushe.privacy.Unmasking;
import org.wushe.process.Incidents;
import org.wushe.process.TaskFilter;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.push.Subscriptions;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.AskedBy;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Services;

/** The first wall: the services, each call undone after it was judged. */
@WusheTest
class AccessIT {

	private static AccessScene scene;

	private final AccessTable table = AccessTable.read();

	@Autowired
	private TransactionOperations transactions;

	@BeforeAll
	static void setScene(@Autowired BeanFactory beans) {
		scene = new AccessScene(beans);
	}

	private enum Outcome {

		DONE, NOTHING, NOT_FOUND, DENIED

	}

	@Test
	void everyRoleMayByTheServicesWhatTheTableSays(@Autowired BeanFactory beans) {
		Map<Operation, Function<Access, ?>> calls = calls(beans);
		assertThat(calls).containsOnlyKeys(Operation.values());
		List<String> wrong = new ArrayList<>();
		calls.forEach((operation, call) -> wrong.addAll(wrong(operation, call)));
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyRoleMayChangeAnAppointmentAsTheTableSaysOfPlanning(@Autowired Referrals referrals) {
		assertThat(wrong(Operation.SCHEDULE_SERVICE, access -> referrals.reschedule(access,
				scene.referral(scene.scheduled()).id(), Services.aPlan(), AskedBy.RESIDENT)))
			.isEmpty();
	}

	private List<String> wrong(Operation operation, Function<Access, ?> call) {
		List<String> wrong = new ArrayList<>();
		for (Role role : Role.values()) {
			for (Stand stand : Stand.values()) {
				if (this.table.exists(role, stand)) {
					Outcome outcome = outcome(call, scene.person(role, stand));
					if (!fits(operation, role, stand, outcome)) {
						wrong.add("%s %s %s: %s".formatted(operation, role, stand, outcome));
					}
				}
			}
		}
		return wrong;
	}

	/** Whoever has no right is told so, or finds nothing there, as a stranger does. */
	private boolean fits(Operation operation, Role role, Stand stand, Outcome outcome) {
		if (!this.table.names(operation, role)) {
			return outcome == Outcome.DENIED || outcome == Outcome.NOT_FOUND && stand != Stand.OWN_DIVISION;
		}
		if (!this.table.allows(operation, role, stand)) {
			return outcome != Outcome.DONE;
		}
		return switch (operation) {
			case RETRY_INCIDENT -> outcome == Outcome.NOT_FOUND;
			case WORK_ON_TASKS -> outcome == Outcome.DONE || outcome == Outcome.NOTHING;
			default -> outcome == Outcome.DONE;
		};
	}

	private Outcome outcome(Function<Access, ?> call, Access person) {
		return java.util.Objects.requireNonNull(this.transactions.execute(status -> {
			status.setRollbackOnly();
			try {
				Object result = call.apply(person);
				return (result instanceof Collection<?> found && found.isEmpty()) || Optional.empty().equals(result)
						? Outcome.NOTHING : Outcome.DONE;
			}
			catch (AccessDenied denied) {
				return Outcome.DENIED;
			}
			catch (DomainRefusal refusal) {
				if (refusal.kind() == DomainRefusal.Kind.NOT_FOUND) {
					return Outcome.NOT_FOUND;
				}
				throw refusal;
			}
		}));
	}

	private static Map<Operation, Function<Access, ?>> calls(BeanFactory beans) {
		Needs needs = beans.getBean(Needs.class);
		Referrals referrals = beans.getBean(Referrals.class);
		UserTasks tasks = beans.getBean(UserTasks.class);
		Map<Operation, Function<Access, ?>> calls = new EnumMap<>(Operation.class);
		calls.put(Operation.REPORT_NEED,
				access -> needs.report(access, scene.scene().report().in(scene.grid().value()).build()));
		calls.put(Operation.WITHDRAW_NEED, access -> needs.withdraw(access, scene.open().id(), "家人已回来照顾"));
		calls.put(Operation.WITHDRAW_CONSENT,
				access -> beans.getBean(ConsentWithdrawals.class)
					.withdraw(access, scene.open().id(),
							new ConsentWithdrawal(Consent.To.PROCESSING, Consent.Giver.SELF, null)));
		calls.put(Operation.READ_CASE, access -> beans.getBean(Cases.class).find(access, scene.asked().caseId()));
		calls.put(Operation.ATTACH_DOCUMENT, access -> beans.getBean(Attachments.class)
			.attach(access, scene.asked().caseId(), "证明.pdf", "%PDF-1.7 %%EOF".getBytes()));
		calls.put(Operation.NAME_READER, access -> {
			beans.getBean(CaseReaders.class).eligible(access, scene.asked().caseId());
			return true;
		});
		calls.put(Operation.READ_CANDIDATES, access -> beans.getBean(Matching.class).latest(access, scene.open().id()));
		calls.put(Operation.REFER_NEED,
				access -> referrals.refer(access, scene.open().id(), scene.scene().offering().id(), "离得最近"));
		calls.put(Operation.PLAN_BATCH, access -> {
			beans.getBean(BatchPlans.class).open(access, new DivisionCode(scene.scene().community()));
			return true;
		});
		calls.put(Operation.ANSWER_REFERRAL, access -> referrals.accept(access, scene.referral(scene.asked()).id()));
		calls.put(Operation.SCHEDULE_SERVICE,
				access -> referrals.schedule(access, scene.referral(scene.accepted()).id(), Services.aPlan()));
		calls.put(Operation.REPORT_SERVICE,
				access -> referrals.report(access, scene.referral(scene.scheduled()).id(), Services.aReport()));
		calls.put(Operation.WORK_ON_TASKS, access -> ours(tasks, access));
		calls.put(Operation.KEEP_OFFERINGS,
				access -> beans.getBean(OfferingKeeping.class).confirm(access, scene.scene().offering().id(), null));
		calls.put(Operation.REVIEW_OFFERINGS,
				access -> beans.getBean(OfferingReviews.class).approve(access, scene.scene().handIn(), 0));
		calls.put(Operation.SEARCH_LIBRARY,
				access -> beans.getBean(OfferingSearch.class).search(access, OfferingQuery.of("助餐"), 0, 1).total());
		calls.put(Operation.READ_RESIDENT, access -> beans.getBean(Residents.class).find(access, scene.resident()));
		calls.put(Operation.UNMASK, access -> beans.getBean(Unmasking.class)
			.reveal(access, "resident", scene.resident(), "phone", "上门前电话联系", scene.accepted().caseId()));
		Ratings ratings = beans.getBean(Ratings.class);
		calls.put(Operation.READ_RATINGS, access -> ratings.ofCase(access, scene.rated().caseId()));
		calls.put(Operation.INVITE_RATING, access -> ratings.invite(access, scene.referral(scene.served()).id()));
		calls.put(Operation.SUBSCRIBE_NEEDS, access -> beans.getBean(Subscriptions.class).isPaused(access));
		Incidents incidents = beans.getBean(Incidents.class);
		calls.put(Operation.MONITOR_PROCESSES, incidents::countOpen);
		calls.put(Operation.RETRY_INCIDENT, access -> {
			incidents.retry(access, 1L);
			return true;
		});
		calls.put(Operation.EDIT_TAXONOMY, access -> beans.getBean(TaxonomyEditing.class).draft(access));
		calls.put(Operation.EDIT_WEIGHTS, access -> beans.getBean(MatchingWeights.class).present(access, null));
		Projects projects = beans.getBean(Projects.class);
		calls.put(Operation.KEEP_PROJECT,
				access -> projects.take(access, scene.draft().id(), scene.draft().version(), EntryStep.SUBMIT, null));
		calls.put(Operation.REVIEW_PROJECT, access -> projects.take(access, scene.submitted().id(),
				scene.submitted().version(), EntryStep.REVIEW, null));
		calls.put(Operation.READ_GAPS, access -> {
			beans.getBean(Gaps.class)
				.find(access, new GapQuery(new DivisionCode(scene.scene().community()), DivisionCode.Level.COMMUNITY,
						null, 3, false));
			return true;
		});
		calls.put(Operation.EXCHANGE_LIBRARY, access -> {
			beans.getBean(Intake.class)
				.take(access,
						new Intake.Entry.OfResource(new Resource(UUID.randomUUID(), null, scene.grid(), "助餐点", "每天开放",
								null, null, null, new Facility(null, List.of(), Set.of(), false), EntryStatus.DRAFT,
								Instant.EPOCH, 0, Instant.EPOCH)),
						false, new GivenFile("facilities.csv", new byte[0]));
			return true;
		});
		calls.put(Operation.KEEP_REGISTER, access -> {
			beans.getBean(Organizations.class)
				.grade(access, scene.scene().organization(), 4, null, LocalDate.now().plusYears(1));
			return true;
		});
		Interests interests = beans.getBean(Interests.class);
		calls.put(Operation.DECLARE_INTEREST,
				access -> interests.declare(access, scene.scene().organization(), InterestRelation.RELATIVE_SHARES));
		calls.put(Operation.WATCH_INTERESTS, access -> {
			interests.within(access, new DivisionCode(scene.scene().community()));
			return true;
		});
		calls.put(Operation.MAINTAIN_BASE_DATA, access -> {
			beans.getBean(Divisions.class).put(access, List.of(new Division(scene.grid(), "第一网格")), "test");
			return true;
		});
		calls.put(Operation.READ_AUDIT, access -> beans.getBean(AuditTrail.class).verify(access));
		calls.putAll(LibraryCalls.of(beans, scene));
		return calls;
	}

	/** Tasks of the scene among those that the person has. */
	private static List<UserTask> ours(UserTasks tasks, Access access) {
		List<UUID> cases = List.of(scene.open().caseId(), scene.asked().caseId(), scene.accepted().caseId(),
				scene.scheduled().caseId());
		return tasks.list(access, TaskFilter.of(TaskFilter.Tab.ALL), 0, 1_000)
			.stream()
			.filter(task -> cases.contains(task.caseId()))
			.toList();
	}

}
