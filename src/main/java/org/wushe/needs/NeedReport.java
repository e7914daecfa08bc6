package org.wushe.needs;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import org.wushe.privacy.Masking;

/**
 * A need as it is reported.
 *
 * @param id given by whoever sends it, so that a second click or a retry reports nothing
 * new
 * @param place where, in words; of a person often the door, so it is kept encrypted
 * @param childInDanger a minor is in danger: reported at once and without asking for
 * consent (Minors Protection Law 11), and read only by those named
 * @param readers the user ids of those who may read a restricted need, beside the one who
 * reports it
 * @param attachments ids of what was uploaded for it
 * @param draftId the draft that it was, deleted with the report
 */
public record NeedReport(UUID id, Channel channel, String categoryCode, String description, Urgency urgency,
		DivisionCode divisionCode, @Nullable String place, @Nullable Coordinates coordinates, Beneficiary beneficiary,
		Requirements requirements, Reporter reporter, Consent consent, boolean childInDanger, Set<String> readers,
		List<UUID> attachments, @Nullable UUID draftId) {

	/** Longest description, in characters. */
	public static final int MAXIMUM_DESCRIPTION = 2_000;

	/** Longest place, in characters. */
	public static final int MAXIMUM_PLACE = 200;

	public NeedReport {
		readers = Set.copyOf(readers);
		attachments = List.copyOf(attachments);
	}

	/** Whether it tells anything of a person. */
	public boolean isPersonal() {
		return this.beneficiary.kind().isPersonal();
	}

	/** Whether an organisation may learn who it is about. */
	public boolean mayBeShared() {
		return this.beneficiary.kind().mayBeShared(this.consent.sharing(), this.childInDanger);
	}

	/** The place as everybody sees it who sees the need: without house and door. */
	public @Nullable String visiblePlace() {
		return (this.place != null && isPersonal()) ? Masking.address(this.place) : this.place;
	}

	/** As near as ranking by distance needs it. */
	public @Nullable Coordinates visiblePoint() {
		return (this.coordinates != null && isPersonal()) ? this.coordinates.rounded() : this.coordinates;
	}

}
