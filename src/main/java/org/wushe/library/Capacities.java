package org.wushe.library;

import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/**
 * Takes and gives back what offerings have to give. The index hears of it only when an
 * offering becomes full or free again, since nothing else decides who is asked.
 */
@Service
public class Capacities {

	private final CapacityRepository repository;

	private final ApplicationEventPublisher events;

	Capacities(CapacityRepository repository, ApplicationEventPublisher events) {
		this.repository = repository;
		this.events = events;
	}

	/** Takes one unit; empty if nothing is left or the offering is not published. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Reservation> reserve(Access access, UUID offeringId) {
		Optional<Reservation> reservation = this.repository.reserve(access, offeringId);
		if (reservation.map(Reservation::left).filter(left -> left == 0).isPresent()) {
			this.events.publishEvent(new ServiceOffering.Changed(offeringId));
		}
		return reservation;
	}

	/** Gives one unit back. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void release(Access access, UUID offeringId) {
		if (this.repository.release(access, offeringId)) {
			this.events.publishEvent(new ServiceOffering.Changed(offeringId));
		}
	}

}
