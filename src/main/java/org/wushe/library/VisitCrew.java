package org.wushe.library;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Those who come to people's homes for an offering 上门人员.
 *
 * @param people how many of them can be out at once
 * @param team the volunteers who come; null for people of the organisation who do nothing
 * but this
 */
public record VisitCrew(UUID offeringId, int people, @Nullable Team team) {

	/**
	 * A team of volunteers. Whatever it comes for, the same people come.
	 */
	public record Team(UUID id, String name, int members) {
	}

}
