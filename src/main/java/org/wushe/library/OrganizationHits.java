package org.wushe.library;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.library.OfferingHit.Fragment;
import org.wushe.parties.Organization;

/**
 * A page of organisations that were found.
 *
 * @param total how many there are in all
 * @param hits this page, best first
 * @param facets how many each way of narrowing would leave
 * @param basis how it was found
 * @param readAs the words that were looked for instead of those typed; null unless
 * {@link OfferingPage.Basis#READ_AS}
 */
public record OrganizationHits(long total, List<Hit> hits, OrganizationFacets facets, OfferingPage.Basis basis,
		@Nullable String readAs) {

	public OrganizationHits {
		hits = List.copyOf(hits);
	}

	/**
	 * An organisation that was found.
	 *
	 * @param name the name, cut where the words looked for begin and end
	 * @param excerpt the part of the introduction with the words looked for, cut likewise
	 */
	public record Hit(Organization organization, List<Fragment> name, List<Fragment> excerpt) {

		public Hit {
			name = List.copyOf(name);
			excerpt = List.copyOf(excerpt);
		}

	}

}
