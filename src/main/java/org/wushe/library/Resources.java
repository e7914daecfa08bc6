package org.wushe.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;

/** Facilities, talents, volunteer teams, funds and goods of the library. */
@Service
public class Resources {

	private final ResourceRepository repository;

	private final ApplicationEventPublisher events;

	Resources(ResourceRepository repository, ApplicationEventPublisher events) {
		this.repository = repository;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public Optional<Resource> find(Access access, UUID id) {
		return this.repository.find(access, List.of(id)).stream().findFirst();
	}

	/** Those of the given resources that exist, in no particular order. */
	@Transactional(readOnly = true)
	public List<Resource> find(Access access, Collection<UUID> ids) {
		return this.repository.find(access, ids);
	}

	/**
	 * The published resources of a subtree, by name.
	 * @param kind null for all kinds
	 */
	@Transactional(readOnly = true)
	public List<Resource> within(Access access, DivisionCode subtree, @Nullable ResourceKind kind, int offset,
			int limit) {
		return this.repository.within(access, subtree, kind, offset, limit);
	}

	/**
	 * Writes a resource, new or known; its version is counted here, and the index follows
	 * after commit.
	 */
	@Transactional
	public void put(Access access, Resource resource) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.repository.put(access, resource);
		this.events.publishEvent(new Resource.Changed(resource.id()));
	}

}
