package org.wushe.library;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.EntryConcern.What;
import org.wushe.library.OfferingProposal.State;

/**
 * The resources and projects that want something of the person: to review, to mend what
 * was sent back, to confirm in time.
 */
@Service
public class EntryConcerns {

	private static final int MOST = 300;

	private final EntryConcernRepository repository;

	private final Confirmation confirmation;

	private final Clock clock;

	EntryConcerns(EntryConcernRepository repository, Confirmation confirmation, Clock clock) {
		this.repository = repository;
		this.confirmation = confirmation;
		this.clock = clock;
	}

	/**
	 * An entry as it stands.
	 *
	 * @param returned whether the last thing that happened to it is that the street sent
	 * it back
	 * @param change how far a change of it is; null without one
	 * @param note why it, or the change, was sent back
	 */
	record Standing(LibraryEntry entry, String title, @Nullable Instant confirmedAt, Instant updatedAt,
			boolean returned, @Nullable State change, @Nullable Instant changedAt, @Nullable String note) {
	}

	/** The longest waiting first. */
	@Transactional(readOnly = true)
	public List<EntryConcern> of(Access access) {
		if (!access.allows(Operation.KEEP_RESOURCES) && !access.allows(Operation.KEEP_PROJECT)
				&& !access.allows(Operation.REVIEW_PROJECT)) {
			return List.of();
		}
		Instant now = this.clock.instant();
		Instant resources = now.minus(this.confirmation.confirmWithin()).plus(this.confirmation.remindBefore());
		Instant projects = now.minus(this.confirmation.confirmProjectsWithin()).plus(this.confirmation.remindBefore());
		List<EntryConcern> concerns = new ArrayList<>();
		List<EntryKind> reviewed = Arrays.stream(EntryKind.values())
			.filter(kind -> access.allows(review(kind)))
			.toList();
		for (Standing standing : this.repository.standing(access, resources, projects, reviewed, MOST)) {
			(reviews(access, standing.entry()) ? toReview(standing) : Optional.<EntryConcern>empty())
				.or(() -> keeps(access, standing.entry()) ? toKeep(standing) : Optional.empty())
				.ifPresent(concerns::add);
		}
		return concerns;
	}

	private static Optional<EntryConcern> toReview(Standing standing) {
		if (standing.change() == State.SUBMITTED && standing.changedAt() != null) {
			return Optional.of(concern(standing, What.REVIEW_CHANGE, standing.changedAt()));
		}
		return switch (standing.entry().status()) {
			case SUBMITTED -> Optional.of(concern(standing, What.REVIEW, standing.updatedAt()));
			case REVIEWED -> Optional.of(concern(standing, What.PUBLISH, standing.updatedAt()));
			default -> Optional.empty();
		};
	}

	private Optional<EntryConcern> toKeep(Standing standing) {
		if (standing.returned()) {
			return Optional.of(concern(standing, What.RETURNED, standing.updatedAt()));
		}
		if (standing.change() == State.RETURNED && standing.changedAt() != null) {
			return Optional.of(concern(standing, What.CHANGE_RETURNED, standing.changedAt()));
		}
		if (standing.confirmedAt() == null || !standing.entry().status().isPublic()) {
			return Optional.empty();
		}
		Instant due = standing.confirmedAt()
			.plus((standing.entry().kind() == EntryKind.PROJECT) ? this.confirmation.confirmProjectsWithin()
					: this.confirmation.confirmWithin());
		if (standing.entry().status() == EntryStatus.STALE) {
			return Optional.of(concern(standing, What.STALE, due));
		}
		boolean soon = !this.clock.instant().isBefore(due.minus(this.confirmation.remindBefore()));
		return soon ? Optional.of(concern(standing, What.CONFIRM, due)) : Optional.empty();
	}

	private static EntryConcern concern(Standing standing, What what, Instant at) {
		LibraryEntry entry = standing.entry();
		return new EntryConcern(entry.kind(), entry.id(), standing.title(), entry.organizationCode(), what,
				standing.note(), at);
	}

	private static boolean reviews(Access access, LibraryEntry entry) {
		return access.allows(review(entry.kind()), entry.division());
	}

	private static Operation review(EntryKind kind) {
		return (kind == EntryKind.PROJECT) ? Operation.REVIEW_PROJECT : Operation.REVIEW_RESOURCES;
	}

	/** A common entry is kept by the officials of its own place, not of all around it. */
	private static boolean keeps(Access access, LibraryEntry entry) {
		Operation keep = (entry.kind() == EntryKind.PROJECT) ? Operation.KEEP_PROJECT : Operation.KEEP_RESOURCES;
		DivisionCode own = access.division();
		String organization = entry.organizationCode();
		return access.allows(keep)
				&& ((organization != null) ? access.belongsTo(organization) : entry.division().equals(own));
	}

}
