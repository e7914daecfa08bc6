package org.wushe.parties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/** The register of organisations. Public facts, read by everyone. */
@Service
public class Organizations {

	private final OrganizationRepository repository;

	private final OrganizationNames names;

	private final ApplicationEventPublisher events;

	Organizations(OrganizationRepository repository, OrganizationNames names, ApplicationEventPublisher events) {
		this.repository = repository;
		this.names = names;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public Optional<Organization> find(Access access, String code) {
		return this.repository.find(access, List.of(code)).stream().findFirst();
	}

	/**
	 * @throws NoSuchElementException if there is no such organisation
	 */
	@Transactional(readOnly = true)
	public Organization get(Access access, String code) {
		return find(access, code).orElseThrow(() -> new NoSuchElementException("organization " + code));
	}

	/** Those of the given codes that exist. */
	@Transactional(readOnly = true)
	public List<Organization> find(Access access, Collection<String> codes) {
		return this.repository.find(access, codes);
	}

	/** The organisation's name; its code where it is not known. */
	@Transactional(readOnly = true)
	public String name(Access access, String code) {
		return this.names.of(code, () -> find(access, code).map(Organization::name)).orElse(code);
	}

	/** The organisations that sit in a subtree, by name in pinyin order. */
	@Transactional(readOnly = true)
	public List<Organization> within(Access access, DivisionCode subtree) {
		return this.repository.within(access, subtree);
	}

	/**
	 * Writes an organisation, new or known; its version is counted here.
	 * @throws DomainRefusal if its credit code breaks the rule (GB 32100)
	 */
	@Transactional
	public void put(Access access, Organization organization) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		if (organization.creditCode() != null && !CreditCode.isValid(organization.creditCode())) {
			throw DomainRefusal.invalid("creditCode", "parties.refused.credit-code", organization.name());
		}
		this.repository.put(access, organization);
		this.names.forget(organization.code());
		this.events.publishEvent(new Organization.Changed(organization.code()));
	}

	/**
	 * Suspends an organisation from new referrals, or lifts the suspension.
	 * @param until the last day; null lifts it
	 */
	@Transactional
	public void suspend(Access access, String code, @Nullable LocalDate until) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		if (!this.repository.suspend(access, code, until)) {
			throw new NoSuchElementException("organization " + code);
		}
		this.events.publishEvent(new Organization.Changed(code));
	}

}
