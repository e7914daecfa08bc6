package org.wushe.library;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An offering as those see it who keep or review it.
 *
 * @param offering null while it is written for the first time
 * @param proposal what is being written or was proposed beside it; null if nothing is
 * @param confirmedAt when its organisation last said that it holds; null before it was
 * ever handed in
 */
public record KeptOffering(UUID id, String organizationCode, @Nullable ServiceOffering offering,
		@Nullable OfferingProposal proposal, @Nullable Instant confirmedAt) {

	public EntryStatus status() {
		return (this.offering != null) ? this.offering.status() : EntryStatus.DRAFT;
	}

	/** By the last that was written; blank while there is none. */
	public String title() {
		if (this.offering != null) {
			return this.offering.title();
		}
		return (this.proposal != null) ? this.proposal.form().title() : "";
	}

	public boolean isPublic() {
		return status().isPublic();
	}

	/** Whether it lies with the street: itself, or a change of it. */
	public boolean isWaiting() {
		return status() == EntryStatus.SUBMITTED || status() == EntryStatus.REVIEWED
				|| this.proposal != null && this.proposal.state() == OfferingProposal.State.SUBMITTED;
	}

	/** Whether it may be written on now. */
	public boolean isEditable() {
		return !isWaiting() && status() != EntryStatus.WITHDRAWN;
	}

	/** What a form begins with: what was last written, or what is published. */
	public OfferingForm form() {
		if (this.proposal != null) {
			return this.proposal.form();
		}
		return (this.offering != null) ? OfferingForm.of(this.offering) : OfferingForm.empty();
	}

	/** Counts the saves of what is being written; 0 before the first. */
	public int formVersion() {
		return (this.proposal != null) ? this.proposal.version() : 0;
	}

}
