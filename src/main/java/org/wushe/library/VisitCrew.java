package org.wushe.library;

import java.util.List;
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
	 *
	 * @param opening when they can come, weekly; none if the service alone says when
	 */
	public record Team(UUID id, String name, int members, List<Opening> opening) {

		public Team {
			opening = List.copyOf(opening);
		}

		/** One that comes whenever the service is open. */
		public Team(UUID id, String name, int members) {
			this(id, name, members, List.of());
		}

		/** When a service that is open then is given by the team. */
		public List<Opening> within(List<Opening> service) {
			return this.opening.isEmpty() ? service
					: service.isEmpty() ? this.opening : Opening.shared(service, this.opening);
		}

	}

}
