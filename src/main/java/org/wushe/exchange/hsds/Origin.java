package org.wushe.exchange.hsds;

import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.DivisionCode;

/**
 * Where an entry came from.
 *
 * @param key ours: the id of an offering or a facility, the code of an organisation
 * @param id by which HSDS knows it, also in what we publish
 * @param publisher whose file it was
 * @param publisherId by which the publisher knows it
 * @param original as it came
 * @param baseline as we would have written it right then
 */
record Origin(Kind kind, String key, UUID id, String publisher, String publisherId, ObjectNode original,
		ObjectNode baseline, DivisionCode division) {

	/** What it is. */
	enum Kind {

		SERVICE, ORGANIZATION, LOCATION,
		/** A row of a table that belongs to nothing else in the package. */
		ROW

	}

}
