package org.wushe.basedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.WusheTest;
import org.wushe.basedata.DemoNeed.Stop;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.library.BookingConcerns;
import org.wushe.library.BookingConcerns.Concern;
import org.wushe.library.BookingState;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingProposal;
import org.wushe.library.OfferingReviews;
import org.wushe.library.ProjectFilter;
import org.wushe.library.Projects;
import org.wushe.library.ResourceChanges;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Organizations;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;

/**
 * Needs from report to rating on the real database, engine and search: every place where
 * the walk can stop, through the use-cases that people use.
 */
@WusheTest
class DemoWalkIT {

	private static final long SEED = 7;

	private static final GeneratorSize SIZE = new GeneratorSize(4, 2, 6, 60, 300, 20);

	private static final Map<Stop, NeedState> LEFT = Map.of(Stop.ANSWER, NeedState.REFERRED, Stop.SCHEDULE,
			NeedState.IN_SERVICE, Stop.REPORT, NeedState.IN_SERVICE, Stop.RATE, NeedState.DELIVERED, Stop.CLOSED,
			NeedState.CLOSED, Stop.UNMET, NeedState.UNMET, Stop.WITHDRAWN, NeedState.WITHDRAWN);

	@Autowired
	private GenerateBaseData baseData;

	@Autowired
	private WalkDemoNeed walk;

	@Autowired
	private ServiceCategories categories;

	@Autowired
	private Needs needs;

	@Autowired
	private UserTasks tasks;

	@Autowired
	private Organizations organizations;

	@Autowired
	private DemoLibrary library;

	@Autowired
	private BookingConcerns bookings;

	@Autowired
	private ResourceKeeping keeping;

	@Autowired
	private ResourceChanges changes;

	@Autowired
	private OfferingReviews reviews;

	@Autowired
	private Projects projects;

	private @Nullable RuntimeException hindrance;

	@Test
	@Transactional
	void whoeverOpensTheLibraryFindsWhatOthersHaveBegunThere() {
		this.baseData.run(SEED, SIZE);
		DemoPeople people = new DemoPeople(this.organizations);
		Access worker = people.named("chen.lan");
		Access street = people.named("xu.wei");

		this.library.begin();
		this.library.begin();

		assertThat(this.bookings.concerning(worker)).filteredOn(Concern::toAnswer).hasSizeGreaterThanOrEqualTo(2);
		assertThat(this.bookings.concerning(people.named("song.yu")))
			.anyMatch(concern -> concern.booking().state() == BookingState.CONFIRMED);
		assertThat(this.changes.of(street, this.keeping.kept(street)).values()).extracting(change -> change.state())
			.contains(OfferingProposal.State.SUBMITTED, OfferingProposal.State.RETURNED);
		assertThat(this.reviews.waiting(street)).extracting(KeptOffering::title).contains("周末助浴专车");
		assertThat(this.projects.list(worker, ProjectFilter.ALL, 0, 100)).extracting(project -> project.plan().title())
			.containsOnlyOnce("独居老人“敲门行动”", "暑期儿童托管班", "老旧楼道加装扶手");
		assertThat(this.organizations.get(worker, "91360702MJ0001715L").suspension()).isNotNull();
	}

	@Test
	void everyNeedComesToWhereItIsLeft() {
		this.baseData.run(SEED, SIZE);
		List<DemoNeed> all = needs();
		List<DemoNeed> waiting = new ArrayList<>(all);
		await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
			waiting.removeIf(this::isThere);
			assertThat(waiting).extracting(DemoNeed::stopAt).as("hindered by %s", this.hindrance).isEmpty();
		});
		assertThat(all).allSatisfy(demo -> {
			Need need = this.needs.get(Access.system(), demo.report().id());
			assertThat(need.state()).as(demo.stopAt().toString())
				.isIn(NeedState.UNMET, LEFT.getOrDefault(demo.stopAt(), need.state()));
			if (need.state().isFinal()) {
				await().atMost(Duration.ofMinutes(1))
					.until(() -> this.tasks.ofCase(Access.system(), need.caseId())
						.stream()
						.noneMatch(UserTask::isOpen));
			}
		});
		assertThat(all).extracting(demo -> this.needs.get(Access.system(), demo.report().id()).state())
			.contains(NeedState.CLOSED, NeedState.DELIVERED, NeedState.IN_SERVICE, NeedState.REFERRED);
		aNeedThatPeopleWentOnWithIsLeftToThem(all);
	}

	private void aNeedThatPeopleWentOnWithIsLeftToThem(List<DemoNeed> all) {
		DemoNeed asked = all.stream()
			.filter(demo -> demo.stopAt() == Stop.ANSWER && openTask(demo).isPresent())
			.findFirst()
			.orElseThrow();
		UserTask answer = openTask(asked).orElseThrow();
		this.tasks.complete(People.manager(Objects.requireNonNull(answer.candidateOrganization())), answer.key(),
				Map.of("answer", "accept"));
		await().atMost(Duration.ofMinutes(1))
			.until(() -> openTask(asked).filter(task -> task.elementId().equals("schedule-service")).isPresent());

		assertThat(this.walk.step(asked)).isTrue();

		assertThat(openTask(asked)).get().returns("schedule-service", UserTask::elementId);
	}

	private Optional<UserTask> openTask(DemoNeed demo) {
		UUID caseId = this.needs.get(Access.system(), demo.report().id()).caseId();
		return this.tasks.ofCase(Access.system(), caseId).stream().filter(UserTask::isOpen).findFirst();
	}

	private boolean isThere(DemoNeed need) {
		try {
			return this.walk.step(need);
		}
		catch (RuntimeException notYet) {
			this.hindrance = notYet;
			return false;
		}
	}

	private List<DemoNeed> needs() {
		Map<String, ServiceCategory> known = this.categories.all(Access.system())
			.stream()
			.collect(Collectors.toMap(ServiceCategory::code, Function.identity()));
		List<Person> people = this.baseData.people(SEED, SIZE);
		List<OfferingProfile> profiles = OfferingProfile.load();
		PhraseBook phrases = PhraseBook.load();
		return IntStream.range(0, SIZE.needs())
			.mapToObj(index -> DemoNeed.invent(SEED, index, people, profiles, phrases, known))
			.toList();
	}

}
