package org.wushe.push;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;

/** What each person wants to be told of. Everything, until they say otherwise. */
@Service
public class PushPreferences {

	private final RefusalRepository refusals;

	PushPreferences(RefusalRepository refusals) {
		this.refusals = refusals;
	}

	/** The kinds that may concern the person at all. */
	public Set<PushKind> concerning(Access access) {
		Set<PushKind> kinds = EnumSet.noneOf(PushKind.class);
		if (access.allows(Operation.REFER_NEED)) {
			kinds.add(PushKind.OFFERING_FOR_NEED);
			kinds.add(PushKind.OFFERING_FOR_UNMET);
		}
		if (access.organizationCode() != null && access.allows(Operation.ANSWER_REFERRAL)) {
			kinds.add(PushKind.NEED_NEARBY);
		}
		return kinds;
	}

	/** The kinds that the person is told of. */
	@Transactional(readOnly = true)
	public Set<PushKind> wanted(Access access) {
		access.require(Operation.WORK_ON_TASKS);
		Set<PushKind> wanted = concerning(access);
		wanted.removeAll(this.refusals.of(access));
		return wanted;
	}

	/** Turns a kind on or off, for what comes from now on. */
	@Transactional
	public void want(Access access, PushKind kind, boolean wanted) {
		access.require(Operation.WORK_ON_TASKS);
		if (wanted) {
			this.refusals.remove(access, kind);
		}
		else {
			this.refusals.put(access, kind);
		}
	}

}
