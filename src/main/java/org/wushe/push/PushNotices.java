package org.wushe.push;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/** What a person was told 消息: only ever one's own. */
@Service
public class PushNotices {

	private final PushNoticeRepository repository;

	private final LiveUpdates updates;

	private final Clock clock;

	PushNotices(PushNoticeRepository repository, LiveUpdates updates, Clock clock) {
		this.repository = repository;
		this.updates = updates;
		this.clock = clock;
	}

	/** The last first. */
	@Transactional(readOnly = true)
	public List<PushNotice> list(Access access, boolean unreadOnly, int offset, int limit) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.list(access, unreadOnly, offset, limit);
	}

	@Transactional(readOnly = true)
	public int count(Access access, boolean unreadOnly) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.count(access, unreadOnly);
	}

	/**
	 * @throws DomainRefusal if the person has no such notice
	 */
	@Transactional(readOnly = true)
	public PushNotice get(Access access, UUID id) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.find(access, id).orElseThrow(() -> DomainRefusal.notFound("push.refused.unknown"));
	}

	/** What a notice tells, the best match first. */
	@Transactional(readOnly = true)
	public List<PushItem> items(Access access, UUID notice, int offset, int limit) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.items(access, notice, offset, limit);
	}

	@Transactional(readOnly = true)
	public int countItems(Access access, UUID notice) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.countItems(access, notice);
	}

	/** The offerings that the person was told of for a case, the best match first. */
	@Transactional(readOnly = true)
	public List<PushItem> ofCase(Access access, UUID caseId) {
		access.require(Operation.WORK_ON_TASKS);
		return this.repository.ofCase(access, caseId);
	}

	/** Reading again changes nothing. */
	@Transactional
	public PushNotice read(Access access, UUID id) {
		PushNotice notice = get(access, id);
		if (!notice.isRead() && this.repository.read(access, id, this.clock.instant())) {
			ring(access);
			return get(access, id);
		}
		return notice;
	}

	/**
	 * @return how many were unread
	 */
	@Transactional
	public int readAll(Access access) {
		access.require(Operation.WORK_ON_TASKS);
		int read = this.repository.readAll(access, this.clock.instant());
		if (read > 0) {
			ring(access);
		}
		return read;
	}

	private void ring(Access access) {
		this.updates.publish(new Change(Change.Kind.NOTICE, null,
				(access.division() != null) ? access.division().value() : null, access.organizationCode()));
	}

}
