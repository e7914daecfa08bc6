package org.wushe.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/**
 * Shows a personal field in full, to someone who says why. The look and its reason stand
 * in the audit log before the field is on the screen.
 */
@Service
public class Unmasking {

	private static final int SHORTEST_REASON = 4;

	private static final int LONGEST_REASON = 200;

	private final Map<String, PersonalSource> sources;

	private final PersonalFields fields;

	private final AuditLog auditLog;

	Unmasking(List<PersonalSource> sources, PersonalFields fields, AuditLog auditLog) {
		this.sources = sources.stream().collect(Collectors.toMap(PersonalSource::type, Function.identity()));
		this.fields = fields;
		this.auditLog = auditLog;
	}

	/** For no case, or for the one that the field belongs to. */
	@Transactional
	public String reveal(Access access, String type, UUID id, String field, String reason) {
		return reveal(access, type, id, field, reason, null);
	}

	/**
	 * @param type what the field belongs to, such as {@code resident}
	 * @param field its name there, such as {@code phone}
	 * @param reason in words, 4 to 200 characters
	 * @param caseId the case that the look is for, where the field belongs to none; null
	 * if it is for none
	 * @throws org.wushe.identity.AccessDenied if the person may not unmask at all
	 * @throws DomainRefusal if the reason is too short or too long, there is no such
	 * field that this person may see, or the case is not one that lets the person look
	 */
	@Transactional
	public String reveal(Access access, String type, UUID id, String field, String reason, @Nullable UUID caseId) {
		access.require(Operation.UNMASK);
		String words = reason.strip();
		int length = words.codePointCount(0, words.length());
		if (length < SHORTEST_REASON || length > LONGEST_REASON) {
			throw DomainRefusal.invalid("reason", "privacy.refused.reason", SHORTEST_REASON, LONGEST_REASON);
		}
		PersonalSource.Sealed sealed = Optional.ofNullable(this.sources.get(type))
			.flatMap(source -> source.find(access, id, field, caseId))
			.orElseThrow(() -> DomainRefusal.notFound("privacy.refused.unknown"));
		this.auditLog.record(access, "privacy.unmask", type + "." + field, id.toString(), sealed.caseId(), words);
		return this.fields.decrypt(sealed.ciphertext());
	}

}
