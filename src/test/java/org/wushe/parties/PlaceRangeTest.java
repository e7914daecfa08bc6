package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;

class PlaceRangeTest {

	private static final DivisionCode NEAR = new DivisionCode("360702");

	@Test
	void everywhereIsLookedThroughForTwoCharactersOrMore() {
		PlaceRange everywhere = new PlaceRange(NEAR, List.of(), Level.COUNTY);
		assertThat(everywhere.subtrees("南外")).containsExactly("");
		assertThat(everywhere.subtrees(" 南 ")).containsExactly("360702");
		assertThat(everywhere.subtrees("")).containsExactly("360702");
		assertThat(new PlaceRange(null, List.of(), Level.COUNTY).subtrees("南")).isEmpty();
	}

	@Test
	void beyondTheSubtreesNothingIsLookedThroughWhateverIsTyped() {
		PlaceRange two = new PlaceRange(NEAR, List.of(NEAR, new DivisionCode("360703")), Level.COUNTY);
		assertThat(List.of("", "南", "南外"))
			.allSatisfy(text -> assertThat(two.subtrees(text)).containsExactly("360702", "360703"));
	}

}
