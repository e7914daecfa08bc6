package org.wushe.library.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.library.Confirmation;
import org.wushe.library.EntryStatus;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingForm;
import org.wushe.library.OfferingProposal;
import org.wushe.library.ServiceOffering;

/**
 * An entry as those see it who keep or review it.
 *
 * @param current what was handed in or is published; null before
 * @param proposal what is being written, or was proposed beside it
 * @param confirmBy when it wants to be confirmed again; null unless it is published
 */
record KeptBody(UUID id, String organizationCode, String title, EntryStatus status, @Nullable OfferingForm current,
		int currentVersion, @Nullable Proposal proposal, @Nullable Instant confirmedAt, @Nullable Instant confirmBy) {

	/**
	 * @param note why the street sent it back
	 */
	record Proposal(int version, OfferingProposal.State state, @Nullable String note, OfferingForm form,
			String changedBy, Instant changedAt) {
	}

	static KeptBody of(KeptOffering entry, Confirmation confirmation) {
		ServiceOffering offering = entry.offering();
		OfferingProposal proposal = entry.proposal();
		Instant confirmed = entry.confirmedAt();
		return new KeptBody(entry.id(), entry.organizationCode(), entry.title(), entry.status(),
				(offering != null) ? OfferingForm.of(offering) : null, (offering != null) ? offering.version() : 0,
				(proposal != null) ? new Proposal(proposal.version(), proposal.state(), proposal.note(),
						proposal.form(), proposal.changedBy(), proposal.changedAt()) : null,
				confirmed, (confirmed != null && entry.isPublic()) ? confirmation.dueAt(confirmed) : null);
	}

}
