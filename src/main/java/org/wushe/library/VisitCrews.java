package org.wushe.library;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;

/**
 * How many people an organisation sends out for each of its services at once, and whether
 * they are volunteers. It holds at once, as hours and capacity do; plans for many needs
 * count with it. An organisation that says nothing is taken to have one team for all.
 */
@Service
public class VisitCrews {

	/** As many as anybody has. */
	public static final int MOST = 200;

	private final VisitCrewRepository crews;

	private final OfferingKeeping keeping;

	private final AuditLog auditLog;

	private final Clock clock;

	VisitCrews(VisitCrewRepository crews, OfferingKeeping keeping, AuditLog auditLog, Clock clock) {
		this.crews = crews;
		this.keeping = keeping;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	/** Of the offerings whose organisations have said something. */
	@Transactional(readOnly = true)
	public List<VisitCrew> of(Collection<UUID> offerings) {
		return this.crews.of(Access.system(), offerings);
	}

	/**
	 * What one's organisation has said of its service; empty if nothing.
	 * @throws DomainRefusal if it keeps no such service
	 */
	@Transactional(readOnly = true)
	public Optional<VisitCrew> get(Access access, UUID offeringId) {
		this.keeping.get(access, offeringId);
		return this.crews.of(access, List.of(offeringId)).stream().findFirst();
	}

	/**
	 * The teams of volunteers that may come for a service of one's organisation: its own,
	 * and only where people help one another.
	 * @throws DomainRefusal if it keeps no such service
	 */
	@Transactional(readOnly = true)
	public List<VisitCrew.Team> teams(Access access, UUID offeringId) {
		KeptOffering kept = this.keeping.get(access, offeringId);
		boolean mutualAid = this.crews.level(access, offeringId).filter(PolicyLevel.MUTUAL_AID::equals).isPresent();
		return mutualAid ? this.crews.teams(access, kept.organizationCode()) : List.of();
	}

	/**
	 * Says who comes.
	 * @param people how many can be out at once
	 * @param teamId the volunteers who do; null for people who do nothing but this
	 * @throws DomainRefusal if the service does not come to the home, there is no such
	 * team, or it has fewer members
	 */
	@Transactional
	public VisitCrew say(Access access, UUID offeringId, int people, @Nullable UUID teamId) {
		visiting(access, offeringId);
		if (people < 1 || people > MOST) {
			throw DomainRefusal.invalid("people", "library.refused.crew-people", MOST);
		}
		if (teamId != null) {
			VisitCrew.Team team = teams(access, offeringId).stream()
				.filter(each -> each.id().equals(teamId))
				.findFirst()
				.orElseThrow(() -> DomainRefusal.invalid("team", "library.refused.crew-team"));
			if (people > team.members()) {
				throw DomainRefusal.invalid("people", "library.refused.crew-members", team.name(), team.members());
			}
		}
		this.crews.put(access, offeringId, people, teamId, this.clock.instant());
		record(access, offeringId);
		return get(access, offeringId).orElseThrow();
	}

	/** Says nothing any more: the service shares the one team of its organisation. */
	@Transactional
	public void forget(Access access, UUID offeringId) {
		visiting(access, offeringId);
		this.crews.remove(access, offeringId);
		record(access, offeringId);
	}

	private void visiting(Access access, UUID offeringId) {
		ServiceOffering offering = this.keeping.get(access, offeringId).offering();
		if (offering == null || !offering.accessibility().contains(AccessFeature.HOME_VISIT)) {
			throw DomainRefusal.conflict("library.refused.crew-no-visits");
		}
	}

	private void record(Access access, UUID offeringId) {
		this.auditLog.record(access, "library.visit-crew", "service-offering", offeringId.toString(), null, null);
	}

}
