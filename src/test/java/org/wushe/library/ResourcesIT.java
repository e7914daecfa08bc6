package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.People;
import org.wushe.library.OfferingHit.Fragment;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.parties.Coordinates;

/** Facilities, talents, teams, funds and goods in the library. */
@WusheTest
class ResourcesIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	/** A county of this test alone, so that counts are exact. */
	private static final DivisionCode COUNTY = new DivisionCode("360799");

	private static final DivisionCode COMMUNITY = new DivisionCode("360799001001");

	private final Access reader = People.resident();

	@Autowired
	private ResourceSearch search;

	@Autowired
	private Resources resources;

	@Autowired
	private ElasticsearchClient elasticsearch;

	@Autowired
	private OwnerDatabase owner;

	private Resource put(String name, String description, ResourceContent content, EntryStatus status) {
		Resource resource = new Resource(UUID.randomUUID(), null, COMMUNITY, name, description, "culture.groups", null,
				null, content, status, Instant.now(), 0, Instant.now());
		this.resources.put(Access.system(), resource);
		return resource;
	}

	private Resource published(String name, String description, ResourceContent content) {
		Resource resource = put(name, description, content, EntryStatus.PUBLISHED);
		await().atMost(SOON).until(() -> isFound(name, resource.id()));
		return resource;
	}

	static Facility aHall() {
		return new Facility(120, List.of(new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
				LocalTime.of(8, 0), LocalTime.of(20, 0))), Set.of(AccessFeature.WHEELCHAIR), true);
	}

	private boolean isFound(String words, UUID id) {
		ResourcePage page = this.search.search(this.reader, ResourceQuery.of(words), 0, 100);
		return page.basis() == Basis.EXACT && page.hits().stream().anyMatch(hit -> hit.resource().id().equals(id));
	}

	@Test
	void everyKindIsFoundByItsWordsAndComesBackAsItWasWritten() {
		Resource hall = published("梧桐里排练厅", "有镜墙和音响", aHall());
		Resource talent = published("退休木工", "愿意上门修家具",
				new TalentProfile(List.of("榫卯修复"), "周末", 8, ListingConsent.MASKED));
		Resource team = published("晨曦助老队", "每周探访独居老人", new VolunteerTeam(32, List.of("理发剃须"), List.of("助老")));
		Resource goods = published("共享折叠担架", "门卫室登记", new Goods(2, "副", "押金二百元"));
		Resource fund = published("梧桐里微心愿专项", "圆困难家庭的小心愿", new CharityFund("微心愿", "53360702MJ00016199", 100_000));

		assertThat(isFound("榫卯修复", talent.id())).isTrue();
		assertThat(isFound("理发剃须", team.id())).isTrue();
		assertThat(isFound("wtlplt", hall.id())).as("by the first letters of its name").isTrue();
		assertThat(this.resources.find(this.reader, hall.id()).orElseThrow().content()).isEqualTo(hall.content());
		assertThat(this.resources.find(this.reader, goods.id()).orElseThrow().content()).isEqualTo(goods.content());
		assertThat(this.resources.find(this.reader, fund.id()).orElseThrow().content()).isEqualTo(fund.content());
		assertThat(this.search.search(this.reader, ResourceQuery.of("折叠担架"), 0, 10).hits())
			.filteredOn(hit -> hit.resource().id().equals(goods.id()))
			.singleElement()
			.satisfies(hit -> assertThat(hit.name()).contains(new Fragment("折叠担架", true)));
	}

	@Test
	void theFiguresOfKindCategoryAndPlaceAreExact() {
		String word = "q" + UUID.randomUUID().toString().substring(0, 8);
		published(word + "书画室", "可开书法课", aHall());
		published(word + "排练室", "可排练", aHall());
		published(word + "书法老师", "每年写春联", new TalentProfile(List.of("书法"), "", null, ListingConsent.MASKED));
		put(word + "草稿室", "还没有写完", aHall(), EntryStatus.DRAFT);

		ResourceQuery query = ResourceQuery.of(word).in(COUNTY);
		ResourceFacets all = this.search.search(this.reader, query, 0, 10).facets();
		assertThat(all.kinds()).containsEntry(ResourceKind.FACILITY, 2L).containsEntry(ResourceKind.TALENT, 1L);
		assertThat(all.categories()).containsEntry("culture", 3L);
		assertThat(all.divisions()).containsEntry(new DivisionCode("360799001"), 3L);

		ResourcePage facilities = this.search.search(this.reader, query.of(ResourceKind.FACILITY), 0, 10);
		assertThat(facilities.total()).isEqualTo(2);
		assertThat(facilities.facets().kinds()).as("kinds are counted whichever is chosen").isEqualTo(all.kinds());
		assertThat(facilities.facets().categories()).containsEntry("culture", 2L);
	}

	private UUID at(String name, Coordinates place, ResourceContent content) {
		UUID id = UUID.randomUUID();
		this.resources.put(Access.system(), new Resource(id, null, COMMUNITY, name, "有座位", "culture.groups", null,
				place, content, EntryStatus.PUBLISHED, Instant.now(), 0, Instant.now()));
		await().atMost(SOON).until(() -> isFound(name, id));
		return id;
	}

	private List<UUID> found(ResourceQuery query) {
		return this.search.search(this.reader, query, 0, 100).hits().stream().map(hit -> hit.resource().id()).toList();
	}

	@Test
	void resourcesAreFoundByDistanceAndTheNearestComeFirst() throws Exception {
		Coordinates here = new Coordinates(25.86, 114.93);
		UUID far = at("栀香驿站远处点", new Coordinates(25.90, 114.93), aHall());
		UUID near = at("栀香驿站近处点", new Coordinates(25.861, 114.93), aHall());
		UUID nowhere = at("栀香驿站没有地址", null, aHall());
		ResourceQuery query = ResourceQuery.of("栀香驿站").in(COUNTY);

		assertThat(found(query.near(new Near(here, null, true)))).containsExactly(near, far, nowhere);
		assertThat(found(query.near(new Near(here, 1000, true)))).containsExactly(near);
		withoutTheIndex(() -> {
			assertThat(byName(query.near(new Near(here, null, true)))).containsExactly(near, far, nowhere);
			assertThat(byName(query.near(new Near(here, 1000, true)))).containsExactly(near);
		});
	}

	@Test
	void resourcesAreNarrowedByWhatTheyAreEachWithAnExactFigure() throws Exception {
		UUID always = at("木樨阁通宵自习室", null,
				new Facility(30,
						List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
						Set.of(AccessFeature.WHEELCHAIR), false));
		UUID never = at("木樨阁储藏间", null, new Facility(5, List.of(), Set.of(), true));
		UUID some = at("木樨阁雨伞", null, new Goods(3, "把", ""));
		UUID none = at("木樨阁充气泵", null, new Goods(0, "个", ""));
		ResourceQuery query = ResourceQuery.of("木樨阁").in(COUNTY);

		ResourceFacets all = this.search.search(this.reader, query, 0, 10).facets();
		assertThat(all.traits()).isEqualTo(Map.of(ResourceTrait.OPEN_NOW, 1L, ResourceTrait.BOOKABLE, 1L,
				ResourceTrait.WHEELCHAIR, 1L, ResourceTrait.LEFT, 1L));
		Map<ResourceTrait, UUID> expected = Map.of(ResourceTrait.OPEN_NOW, always, ResourceTrait.BOOKABLE, never,
				ResourceTrait.WHEELCHAIR, always, ResourceTrait.LEFT, some);
		expected.forEach(
				(trait, id) -> assertThat(found(query.withTraits(Set.of(trait)))).as("%s", trait).containsExactly(id));
		assertThat(found(query)).contains(none);
		withoutTheIndex(() -> expected.forEach((trait,
				id) -> assertThat(byName(query.withTraits(Set.of(trait)))).as("%s", trait).containsExactly(id)));
	}

	private void withoutTheIndex(Runnable then) throws Exception {
		Set<String> indices = this.elasticsearch.indices()
			.getAlias(request -> request.name("resources"))
			.aliases()
			.keySet();
		this.elasticsearch.indices().delete(request -> request.index(List.copyOf(indices)));
		try {
			then.run();
		}
		finally {
			this.search.rebuild(Access.system());
		}
	}

	@Test
	void whatIsNotPublishedIsFoundByNobodyAndReadByItsOfficialsOnly() {
		Resource draft = put("未公开的储藏间", "整理中", aHall(), EntryStatus.DRAFT);

		assertThat(this.resources.find(this.reader, draft.id())).isEmpty();
		assertThat(this.resources.find(People.communityWorker(COMMUNITY.value()), draft.id())).isPresent();
		assertThat(this.resources.find(People.communityWorker("360781001001"), draft.id())).isEmpty();
		assertThat(isFound("未公开的储藏间", draft.id())).isFalse();
	}

	@Test
	void whileTheIndexIsAwayNamesAndCategoriesAreStillFound() throws Exception {
		Resource hall = published("紫藤巷排练厅", "有镜墙", aHall());
		withoutTheIndex(() -> {
			assertThat(byName(ResourceQuery.of("藤巷排练"))).containsExactly(hall.id());
			assertThat(byName(ResourceQuery.of("藤巷排练").of(ResourceKind.GOODS))).isEmpty();
			assertThat(byName(ResourceQuery.of("藤巷排练").withCategory("culture").in(COUNTY))).containsExactly(hall.id());
			assertThat(byName(ResourceQuery.of("藤巷排练").withCategory("household"))).isEmpty();
			assertThat(this.search.counts(this.reader, ResourceQuery.of("藤巷排练"))).isEmpty();
		});
		assertThat(isFound("藤巷排练", hall.id())).isTrue();
	}

	private List<UUID> byName(ResourceQuery query) {
		ResourcePage page = this.search.search(this.reader, query, 0, 100);
		assertThat(page.basis()).isEqualTo(Basis.NAMES_ONLY);
		return page.hits().stream().map(hit -> hit.resource().id()).toList();
	}

	@Test
	void theCheckPutsBackWhatTheIndexLostAndARebuildKeepsAll() throws Exception {
		Resource hall = published("栀子巷议事厅", "能坐五十人", aHall());
		UUID missing = UUID.randomUUID();
		this.owner.run("""
				insert into resource select (jsonb_populate_record(r, '{"id": "%s", "name": "栀子巷棋牌室"}')).*
				  from resource r where id = '%s'""".formatted(missing, hall.id()));
		assertThat(isFound("栀子巷棋牌室", missing)).isFalse();

		assertThat(this.search.repair(Access.system()).missing()).isPositive();
		await().atMost(SOON).until(() -> isFound("栀子巷棋牌室", missing));
		assertThat(this.search.rebuild(Access.system())).isPositive();
		assertThat(isFound("栀子巷议事厅", hall.id())).isTrue();
	}

}
