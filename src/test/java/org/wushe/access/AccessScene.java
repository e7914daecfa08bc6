package org.wushe.access;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.BeanFactory;

import org.wushe.access.AccessTable.Stand;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.EntryStep;
import org.wushe.library.Project;
import org.wushe.library.ProjectPlans;
import org.wushe.library.Projects;
import org.wushe.needs.Beneficiary;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.needs.Urgency;
import org.wushe.parties.ResidentEntry;
import org.wushe.parties.Residents;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;
import org.wushe.referrals.Services;

/**
 * Needs of one grid at every stage of their process, and people of every role who stand
 * to them in every way.
 */
final class AccessScene {

	private static final Duration SOON = Duration.ofSeconds(60);

	private final Needs needs;

	private final UserTasks tasks;

	private final Referrals referrals;

	private final Scene scene;

	private final UUID resident = UUID.randomUUID();

	private final Need open;

	private final Need asked;

	private final Need accepted;

	private final Need scheduled;

	private final Need served;

	private final Need rated;

	private final Project draft;

	private final Project submitted;

	AccessScene(BeanFactory beans) {
		this.needs = beans.getBean(Needs.class);
		this.tasks = beans.getBean(UserTasks.class);
		this.referrals = beans.getBean(Referrals.class);
		this.scene = new Scene(beans);
		this.scene.awaitOfferings();
		beans.getBean(Residents.class)
			.add(Access.system(), List.of(), List.of(new ResidentEntry(this.resident, null, grid(), "林小满", null,
					"13800000000", "东门路 18 号", LocalDate.of(1944, 5, 1), null, Set.of(), false)));
		List<Need> all = java.util.stream.Stream.generate(this::report).limit(6).toList();
		this.open = all.get(0);
		this.asked = all.get(1);
		this.accepted = all.get(2);
		this.scheduled = all.get(3);
		this.served = all.get(4);
		this.rated = all.get(5);
		all.subList(1, 6).forEach(need -> complete(this.scene.worker(), need, "refer-need", refer()));
		all.subList(2, 6).forEach(need -> complete(manager(), need, "answer-referral", ACCEPT));
		all.subList(3, 6).forEach(need -> complete(manager(), need, "schedule-service", SCHEDULE));
		all.subList(4, 6).forEach(need -> complete(manager(), need, "report-service", servedNow()));
		task(this.open, "refer-need");
		task(this.asked, "answer-referral");
		task(this.accepted, "schedule-service");
		task(this.scheduled, "report-service");
		Ratings ratings = beans.getBean(Ratings.class);
		ratings.submit(null, ratings.invite(this.scene.worker(), referral(this.rated).id()).token(),
				new RatingForm(5, List.of(), "很好"));
		Projects projects = beans.getBean(Projects.class);
		this.draft = draft(projects);
		this.submitted = projects.take(Access.system(), draft(projects).id(), 0, EntryStep.SUBMIT, null);
	}

	private Project draft(Projects projects) {
		return projects.draft(Access.system(), UUID.randomUUID(),
				ProjectPlans.meals(this.scene.community()).keptBy(this.scene.organization()).build(), List.of());
	}

	static final Map<String, Object> ACCEPT = Map.of("answer", "accept");

	static final Map<String, Object> SCHEDULE = Map.of("scheduledStart", "2099-01-05T14:30+08:00", "minutes", 60,
			"placeKind", "home", "staffName", "钟敏");

	/** As the form writes it. */
	static Map<String, Object> servedNow() {
		return Map.of("result", "delivered", "servedAt", Services.formTime().toString(), "minutes", 45, "staffName",
				"钟敏", "words", "送餐上门，陪老人聊天");
	}

	Map<String, Object> refer() {
		return Map.of("offeringId", this.scene.offering().id().toString(), "reason", "离得最近");
	}

	private Need report() {
		return this.needs.report(this.scene.worker(),
				this.scene.report()
					.in(grid().value())
					.urgency(Urgency.EMERGENCY)
					.forThe(new Beneficiary.Person(this.resident, null, Set.of()))
					.build());
	}

	private void complete(Access access, Need need, String element, Map<String, Object> answers) {
		this.tasks.complete(access, task(need, element).key(), answers);
	}

	UserTask task(Need need, String element) {
		return await().atMost(SOON)
			.until(() -> this.tasks.ofCase(Access.system(), need.caseId())
				.stream()
				.filter(task -> task.isOpen() && task.elementId().equals(element))
				.findFirst(), java.util.Optional::isPresent)
			.orElseThrow();
	}

	Referral referral(Need need) {
		return this.referrals.ofCase(Access.system(), need.caseId()).getLast();
	}

	/** Somebody of that role who stands so. */
	Access person(Role role, Stand stand) {
		DivisionCode own = (role == Role.GRID_WORKER) ? grid() : new DivisionCode(this.scene.community());
		boolean placed = AccessTable.read().exists(role, Stand.OWN_DIVISION);
		boolean organized = AccessTable.read().exists(role, Stand.PARTY);
		return switch (stand) {
			case OWN_DIVISION -> People.person("本地人", own, null, role);
			case PARTY ->
				People.person("本组织的人", placed ? new DivisionCode("360781") : null, this.scene.organization(), role);
			case FOREIGN -> People.person("外地人", placed ? new DivisionCode("360781001001") : null,
					organized ? "T-SOMEBODY-ELSE" : null, role);
		};
	}

	DivisionCode grid() {
		return new DivisionCode(this.scene.community() + "001");
	}

	Scene scene() {
		return this.scene;
	}

	private Access manager() {
		return this.scene.manager();
	}

	UUID resident() {
		return this.resident;
	}

	/** Waits to be referred. */
	Need open() {
		return this.open;
	}

	/** Waits for the organisation's answer. */
	Need asked() {
		return this.asked;
	}

	/** Waits for a date. */
	Need accepted() {
		return this.accepted;
	}

	/** Waits for the service. */
	Need scheduled() {
		return this.scheduled;
	}

	/** Waits to be rated. */
	Need served() {
		return this.served;
	}

	Need rated() {
		return this.rated;
	}

	/** A project that the scene's organisation has begun to design. */
	Project draft() {
		return this.draft;
	}

	/** A project that waits for the street. */
	Project submitted() {
		return this.submitted;
	}

}
