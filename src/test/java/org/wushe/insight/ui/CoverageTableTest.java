package org.wushe.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.vaadin.browserless.ViewPackages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.insight.Circle;
import org.wushe.insight.CommunityCoverage;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Division;
import org.wushe.ui.ComponentTest;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

@ViewPackages(classes = CoverageTable.class)
class CoverageTableTest extends ComponentTest {

	private static final ServiceCategory ALONE = term("legal", null);

	private static final ServiceCategory CARE = term("care", null);

	private final CoverageTable table = new CoverageTable(
			List.of(ALONE, CARE, term("care.meals", "care"), term("care.visits", "care"),
					term("care.visits.daily", "care.visits"), term("care.visits.weekly", "care.visits")),
			Locale.SIMPLIFIED_CHINESE);

	private static ServiceCategory term(String code, @Nullable String parent) {
		return new ServiceCategory(code, parent, PolicyLevel.PUBLIC, code, code, List.of(), 0, false);
	}

	private StateBadge.Look look(ServiceCategory root, String... reached) {
		return this.table.look(new CommunityCoverage(new Division(new DivisionCode("360734101001"), "马蹄岗社区"),
				Circle.URBAN, true, Set.of(reached)), root);
	}

	@Test
	void aTopCategoryWithNothingBelowItIsItselfWhatMayBeMissing() {
		assertThat(look(ALONE)).returns(Tone.BAD, StateBadge.Look::tone).returns("0/1", StateBadge.Look::text);
		assertThat(look(ALONE, "legal")).returns(Tone.GOOD, StateBadge.Look::tone)
			.returns("1/1", StateBadge.Look::text);
	}

	@Test
	void onlyWhatNothingLiesBelowIsAKindThatMayBeMissing() {
		assertThat(look(CARE, "care.meals", "care.visits.daily", "care.visits.weekly"))
			.returns(Tone.GOOD, StateBadge.Look::tone)
			.returns("3/3", StateBadge.Look::text);
		assertThat(look(CARE, "care.visits")).as("which of the visits it is nobody knows")
			.returns(Tone.WAITING, StateBadge.Look::tone)
			.returns("0/3", StateBadge.Look::text);
	}

	@Test
	void aKindIsReachedByWhateverIsFiledBelowIt() {
		assertThat(look(CARE, "care.meals.at-home")).returns("1/3", StateBadge.Look::text);
		assertThat(look(CARE)).returns(Tone.BAD, StateBadge.Look::tone);
	}

}
