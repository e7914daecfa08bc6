package org.wushe.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/** Takes incidents over from the engine's records. */
@Component
class IncidentIntake {

	private static final Logger log = LoggerFactory.getLogger(IncidentIntake.class);

	private final IncidentRepository repository;

	private final EngineRecords records;

	private final LiveUpdates liveUpdates;

	IncidentIntake(IncidentRepository repository, EngineRecords records, LiveUpdates liveUpdates) {
		this.repository = repository;
		this.records = records;
		this.liveUpdates = liveUpdates;
	}

	void take(ExportedRecord incident) {
		Access system = Access.system();
		if (incident.intent().equals("RESOLVED")) {
			if (this.repository.resolved(system, incident.key(), incident.at())) {
				changed(this.repository.find(system, incident.key()).map(Incident::caseId).orElse(null));
			}
			return;
		}
		if (this.repository.find(system, incident.key()).isPresent()) {
			return;
		}
		IncidentMessage message = IncidentMessage.read(String.valueOf(incident.value().errorMessage()));
		UUID caseId = message.caseId().or(() -> caseOf(incident)).orElse(null);
		if (this.repository.add(system, incident, caseId, message.text())) {
			log.warn("Incident {} at {} of case {}: {}", incident.value().errorType(), incident.value().elementId(),
					caseId, message.text());
			changed(caseId);
		}
	}

	private Optional<UUID> caseOf(ExportedRecord incident) {
		long instance = incident.value().processInstanceKey();
		try {
			List<Long> instances = Stream.concat(Stream.of(instance), this.records.parent(instance).stream()).toList();
			return this.repository.caseOf(Access.system(), instances);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void changed(@Nullable UUID caseId) {
		this.liveUpdates.publish(new Change(Change.Kind.INCIDENT, caseId, null, null));
	}

}
