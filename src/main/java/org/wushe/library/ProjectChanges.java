package org.wushe.library;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.interests.Interests;
import org.wushe.library.OfferingProposal.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of published projects 变更: what everybody reads stays as it is until those who
 * review have agreed to the other plan.
 */
@Service
public class ProjectChanges {

	private static final int LONGEST_REASON = 500;

	private final ProjectRepository repository;

	private final EntryChangeRepository changes;

	private final EntryLife life;

	private final JsonMapper json;

	private final Interests interests;

	private final Clock clock;

	ProjectChanges(ProjectRepository repository, EntryChangeRepository changes, EntryLife life, JsonMapper json,
			Interests interests, Clock clock) {
		this.repository = repository;
		this.changes = changes;
		this.life = life;
		this.json = json;
		this.interests = interests;
		this.clock = clock;
	}

	/** The change of the project, to those who keep or review it; empty without one. */
	@Transactional(readOnly = true)
	public Optional<EntryChange<ProjectPlan>> find(Access access, Project project) {
		return ProjectRights.works(access, project)
				? this.changes.find(access, project.id(), content -> this.json.readValue(content, ProjectPlan.class))
				: Optional.empty();
	}

	/** How far the changes of the projects are; nothing of those without one. */
	@Transactional(readOnly = true)
	public Map<UUID, EntryChange<String>> of(Access access, Collection<Project> projects) {
		return this.changes
			.of(access, projects.stream().filter(one -> ProjectRights.works(access, one)).map(Project::id).toList())
			.stream()
			.collect(Collectors.toMap(EntryChange::entryId, Function.identity()));
	}

	/** Another plan for a published project is handed in. */
	Project propose(Access access, Project published, ProjectPlan plan) {
		if (find(access, published).filter(EntryChange::isWaiting).isPresent()) {
			throw DomainRefusal.conflict("entries.refused.with-the-street");
		}
		plan.checkComplete();
		if (!plan.division().at(Level.STREET).equals(published.plan().division().at(Level.STREET))) {
			throw DomainRefusal.invalid("division", "entries.refused.other-street");
		}
		return keep(access, published, plan, State.SUBMITTED, EntryDeed.PROPOSE, null);
	}

	/**
	 * 变更通过: takes the place of what is published.
	 * @param version of the project as it was looked at
	 * @throws DomainRefusal if there is nothing to decide, or somebody else was faster
	 */
	@Transactional
	public Project accept(Access access, UUID id, int version) {
		Project published = toReview(access, id, version);
		ProjectPlan plan = waiting(access, published).content();
		Project changed = new Project(id, plan, EntryStatus.PUBLISHED, this.clock.instant(), version,
				this.clock.instant());
		if (!ProjectRights.reviews(access, plan)) {
			throw new AccessDenied(Operation.REVIEW_PROJECT);
		}
		this.changes.delete(access, id);
		if (!this.repository.update(access, changed)) {
			throw overtaken();
		}
		this.life.record(access, changed.entry(), EntryDeed.ACCEPT_CHANGE, plan, null);
		return changed.counted();
	}

	/**
	 * 变更退回: with the reason, which its keeper reads. What is published stays as it is.
	 */
	@Transactional
	public Project sendBack(Access access, UUID id, int version, String reason) {
		Project published = toReview(access, id, version);
		String why = Words.require("note", reason, LONGEST_REASON);
		return keep(access, published, waiting(access, published).content(), State.RETURNED, EntryDeed.RETURN_CHANGE,
				why);
	}

	/** Takes back what lies with the street, to write on. */
	@Transactional
	public Project takeBack(Access access, UUID id, int version) {
		Project published = toKeep(access, id, version);
		return keep(access, published, waiting(access, published).content(), State.EDITING, EntryDeed.TAKE_BACK, null);
	}

	/** 放弃变更: what is published stays as it is. */
	@Transactional
	public Project drop(Access access, UUID id, int version) {
		Project published = toKeep(access, id, version);
		EntryChange<ProjectPlan> change = find(access, published)
			.orElseThrow(() -> DomainRefusal.conflict("entries.refused.no-change"));
		touch(access, published);
		this.changes.delete(access, id);
		this.life.record(access, published.entry(), EntryDeed.DROP_CHANGE, change.content(), null);
		return published.counted();
	}

	/** Nothing is proposed for what is no longer published. */
	void forget(Access access, UUID id) {
		this.changes.delete(access, id);
	}

	private Project keep(Access access, Project published, ProjectPlan plan, State state, EntryDeed deed,
			@Nullable String why) {
		touch(access, published);
		this.changes.put(access, published.entry(), plan, state, why);
		this.life.record(access, published.entry(), deed, plan, why);
		return published.counted();
	}

	private void touch(Access access, Project published) {
		if (!this.repository.touch(access, published.id(), published.version())) {
			throw overtaken();
		}
	}

	private Project toReview(Access access, UUID id, int version) {
		access.require(Operation.REVIEW_PROJECT);
		Project published = read(access, id, version);
		if (!ProjectRights.reviews(access, published.plan())) {
			throw new AccessDenied(Operation.REVIEW_PROJECT);
		}
		String organization = published.plan().organizationCode();
		if (organization != null) {
			this.interests.requireNone(access, organization);
		}
		return published;
	}

	private Project toKeep(Access access, UUID id, int version) {
		access.require(Operation.KEEP_PROJECT);
		Project published = read(access, id, version);
		if (!ProjectRights.keeps(access, published.plan())) {
			throw new AccessDenied(Operation.KEEP_PROJECT);
		}
		return published;
	}

	private Project read(Access access, UUID id, int version) {
		Project published = this.repository.find(access, id)
			.orElseThrow(() -> DomainRefusal.notFound("library.refused.no-project"));
		if (published.version() != version) {
			throw overtaken();
		}
		return published;
	}

	private EntryChange<ProjectPlan> waiting(Access access, Project published) {
		return find(access, published).filter(EntryChange::isWaiting)
			.filter(change -> published.status().isPublic())
			.orElseThrow(() -> DomainRefusal.conflict("entries.refused.no-change"));
	}

	private static DomainRefusal overtaken() {
		return DomainRefusal.conflict("library.refused.project-changed");
	}

}
