package org.wushe.planning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.library.Opening;
import org.wushe.library.VisitCrew;
import org.wushe.library.VisitCrews;
import org.wushe.planning.solver.Crew;

/**
 * Who visits for an offering. One that says how many people come has people of its own,
 * or a team of volunteers that it may share with others; all that say nothing share the
 * one team that their organisation is taken to have.
 */
@Component
class Crews {

	private final VisitCrews crews;

	Crews(VisitCrews crews) {
		this.crews = crews;
	}

	/** Those known of the offerings, by offering. */
	Known of(Collection<UUID> offerings) {
		return new Known(this.crews.of(offerings)
			.stream()
			.collect(Collectors.toMap(VisitCrew::offeringId, Function.identity())));
	}

	/** What organisations have said. */
	record Known(Map<UUID, VisitCrew> said) {

		Crew crew(UUID offering, String organization) {
			VisitCrew crew = this.said.get(offering);
			if (crew == null) {
				return new Crew(organization, 1);
			}
			VisitCrew.Team team = crew.team();
			return new Crew(((team != null) ? team.id() : offering).toString(), crew.people());
		}

		/** When somebody comes for an offering that is open then. */
		List<Opening> hours(UUID offering, List<Opening> opening) {
			VisitCrew crew = this.said.get(offering);
			return (crew != null && crew.team() != null) ? crew.team().within(opening) : opening;
		}

		/** The volunteers who come; null if none do. */
		@Nullable String team(UUID offering) {
			VisitCrew crew = this.said.get(offering);
			return (crew != null && crew.team() != null) ? crew.team().name() : null;
		}

	}

}
