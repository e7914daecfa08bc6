package org.wushe.library;

import java.util.List;

/**
 * An offering that was found.
 *
 * @param restricted whether its organisation may not be asked for services today, since
 * it is suspended or on the black list
 * @param title the title, cut where the words looked for begin and end
 * @param excerpt the part of the description with the words looked for, cut likewise
 */
public record OfferingHit(ServiceOffering offering, String organizationName, boolean restricted, List<Fragment> title,
		List<Fragment> excerpt) {

	public OfferingHit {
		title = List.copyOf(title);
		excerpt = List.copyOf(excerpt);
	}

	/**
	 * Plain text, never markup.
	 *
	 * @param found whether it is what was looked for
	 */
	public record Fragment(String text, boolean found) {
	}

}
