package org.wushe.matching.judged;

import java.util.List;
import java.util.Set;

/**
 * What a service really does and a person really needs, whatever anybody calls it.
 *
 * @param category where it belongs in the taxonomy, if it is filed rightly
 * @param way whether people go there or are visited
 * @param kin other aims that help such a need a little
 * @param needs what people say
 * @param titles honest ones
 * @param fancies titles that do not say what it is
 */
record Aim(String name, String category, Way way, int youngest, int oldest, Set<String> kin, List<String> needs,
		List<String> titles, List<String> fancies, List<String> descriptions) {

	enum Way {

		WALK, VISIT, BOTH

	}

	String family() {
		return this.category.substring(0, this.category.indexOf('.'));
	}

	boolean isOfElderly() {
		return this.youngest >= 58;
	}

}
