package org.wushe.library.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;

class SuggestionTest {

	private final List<ServiceCategory> terms = List.of(term("delivered", "送餐上门", "送餐", "送饭"),
			term("canteen", "助餐点就餐", "食堂", "饭堂"));

	private static ServiceCategory term(String code, String name, String... synonyms) {
		return new ServiceCategory(code, null, PolicyLevel.PUBLIC, name, code, List.of(synonyms), 0, false);
	}

	@Test
	void theTermWhoseWordsAreInTheTextIsSuggestedWithThem() {
		assertThat(Suggestion.of("老人腿脚不便，希望每天送饭到家", this.terms)).contains(new Suggestion("delivered", List.of("送饭")));
		assertThat(Suggestion.of("社区食堂离家近", this.terms)).contains(new Suggestion("canteen", List.of("食堂")));
	}

	@Test
	void pairsOfCharactersSpeakWhereNoWordDoes() {
		assertThat(Suggestion.of("希望能上门", this.terms)).contains(new Suggestion("delivered", List.of("上门")));
	}

	@Test
	void nothingIsSuggestedWhereBothSpeakAlikeOrNone() {
		assertThat(Suggestion.of("送餐或者食堂都可以", this.terms)).isEmpty();
		assertThat(Suggestion.of("修水管", this.terms)).isEmpty();
	}

}
