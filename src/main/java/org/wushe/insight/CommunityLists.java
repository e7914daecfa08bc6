package org.wushe.insight;

import java.time.LocalDate;
import java.util.List;

import org.wushe.parties.Division;

/**
 * The three lists of a community 三项清单 as everybody may read them.
 *
 * @param place where it lies, from the county down
 * @param day on which they were made
 */
public record CommunityLists(Division community, String place, LocalDate day, List<PublicNeed> needs,
		List<PublicResource> resources, List<PublicProject> projects) {

	public CommunityLists {
		needs = List.copyOf(needs);
		resources = List.copyOf(resources);
		projects = List.copyOf(projects);
	}

}
