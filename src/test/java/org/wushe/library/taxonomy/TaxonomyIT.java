package org.wushe.library.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.Classified.Kind;
import org.wushe.library.EntryDeed;
import org.wushe.library.EntryHistory;
import org.wushe.library.EntryKind;
import org.wushe.library.EntryRevision;
import org.wushe.library.EntryStep;
import org.wushe.library.Goods;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingPage;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Offerings;
import org.wushe.library.PolicyLevel;
import org.wushe.library.Resource;
import org.wushe.library.ResourceChanges;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.matching.Candidate;
import org.wushe.matching.Factor;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.referrals.Scene;

/** With terms of its own, which are retired again. */
@WusheTest
class TaxonomyIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Access DESIGNER = new Access("designer", "designer", "流程管理员", Set.of(Role.PROCESS_DESIGNER),
			null, null);

	@Autowired
	private TaxonomyEditing editing;

	@Autowired
	private TaxonomyImpact impact;

	@Autowired
	private Reclassification reclassification;

	@Autowired
	private ServiceCategories categories;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private OfferingSearch search;

	@Autowired
	private Needs needs;

	@Autowired
	private Cases cases;

	@Autowired
	private Matching matching;

	@Autowired
	private BeanFactory beans;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@AfterEach
	void nothingOfItIsChosenAnyMore() {
		this.editing.discard(DESIGNER);
		this.categories.all(DESIGNER)
			.stream()
			.filter(term -> term.code().contains(this.mark))
			.forEach(term -> this.editing.retire(DESIGNER, term.code()));
		if (!this.editing.draft(DESIGNER).isUntouched()) {
			activate("测试结束");
		}
	}

	private TermWords words(String name, String... synonyms) {
		return new TermWords(name + this.mark, name.hashCode() + " " + this.mark, PolicyLevel.PUBLIC, List.of(synonyms),
				false);
	}

	private String added(TermWords words) {
		return added(null, words);
	}

	private String added(String parent, TermWords words) {
		return this.editing.add(DESIGNER, parent, words)
			.taxonomy()
			.terms()
			.stream()
			.filter(term -> term.nameZh().equals(words.nameZh()))
			.map(ServiceCategory::code)
			.findFirst()
			.orElseThrow();
	}

	private TaxonomyVersion activate(String reason) {
		return this.editing.activate(DESIGNER, this.editing.draft(DESIGNER).edition(), reason);
	}

	private boolean finds(String words, UUID id) {
		OfferingPage page = this.search.search(DESIGNER, OfferingQuery.of(words), 0, 100);
		return page.basis() == OfferingPage.Basis.EXACT
				&& page.hits().stream().anyMatch(hit -> hit.offering().id().equals(id));
	}

	@Test
	void whatIsInADraftHoldsOnceItIsPutInForce() {
		Scene scene = new Scene(this.beans);
		TermWords first = words("纳凉避暑");
		String code = added(first);
		assertThat(this.categories.find(DESIGNER, code)).isEmpty();
		activate("新增一类");
		ServiceOffering cool = offer(scene, code, "清风驿站" + this.mark);
		String synonym = "凉亭屋" + this.mark;
		assertThat(finds(synonym, cool.id())).isFalse();

		this.editing.reword(DESIGNER, code, first, first.withSynonyms(List.of(synonym)));

		assertThat(finds(synonym, cool.id())).isFalse();
		TaxonomyVersion version = activate("居民这样叫");
		assertThat(finds(synonym, cool.id())).isTrue();
		assertThat(this.editing.versions(DESIGNER)).first()
			.returns(version.number(), TaxonomyVersion::number)
			.returns("居民这样叫", TaxonomyVersion::reason);
		assertThat(this.editing.changes(DESIGNER, version.number()))
			.containsExactly(new TaxonomyChange(code, TaxonomyChange.Kind.SYNONYMS, List.of(), List.of(synonym)));
		assertThat(this.editing.version(DESIGNER, version.number() - 1).get(code).synonyms()).isEmpty();
	}

	@Test
	void aNewNameReachesTheRankingOfServicesThatAreKnownAlready() {
		Scene scene = new Scene(this.beans);
		TermWords words = words("纳凉");
		String code = added("culture", words);
		activate("新增一类");
		ServiceOffering cool = offer(scene, code, "清风驿站" + this.mark);
		Need need = scene.classify(this.needs.report(scene.worker(),
				scene.report().of("culture.groups").saying("天太热了，老人想去荫凉阁坐坐").build()));
		double before = categoryOf(cool, need);

		this.editing.reword(DESIGNER, code, words, words.withSynonyms(List.of("荫凉阁")));
		activate("居民这样叫");

		await().atMost(SOON).untilAsserted(() -> assertThat(categoryOf(cool, need)).isGreaterThan(before));
	}

	private double categoryOf(ServiceOffering offering, Need need) {
		return this.matching.rank(Access.system(), need.id())
			.candidates()
			.stream()
			.filter(candidate -> candidate.offeringId().equals(offering.id()))
			.flatMap(candidate -> candidate.reasons().stream())
			.filter(reason -> reason.factor() == Factor.CATEGORY)
			.findFirst()
			.orElseThrow()
			.value();
	}

	@Test
	void whatWasClassifiedByAMergedTermFollowsAndWhatIsClosedKeepsItsName() {
		Scene scene = new Scene(this.beans);
		TermWords old = words("纳凉");
		String from = added(old);
		String to = added(words("避暑"));
		activate("两类");
		ServiceOffering cool = offer(scene, from, "清风驿站" + this.mark);
		Need open = this.needs.report(scene.worker(), scene.report().of(from).build());
		Need closed = this.needs.report(scene.worker(), scene.report().of(from).build());
		this.needs.withdraw(scene.worker(), closed.id(), "不需要了");

		TaxonomyDraft draft = this.editing.merge(DESIGNER, from, to);
		assertThat(this.impact.of(DESIGNER, draft).get(from).counts())
			.containsExactlyInAnyOrderEntriesOf(Map.of(Kind.OFFERING, 1L, Kind.NEED, 1L));
		activate("合并");
		assertThat(this.categories.all(DESIGNER)).extracting(ServiceCategory::code).doesNotContain(from);
		assertThat(this.categories.lookedUnder(DESIGNER, from)).isEqualTo(to);
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.needs.report(scene.worker(), scene.report().of(from).build()));
		assertThat(this.offerings.get(DESIGNER, cool.id()).categoryCode()).isEqualTo(from);
		assertThat(this.reclassification.waiting(DESIGNER)).filteredOn(waiting -> waiting.term().code().equals(from))
			.singleElement()
			.satisfies(waiting -> assertThat(waiting.targets()).extracting(ServiceCategory::code).containsExactly(to));

		assertThat(this.reclassification.decideAll(DESIGNER, from, to)).isEqualTo(2);

		assertThat(this.offerings.get(DESIGNER, cool.id()).categoryCode()).isEqualTo(to);
		Indexed.await(this.search, OfferingQuery.of("").withCategory(to), List.of(cool.id()));
		assertThat(this.needs.get(scene.worker(), open.id()).categoryCode()).isEqualTo(to);
		assertThat(this.cases.get(scene.worker(), open.caseId()).title()).startsWith("避暑" + this.mark);
		assertThat(this.cases.timeline(scene.worker(), open.caseId())).extracting(TimelineEntry::kind)
			.contains(TimelineKind.RECLASSIFIED);
		assertThat(this.needs.get(scene.worker(), closed.id()).categoryCode()).isEqualTo(from);
		assertThat(this.categories.get(DESIGNER, from).nameZh()).isEqualTo(old.nameZh());
		assertThat(this.reclassification.waiting(DESIGNER)).extracting(waiting -> waiting.term().code())
			.doesNotContain(from);
	}

	@Test
	void whatSpeaksForAPartOfASplitTermGoesThereAndTheRestWaits() {
		Scene scene = new Scene(this.beans);
		String code = added(words("纳凉避暑"));
		activate("一类");
		ServiceOffering pool = offer(scene, code, "露天泳池" + this.mark);
		ServiceOffering other = offer(scene, code, "清风驿站" + this.mark);
		this.editing.split(DESIGNER, code, List.of(words("戏水", "泳池"), words("乘凉", "凉亭")));
		activate("拆分");

		assertThat(this.reclassification.items(DESIGNER, code, null, 10))
			.filteredOn(item -> item.id().equals(pool.id()))
			.singleElement()
			.satisfies(item -> assertThat(item.suggestion()).extracting(Suggestion::words).isEqualTo(List.of("泳池")));
		List<Reclassification.Item> both = this.reclassification.items(DESIGNER, code, null, 10);
		assertThat(both).hasSize(2);
		assertThat(this.reclassification.items(DESIGNER, code, null, 1)).containsExactly(both.getFirst());
		assertThat(this.reclassification.items(DESIGNER, code, both.getFirst(), 10)).containsExactly(both.getLast());
		assertThat(this.reclassification.items(DESIGNER, code, both.getLast(), 10)).isEmpty();
		assertThat(this.reclassification.acceptSuggestions(DESIGNER, code)).isOne();

		List<String> parts = this.categories.get(DESIGNER, code).replacedBy();
		assertThat(this.categories.lookedUnder(DESIGNER, code)).as("no single one replaced it").isNull();
		assertThat(this.offerings.get(DESIGNER, pool.id()).categoryCode()).isEqualTo(parts.getFirst());
		assertThat(this.offerings.get(DESIGNER, other.id()).categoryCode()).isEqualTo(code);
		Reclassification.Item waiting = this.reclassification.items(DESIGNER, code, null, 10).getFirst();
		assertThat(this.reclassification.decide(DESIGNER, code, Map.of(waiting, parts.get(1)))).isOne();
		assertThat(this.offerings.get(DESIGNER, other.id()).categoryCode()).isEqualTo(parts.get(1));
	}

	@Test
	void aChangeThatWaitsFollowsAMergedTermAndNothingIsFiledUnderItAnew(@Autowired ResourceKeeping keeping,
			@Autowired ResourceChanges changes, @Autowired EntryHistory history) {
		Scene scene = new Scene(this.beans);
		Access street = People.streetOfficer(scene.community().substring(0, 9));
		String from = added(words("纳凉"));
		String to = added(words("避暑"));
		activate("两类");
		Resource fans = keeping.create(scene.worker(), goods(scene, "共享电扇", from));
		for (EntryStep step : List.of(EntryStep.SUBMIT, EntryStep.REVIEW, EntryStep.PUBLISH)) {
			Access who = (step == EntryStep.SUBMIT) ? scene.worker() : street;
			fans = keeping.step(who, fans.id(), fans.version(), step, null);
		}
		fans = keeping.edit(scene.worker(), fans.id(), fans.version(), goods(scene, "共享大电扇", from));
		this.editing.merge(DESIGNER, from, to);
		activate("合并");
		assertRefused("resources.refused.category", () -> keeping.create(scene.worker(), goods(scene, "凉席", from)));

		this.reclassification.decideAll(DESIGNER, from, to);

		Resource filed = keeping.get(street, fans.id());
		assertThat(filed.categoryCode()).isEqualTo(to);
		assertThat(changes.find(street, filed)).map(change -> change.content().categoryCode()).contains(to);
		assertThat(history.of(street, EntryKind.GOODS, fans.id())).first()
			.returns(EntryDeed.EDIT, EntryRevision::deed)
			.returns("纳凉" + this.mark + " → 避暑" + this.mark, EntryRevision::note);
		assertThat(changes.accept(street, fans.id(), filed.version())).returns(to, Resource::categoryCode)
			.returns("共享大电扇", Resource::name);
	}

	private static ResourceForm goods(Scene scene, String name, String category) {
		return new ResourceForm(new DivisionCode(scene.community()), name, "门卫室登记借用", category, null, null,
				new Goods(2, "台", ""), null);
	}

	@Test
	void aNeedUnderATermThatMovedToAnotherBranchFindsWhatIsFiledThereAlready() {
		Scene scene = new Scene(this.beans);
		String code = added("culture", words("纳凉"));
		activate("新增一类");
		ServiceOffering cool = offer(scene, code, "清风驿站" + this.mark);
		Need need = scene.classify(this.needs.report(scene.worker(), scene.report().of(code).build()));
		this.editing.move(DESIGNER, code, "household");
		activate("换一类");
		String target = this.categories.get(DESIGNER, code).replacedBy().getFirst();
		Reclassification.Item waiting = this.reclassification.items(DESIGNER, code, null, 10)
			.stream()
			.filter(item -> item.id().equals(cool.id()))
			.findFirst()
			.orElseThrow();
		assertThat(candidates(need)).as("not re-classified yet").contains(cool.id());
		this.reclassification.decide(DESIGNER, code, Map.of(waiting, target));
		Indexed.await(this.search, OfferingQuery.of("").withCategory(target), List.of(cool.id()));
		assertThat(candidates(need)).contains(cool.id());
	}

	private List<UUID> candidates(Need need) {
		return this.matching.rank(Access.system(), need.id()).candidates().stream().map(Candidate::offeringId).toList();
	}

	@Test
	void nobodyPutsInForceWhatNobodyHasSeen() {
		added(words("纳凉"));
		int seen = this.editing.draft(DESIGNER).edition();
		added(words("避暑"));

		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.editing.activate(DESIGNER, seen, "看过"));
	}

	private ServiceOffering offer(Scene scene, String category, String title) {
		ServiceOffering offering = Offerings.meals()
			.by(scene.organization())
			.serving(scene.community())
			.of(category)
			.called(title, "夏天开放")
			.build();
		this.offerings.put(Access.system(), offering);
		Indexed.await(this.search, OfferingQuery.of(title), List.of(offering.id()));
		return offering;
	}

}
