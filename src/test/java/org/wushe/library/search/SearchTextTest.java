package org.wushe.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.wushe.library.OfferingHit.Fragment;

class SearchTextTest {

	@Test
	void controlsLoneSurrogatesAndDirectionMarksAreBlanks() {
		assertThat(SearchText.clean("送\u0000餐\uD800上\u202E门\n")).isEqualTo("送 餐 上 门");
	}

	@Test
	void emojiStayWhole() {
		assertThat(SearchText.clean("轮椅🦽")).isEqualTo("轮椅🦽");
	}

	@Test
	void veryLongTextsAreCut() {
		assertThat(SearchText.clean("餐".repeat(100_000))).hasSize(120);
	}

	@Test
	void whatWasFoundIsCutOutAsPlainText() {
		assertThat(Highlights.of(Map.of("title.cjk", List.of("<b>\uE000送餐\uE001上门")), "", "title.cjk", "title"))
			.containsExactly(new Fragment("<b>", false), new Fragment("送餐", true), new Fragment("上门", false));
	}

	@Test
	void withoutAHighlightTheTextIsOnePlainFragment() {
		assertThat(Highlights.of(Map.of(), "老年食堂", "title.cjk")).containsExactly(new Fragment("老年食堂", false));
	}

	@Test
	void aMarkThatDoesNotEndIsPlainText() {
		assertThat(Highlights.of(Map.of("title", List.of("老年\uE000食堂")), "", "title"))
			.containsExactly(new Fragment("老年食堂", false));
	}

	@Test
	void aCategoryStandsBelowAllItsAncestors() {
		assertThat(OfferingDocuments.lineage("elderly-care.meals.delivery")).containsExactly("elderly-care",
				"elderly-care.meals", "elderly-care.meals.delivery");
	}

}
