package org.wushe.basedata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.wushe.basedata.DemoNeed.Stop;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.matching.Candidate;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Organizations;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ratings.Rating;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;

/**
 * Does the next thing to an invented need as the people concerned would, through the same
 * use-cases, so that its process runs and can be worked on.
 */
@Component
class WalkDemoNeed {

	/** As people choose a time in the form. */
	private static final int FORM_MINUTES = 5;

	/** How often another than the first candidate is chosen. */
	private static final double OTHERWISE = 0.15;

	private final Needs needs;

	private final UserTasks tasks;

	private final Matching matching;

	private final Referrals referrals;

	private final Ratings ratings;

	private final LeftNeeds left;

	private final DemoPeople people;

	private final PhraseBook phrases = PhraseBook.load();

	private final Clock clock;

	WalkDemoNeed(Needs needs, UserTasks tasks, Matching matching, Referrals referrals, Ratings ratings,
			Organizations organizations, LeftNeeds left, Clock clock) {
		this.needs = needs;
		this.tasks = tasks;
		this.matching = matching;
		this.referrals = referrals;
		this.ratings = ratings;
		this.left = left;
		this.people = new DemoPeople(organizations);
		this.clock = clock;
	}

	/**
	 * One step further, if the process has come to where one is due. A need that has once
	 * been where it is to stay is left alone for good.
	 * @return whether the need is or has been where it is to stay
	 */
	boolean step(DemoNeed demo) {
		UUID id = demo.report().id();
		if (this.left.contains(id)) {
			return true;
		}
		boolean there = goOn(demo);
		if (there) {
			this.left.add(id);
		}
		return there;
	}

	private boolean goOn(DemoNeed demo) {
		Access worker = this.people.worker(demo.report().divisionCode());
		Optional<Need> found = this.needs.find(worker, demo.report().id());
		if (found.isEmpty()) {
			this.needs.report(worker, demo.report());
			return false;
		}
		Need need = found.get();
		if (need.state().isFinal()) {
			return true;
		}
		Optional<UserTask> open = this.tasks.ofCase(Access.system(), need.caseId())
			.stream()
			.filter(UserTask::isOpen)
			.findFirst();
		if (open.isPresent()) {
			return work(demo, need, open.get(), worker);
		}
		if (need.state() != NeedState.DELIVERED) {
			return false;
		}
		return demo.stopAt() == Stop.RATE || rate(demo, need, worker);
	}

	private boolean work(DemoNeed demo, Need need, UserTask task, Access worker) {
		List<Referral> asked = this.referrals.ofCase(Access.system(), need.caseId());
		boolean again = asked.stream().anyMatch(referral -> referral.round() > 1);
		return switch (task.elementId()) {
			case "refer-need" -> refer(demo, need, task, worker, asked);
			case "answer-referral" -> demo.stopAt() == Stop.ANSWER || answer(demo, task, asked);
			case "schedule-service" ->
				(demo.stopAt() == Stop.SCHEDULE && (again || !demo.badly())) || schedule(demo, task);
			case "report-service" -> demo.stopAt() == Stop.REPORT || report(demo, need, task, asked.getLast());
			default -> true;
		};
	}

	private boolean refer(DemoNeed demo, Need need, UserTask task, Access worker, List<Referral> asked) {
		boolean declinedBefore = asked.stream().anyMatch(referral -> referral.state() == ReferralState.DECLINED);
		if (demo.stopAt() == Stop.REFER && (declinedBefore || !demo.declined())) {
			return true;
		}
		if (demo.stopAt() == Stop.WITHDRAWN) {
			this.needs.withdraw(worker, need.id(), demo.dice().pick(this.phrases.of("withdraw")));
			return false;
		}
		List<Candidate> candidates = this.matching.latest(worker, need.id())
			.map(result -> result.candidates())
			.orElse(List.of());
		if (demo.stopAt() == Stop.UNMET || candidates.isEmpty()) {
			this.tasks.complete(worker, task.key(), Map.of("gap", "no-service"));
			return false;
		}
		// Now and then somebody knows better than the ranking, and says why.
		if (candidates.size() > 1 && demo.dice().chance(OTHERWISE)) {
			this.tasks.complete(worker, task.key(), Map.of("offeringId", candidates.get(1).offeringId().toString(),
					"reasonCode", demo.dice().oneOf("NEARER", "SERVED_BEFORE", "RESIDENT_CHOICE", "HAS_PLACES")));
			return false;
		}
		this.tasks.complete(worker, task.key(), Map.of("offeringId", candidates.getFirst().offeringId().toString()));
		return false;
	}

	private boolean answer(DemoNeed demo, UserTask task, List<Referral> asked) {
		Map<String, Object> answers = (demo.declined() && asked.size() == 1)
				? Map.of("answer", "decline", "reason", "other", "note", demo.dice().pick(this.phrases.of("decline")))
				: Map.of("answer", "accept");
		return complete(task, answers);
	}

	private boolean schedule(DemoNeed demo, UserTask task) {
		OffsetDateTime start = now().plusDays(demo.dice().between(1, 5))
			.withHour(demo.dice().between(9, 16))
			.truncatedTo(ChronoUnit.HOURS);
		return complete(task, Map.of("scheduledStart", start.toString(), "minutes", 60, "placeKind", "home",
				"staffName", demo.dice().oneOf("林护工", "周师傅", "何社工", "吴老师")));
	}

	/** No earlier than it was asked for, which in the demo has just happened. */
	private boolean report(DemoNeed demo, Need need, UserTask task, Referral referral) {
		Instant begun = this.clock.instant().minus(Duration.ofMinutes(demo.dice().between(5, 90)));
		Instant asked = this.ratings.ofCase(Access.system(), need.caseId())
			.stream()
			.map(Rating::ratedAt)
			.reduce((earlier, later) -> later)
			.orElse(Objects.requireNonNullElse(referral.answeredAt(), begun));
		OffsetDateTime served = OffsetDateTime.ofInstant(begun.isBefore(asked) ? asked : begun, ChinaTime.ZONE)
			.truncatedTo(ChronoUnit.MINUTES);
		served = served.minusMinutes(served.getMinute() % FORM_MINUTES);
		return complete(task,
				Map.of("result", "delivered", "servedAt", served.toString(), "minutes", demo.dice().between(3, 9) * 10,
						"staffName", demo.dice().oneOf("林护工", "周师傅", "何社工", "吴老师"), "words",
						demo.dice().pick(this.phrases.of("record", need.categoryCode()))));
	}

	private boolean complete(UserTask task, Map<String, Object> answers) {
		String organization = task.candidateOrganization();
		if (organization == null) {
			throw new IllegalStateException("a task of an organisation without one: " + task.elementId());
		}
		this.tasks.complete(this.people.manager(organization), task.key(), answers);
		return false;
	}

	private boolean rate(DemoNeed demo, Need need, Access worker) {
		List<Referral> asked = this.referrals.ofCase(Access.system(), need.caseId());
		Referral served = asked.getLast();
		boolean bad = demo.badly() && served.round() == 1;
		String words = demo.dice().pick(this.phrases.of(bad ? "complaint" : "praise", need.categoryCode()));
		String token = this.ratings.invite(worker, served.id()).token();
		int level = bad ? 2 : demo.dice().oneOf(5, 5, 4, 4, 3);
		this.ratings.submit(null, token, new RatingForm(level, List.of(tag(level, demo.dice())), words));
		return false;
	}

	private static String tag(int level, Dice dice) {
		return switch (level) {
			case 1, 2 -> "not-solved";
			case 3 -> "partly-solved";
			default -> dice.oneOf("friendly", "on-time", "solved", "kept-informed");
		};
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ChinaTime.ZONE);
	}

}
