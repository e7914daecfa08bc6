package org.wushe.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.interests.Interests;

/**
 * The library of projects 项目库. Division or organisation keeps its own projects, the
 * street reviews them, everybody reads what is published.
 */
@Service
public class Projects {

	private static final int MAXIMUM_NOTE = 500;

	private final ProjectRepository repository;

	private final ProjectRecords records;

	private final ProjectChanges changes;

	private final EntryHistory history;

	private final EntryLife life;

	private final ProjectRules rules;

	private final Interests interests;

	private final Clock clock;

	Projects(ProjectRepository repository, ProjectRecords records, ProjectChanges changes, EntryHistory history,
			EntryLife life, ProjectRules rules, Interests interests, Clock clock) {
		this.repository = repository;
		this.records = records;
		this.changes = changes;
		this.history = history;
		this.life = life;
		this.rules = rules;
		this.interests = interests;
		this.clock = clock;
	}

	/**
	 * The newest change first: what is published, and what the person keeps or reviews.
	 */
	@Transactional(readOnly = true)
	public List<Project> list(Access access, ProjectFilter filter, int offset, int limit) {
		access.require(Operation.SEARCH_LIBRARY);
		return this.repository.list(access, filter, offset, limit);
	}

	@Transactional(readOnly = true)
	public int count(Access access, ProjectFilter filter) {
		access.require(Operation.SEARCH_LIBRARY);
		return this.repository.count(access, filter);
	}

	@Transactional(readOnly = true)
	public Optional<Project> find(Access access, UUID id) {
		access.require(Operation.SEARCH_LIBRARY);
		return this.repository.find(access, id);
	}

	/**
	 * @throws DomainRefusal if there is no such project, or not for this person
	 */
	@Transactional(readOnly = true)
	public Project get(Access access, UUID id) {
		return find(access, id).orElseThrow(() -> DomainRefusal.notFound("library.refused.no-project"));
	}

	/**
	 * The gaps that it answers, for the officials of the place: the figures are small
	 * enough to point at somebody.
	 */
	@Transactional(readOnly = true)
	public List<ProjectEvidence> evidence(Access access, UUID id) {
		Project project = get(access, id);
		boolean official = access.organizationCode() == null
				&& (ProjectRights.keeps(access, project.plan()) || ProjectRights.reviews(access, project.plan()));
		return official ? this.records.evidence(access, id) : List.of();
	}

	@Transactional(readOnly = true)
	public List<ProjectRun> runs(Access access, UUID id) {
		get(access, id);
		return this.records.runs(access, id);
	}

	/** Who did what with it, the newest first. */
	@Transactional(readOnly = true)
	public List<EntryRevision> history(Access access, UUID id) {
		get(access, id);
		return this.history.of(access, EntryKind.PROJECT, id);
	}

	/**
	 * Begins a draft. The same id again changes nothing.
	 * @param evidence the gaps that it answers
	 */
	@Transactional
	public Project draft(Access access, UUID id, ProjectPlan plan, List<ProjectEvidence> evidence) {
		require(access, plan);
		this.rules.check(access, null, plan);
		Optional<Project> known = this.repository.find(access, id);
		if (known.isPresent()) {
			return known.get();
		}
		Project draft = new Project(id, plan, EntryStatus.DRAFT, null, 0, this.clock.instant());
		if (!this.repository.insert(access, draft)) {
			throw DomainRefusal.conflict("library.refused.project-changed");
		}
		evidence.forEach(gap -> this.records.addEvidence(access, id, gap));
		this.life.record(access, draft.entry(), EntryDeed.CREATE, draft.plan(), null);
		return draft;
	}

	/**
	 * Writes a draft anew. Of what is public everybody reads on as it is, until those who
	 * review agree, see {@link ProjectChanges}.
	 * @param version as it was read
	 * @throws DomainRefusal if it lies with those who review it or was withdrawn, or
	 * somebody else changed it since
	 */
	@Transactional
	public Project save(Access access, UUID id, int version, ProjectPlan plan) {
		access.require(Operation.KEEP_PROJECT);
		Project project = read(access, id, version);
		require(access, project.plan());
		require(access, plan);
		this.rules.check(access, project.plan().categoryCode(), plan);
		if (project.status().isPublic()) {
			return this.changes.propose(access, project, plan);
		}
		return write(access, project.with(plan, this.clock.instant()), EntryDeed.EDIT, null);
	}

	/**
	 * Takes in a project that comes in a file.
	 * @throws DomainRefusal if it names what is not known, or somebody else changed it
	 */
	@Transactional
	public void takeIn(Access access, Project project, boolean created) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.rules.check(access, created ? null : filedUnder(access, project.id()), project.plan());
		Project taken = project.at(this.clock.instant());
		boolean put = created ? this.repository.insert(Access.system(), taken)
				: this.repository.update(Access.system(), taken);
		if (!put) {
			throw DomainRefusal.conflict("library.refused.project-changed");
		}
		this.history.record(access, taken.entry(), created ? EntryDeed.CREATE : EntryDeed.EDIT, taken.plan(), null);
	}

	/** The steps that the person may take with it now, in the order of its life. */
	public Set<EntryStep> steps(Access access, Project project) {
		return Arrays.stream(EntryStep.values())
			.filter(step -> step.leadsFrom(project.status()) && ProjectRights.mayTake(access, step, project))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether the person may write its plan anew. */
	@Transactional(readOnly = true)
	public boolean mayEdit(Access access, Project project) {
		boolean open = project.status().isPublic()
				? this.changes.find(access, project).filter(EntryChange::isWaiting).isEmpty()
				: project.status() == EntryStatus.DRAFT;
		return open && ProjectRights.keeps(access, project.plan());
	}

	public boolean keeps(Access access, Project project) {
		return ProjectRights.keeps(access, project.plan());
	}

	public boolean reviews(Access access, Project project) {
		return ProjectRights.reviews(access, project.plan());
	}

	/** Whether the person may write down how it was run. */
	public boolean mayNoteRuns(Access access, Project project) {
		return project.status().isPublic() && ProjectRights.keeps(access, project.plan());
	}

	/**
	 * Takes a step of its life.
	 * @param note why; asked for where it is returned or withdrawn
	 * @throws DomainRefusal if its state does not allow it, something is still to be
	 * filled in, or somebody else changed it since
	 */
	@Transactional
	public Project take(Access access, UUID id, int version, EntryStep step, @Nullable String note) {
		Operation right = ProjectRights.right(access, step);
		access.require(right);
		Project project = read(access, id, version);
		if (!ProjectRights.mayTake(access, step, project)) {
			throw new AccessDenied(right);
		}
		if (ProjectRights.isReview(access, step, project)) {
			requireNoInterest(access, project);
		}
		String why = asksWhy(step) ? Words.require("note", note, MAXIMUM_NOTE)
				: Words.optional("note", note, MAXIMUM_NOTE);
		if (step == EntryStep.WITHDRAW) {
			this.changes.forget(access, id);
		}
		return write(access, project.after(step, this.clock.instant()), EntryDeed.of(step), why);
	}

	/** Whether others have to be told why. */
	public static boolean asksWhy(EntryStep step) {
		return step == EntryStep.RETURN || step == EntryStep.WITHDRAW;
	}

	/**
	 * Writes down how it was run. The same id again changes nothing.
	 * @throws DomainRefusal if it is not published, or the figures cannot be
	 */
	@Transactional
	public void note(Access access, UUID id, ProjectRun.Entry run) {
		access.require(Operation.KEEP_PROJECT);
		Project project = get(access, id);
		require(access, project.plan());
		if (!project.status().isPublic()) {
			throw DomainRefusal.conflict("library.refused.project-step." + project.status());
		}
		Instant now = this.clock.instant();
		run.check(LocalDate.ofInstant(now, ChinaTime.ZONE));
		if (this.records.addRun(access, id, run, now)) {
			this.life.record(access, project.entry(), EntryDeed.OPERATE, project.plan(),
					run.began() + " – " + run.ended());
		}
	}

	/** Whoever has an interest in the organisation leaves its projects to a colleague. */
	private void requireNoInterest(Access access, Project project) {
		String organization = project.plan().organizationCode();
		if (organization != null) {
			this.interests.requireNone(access, organization);
		}
	}

	private @Nullable String filedUnder(Access access, UUID id) {
		return this.repository.find(access, id).map(project -> project.plan().categoryCode()).orElse(null);
	}

	private Project read(Access access, UUID id, int version) {
		Project project = get(access, id);
		if (project.version() != version) {
			throw DomainRefusal.conflict("library.refused.project-changed");
		}
		return project;
	}

	private Project write(Access access, Project project, EntryDeed deed, @Nullable String note) {
		if (!this.repository.update(access, project)) {
			throw DomainRefusal.conflict("library.refused.project-changed");
		}
		this.life.record(access, project.entry(), deed, project.plan(), note);
		return project.counted();
	}

	private static void require(Access access, ProjectPlan plan) {
		if (!ProjectRights.keeps(access, plan)) {
			throw new AccessDenied(Operation.KEEP_PROJECT);
		}
	}

}
