package org.wushe.library;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;

/**
 * An entry of the library of projects 项目库: a designed programme that can be run, bought
 * or granted.
 *
 * @param confirmedAt since when somebody last said that it holds; null until it is
 * published
 * @param version counts the changes
 */
public record Project(UUID id, ProjectPlan plan, EntryStatus status, @Nullable Instant confirmedAt, int version,
		Instant updatedAt) {

	/** The same, written at that time. */
	Project at(Instant now) {
		return new Project(this.id, this.plan, this.status, this.confirmedAt, this.version, now);
	}

	/** The same after one change more. */
	Project counted() {
		return new Project(this.id, this.plan, this.status, this.confirmedAt, this.version + 1, this.updatedAt);
	}

	/** As the libraries' common history knows it. */
	LibraryEntry entry() {
		return new LibraryEntry(EntryKind.PROJECT, this.id, this.plan.division(), this.plan.organizationCode(),
				this.status);
	}

	/**
	 * As it stands after the step.
	 * @throws DomainRefusal if its present state does not allow the step, or something is
	 * still open that the step asks for
	 */
	Project after(EntryStep step, Instant now) {
		if (!step.leadsFrom(this.status)) {
			throw DomainRefusal.conflict("library.refused.project-step." + this.status);
		}
		if (step == EntryStep.SUBMIT) {
			this.plan.checkComplete();
		}
		boolean confirms = step == EntryStep.PUBLISH || step == EntryStep.CONFIRM;
		return new Project(this.id, this.plan, step.to(), confirms ? now : this.confirmedAt, this.version, now);
	}

	/**
	 * With another plan.
	 * @throws DomainRefusal unless it is a draft: what was submitted or published is what
	 * others have read
	 */
	Project with(ProjectPlan changed, Instant now) {
		if (this.status != EntryStatus.DRAFT) {
			throw DomainRefusal.conflict("library.refused.project-step." + this.status);
		}
		return new Project(this.id, changed, this.status, this.confirmedAt, this.version, now);
	}

	/** The project is new, or something about it is. */
	public record Changed(UUID projectId) {
	}

}
