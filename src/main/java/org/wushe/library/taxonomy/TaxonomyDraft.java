package org.wushe.library.taxonomy;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The next version as far as it is thought out, on top of the one in force.
 *
 * @param base the taxonomy in force
 * @param edition counts the changes of the draft, so that nobody puts in force what
 * nobody has seen; 0 for an untouched one
 * @param changedBy the name of who changed it last; null for an untouched one
 */
public record TaxonomyDraft(Taxonomy base, Taxonomy taxonomy, int edition, @Nullable String changedBy,
		@Nullable Instant changedAt) {

	/** What it would change. */
	public List<TaxonomyChange> changes() {
		return TaxonomyChange.between(this.base, this.taxonomy);
	}

	public boolean isUntouched() {
		return this.base.equals(this.taxonomy);
	}

}
