package org.wushe.exchange.hsds;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a publisher gives: services, organisations, and rows that belong to neither.
 */
public record HsdsPackage(List<Item> services, List<Item> organizations, List<Item> rows) {

	/**
	 * An object of the file.
	 *
	 * @param where it stands: a pointer, or file and line
	 * @param owner the organisation that it stands in; null where it says so itself
	 */
	public record Item(String where, ObjectNode node, @Nullable ObjectNode owner) {
	}

	public HsdsPackage {
		services = List.copyOf(services);
		organizations = List.copyOf(organizations);
		rows = List.copyOf(rows);
	}

	public int size() {
		return this.services.size() + this.organizations.size() + this.rows.size();
	}

}
