package org.wushe.library;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.library.OfferingHit.Fragment;

/**
 * A page of projects that were found.
 *
 * @param total how many there are in all
 * @param hits this page, best first; without words the newest change first
 * @param facets how many each way of narrowing would leave
 * @param basis how it was found
 * @param readAs the words that were looked for instead of those typed; null unless
 * {@link OfferingPage.Basis#READ_AS}
 */
public record ProjectHits(long total, List<Hit> hits, ProjectFacets facets, OfferingPage.Basis basis,
		@Nullable String readAs) {

	public ProjectHits {
		hits = List.copyOf(hits);
	}

	/**
	 * A project that was found.
	 *
	 * @param title the title, cut where the words looked for begin and end
	 * @param excerpt the part of the content with the words looked for, cut likewise
	 */
	public record Hit(Project project, List<Fragment> title, List<Fragment> excerpt) {

		public Hit {
			title = List.copyOf(title);
			excerpt = List.copyOf(excerpt);
		}

	}

}
