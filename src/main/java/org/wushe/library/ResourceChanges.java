package org.wushe.library;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingProposal.State;

/**
 * Changes of published resources 变更: what everybody reads stays as it is until the street
 * has agreed to what shall stand in its place.
 */
@Service
public class ResourceChanges {

	private static final int LONGEST_REASON = 500;

	private final ResourceLife life;

	private final ResourceKeeping keeping;

	private final EntryChangeRepository changes;

	private final Clock clock;

	ResourceChanges(ResourceLife life, ResourceKeeping keeping, EntryChangeRepository changes, Clock clock) {
		this.life = life;
		this.keeping = keeping;
		this.changes = changes;
		this.clock = clock;
	}

	/** The change of the resource, to those who keep or review it; empty without one. */
	@Transactional(readOnly = true)
	public Optional<EntryChange<ResourceForm>> find(Access access, Resource resource) {
		return this.keeping.mayKnow(access, resource) ? this.life.change(access, resource) : Optional.empty();
	}

	/**
	 * How far the changes of the resources are, as far as the person may know; nothing of
	 * those without one.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, EntryChange<String>> of(Access access, Collection<Resource> resources) {
		List<UUID> known = resources.stream()
			.filter(resource -> this.keeping.mayKnow(access, resource))
			.map(Resource::id)
			.toList();
		return this.changes.of(access, known)
			.stream()
			.collect(Collectors.toMap(EntryChange::entryId, Function.identity()));
	}

	/**
	 * 变更通过: takes the place of what is published, but for what has changed from day to
	 * day meanwhile.
	 * @param version of the resource as it was looked at
	 * @throws DomainRefusal if there is nothing to decide any more
	 * @throws OptimisticLockingFailureException if somebody else was faster
	 */
	@Transactional
	public Resource accept(Access access, UUID id, int version) {
		Resource published = toReview(access, id, version);
		EntryChange<ResourceForm> change = waiting(access, published);
		ResourceForm asked = change.content().runningAs(ResourceForm.of(published));
		ResourceLife.checkStreet(published, this.life.check(access, published.organizationCode(), published, asked));
		this.life.forgetChange(access, id);
		return this.life.write(access, published.saying(asked).in(EntryStatus.PUBLISHED, this.clock.instant()),
				EntryDeed.ACCEPT_CHANGE, null, null);
	}

	/**
	 * 变更退回: with the reason, which its keeper reads. What is published stays as it is.
	 */
	@Transactional
	public Resource sendBack(Access access, UUID id, int version, String reason) {
		Resource published = toReview(access, id, version);
		String why = Words.require("reason", reason, LONGEST_REASON);
		return this.life.propose(access, published, waiting(access, published).content(), State.RETURNED,
				EntryDeed.RETURN_CHANGE, why);
	}

	/** Takes back what lies with the street, to write on. */
	@Transactional
	public Resource takeBack(Access access, UUID id, int version) {
		Resource published = toKeep(access, id, version);
		return this.life.propose(access, published, waiting(access, published).content(), State.EDITING,
				EntryDeed.TAKE_BACK, null);
	}

	/** 放弃变更: what is published stays as it is. */
	@Transactional
	public Resource drop(Access access, UUID id, int version) {
		Resource published = toKeep(access, id, version);
		EntryChange<ResourceForm> change = this.life.change(access, published)
			.orElseThrow(() -> DomainRefusal.conflict("entries.refused.no-change"));
		return this.life.drop(access, published, change.content());
	}

	private Resource toReview(Access access, UUID id, int version) {
		access.require(Operation.REVIEW_RESOURCES);
		Resource published = read(access, id, version);
		if (!access.allows(Operation.REVIEW_RESOURCES, published.division())) {
			throw new AccessDenied(Operation.REVIEW_RESOURCES);
		}
		this.life.requireNoInterest(access, published);
		return published;
	}

	private Resource toKeep(Access access, UUID id, int version) {
		access.require(Operation.KEEP_RESOURCES);
		Resource published = read(access, id, version);
		if (!this.keeping.keeps(access, published)) {
			throw new AccessDenied(Operation.KEEP_RESOURCES);
		}
		return published;
	}

	private Resource read(Access access, UUID id, int version) {
		Resource published = this.life.get(access, id);
		if (published.version() != version) {
			throw new OptimisticLockingFailureException("resource " + id);
		}
		return published;
	}

	private EntryChange<ResourceForm> waiting(Access access, Resource published) {
		return this.life.change(access, published)
			.filter(EntryChange::isWaiting)
			.filter(change -> published.status().isPublic())
			.orElseThrow(() -> DomainRefusal.conflict("entries.refused.no-change"));
	}

}
