package org.wushe.library.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.CurrentAccess;
import org.wushe.library.VisitCrew;
import org.wushe.library.VisitCrews;

/** Who comes to the home for a service of the caller's organisation. */
@RestController
@RequestMapping("/api/library/own/{id}/visitors")
class VisitCrewsController {

	private final VisitCrews crews;

	private final CurrentAccess currentAccess;

	VisitCrewsController(VisitCrews crews, CurrentAccess currentAccess) {
		this.crews = crews;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param people how many can be out at once; null if nothing was said
	 * @param teamId the volunteers who come; null for people of the organisation
	 */
	record Visitors(@Nullable Integer people, @Nullable UUID teamId) {

		static Visitors of(Optional<VisitCrew> crew) {
			return crew.map(known -> new Visitors(known.people(), (known.team() != null) ? known.team().id() : null))
				.orElseGet(() -> new Visitors(null, null));
		}

	}

	@GetMapping
	Visitors get(@PathVariable UUID id) {
		return Visitors.of(this.crews.get(this.currentAccess.get(), id));
	}

	@PutMapping
	Visitors say(@PathVariable UUID id, @RequestBody Visitors visitors) {
		return Visitors.of(Optional.of(this.crews.say(this.currentAccess.get(), id,
				Objects.requireNonNullElse(visitors.people(), 0), visitors.teamId())));
	}

	/** The service shares the one team of its organisation again. */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void forget(@PathVariable UUID id) {
		this.crews.forget(this.currentAccess.get(), id);
	}

}
