package org.wushe.matching;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.needs.Need;

/**
 * The reasons of a suggestion tell of the person as much as the need did. Whoever is
 * still to choose has the rest of it ranked anew.
 */
@Component
class ForgetMatches {

	private final MatchResultRepository results;

	ForgetMatches(MatchResultRepository results) {
		this.results = results;
	}

	@EventListener
	void on(Need.WordsForgotten need) {
		this.results.forget(Access.system(), need.caseId());
	}

}
