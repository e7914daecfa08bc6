package org.wushe.library;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.library.OfferingHit.Fragment;

/**
 * A page of resources that were found.
 *
 * @param total how many there are in all
 * @param hits this page, best first
 * @param facets how many each way of narrowing would leave
 * @param basis how it was found
 * @param readAs the words that were looked for instead of those typed; null unless
 * {@link OfferingPage.Basis#READ_AS}
 */
public record ResourcePage(long total, List<Hit> hits, ResourceFacets facets, OfferingPage.Basis basis,
		@Nullable String readAs) {

	public ResourcePage {
		hits = List.copyOf(hits);
	}

	/**
	 * A resource that was found.
	 *
	 * @param organizationName who keeps it; null for a community's common ones
	 * @param restricted whether that organisation is suspended or on the black list today
	 * @param name the name, cut where the words looked for begin and end
	 * @param excerpt the part of the description with the words looked for, cut likewise
	 */
	public record Hit(Resource resource, @Nullable String organizationName, boolean restricted, List<Fragment> name,
			List<Fragment> excerpt) {

		public Hit {
			name = List.copyOf(name);
			excerpt = List.copyOf(excerpt);
		}

	}

}
