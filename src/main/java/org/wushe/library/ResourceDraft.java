package org.wushe.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed about a resource and not saved yet, complete or not. Encrypted,
 * and seen by nobody but who writes it.
 *
 * @param entryId of the resource, which need not be there yet
 * @param typed by the names of the fields
 * @param entryVersion of the resource that is changed; null for a new one
 */
public record ResourceDraft(UUID entryId, ResourceKind kind, Map<String, String> typed, @Nullable Integer entryVersion,
		Instant updatedAt) {

	/** What a form says of who a talent is, and of the consent. */
	private static final Set<String> WHO = Set.of("person", "phone", "forget", "consent");

	public ResourceDraft {
		typed = Map.copyOf(typed);
	}

	/** Whether the resource was never saved. */
	public boolean isNew() {
		return this.entryVersion == null;
	}

	/** Without who a talent is, and the consent. */
	ResourceDraft withoutPerson() {
		Map<String, String> rest = new HashMap<>(this.typed);
		rest.keySet().removeAll(WHO);
		return new ResourceDraft(this.entryId, this.kind, rest, this.entryVersion, this.updatedAt);
	}

	/** What it is called so far; blank if nothing was typed. */
	public String name() {
		return this.typed.getOrDefault("name", "");
	}

}
