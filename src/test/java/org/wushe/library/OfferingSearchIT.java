package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.Role;
import org.wushe.library.OfferingHit.Fragment;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.parties.Restriction;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.SearchSource;

@WusheTest
class OfferingSearchIT {

	private static final Duration VISIBLE = Duration.ofSeconds(60);

	private static final Access READER = new Access("reader", "reader", "读者", Set.of(Role.PUBLIC_VIEWER), null, null);

	private static final Class<Map<String, Object>> MAP = map();

	@Autowired
	private OfferingSearch search;

	@Autowired
	private ElasticsearchClient elasticsearch;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OfferingNames names;

	@Autowired
	private List<SearchSource> header;

	private final String organization = "TEST-" + UUID.randomUUID();

	@BeforeEach
	void anOrganisationOfferMeals() {
		this.organizations.put(Access.system(),
				new Organization(this.organization, OrganizationKind.SOCIAL_ORGANIZATION, "榕荫居家服务社", null,
						Registration.FILED, null, null, new DivisionCode("360702001"),
						List.of(new DivisionCode("360702001")), "", null, null, 0));
	}

	@SuppressWarnings("unchecked")
	private static Class<Map<String, Object>> map() {
		return (Class<Map<String, Object>>) (Class<?>) Map.class;
	}

	private ServiceOffering offer(Offerings offering) {
		ServiceOffering built = offering.by(this.organization).build();
		this.offerings.put(Access.system(), built);
		await().atMost(VISIBLE).until(() -> isFound(OfferingQuery.of(built.title()), built.id()));
		return built;
	}

	private boolean isFound(OfferingQuery query, UUID id) {
		OfferingPage page = this.search.search(READER, query, 0, 1_000);
		return page.basis() == Basis.EXACT && contains(page, id);
	}

	private static boolean contains(OfferingPage page, UUID id) {
		return page.hits().stream().anyMatch(hit -> hit.offering().id().equals(id));
	}

	@Test
	void aSynonymFindsWhatTheTitleCallsOtherwise() {
		ServiceOffering meals = offer(Offerings.meals().called("暖胃小厨午间套餐", "一荤两素，软烂少盐"));

		assertThat(isFound(OfferingQuery.of("长者饭堂"), meals.id())).isTrue();
		assertThat(isFound(OfferingQuery.of("老年食堂"), meals.id())).isTrue();
		assertThat(isFound(OfferingQuery.of("管道疏通"), meals.id())).isFalse();
	}

	@Test
	void theWordsLookedForAreMarkedInTheTitle() {
		ServiceOffering meals = offer(Offerings.meals().called("梧桐树下配餐到家", "按月订餐"));

		OfferingHit hit = this.search.search(READER, OfferingQuery.of("配餐到家"), 0, 50)
			.hits()
			.stream()
			.filter(found -> found.offering().id().equals(meals.id()))
			.findFirst()
			.orElseThrow();

		assertThat(hit.title()).contains(new Fragment("配餐到家", true));
		assertThat(hit.organizationName()).isEqualTo("榕荫居家服务社");
	}

	@Test
	void theFiltersLookAtCategoryPlaceAndPrice() {
		ServiceOffering meals = offer(Offerings.meals().called("河畔营养午餐", "按份计价").costing(1200));
		OfferingQuery query = OfferingQuery.of("河畔营养午餐");

		assertThat(isFound(query.withCategory("elderly-care"), meals.id())).isTrue();
		assertThat(isFound(query.withCategory("household"), meals.id())).isFalse();
		assertThat(isFound(query.withPlace(new DivisionCode("360702001003")), meals.id())).isTrue();
		assertThat(isFound(query.withPlace(new DivisionCode("3607")), meals.id())).isTrue();
		assertThat(isFound(query.withPlace(new DivisionCode("360702002")), meals.id())).isFalse();
		assertThat(isFound(query.withTraits(Set.of(OfferingTrait.FREE)), meals.id())).isFalse();
	}

	@Test
	void theNearestComesFirstAndWhatIsFartherThanAskedIsNotFound() {
		String name = "杉映榴";
		ServiceOffering far = offer(Offerings.meals().called(name, "远").at(new Coordinates(25.90, 114.93)));
		ServiceOffering near = offer(Offerings.meals().called(name, "近").at(new Coordinates(25.861, 114.93)));
		Coordinates here = new Coordinates(25.86, 114.93);
		OfferingQuery query = OfferingQuery.of(name);

		assertThat(this.search.search(READER, query.near(new Near(here, null, true)), 0, 10).hits())
			.extracting(hit -> hit.offering().id())
			.containsExactly(near.id(), far.id());
		OfferingPage within = this.search.search(READER, query.near(new Near(here, 3000, true)), 0, 10);
		assertThat(within.hits()).extracting(hit -> hit.offering().id()).containsExactly(near.id());
		assertThat(within.facets().categories()).containsEntry("elderly-care.meals", 1L);
		assertThat(this.names
			.find(READER, query.near(new Near(here, null, true)), name, List.of(),
					java.time.LocalDateTime.of(2026, 11, 23, 9, 0), 0, 10)
			.ids()).containsExactly(near.id(), far.id());
		assertThat(this.names
			.find(READER, query.near(new Near(here, 3000, false)), name, List.of(),
					java.time.LocalDateTime.of(2026, 11, 23, 9, 0), 0, 10)
			.ids()).containsExactly(near.id());
	}

	@Test
	void everyWayOfNarrowingIsCountedWithoutItself() {
		String name = "枫眠梧";
		offer(Offerings.meals().called(name, "一").costing(800).eligible(forElderly()));
		offer(Offerings.meals().called(name, "二").of("household.repair"));
		OfferingQuery query = OfferingQuery.of(name).withPlace(new DivisionCode("360702001003"));

		Facets all = counted(query, 2);
		assertThat(all.categories()).containsEntry("elderly-care", 1L)
			.containsEntry("elderly-care.meals", 1L)
			.containsEntry("household", 1L);
		assertThat(all.divisions()).containsExactly(Map.entry(new DivisionCode("360702001"), 2L));
		assertThat(all.groups()).containsEntry(SpecialGroup.ELDERLY, 2L).containsEntry(SpecialGroup.VETERAN, 1L);
		assertThat(all.costs()).containsOnly(Map.entry(CostBand.FREE, 1L), Map.entry(CostBand.LOW, 1L));
		assertThat(all.traits()).containsEntry(OfferingTrait.FREE, 1L).containsEntry(OfferingTrait.CAPACITY_LEFT, 2L);

		Facets meals = counted(query.withCategory("elderly-care"), 1);
		assertThat(meals.categories()).isEqualTo(all.categories());
		assertThat(meals.groups()).containsEntry(SpecialGroup.ELDERLY, 1L).doesNotContainKey(SpecialGroup.VETERAN);

		Facets veterans = counted(query.forGroup(SpecialGroup.VETERAN), 1);
		assertThat(veterans.groups()).isEqualTo(all.groups());
		assertThat(veterans.categories()).doesNotContainKey("elderly-care");

		Facets low = counted(query.costing(CostBand.LOW), 1);
		assertThat(low.costs()).isEqualTo(all.costs());
		assertThat(low.categories()).doesNotContainKey("household");
		counted(query.costing(CostBand.MEDIUM), 0);

		Facets street = counted(query.givenIn(new DivisionCode("360702001")), 2);
		assertThat(street.divisions()).containsExactly(Map.entry(new DivisionCode("360702001001"), 2L));
	}

	private static Eligibility forElderly() {
		return new Eligibility(60, null, Set.of(SpecialGroup.ELDERLY), List.of());
	}

	private Facets counted(OfferingQuery query, long total) {
		OfferingPage page = this.search.search(READER, query, 0, 10);
		assertThat(page.total()).isEqualTo(total);
		return page.facets();
	}

	@Test
	void aCharacterThatSoundsTheSameIsReadAsTheNameOfACategory() {
		ServiceOffering meals = offer(Offerings.meals().called("竹林轩午间小灶", "软烂少盐"));

		OfferingPage page = this.search.search(READER,
				OfferingQuery.of("助惨").withPlace(meals.division()).withCategory("elderly-care.meals"), 0, 100);

		assertThat(page.basis()).isEqualTo(Basis.READ_AS);
		assertThat(page.readAs()).isEqualTo("助餐");
		assertThat(contains(page, meals.id())).isTrue();
		assertThat(inHeader("助惨").remark()).isEqualTo("按“助餐”查找");
		assertThat(inHeader("助餐").remark()).as("found by the words").isEmpty();
	}

	private SearchSource.Found inHeader(String words) {
		return this.header.stream()
			.filter(source -> source.kind().equals("library.services"))
			.findFirst()
			.orElseThrow()
			.search(READER, words, 5);
	}

	@Test
	void whoeverTypesTheNameOfACategoryMeansIt(@Autowired ServiceCategories categories) {
		assertThat(categories.resembling(READER, "助玉服务")).contains("助浴服务");
		assertThat(categories.resembling(READER, "助浴服务")).as("though 助残服务 is one character away").isEmpty();
	}

	@Test
	void whatASuspendedOrganisationOffersIsFoundAndMarked() {
		ServiceOffering meals = offer(Offerings.meals().called("芦苇荡边小食堂", "三餐"));
		OfferingQuery query = OfferingQuery.of("芦苇荡边小食堂");
		assertThat(this.search.search(READER, query, 0, 10).hits()).extracting(OfferingHit::restricted)
			.containsExactly(false);

		this.organizations.suspend(Access.system(), this.organization,
				new Restriction(null, LocalDate.of(2999, 1, 1), "年检未过"), "年检未过");

		assertThat(this.search.search(READER, query, 0, 10).hits()).filteredOn(OfferingHit::restricted)
			.extracting(hit -> hit.offering().id())
			.containsExactly(meals.id());
	}

	@Test
	void aTitleIsFoundDespiteOneWrongCharacter() {
		ServiceOffering meals = offer(Offerings.meals().called("鹊桥汇", "每周相约"));

		OfferingPage page = this.search.search(READER, OfferingQuery.of("雀桥汇"), 0, 10);

		assertThat(page.basis()).isEqualTo(Basis.ALIKE);
		assertThat(contains(page, meals.id())).isTrue();
	}

	@Test
	void aWordOfFourCharactersIsNotFoundByTheEndingThatManyHave() {
		ServiceOffering visits = offer(Offerings.meals().called("檀香里陪诊服务", "挂号取药"));

		assertThat(isFound(OfferingQuery.of("檀香服务"), visits.id())).isTrue();
		assertThat(isFound(OfferingQuery.of("鎏金服务"), visits.id())).isFalse();
	}

	@Test
	void theInitialsOfANameInPinyinFindIt() {
		ServiceOffering meals = offer(Offerings.meals().called("麒麟阁配送餐", "按时送达"));

		assertThat(isFound(OfferingQuery.of("qlgpsc"), meals.id())).isTrue();
		assertThat(isFound(OfferingQuery.of("LGPS"), meals.id())).isTrue();
		assertThat(isFound(OfferingQuery.of("ryjjfws").withCategory("elderly-care.meals"), meals.id())).isTrue();
		assertThat(isFound(OfferingQuery.of("qlpsc"), meals.id())).isFalse();
	}

	@Test
	void whileTheIndexIsAwayNamesAndCategoriesAreStillFound() throws IOException {
		ServiceOffering meals = offer(Offerings.meals().called("紫藤架下的饭香", "现做现卖").costing(900));
		OfferingQuery query = OfferingQuery.of("藤架下的饭");
		Set<String> indices = this.elasticsearch.indices()
			.getAlias(request -> request.name("offerings"))
			.aliases()
			.keySet();
		this.elasticsearch.indices().delete(request -> request.index(List.copyOf(indices)));
		try {
			OfferingPage page = this.search.search(READER, query, 0, 10);
			assertThat(page.basis()).isEqualTo(Basis.NAMES_ONLY);
			assertThat(page.total()).isEqualTo(1);
			assertThat(contains(page, meals.id())).isTrue();
			assertThat(byName(OfferingQuery.of("长者饭堂").withPlace(new DivisionCode("360702001003"))))
				.contains(meals.id());
			assertThat(byName(query.withCategory("elderly-care"))).contains(meals.id());
			assertThat(byName(query.withCategory("household"))).isEmpty();
			assertThat(byName(query.givenIn(new DivisionCode("360702001")))).contains(meals.id());
			assertThat(byName(query.forGroup(SpecialGroup.VETERAN))).contains(meals.id());
			assertThat(byName(query.withTraits(Set.of(OfferingTrait.FREE)))).isEmpty();
			assertThat(byName(query.costing(CostBand.FREE))).isEmpty();
			assertThat(byName(query.costing(CostBand.LOW))).contains(meals.id());
			assertThat(byName(query.costing(CostBand.HIGH))).isEmpty();
			assertThat(inHeader("藤架下的饭").remark()).isEqualTo("检索暂不可用，按名称和类别查到");
			assertThat(byName(query.withTraits(Set.of(OfferingTrait.PREFERRED_GRADE)))).isEmpty();
			assertThat(byName(query.withTraits(Set.of(OfferingTrait.CAPACITY_LEFT)))).contains(meals.id());
			assertThat(byName(OfferingQuery.of("100%_"))).isEmpty();
		}
		finally {
			this.search.rebuild(Access.system());
		}
		assertThat(isFound(query, meals.id())).isTrue();
	}

	private List<UUID> byName(OfferingQuery query) {
		OfferingPage page = this.search.search(READER, query, 0, 100);
		assertThat(page.basis()).isEqualTo(Basis.NAMES_ONLY);
		return page.hits().stream().map(hit -> hit.offering().id()).toList();
	}

	@Test
	void aDriftOfTheIndexIsFoundAndRepaired() throws IOException {
		ServiceOffering meals = offer(Offerings.meals().called("听雨轩暖心粥", "早点"));
		ServiceOffering renamed = offer(Offerings.meals().called("听雨轩早茶", "早点"));
		UUID missing = UUID.randomUUID();
		String surplus = UUID.randomUUID().toString();
		this.owner.run("""
				do $$ declare written text; begin
				  select string_agg(quote_ident(column_name), ', ') into written from information_schema.columns
				   where table_name = 'service_offering' and is_generated = 'NEVER';
				  execute format('insert into service_offering (%%1$s) select %%1$s from (
				      select (jsonb_populate_record(o, %%2$L)).* from service_offering o where id = %%3$L) copy',
				    written, '{"id": "%s", "title": "观澜阁夜宵"}', '%s');
				end $$;
				update service_offering set title = '望月台甜汤', version = version + 1 where id = '%s'""".formatted(missing,
				meals.id(), renamed.id()));
		Map<String, Object> known = this.elasticsearch
			.get(request -> request.index("offerings").id(meals.id().toString()), MAP)
			.source();
		this.elasticsearch.index(request -> request.index("offerings").id(surplus).document(known));

		IndexDrift drift = this.search.repair(Access.system());

		assertThat(drift.isNone()).isFalse();
		assertThat(drift.missing()).isPositive();
		assertThat(drift.outdated()).isPositive();
		assertThat(drift.surplus()).isPositive();
		await().atMost(VISIBLE)
			.until(() -> isFound(OfferingQuery.of("观澜阁夜宵"), missing)
					&& isFound(OfferingQuery.of("望月台甜汤"), renamed.id()));
		assertThat(this.elasticsearch.exists(request -> request.index("offerings").id(surplus)).value()).isFalse();
	}

	@Test
	void anIndexAheadOfARestoredDatabaseIsFoundAndRepaired() throws IOException {
		ServiceOffering meals = offer(Offerings.meals().called("拾光里小灶", "早点"));
		String id = meals.id().toString();
		Map<String, Object> known = this.elasticsearch.get(request -> request.index("offerings").id(id), MAP).source();
		known.put("title", "还没有发生的名称");
		this.elasticsearch.index(request -> request.index("offerings")
			.id(id)
			.version(1_000_000L)
			.versionType(VersionType.External)
			.document(known));

		IndexDrift drift = this.search.repair(Access.system());

		assertThat(drift.ahead()).isPositive();
		assertThat(drift.isNone()).isFalse();
		assertThat(this.elasticsearch.get(request -> request.index("offerings").id(id), MAP).version())
			.isLessThan(1_000_000L);
		await().atMost(VISIBLE).until(() -> isFound(OfferingQuery.of("拾光里小灶"), meals.id()));
		assertThat(this.search.repair(Access.system()).ahead()).isZero();
	}

	@Test
	void whatIsWithdrawnIsNoLongerFound() {
		UUID id = UUID.randomUUID();
		offer(Offerings.meals().id(id).called("昙花一现送餐队", "短期服务"));

		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(id)
					.by(this.organization)
					.called("昙花一现送餐队", "短期服务")
					.in(EntryStatus.WITHDRAWN)
					.build());

		await().atMost(VISIBLE).until(() -> !isFound(OfferingQuery.of("昙花一现送餐队"), id));
	}

	@Test
	void everythingIsStillFoundAfterARebuild() {
		ServiceOffering meals = offer(Offerings.meals().called("石榴花开老年餐", "每日更新菜单"));

		long count = this.search.rebuild(Access.system());

		assertThat(count).isPositive();
		assertThat(isFound(OfferingQuery.of("石榴花开老年餐"), meals.id())).isTrue();
	}

	@Test
	void hostileWordsFindNothingAndBreakNothing() {
		for (String text : new String[] { "\uD800", "\u0000", "'; drop table need; --", "<script>alert(1)</script>",
				"\"(((", "*:* AND _id:x", "\u202E\u2066", "🦽".repeat(500), "餐".repeat(100_000), "\\",
				"{\"match_all\":{}}", "../../etc", "%s%n", "\uE000\uE001" }) {
			assertThat(this.search.search(READER, OfferingQuery.of(text), 0, 20).hits()).isNotNull();
		}
		assertThat(this.search.search(READER, OfferingQuery.of("餐"), 1_000_000, 20).hits()).isEmpty();
	}

}
