package org.wushe.library;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;

/** What somebody keeps and reviews of the library, part by part. */
@Service
public class KeptEntries {

	private final ResourceRepository repository;

	KeptEntries(ResourceRepository repository) {
		this.repository = repository;
	}

	/** How many wait for the person's review. */
	@Transactional(readOnly = true)
	public int countWaiting(Access access) {
		return count(access, true);
	}

	/** The last changed of those that wait for the person's review. */
	@Transactional(readOnly = true)
	public List<Resource> waiting(Access access, int limit) {
		return read(access, true, limit);
	}

	/** How many others the person keeps. */
	@Transactional(readOnly = true)
	public int countKept(Access access) {
		return count(access, false);
	}

	/** The last changed of the others that the person keeps. */
	@Transactional(readOnly = true)
	public List<Resource> kept(Access access, int limit) {
		return read(access, false, limit);
	}

	private int count(Access access, boolean waiting) {
		access.require(Operation.KEEP_RESOURCES);
		return this.repository.countKept(access, waiting);
	}

	private List<Resource> read(Access access, boolean waiting, int limit) {
		access.require(Operation.KEEP_RESOURCES);
		return this.repository.kept(access, waiting, limit);
	}

}
