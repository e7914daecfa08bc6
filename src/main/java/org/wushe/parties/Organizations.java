package org.wushe.parties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.parties.OrganizationRevision.Deed;

/**
 * The register of organisations. Public facts, read by everyone. Whoever has an interest
 * in an organisation neither grades nor restricts it, nor lifts what restricts it.
 */
@Service
public class Organizations {

	private static final int LONGEST_REASON = 200;

	private final OrganizationRepository repository;

	private final RegisterRepository register;

	private final RegisterHistory history;

	private final TellOfStanding news;

	private final OrganizationNames names;

	private final ObjectProvider<Impartiality> impartiality;

	private final AuditLog auditLog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Organizations(OrganizationRepository repository, RegisterRepository register, RegisterHistory history,
			TellOfStanding news, OrganizationNames names, ObjectProvider<Impartiality> impartiality, AuditLog auditLog,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.register = register;
		this.history = history;
		this.news = news;
		this.names = names;
		this.impartiality = impartiality;
		this.auditLog = auditLog;
		this.events = events;
		this.clock = clock;
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

	/**
	 * When those of the organisations that were ever suspended or on the black list were
	 * so last, or ceased to be, whichever is later.
	 */
	@Transactional(readOnly = true)
	public Map<String, Instant> standingChangedAt(Access access, Collection<String> codes) {
		return this.repository.standingChangedAt(access, codes);
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
		put(access, organization, null);
	}

	/**
	 * The same, with its filing.
	 * @param filing null to leave it as it is
	 */
	@Transactional
	public void put(Access access, Organization organization, @Nullable Filing filing) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		if (organization.creditCode() != null && !CreditCode.isValid(organization.creditCode())) {
			throw DomainRefusal.invalid("creditCode", "parties.refused.credit-code", organization.name());
		}
		this.repository.put(access, organization, today());
		if (filing != null) {
			this.register.file(access, organization.code(), filing);
		}
		this.names.forget(organization.code());
		changed(access, organization.code(), Deed.IMPORT, null);
	}

	/** How the register knows it; empty for what is registered or exists by law. */
	@Transactional(readOnly = true)
	public Optional<Filing> filing(Access access, String code) {
		return Optional.ofNullable(filings(access, List.of(code)).get(code));
	}

	/** The same of several, by code. */
	@Transactional(readOnly = true)
	public Map<String, Filing> filings(Access access, Collection<String> codes) {
		return this.register.filings(access, codes);
	}

	/**
	 * What the rules of the register ask of an organisation that comes from elsewhere.
	 * @param filing of one that is filed
	 * @param known as it is in the register; null for a new one
	 * @throws DomainRefusal naming the field
	 */
	public void check(Organization organization, @Nullable Filing filing, @Nullable Organization known) {
		RegisterRules.check(RegisterForm.of(organization, filing),
				(known != null) ? RegisterForm.of(known, filing) : null, today());
	}

	/**
	 * Suspends an organisation from referrals 暂停派单, or lifts the suspension.
	 * @param suspension null lifts it
	 * @param reason why, for the log
	 */
	@Transactional
	public void suspend(Access access, String code, @Nullable Restriction suspension, String reason) {
		Organization before = kept(access, code);
		check(suspension);
		written(this.repository.suspend(access, code, suspension, today()));
		this.news.suspended(code, before.suspension(), suspension, reason, today());
		changed(access, code, (suspension != null) ? Deed.SUSPEND : Deed.LIFT_SUSPENSION, reason);
		tellOfReturn(access, before);
		String action = (suspension != null) ? "parties.suspend" : "parties.lift-suspension";
		this.auditLog.record(access, action, "organization", code, null, reason);
	}

	/**
	 * Puts an organisation on the black list 黑名单, or takes it off.
	 * @param listing null takes it off
	 * @param reason why, for the log
	 */
	@Transactional
	public void blackList(Access access, String code, @Nullable Restriction listing, String reason) {
		Organization before = kept(access, code);
		check(listing);
		written(this.repository.blackList(access, code, listing, today()));
		this.news.blackListed(code, before.blackListing(), listing, reason, today());
		changed(access, code, (listing != null) ? Deed.BLACK_LIST : Deed.LIFT_BLACK_LISTING, reason);
		tellOfReturn(access, before);
		String action = (listing != null) ? "parties.black-list" : "parties.lift-black-listing";
		this.auditLog.record(access, action, "organization", code, null, reason);
	}

	/**
	 * Writes down the grade 评估等级 with its last day, at most five years after it was
	 * given; none for null.
	 * @param given the day of the decision; null where it is not known
	 * @throws DomainRefusal without a last day, or if the days contradict one another
	 */
	@Transactional
	public void grade(Access access, String code, @Nullable Integer grade, @Nullable LocalDate given,
			@Nullable LocalDate until) {
		kept(access, code);
		RegisterRules.grade(grade, given, until, today());
		written(this.repository.grade(access, code, grade, until));
		changed(access, code, Deed.GRADE, null);
		this.auditLog.record(access, "parties.grade", "organization", code, null,
				(grade != null) ? grade + "A " + ((given != null) ? given + "/" : "") + until : null);
	}

	/** The last day of a grade that was given on the day. */
	public static LocalDate lastDayOfGrade(LocalDate given) {
		return given.plusYears(RegisterRules.YEARS_OF_A_GRADE).minusDays(1);
	}

	private void tellOfReturn(Access access, Organization before) {
		if (!before.mayServeOn(today()) && get(access, before.code()).mayServeOn(today())) {
			this.events.publishEvent(new Organization.Returned(before.code()));
		}
	}

	private Organization kept(Access access, String code) {
		access.require(Operation.KEEP_REGISTER);
		Organization organization = find(access, code)
			.orElseThrow(() -> DomainRefusal.notFound("parties.refused.unknown-organization"));
		if (!access.has(Role.SYSTEM_ADMINISTRATOR) && !access.isOfficialOf(organization.division())) {
			throw DomainRefusal.notFound("parties.refused.unknown-organization");
		}
		this.impartiality.getObject().requireNone(access, code);
		return organization;
	}

	private static void check(@Nullable Restriction restriction) {
		if (restriction == null) {
			return;
		}
		if (restriction.from() != null && restriction.until().isBefore(restriction.from())) {
			throw DomainRefusal.invalid("until", "parties.refused.dates-crossed");
		}
		String reason = restriction.reason();
		if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
			throw DomainRefusal.invalid("reason", "parties.refused.reason", LONGEST_REASON);
		}
	}

	private static void written(boolean done) {
		if (!done) {
			throw DomainRefusal.notFound("parties.refused.unknown-organization");
		}
	}

	private void changed(Access access, String code, Deed deed, @Nullable String note) {
		this.register.get(access, code).ifPresent(entry -> this.history.record(access, entry, deed, note));
		this.events.publishEvent(new Organization.Changed(code));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
	}

}
