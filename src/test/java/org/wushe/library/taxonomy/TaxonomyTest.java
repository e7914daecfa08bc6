package org.wushe.library.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.TaxonomyChange.Kind;

class TaxonomyTest {

	private final Taxonomy taxonomy = new Taxonomy(List.of(term("care", null, "养老服务", 0, "敬老"),
			term("care.meals", "care", "助餐服务", 1, "送餐", "老年食堂"), term("care.bath", "care", "助浴服务", 2, "洗澡"),
			term("home", null, "便民家政", 3), term("home.errands", "home", "代购跑腿", 4, "代买药")));

	private static ServiceCategory term(String code, String parent, String name, int position, String... synonyms) {
		return new ServiceCategory(code, parent, PolicyLevel.PUBLIC, name, code.replace('.', ' '), List.of(synonyms),
				position, false);
	}

	private static TermWords words(String nameZh, String nameEn, String... synonyms) {
		return new TermWords(nameZh, nameEn, PolicyLevel.PUBLIC, List.of(synonyms), false);
	}

	@Test
	void aRenamedTermKeepsItsCode() {
		Taxonomy next = this.taxonomy.reworded("care.meals", words("长者助餐", "Meals", "送餐", "老年食堂", "长者饭堂"));

		assertThat(TaxonomyChange.between(this.taxonomy, next)).containsExactly(
				new TaxonomyChange("care.meals", Kind.RENAMED, List.of("助餐服务", "care meals"), List.of("长者助餐", "Meals")),
				new TaxonomyChange("care.meals", Kind.SYNONYMS, List.of(), List.of("长者饭堂")));
	}

	@Test
	void aNewTermGetsACodeOfItsEnglishNameBelowItsParent() {
		Taxonomy next = this.taxonomy.added("care", words("助洁服务", "Cleaning at Home!"))
			.added("care", words("助洁二", "Cleaning at home"));

		assertThat(next.terms()).extracting(ServiceCategory::code)
			.containsExactly("care", "care.meals", "care.bath", "care.cleaning-at-home", "care.cleaning-at-home-2",
					"home", "home.errands");
		assertThat(TaxonomyChange.between(this.taxonomy, next)).extracting(TaxonomyChange::kind)
			.containsOnly(Kind.ADDED);
	}

	@Test
	void twoBesideEachOtherAreNotCalledTheSame() {
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.taxonomy.added("care", words("助餐服务", "Other")))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("taxonomy.refused.name-taken"));
	}

	@Test
	void aMergedTermIsRetiredAndItsWordsGoToTheOther() {
		Taxonomy next = this.taxonomy.merged("care.bath", "care.meals");

		assertThat(next.get("care.bath")).returns(true, ServiceCategory::retired)
			.returns(List.of("care.meals"), ServiceCategory::replacedBy);
		assertThat(next.get("care.meals").synonyms()).containsExactly("送餐", "老年食堂", "助浴服务", "洗澡");
		assertThat(TaxonomyChange.between(this.taxonomy, next)).extracting(TaxonomyChange::kind)
			.containsExactly(Kind.SYNONYMS, Kind.MERGED);
	}

	@Test
	void aTermWithOthersBelowItIsNeitherMergedNorRetired() {
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.taxonomy.merged("care", "home"));
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.taxonomy.retired("care"));
	}

	@Test
	void aSplitTermIsReplacedByNewOnesBesideIt() {
		Taxonomy next = this.taxonomy.split("care.meals",
				List.of(words("送餐上门", "Meals delivered", "送餐"), words("助餐点就餐", "Canteens", "老年食堂")));

		assertThat(next.get("care.meals").replacedBy()).containsExactly("care.meals-delivered", "care.canteens");
		assertThat(TaxonomyChange.between(this.taxonomy, next)).containsExactly(new TaxonomyChange("care.meals",
				Kind.SPLIT, List.of(), List.of("care.meals-delivered", "care.canteens")));
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.taxonomy.split("care.meals", List.of(words("送餐上门", "Meals delivered"))));
	}

	@Test
	void aBranchThatIsMovedGetsNewCodesAndTheOldOnesPointThere() {
		Taxonomy next = this.taxonomy.moved("home", "care");

		assertThat(next.get("care.home")).returns("便民家政", ServiceCategory::nameZh);
		assertThat(next.get("care.home.home-errands").parent()).isEqualTo("care.home");
		assertThat(next.get("home").replacedBy()).containsExactly("care.home");
		assertThat(next.get("home.errands").replacedBy()).containsExactly("care.home.home-errands");
		assertThat(TaxonomyChange.between(this.taxonomy, next)).extracting(TaxonomyChange::kind)
			.containsOnly(Kind.MOVED);
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.taxonomy.moved("care", "care.meals"));
	}

	@Test
	void siblingsChangePlacesAndNothingElseDoes() {
		Taxonomy next = this.taxonomy.shifted("care.bath", -1);

		assertThat(next.terms()).extracting(ServiceCategory::code)
			.containsExactly("care", "care.bath", "care.meals", "home", "home.errands");
		assertThat(TaxonomyChange.between(this.taxonomy, next)).containsExactly(new TaxonomyChange("care", Kind.ORDER,
				List.of("care.meals", "care.bath"), List.of("care.bath", "care.meals")));
		assertThat(this.taxonomy.shifted("care.meals", -1)).isEqualTo(this.taxonomy);
	}

	@Test
	void aWordOfTwoTermsIsTold() {
		Taxonomy next = this.taxonomy.reworded("home.errands", words("代购跑腿", "Errands", "送餐"));

		assertThat(next.clashes()).containsExactly(java.util.Map.entry("送餐", List.of("care.meals", "home.errands")));
		assertThat(next.retired("home.errands").clashes()).isEmpty();
	}

	@Test
	void aDraftStaysOnTopOfWhatWasPutInForceMeanwhile() {
		Taxonomy draft = this.taxonomy.reworded("care.meals", words("长者助餐", "Meals"));
		Taxonomy meanwhile = this.taxonomy.reworded("care.bath", words("洗浴服务", "Baths"))
			.added(null, words("法律", "Legal"));

		Taxonomy both = draft.onTopOf(this.taxonomy, meanwhile);

		assertThat(both.get("care.meals").nameZh()).isEqualTo("长者助餐");
		assertThat(both.get("care.bath").nameZh()).isEqualTo("洗浴服务");
		assertThat(both.find("legal")).isPresent();
	}

	@Test
	void aSynonymHasTwoCharactersOrMore() {
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.taxonomy.reworded("care.meals", words("助餐服务", "Meals", "饭")))
			.satisfies(refusal -> assertThat(refusal.field()).isEqualTo("synonyms"));
	}

}
