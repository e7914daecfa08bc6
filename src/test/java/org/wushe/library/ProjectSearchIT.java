package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.People;
import org.wushe.library.OfferingHit.Fragment;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.search.Indices;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.SpecialGroup;

/** In a street of its own, so that figures are exact. */
@WusheTest
class ProjectSearchIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String COUNTY = "360734";

	private static final String STREET = COUNTY + "104";

	private static final String COMMUNITY = STREET + "001";

	private final Access worker = People.communityWorker(COMMUNITY);

	private final Access officer = People.streetOfficer(STREET);

	private final Access stranger = People.communityWorker("360781001001");

	@Autowired
	private Projects projects;

	@Autowired
	private ProjectSearch search;

	@Autowired
	private Indices indices;

	@Autowired
	private ElasticsearchClient elasticsearch;

	@Autowired
	private OwnerDatabase owner;

	@BeforeEach
	void thereIsAStreet(@Autowired Divisions divisions) {
		divisions.put(Access.system(), List.of(new Division(new DivisionCode(COUNTY), "寻乌县"),
				new Division(new DivisionCode(STREET), "青龙街道"), new Division(new DivisionCode(COMMUNITY), "桂花社区")),
				"test");
	}

	private static ProjectFilter of(String words) {
		return ProjectFilter.ALL.withText(words);
	}

	private Project draft(ProjectPlans plan) {
		Project draft = this.projects.draft(this.worker, UUID.randomUUID(), plan.build(), List.of());
		await().atMost(SOON).until(() -> found(this.worker, of(draft.plan().title())).contains(draft.id()));
		return draft;
	}

	private Project published(ProjectPlans plan) {
		Project project = draft(plan);
		project = this.projects.take(this.worker, project.id(), project.version(), EntryStep.SUBMIT, null);
		project = this.projects.take(this.officer, project.id(), project.version(), EntryStep.REVIEW, null);
		Project published = this.projects.take(this.worker, project.id(), project.version(), EntryStep.PUBLISH, null);
		await().atMost(SOON).until(() -> found(this.stranger, of(published.plan().title())).contains(published.id()));
		return published;
	}

	private List<UUID> found(Access access, ProjectFilter filter) {
		ProjectHits page = this.search.search(access, filter, 0, 50);
		return (page.basis() == Basis.NAMES_ONLY) ? List.of()
				: page.hits().stream().map(hit -> hit.project().id()).toList();
	}

	private static ProjectPlans plan(String title) {
		return ProjectPlans.meals(COMMUNITY).called(title);
	}

	@Test
	void projectsAreFoundAsServicesAreByWordsInitialsAndWithOneWrongCharacter() {
		Project project = published(plan("桂子飘香敬老餐叙"));

		assertThat(found(this.stranger, of("飘香敬老"))).contains(project.id());
		assertThat(found(this.stranger, of("gzpxjlcx"))).as("by the first letters of its name").contains(project.id());
		assertThat(found(this.stranger, of("桂子飘乡敬老餐叙"))).as("with one wrong character").contains(project.id());
		assertThat(found(this.stranger, of("送餐").in(new DivisionCode(COMMUNITY)))).as("by its category")
			.contains(project.id());
		assertThat(this.search.search(this.stranger, of("飘香敬老"), 0, 50).hits())
			.filteredOn(hit -> hit.project().id().equals(project.id()))
			.singleElement()
			.satisfies(hit -> assertThat(hit.title()).contains(new Fragment("飘香敬老", true)));
	}

	@Test
	void theFiguresAreThoseOfWhatThePersonMayRead() {
		String word = "z" + UUID.randomUUID().toString().substring(0, 8);
		draft(plan(word + " 草稿").costing(3_000_000L));
		published(plan(word + " 公布").costing(30_000_000L));
		ProjectFilter filter = of(word);

		ProjectHits mine = this.search.search(this.worker, filter, 0, 10);
		assertThat(mine.total()).isEqualTo(2);
		assertThat(mine.facets().statuses()).containsEntry(EntryStatus.DRAFT, 1L)
			.containsEntry(EntryStatus.PUBLISHED, 1L);
		assertThat(mine.facets().costs()).containsEntry(ProjectCost.SMALL, 1L).containsEntry(ProjectCost.LARGE, 1L);
		assertThat(mine.facets().groups()).containsEntry(SpecialGroup.LIVING_ALONE, 2L)
			.doesNotContainKey(SpecialGroup.LEFT_BEHIND_CHILD);
		assertThat(mine.facets().categories()).containsEntry("elderly-care", 2L);
		assertThat(this.search.search(this.worker, filter.in(new DivisionCode(COUNTY)), 0, 10).facets().divisions())
			.containsEntry(new DivisionCode(STREET), 2L);
		assertThat(this.search.search(this.officer, filter, 0, 10).total()).isEqualTo(2);

		ProjectHits others = this.search.search(this.stranger, filter, 0, 10);
		assertThat(others.total()).isOne();
		assertThat(others.facets().statuses()).doesNotContainKey(EntryStatus.DRAFT);
		assertThat(this.search.search(this.worker, filter.costing(ProjectCost.SMALL), 0, 10).total()).isOne();
		assertThat(this.search.search(this.worker, filter.with(EntryStatus.PUBLISHED), 0, 10).facets().statuses())
			.as("states are counted whichever is chosen")
			.isEqualTo(mine.facets().statuses());
	}

	@Test
	void whoeverTypesNoWordsSeesTheirOwnChangeAtOnce() {
		Project draft = this.projects.draft(this.worker, UUID.randomUUID(), plan("刚刚写下的项目").build(), List.of());

		assertThat(this.search.search(this.worker, ProjectFilter.ALL.around(new DivisionCode(COMMUNITY)), 0, 1).hits())
			.extracting(hit -> hit.project().id())
			.containsExactly(draft.id());
	}

	@Test
	void whileTheIndexIsAwayNamesAreFoundAndSaidToBeAllThatIsAndTheRebuildBringsItBack() throws Exception {
		Project project = published(plan("云杉巷邻里食堂"));
		Set<String> names = this.elasticsearch.indices()
			.getAlias(request -> request.name("projects"))
			.aliases()
			.keySet();
		this.elasticsearch.indices().delete(request -> request.index(List.copyOf(names)));
		try {
			ProjectHits byName = this.search.search(this.stranger, of("云杉巷"), 0, 10);
			assertThat(byName.basis()).isEqualTo(Basis.NAMES_ONLY);
			assertThat(byName.hits()).extracting(hit -> hit.project().id()).containsExactly(project.id());
			assertThat(this.search.search(this.stranger, of("云杉巷").costing(ProjectCost.HUGE), 0, 10).total()).isZero();
			assertThat(this.search.search(this.worker, ProjectFilter.ALL, 0, 10).facets())
				.isEqualTo(ProjectFacets.NONE);
		}
		finally {
			assertThat(this.indices.rebuild()).containsKeys("offerings", "resources", "projects");
		}
		assertThat(found(this.stranger, of("云杉巷邻里食堂"))).contains(project.id());
	}

	@Test
	void theCheckOverAllIndicesPutsBackAProjectThatItsIndexLost() throws Exception {
		Project project = published(plan("水杉巷邻里书屋"));
		UUID missing = UUID.randomUUID();
		this.owner
			.run("""
					insert into project select (jsonb_populate_record(p, '{"id": "%s", "title": "水杉巷邻里茶馆", "status": "DRAFT"}')).*
					  from project p where id = '%s'"""
				.formatted(missing, project.id()));

		assertThat(this.indices.repair().missing()).isPositive();
		await().atMost(SOON).until(() -> found(this.worker, of("水杉巷邻里茶馆")).contains(missing));
	}

}
