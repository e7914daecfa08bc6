package org.wushe.library;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;

/** The services of the library. */
@Service
public class ServiceOfferings {

	private final ServiceOfferingRepository repository;

	private final EntryHistory history;

	private final ApplicationEventPublisher events;

	ServiceOfferings(ServiceOfferingRepository repository, EntryHistory history, ApplicationEventPublisher events) {
		this.repository = repository;
		this.history = history;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public Optional<ServiceOffering> find(Access access, UUID id) {
		return this.repository.find(access, List.of(id)).stream().findFirst();
	}

	/**
	 * @throws NoSuchElementException if there is no such offering
	 */
	@Transactional(readOnly = true)
	public ServiceOffering get(Access access, UUID id) {
		return find(access, id).orElseThrow(() -> new NoSuchElementException("service offering " + id));
	}

	/** Those of the given offerings that exist, in no particular order. */
	@Transactional(readOnly = true)
	public List<ServiceOffering> find(Access access, Collection<UUID> ids) {
		return this.repository.find(access, ids);
	}

	/** As it stands; nobody else changes it until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<ServiceOffering> hold(Access access, UUID id) {
		return this.repository.hold(access, id);
	}

	/** All offerings of an organisation, by title. */
	@Transactional(readOnly = true)
	public List<ServiceOffering> ofOrganization(Access access, String organizationCode) {
		return this.repository.ofOrganization(access, organizationCode);
	}

	/**
	 * Writes an offering, new or known. Its version and time of change are set here; the
	 * index follows after commit.
	 */
	@Transactional
	public void put(Access access, ServiceOffering offering) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		boolean created = this.repository.put(access, offering);
		this.history.record(access, LibraryEntry.of(offering), created ? EntryDeed.CREATE : EntryDeed.EDIT,
				OfferingForm.of(offering), null);
		this.events.publishEvent(new ServiceOffering.Changed(offering.id()));
	}

}
