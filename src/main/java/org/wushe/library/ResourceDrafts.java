package org.wushe.library;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/**
 * What is being typed about resources, kept at once, until it is saved or dropped; each
 * draft is seen only by its writer.
 */
@Service
public class ResourceDrafts {

	/** So long what nobody goes on with is kept, in days. */
	public static final int KEPT_DAYS = 30;

	private static final int MOST = 50;

	/** Of all that was typed, in bytes; more than any form holds. */
	private static final int LONGEST = 40_000;

	private final ResourceDraftRepository drafts;

	private final ResourceKeeping keeping;

	private final TalentPersonRepository people;

	private final Clock clock;

	ResourceDrafts(ResourceDraftRepository drafts, ResourceKeeping keeping, TalentPersonRepository people,
			Clock clock) {
		this.drafts = drafts;
		this.keeping = keeping;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Keeps what the form holds so far, in place of what was kept of it; but nothing of
	 * who a talent is that was forgotten since the form was opened.
	 * @param entryId of the resource, or given by the form of a new one
	 * @param before the resource as it is changed; null for a new one
	 * @return whether all of it is kept
	 * @throws DomainRefusal if it is too much to be kept
	 */
	@Transactional
	public boolean save(Access access, UUID entryId, ResourceKind kind, @Nullable Resource before,
			Map<String, String> typed) {
		access.require(Operation.KEEP_RESOURCES);
		if (before != null && !this.keeping.keeps(access, before)) {
			throw DomainRefusal.notFound("resources.refused.unknown");
		}
		if (typed.values().stream().mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length).sum() > LONGEST) {
			throw DomainRefusal.invalid("description", "resources.refused.draft-too-long");
		}
		ResourceDraft draft = new ResourceDraft(entryId, kind, typed, (before != null) ? before.version() : null,
				this.clock.instant());
		if (kind == ResourceKind.TALENT && before != null && this.people.isForgottenSince(entryId, before.version())) {
			draft = draft.withoutPerson();
		}
		this.drafts.put(access, draft);
		return draft.typed().equals(typed);
	}

	/** The person's own, the last changed first. */
	@Transactional(readOnly = true)
	public List<ResourceDraft> own(Access access) {
		access.require(Operation.KEEP_RESOURCES);
		return this.drafts.own(access, MOST);
	}

	/** What the person has typed and not saved; empty if nothing. */
	@Transactional(readOnly = true)
	public Optional<ResourceDraft> find(Access access, UUID entryId) {
		access.require(Operation.KEEP_RESOURCES);
		return this.drafts.find(access, entryId);
	}

	/** It is saved, or not wanted any more. */
	@Transactional
	public void discard(Access access, UUID entryId) {
		this.drafts.delete(access, entryId);
	}

	/** What nobody goes on with. */
	@Transactional
	@Scheduled(initialDelay = 40, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	public void forget() {
		this.drafts.forget(this.clock.instant().minus(Duration.ofDays(KEPT_DAYS)));
	}

}
