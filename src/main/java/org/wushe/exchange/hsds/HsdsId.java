package org.wushe.exchange.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of things that HSDS counts and we do not: made of what they are, so that they stay
 * the same from export to export. PostgreSQL makes the same ones, see {@code hsds_id}.
 */
public final class HsdsId {

	private HsdsId() {
	}

	/**
	 * @param kind what it is, such as {@code organization}
	 * @param key what tells it from others of its kind
	 */
	public static UUID of(String kind, Object... key) {
		StringBuilder name = new StringBuilder(kind);
		for (Object part : key) {
			name.append(':').append(part);
		}
		return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
	}

}
