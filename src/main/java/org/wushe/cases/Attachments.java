package org.wushe.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/**
 * Documents and photos. What is uploaded belongs to nobody's case at first, and is seen
 * only by who uploaded it, until it is bound to one.
 */
@Service
public class Attachments {

	/** Largest upload, in bytes. */
	public static final int MAXIMUM_SIZE = 10 * 1024 * 1024;

	private final AttachmentRepository repository;

	private final Cases cases;

	private final Clock clock;

	Attachments(AttachmentRepository repository, Cases cases, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.clock = clock;
	}

	/**
	 * Takes an image or a PDF, told by its content. Images are drawn anew, which leaves
	 * out what cameras write beside the picture, such as where it was taken.
	 * @throws DomainRefusal if it is too large or neither
	 */
	@Transactional
	public Attachment upload(Access access, String name, byte[] bytes) {
		access.require(Operation.ATTACH_DOCUMENT);
		return this.repository.insert(access, FileContent.of(name, bytes), this.clock.instant());
	}

	/** Takes an image or a PDF into a case. */
	@Transactional
	public Attachment attach(Access access, UUID caseId, String name, byte[] bytes) {
		this.cases.get(access, caseId);
		Attachment attachment = upload(access, name, bytes);
		bind(access, caseId, List.of(attachment.id()));
		this.cases.record(access, caseId, TimelineKind.ATTACHED, Map.of("name", attachment.name()));
		return get(access, attachment.id());
	}

	/**
	 * Binds what the person uploaded to a case.
	 * @throws DomainRefusal if one of them is not there, not the person's or bound to
	 * another
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void bind(Access access, UUID caseId, List<UUID> ids) {
		if (this.repository.bind(access, caseId, ids) != ids.stream().distinct().count()) {
			throw DomainRefusal.invalid("attachments", "cases.refused.unknown-attachment");
		}
	}

	/** The attachments of a case, without their content. */
	@Transactional(readOnly = true)
	public List<Attachment> ofCase(Access access, UUID caseId) {
		this.cases.get(access, caseId);
		return this.repository.ofCase(access, caseId);
	}

	/**
	 * @throws DomainRefusal if there is no such attachment for this person
	 */
	@Transactional(readOnly = true)
	public Attachment get(Access access, UUID id) {
		access.require(Operation.READ_CASE);
		return this.repository.find(access, id).orElseThrow(Attachments::unknown);
	}

	/** What is in it, for those who may see its case. */
	@Transactional(readOnly = true)
	public byte[] content(Access access, UUID id) {
		get(access, id);
		return this.repository.content(access, id).orElseThrow(Attachments::unknown);
	}

	private static DomainRefusal unknown() {
		return DomainRefusal.notFound("cases.refused.unknown-attachment");
	}

}
