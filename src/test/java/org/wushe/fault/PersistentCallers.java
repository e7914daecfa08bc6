package org.wushe.fault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOfferings;
import org.wushe.needs.Need;
import org.wushe.needs.NeedReportBuilder;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ratings.Rating;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Services;

/**
 * People who walk needs through their processes. Whatever fails they look where things
 * stand and go on from there, as people do; they choose the ids, so that nothing they do
 * twice counts twice.
 */
class PersistentCallers {

	static final String COMMUNITY = "360702099001";

	private static final Logger log = LoggerFactory.getLogger(PersistentCallers.class);

	private static final int PEOPLE = 8;

	/** How often somebody looks after a case, in milliseconds. */
	private static final int PAUSE = 1_000;

	private static final int PLACES = 100_000;

	/** The second is asked where the first has declined. */
	private static final List<String> ORGANIZATIONS = List.of("T-FAULT-ORGANIZATION-1", "T-FAULT-ORGANIZATION-2");

	private final Access worker = People.communityWorker(COMMUNITY);

	private final ScheduledExecutorService people = Executors.newScheduledThreadPool(PEOPLE,
			Thread.ofPlatform().daemon().name("caller-", 0).factory());

	private final Needs needs;

	private final UserTasks tasks;

	private final Referrals referrals;

	private final Ratings ratings;

	private final Clock clock;

	private final Acknowledgements acknowledgements;

	private final int cases;

	PersistentCallers(Needs needs, UserTasks tasks, Referrals referrals, Ratings ratings, Clock clock,
			@Value("${fault.acknowledgements}") Path acknowledgements, @Value("${fault.cases}") int cases) {
		this.needs = needs;
		this.tasks = tasks;
		this.referrals = referrals;
		this.ratings = ratings;
		this.clock = clock;
		this.acknowledgements = new Acknowledgements(acknowledgements);
		this.cases = cases;
	}

	private static UUID id(Object name) {
		return UUID.nameUUIDFromBytes(("fault " + name).getBytes(StandardCharsets.UTF_8));
	}

	@EventListener
	void begin(ApplicationReadyEvent ready) {
		new Place(ready.getApplicationContext().getBean(Divisions.class),
				ready.getApplicationContext().getBean(Organizations.class),
				ready.getApplicationContext().getBean(ServiceOfferings.class))
			.prepare();
		for (int i = 0; i < this.cases; i++) {
			Call call = new Call(i);
			this.people.schedule(call, i, TimeUnit.MILLISECONDS);
		}
	}

	private record Place(Divisions divisions, Organizations organizations, ServiceOfferings offerings) {

		/** What an earlier life has prepared stays as it is. */
		void prepare() {
			Access system = Access.system();
			if (this.organizations.find(system, ORGANIZATIONS.getLast()).isEmpty()) {
				this.divisions.put(system, List.of(new Division(new DivisionCode("360702099"), "故障街道"),
						new Division(new DivisionCode(COMMUNITY), "故障社区")), "test");
				ORGANIZATIONS.forEach(code -> offer(system, code));
			}
		}

		private void offer(Access system, String organization) {
			this.organizations.put(system,
					new Organization(organization, OrganizationKind.SOCIAL_ORGANIZATION, "青禾社工服务中心", null,
							Registration.REGISTERED, 3, null, new DivisionCode(COMMUNITY),
							List.of(new DivisionCode(COMMUNITY)), "", null, null, 0));
			this.offerings.put(system,
					Offerings.meals()
						.id(offering(organization))
						.by(organization)
						.serving(COMMUNITY)
						.capacity(new Capacity(CapacityUnit.PLACES, PLACES, PLACES, Clock.systemUTC().instant()))
						.build());
		}

	}

	private static UUID offering(String organization) {
		return id("offering of " + organization);
	}

	/**
	 * One need's walk: a tenth is declined at first, another tenth rated badly at first.
	 */
	private final class Call implements Runnable {

		private final int number;

		private final UUID need;

		/** By this life of the application. */
		private boolean reported;

		Call(int number) {
			this.number = number;
			this.need = id(number);
		}

		@Override
		public void run() {
			boolean over = false;
			try {
				over = step();
			}
			catch (RuntimeException ex) {
				log.info("Need {} waits: {}", this.number, ex.toString());
			}
			if (!over) {
				PersistentCallers.this.people.schedule(this, PAUSE, TimeUnit.MILLISECONDS);
			}
		}

		private boolean step() {
			Optional<Need> known = PersistentCallers.this.needs.find(PersistentCallers.this.worker, this.need);
			if (known.isEmpty() || !this.reported) {
				PersistentCallers.this.needs.report(PersistentCallers.this.worker,
						NeedReportBuilder.aReport().id(this.need).in(COMMUNITY).build());
				PersistentCallers.this.acknowledgements.add("report", this.need);
				this.reported = true;
				return false;
			}
			if (known.get().state().isFinal()) {
				return true;
			}
			List<UserTask> open = new ArrayList<>(
					PersistentCallers.this.tasks.ofCase(Access.system(), known.get().caseId()));
			open.removeIf(task -> !task.isOpen());
			if (!open.isEmpty()) {
				work(open.getFirst(), known.get());
			}
			else if (known.get().state() == NeedState.DELIVERED) {
				rate(known.get());
			}
			return false;
		}

		private void work(UserTask task, Need known) {
			int asked = PersistentCallers.this.referrals.ofCase(Access.system(), known.caseId()).size();
			Map<String, Object> answers = switch (task.elementId()) {
				case "refer-need" ->
					Map.of("offeringId", offering(ORGANIZATIONS.get(asked)).toString(), "reason", "离得最近");
				case "answer-referral" -> (this.number % 10 == 0 && asked == 1)
						? Map.of("answer", "decline", "reason", "no-staff") : Map.of("answer", "accept");
				case "schedule-service" -> Map.of("scheduledStart", "2099-01-05T14:30+08:00", "minutes", 60,
						"placeKind", "home", "staffName", "钟敏");
				case "report-service" -> Map.of("result", "delivered", "servedAt", now(), "minutes", 45, "staffName",
						"钟敏", "words", "送餐上门，陪老人聊天");
				default -> throw new IllegalStateException("an unknown task: " + task.elementId());
			};
			String organization = task.candidateOrganization();
			Access person = (organization == null) ? PersistentCallers.this.worker : People.manager(organization);
			PersistentCallers.this.tasks.complete(person, task.key(), answers);
			PersistentCallers.this.acknowledgements.add(task.elementId(), task.key());
		}

		private void rate(Need known) {
			Referral served = PersistentCallers.this.referrals.ofCase(Access.system(), known.caseId()).getLast();
			boolean bad = this.number % 10 == 1 && served.round() == 1;
			String token = PersistentCallers.this.ratings.invite(PersistentCallers.this.worker, served.id()).token();
			Rating rating = PersistentCallers.this.ratings.submit(null, token,
					new RatingForm(bad ? 2 : 5, List.of(), "说几句"));
			PersistentCallers.this.acknowledgements.add("rate", rating.id());
		}

		private String now() {
			return Services.formTime().toString();
		}

	}

}
