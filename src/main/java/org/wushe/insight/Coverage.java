package org.wushe.insight;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/**
 * The 15- and 30-minute circles of services: which categories the people of each
 * community reach. A service reaches them if it serves the community and is given within
 * the circle or at home; a facility if it lies within the circle.
 */
@Service
public class Coverage {

	/**
	 * As many communities as a county may have in a street, and more than fit on a
	 * screen.
	 */
	public static final int MOST = 300;

	private final CoverageRepository repository;

	private final Divisions divisions;

	Coverage(CoverageRepository repository, Divisions divisions) {
		this.repository = repository;
		this.divisions = divisions;
	}

	/** Community by community, in the order of their codes; at most {@value #MOST}. */
	@Transactional(readOnly = true)
	public List<CommunityCoverage> of(Access access, DivisionCode place) {
		access.require(Operation.READ_GAPS, place);
		DivisionCode subtree = place.at(DivisionCode.Level.COMMUNITY);
		List<Division> communities = this.divisions.within(access, subtree, DivisionCode.Level.COMMUNITY)
			.stream()
			.limit(MOST)
			.toList();
		CoverageRepository.Reach reach = this.repository.reach(access, communities);
		return communities.stream()
			.map(community -> new CommunityCoverage(community, Circle.of(community),
					reach.located().contains(community.code()),
					reach.categories().getOrDefault(community.code(), Set.of())))
			.toList();
	}

}
