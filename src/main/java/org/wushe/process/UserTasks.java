package org.wushe.process;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Attachments;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.cases.Words;
import org.wushe.forms.FormFiles;
import org.wushe.forms.FormSchema;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/**
 * The inbox 待办. A person may work on a task if one of their roles is a candidate and
 * their division contains the task's, if their organisation is the candidate, or if they
 * have it.
 */
@Service
public class UserTasks {

	private static final int MAXIMUM_REASON = 500;

	private final UserTaskRepository repository;

	private final TaskCompletion completion;

	private final TaskDrafts drafts;

	private final Definitions definitions;

	private final Cases cases;

	private final Attachments attachments;

	private final AuditLog auditLog;

	private final LiveUpdates liveUpdates;

	private final Clock clock;

	UserTasks(UserTaskRepository repository, TaskCompletion completion, TaskDrafts drafts, Definitions definitions,
			Cases cases, Attachments attachments, AuditLog auditLog, LiveUpdates liveUpdates, Clock clock) {
		this.repository = repository;
		this.completion = completion;
		this.drafts = drafts;
		this.definitions = definitions;
		this.cases = cases;
		this.attachments = attachments;
		this.auditLog = auditLog;
		this.liveUpdates = liveUpdates;
		this.clock = clock;
	}

	/** Open tasks, the most urgent first. */
	@Transactional(readOnly = true)
	public List<UserTask> list(Access access, TaskFilter filter, int offset, int limit) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.list(access, filter, this.clock.instant(), offset, limit);
	}

	@Transactional(readOnly = true)
	public int count(Access access, TaskFilter filter) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.count(access, filter, this.clock.instant());
	}

	/**
	 * How many are open, by tab.
	 * @param within only those of this subtree; null for all
	 */
	@Transactional(readOnly = true)
	public TaskCounts counts(Access access, @Nullable DivisionCode within) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.counts(access, within, this.clock.instant());
	}

	/**
	 * The task in whatever state, if the person may work on it.
	 */
	@Transactional(readOnly = true)
	public Optional<UserTask> find(Access access, long key) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.find(access, key);
	}

	/**
	 * @throws DomainRefusal if there is no such task for this person
	 */
	@Transactional(readOnly = true)
	public UserTask get(Access access, long key) {
		return find(access, key).orElseThrow(UserTasks::unknown);
	}

	/** All tasks of a case that the person may see, open and done, the first first. */
	@Transactional(readOnly = true)
	public List<UserTask> ofCase(Access access, UUID caseId) {
		this.cases.get(access, caseId);
		return this.repository.ofCase(access, caseId);
	}

	/**
	 * Holds the open tasks of these cases until the transaction ends. Whoever completes a
	 * task holds it first of all, and what it is about after that.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(Collection<UUID> caseIds) {
		this.repository.hold(Access.system(), caseIds);
	}

	/** Brings the open tasks of a case in line with its cover: category and title. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reclassify(UUID caseId) {
		this.repository.reclassify(Access.system(), caseId);
	}

	/** The open tasks of a case that the person may work on, the first first. */
	@Transactional(readOnly = true)
	public List<UserTask> openOf(Access access, UUID caseId) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.openOfCase(access, caseId);
	}

	/**
	 * The form a task is completed with, if it has one.
	 * @param locale the language of its words, as far as the form has them
	 */
	public Optional<FormSchema> form(Access access, UserTask task, Locale locale) {
		return task.form()
			.map(id -> this.definitions.form(access, id, locale)
				.orElseThrow(() -> new IllegalStateException("there is no form " + id)));
	}

	/** Where files of a form are kept until its task is completed. */
	public FormFiles files(Access access) {
		return new TaskFiles(this.attachments, access);
	}

	/**
	 * Takes the task 签收; it is then the person's own.
	 * @throws DomainRefusal if somebody else has it or it is done
	 */
	@Transactional
	public UserTask claim(Access access, long key) {
		UserTask task = open(access, key);
		if (access.userId().equals(task.assigneeId())) {
			return task;
		}
		return assign(access, task, UserTask.State.CLAIMED, TimelineKind.TASK_CLAIMED, "process.claim-task", null);
	}

	/**
	 * Gives the task back to all who may take it 退签.
	 * @throws DomainRefusal if somebody else has it or it is done
	 */
	@Transactional
	public UserTask release(Access access, long key) {
		UserTask task = open(access, key);
		if (task.assigneeId() == null) {
			return task;
		}
		return assign(access, task, UserTask.State.CREATED, TimelineKind.TASK_RELEASED, "process.release-task", null);
	}

	/**
	 * Gives a task that somebody else has back to all who may take it 解除签收, so that
	 * nobody's absence stops a case. Whoever may work on it may do so.
	 * @param reason why; stands on the timeline and in the audit log
	 * @throws DomainRefusal if it is done
	 */
	@Transactional
	public UserTask takeBack(Access access, long key, String reason) {
		UserTask task = unfinished(access, key);
		Words.require("reason", reason, MAXIMUM_REASON);
		if (task.assigneeId() == null) {
			return task;
		}
		return assign(access, task, UserTask.State.CREATED, TimelineKind.TASK_TAKEN_BACK, "process.take-back-task",
				reason);
	}

	/**
	 * Completes the task 办结: its answers are judged by its form, its action is done, and
	 * the engine hears of it once that is committed. It is not among the open ones from
	 * then on.
	 * @throws DomainRefusal if somebody else has it, it is done, or its action refuses
	 * @throws AnswersRefused if the answers do not fit the form
	 */
	@Transactional
	public void complete(Access access, long key, Map<String, Object> answers) {
		UserTask task = open(access, key);
		this.completion.complete(access, task, form(access, task, Locale.SIMPLIFIED_CHINESE), answers, files(access));
		this.drafts.delete(access, key);
		this.liveUpdates.publish(change(task));
	}

	private UserTask assign(Access access, UserTask task, UserTask.State state, TimelineKind kind, String action,
			@Nullable String reason) {
		boolean claims = state == UserTask.State.CLAIMED;
		this.repository.assign(access, task.key(), state, claims ? access.userId() : null,
				claims ? access.displayName() : null);
		if (task.caseId() != null) {
			this.cases.record(access, task.caseId(), kind, (reason == null) ? Map.of("task", task.name())
					: Map.of("task", task.name(), "name", String.valueOf(task.assigneeName()), "reason", reason));
		}
		this.auditLog.record(access, action, "user-task", Long.toString(task.key()), task.caseId(), reason);
		this.liveUpdates.publish(change(task));
		return this.repository.find(access, task.key()).orElseThrow(UserTasks::unknown);
	}

	private UserTask open(Access access, long key) {
		UserTask task = unfinished(access, key);
		if (task.assigneeId() != null && !task.assigneeId().equals(access.userId())) {
			throw DomainRefusal.conflict("process.refused.claimed", String.valueOf(task.assigneeName()));
		}
		return task;
	}

	private UserTask unfinished(Access access, long key) {
		access.require(Operation.WORK_ON_TASKS);
		UserTask task = this.repository.lock(access, key).orElseThrow(UserTasks::unknown);
		if (task.state() == UserTask.State.WITHDRAWN) {
			throw DomainRefusal.of(DomainRefusal.Kind.GONE, "process.refused.withdrawn");
		}
		if (!task.isOpen()) {
			throw DomainRefusal.conflict("process.refused.completed");
		}
		return task;
	}

	private static Change change(UserTask task) {
		return new Change(Change.Kind.TASK, task.caseId(), task.divisionCode().value(), task.candidateOrganization());
	}

	private static DomainRefusal unknown() {
		return DomainRefusal.notFound("process.refused.unknown-task");
	}

}
