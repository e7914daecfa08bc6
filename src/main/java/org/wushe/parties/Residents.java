package org.wushe.parties;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.privacy.IdentityNumber;

/**
 * The files of residents and families 居民档案. Names are encrypted, so nobody can look for
 * one: people are found by phone or identity number, or in the list of their grid.
 */
@Service
public class Residents {

	private final ResidentRepository repository;

	private final AuditLog auditLog;

	Residents(ResidentRepository repository, AuditLog auditLog) {
		this.repository = repository;
		this.auditLog = auditLog;
	}

	/** The resident, if there is one in the person's division. */
	@Transactional(readOnly = true)
	public Optional<Resident> find(Access access, UUID id) {
		access.require(Operation.READ_RESIDENT);
		return this.repository.find(access, id);
	}

	/** Those with the phone number, spaces and dashes aside. */
	@Transactional(readOnly = true)
	public List<Resident> withPhone(Access access, String phone) {
		access.require(Operation.READ_RESIDENT);
		return this.repository.withPhone(access, PersonalNumbers.normal(phone));
	}

	/**
	 * The one with the identity number.
	 * @throws DomainRefusal if it is none (GB 11643)
	 */
	@Transactional(readOnly = true)
	public Optional<Resident> withIdNumber(Access access, String idNumber) {
		access.require(Operation.READ_RESIDENT);
		requireValid(idNumber);
		return this.repository.withIdNumber(access, PersonalNumbers.normal(idNumber));
	}

	private static void requireValid(String idNumber) {
		if (IdentityNumber.of(PersonalNumbers.normal(idNumber)).isEmpty()) {
			throw DomainRefusal.invalid("idNumber", "privacy.refused.identity-number");
		}
	}

	/** Those who live in a subtree, grid by grid. */
	@Transactional(readOnly = true)
	public List<Resident> within(Access access, DivisionCode subtree, int offset, int limit) {
		access.require(Operation.READ_RESIDENT, subtree);
		return this.repository.within(access, subtree, offset, limit);
	}

	@Transactional(readOnly = true)
	public int countWithin(Access access, DivisionCode subtree) {
		access.require(Operation.READ_RESIDENT, subtree);
		return this.repository.countWithin(access, subtree);
	}

	/**
	 * Writes families and people who are not in the files yet.
	 * @throws DomainRefusal if an identity number breaks its rule (GB 11643); nothing is
	 * written then
	 */
	@Transactional
	public void add(Access access, List<Household> households, List<ResidentEntry> residents) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		residents.stream().map(ResidentEntry::idNumber).filter(Objects::nonNull).forEach(Residents::requireValid);
		this.repository.add(access, households, residents);
	}

}
