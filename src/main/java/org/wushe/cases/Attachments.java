package org.wushe.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
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

	/** Decoding a large picture takes a few hundred megabytes. */
	private static final int EXAMINED_AT_ONCE = 2;

	private final AttachmentRepository repository;

	private final Cases cases;

	private final TransactionOperations transaction;

	private final Clock clock;

	private final Semaphore atOnce = new Semaphore(EXAMINED_AT_ONCE, true);

	Attachments(AttachmentRepository repository, Cases cases, TransactionOperations transaction, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes an image or a PDF, told by its content. Images are drawn anew, which leaves
	 * out what cameras write beside the picture, such as where it was taken.
	 * @throws DomainRefusal if it is too large or neither
	 */
	public Attachment upload(Access access, String name, byte[] bytes) {
		FileContent content = examined(access, name, bytes);
		return this.transaction.execute(status -> this.repository.insert(access, content, this.clock.instant()));
	}

	/**
	 * Takes an image or a PDF into a case.
	 * @throws DomainRefusal as for uploads, or if the case is closed
	 */
	public Attachment attach(Access access, UUID caseId, String name, byte[] bytes) {
		FileContent content = examined(access, name, bytes);
		return this.transaction.execute(status -> {
			if (!this.cases.get(access, caseId).isOpen()) {
				throw DomainRefusal.conflict("cases.refused.closed");
			}
			Attachment attachment = this.repository.insert(access, content, this.clock.instant());
			bind(access, caseId, List.of(attachment.id()));
			this.cases.record(access, caseId, TimelineKind.ATTACHED, Map.of("name", attachment.name()));
			return get(access, attachment.id());
		});
	}

	/**
	 * Looks into the file before there is a transaction: a large picture takes a while
	 * and a lot of memory, which must hold up neither the database nor everybody else.
	 */
	private FileContent examined(Access access, String name, byte[] bytes) {
		access.require(Operation.ATTACH_DOCUMENT);
		this.atOnce.acquireUninterruptibly();
		try {
			return FileContent.of(name, bytes);
		}
		finally {
			this.atOnce.release();
		}
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

	/** Deletes all documents of a case whose people are not to be known any more. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Access access, UUID caseId) {
		this.repository.deleteOf(access, caseId);
	}

	/** The attachments of a case that the person may see, without their content. */
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

	/** What is in it, for those who may see it. */
	@Transactional(readOnly = true)
	public byte[] content(Access access, UUID id) {
		get(access, id);
		return this.repository.content(access, id).orElseThrow(Attachments::unknown);
	}

	private static DomainRefusal unknown() {
		return DomainRefusal.notFound("cases.refused.unknown-attachment");
	}

}
