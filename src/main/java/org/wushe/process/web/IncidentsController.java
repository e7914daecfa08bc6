package org.wushe.process.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.cases.Page;
import org.wushe.identity.CurrentAccess;
import org.wushe.process.Incident;
import org.wushe.process.Incidents;

@RestController
@RequestMapping("/api/incidents")
class IncidentsController {

	private final Incidents incidents;

	private final CurrentAccess currentAccess;

	IncidentsController(Incidents incidents, CurrentAccess currentAccess) {
		this.incidents = incidents;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param key as text, since it is larger than the numbers of some languages
	 */
	record Body(String key, String processId, String elementId, String errorType, String message, @Nullable UUID caseId,
			@Nullable String caseNumber, String state, Instant createdAt, @Nullable Instant resolvedAt) {

		static Body of(Incident incident) {
			return new Body(Long.toString(incident.key()), incident.processId(), incident.elementId(),
					incident.errorType(), incident.message(), incident.caseId(), incident.caseNumber(),
					incident.state().name(), incident.createdAt(), incident.resolvedAt());
		}

	}

	@GetMapping
	List<Body> list(@RequestParam(defaultValue = "true") boolean open, @RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "50") int limit) {
		return this.incidents.list(this.currentAccess.get(), open, Math.max(0, offset), Page.limit(limit))
			.stream()
			.map(Body::of)
			.toList();
	}

	@PostMapping("/{key}/retry")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void retry(@PathVariable long key) {
		this.incidents.retry(this.currentAccess.get(), key);
	}

}
