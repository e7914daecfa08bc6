package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/**
 * What each deed of the life of a resource or project leaves behind: in its history, in
 * the audit log, and on the screens of others.
 */
@Component
class EntryLife {

	private final EntryHistory history;

	private final AuditLog auditLog;

	private final LiveUpdates updates;

	EntryLife(EntryHistory history, AuditLog auditLog, LiveUpdates updates) {
		this.history = history;
		this.auditLog = auditLog;
		this.updates = updates;
	}

	/**
	 * @param entry as it stands after the deed
	 * @param content what the entry says after the deed, or what was proposed
	 */
	void record(Access access, LibraryEntry entry, EntryDeed deed, Object content, @Nullable String note) {
		this.history.record(access, entry, deed, content, note);
		boolean project = entry.kind() == EntryKind.PROJECT;
		String action = project ? ofProject(deed) : ofResource(deed);
		if (project) {
			this.auditLog.record(access, action, "project", entry.id().toString(), null, note);
		}
		else {
			this.auditLog.record(access, action, "resource", entry.id().toString(), null, note);
		}
		this.updates.publish(new Change(Change.Kind.LIBRARY, null, entry.division().value(), entry.organizationCode()));
	}

	private static String ofResource(EntryDeed deed) {
		return switch (deed) {
			case CREATE -> "resources.create";
			case EDIT -> "resources.edit";
			case OPERATE -> "resources.operate";
			case SUBMIT -> "resources.submit";
			case TAKE_BACK -> "resources.take-back";
			case RETURN -> "resources.return";
			case REVIEW -> "resources.review";
			case PUBLISH -> "resources.publish";
			case CONFIRM -> "resources.confirm";
			case REMIND -> "resources.remind";
			case EXPIRE -> "resources.expire";
			case WITHDRAW -> "resources.withdraw";
			case REOPEN -> "resources.reopen";
			case PROPOSE -> "resources.propose";
			case ACCEPT_CHANGE -> "resources.accept-change";
			case RETURN_CHANGE -> "resources.return-change";
			case DROP_CHANGE -> "resources.drop-change";
		};
	}

	private static String ofProject(EntryDeed deed) {
		return switch (deed) {
			case CREATE -> "projects.create";
			case EDIT -> "projects.edit";
			case OPERATE -> "projects.note-run";
			case SUBMIT -> "projects.submit";
			case TAKE_BACK -> "projects.take-back";
			case RETURN -> "projects.return";
			case REVIEW -> "projects.review";
			case PUBLISH -> "projects.publish";
			case CONFIRM -> "projects.confirm";
			case REMIND -> "projects.remind";
			case EXPIRE -> "projects.expire";
			case WITHDRAW -> "projects.withdraw";
			case REOPEN -> "projects.reopen";
			case PROPOSE -> "projects.propose";
			case ACCEPT_CHANGE -> "projects.accept-change";
			case RETURN_CHANGE -> "projects.return-change";
			case DROP_CHANGE -> "projects.drop-change";
		};
	}

}
