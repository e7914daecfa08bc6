package org.wushe.basedata;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.BeanFactory;

import org.wushe.basedata.StepTimes.Step;
import org.wushe.cases.CaseFile;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.matching.Candidate;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.NeedReport;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.notification.LiveUpdates;
import org.wushe.parties.Organizations;
import org.wushe.process.TaskFilter;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Services;

/**
 * Walks needs from report to rating through the use-cases that the screens call, as the
 * people concerned, and notes how long each step took them.
 */
final class TimedWalk {

	/** Where a case is left open. */
	enum Until {

		REFER, ANSWER, SCHEDULE, REPORT, CLOSED

	}

	private final Needs needs;

	private final UserTasks tasks;

	private final Matching matching;

	private final Referrals referrals;

	private final Ratings ratings;

	private final Cases cases;

	private final DemoPeople people;

	private final CaseSight sight;

	private final Map<String, Access> managers = new ConcurrentHashMap<>();

	TimedWalk(BeanFactory beans) {
		this.needs = beans.getBean(Needs.class);
		this.tasks = beans.getBean(UserTasks.class);
		this.matching = beans.getBean(Matching.class);
		this.referrals = beans.getBean(Referrals.class);
		this.ratings = beans.getBean(Ratings.class);
		this.cases = beans.getBean(Cases.class);
		this.people = new DemoPeople(beans.getBean(Organizations.class));
		this.sight = new CaseSight(beans.getBean(LiveUpdates.class));
	}

	/**
	 * @param badly the first service is rated badly and put right once
	 * @return whether the case has come to where it should; not if nobody can meet the
	 * need
	 */
	boolean walk(NeedReport report, Until until, boolean badly, StepTimes times) {
		Access worker = this.people.worker(report.divisionCode());
		long begun = System.nanoTime();
		Need need = this.needs.report(worker, report);
		times.took(Step.OPEN, begun);
		this.sight.watch(need.caseId());
		try {
			boolean arrived = walk(need, this.cases.get(worker, need.caseId()), worker, until, badly, times, begun);
			times.took(Step.WHOLE, begun);
			return arrived;
		}
		finally {
			this.sight.leave(need.caseId());
		}
	}

	private boolean walk(Need need, CaseFile file, Access worker, Until until, boolean badly, StepTimes times,
			long begun) {
		UserTask refer = awaitTask(worker, file, "refer-need");
		times.took(Step.VISIBLE, begun);
		if (until == Until.REFER) {
			return true;
		}
		if (!refer(need, worker, refer, times)) {
			return false;
		}
		Referral referral = this.referrals.ofCase(worker, need.caseId()).getLast();
		Access manager = this.managers.computeIfAbsent(referral.organizationCode(), this.people::manager);
		if (!serve(file, manager, until, times)) {
			return true;
		}
		rate(need, worker, referral, badly ? 2 : 5, times);
		if (badly) {
			long rated = System.nanoTime();
			UserTask again = awaitTask(manager, file, "schedule-service");
			times.took(Step.REWORK, rated);
			scheduleAndReport(file, manager, again, Until.CLOSED, times);
			rate(need, worker, referral, 4, times);
		}
		long rated = System.nanoTime();
		this.sight.await(need.caseId(),
				() -> this.needs.find(worker, need.id()).filter(now -> now.state() == NeedState.CLOSED));
		times.took(Step.CLOSED, rated);
		return true;
	}

	/**
	 * The first candidate, or the next where somebody else has just taken the last place.
	 */
	private boolean refer(Need need, Access worker, UserTask task, StepTimes times) {
		long asked = System.nanoTime();
		List<Candidate> candidates = this.matching.latest(worker, need.id()).orElseThrow().candidates();
		times.took(Step.MATCH, asked);
		for (Candidate candidate : candidates) {
			try {
				long chosen = System.nanoTime();
				this.tasks.complete(worker, task.key(),
						Map.of("offeringId", candidate.offeringId().toString(), "reason", "最近的一家已经约满"));
				times.took(Step.REFER, chosen);
				return true;
			}
			catch (DomainRefusal taken) {
				continue;
			}
		}
		this.tasks.complete(worker, task.key(), Map.of("gap", "no-service"));
		return false;
	}

	private boolean serve(CaseFile file, Access manager, Until until, StepTimes times) {
		long referred = System.nanoTime();
		UserTask answer = awaitTask(manager, file, "answer-referral");
		times.took(Step.REFERRED, referred);
		if (until == Until.ANSWER) {
			return false;
		}
		complete(manager, answer, Step.ACCEPT, Map.of("answer", "accept"), times);
		long accepted = System.nanoTime();
		UserTask schedule = awaitTask(manager, file, "schedule-service");
		times.took(Step.ACCEPTED, accepted);
		return until != Until.SCHEDULE && scheduleAndReport(file, manager, schedule, until, times);
	}

	private boolean scheduleAndReport(CaseFile file, Access manager, UserTask task, Until until, StepTimes times) {
		OffsetDateTime now = Services.formTime();
		String start = now.plusDays(1).truncatedTo(ChronoUnit.HOURS).toString();
		complete(manager, task, Step.SCHEDULE,
				Map.of("scheduledStart", start, "minutes", 60, "placeKind", "home", "staffName", "周师傅"), times);
		long scheduled = System.nanoTime();
		UserTask report = awaitTask(manager, file, "report-service");
		times.took(Step.SCHEDULED, scheduled);
		if (until == Until.REPORT) {
			return false;
		}
		complete(manager, report, Step.REPORT, Map.of("result", "delivered", "servedAt", now.toString(), "minutes", 45,
				"staffName", "周师傅", "words", "按约上门，服务完成，住户确认。"), times);
		return true;
	}

	private void rate(Need need, Access worker, Referral referral, int level, StepTimes times) {
		long begun = System.nanoTime();
		String token = this.ratings.invite(worker, referral.id()).token();
		this.ratings.open(null, token);
		this.ratings.submit(null, token, new RatingForm(level, List.of(), (level < 3) ? "来晚了，也没有说一声。" : "很满意。"));
		times.took(Step.RATE, begun);
	}

	private void complete(Access access, UserTask task, Step step, Map<String, Object> answers, StepTimes times) {
		long begun = System.nanoTime();
		this.tasks.complete(access, task.key(), answers);
		times.took(step, begun);
	}

	private UserTask awaitTask(Access access, CaseFile file, String element) {
		return this.sight.await(file.id(), () -> task(access, file.number(), element));
	}

	/** As the inbox finds it, by the number of the case. */
	private Optional<UserTask> task(Access access, String number, String element) {
		return this.tasks.list(access, TaskFilter.of(TaskFilter.Tab.ALL).withText(number), 0, 5)
			.stream()
			.filter(task -> task.elementId().equals(element))
			.findFirst();
	}

}
