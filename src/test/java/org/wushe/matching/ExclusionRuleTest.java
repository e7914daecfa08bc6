package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wushe.ui.Translations;

class ExclusionRuleTest {

	private final Translations translations = new Translations();

	@ParameterizedTest
	@EnumSource
	void everyRuleIsToldInBothLanguagesByTheRankingAndByThePlan(ExclusionRule rule) {
		for (Locale language : List.of(Translations.CHINESE, Translations.ENGLISH)) {
			for (String key : List.of("matching.excluded." + rule, "planning.rule." + rule)) {
				assertThat(this.translations.find(key, language).orElse("")).as(key).isNotBlank();
			}
		}
	}

}
