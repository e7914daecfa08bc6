package org.wushe.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.parties.Organizations;

/**
 * The ledgers of charity funds: what licensed bodies received and what they paid. It
 * records; it collects nothing.
 */
@Service
public class FundLedger {

	private static final long MOST = 100_000_000_000L;

	private static final int LONGEST = 200;

	private final FundEntryRepository entries;

	private final Resources resources;

	private final Organizations organizations;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FundLedger(FundEntryRepository entries, Resources resources, Organizations organizations, AuditLog audit,
			ApplicationEventPublisher events, Clock clock) {
		this.entries = entries;
		this.resources = resources;
		this.organizations = organizations;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Books a donation.
	 * @throws DomainRefusal if amount, day or words are missing or impossible
	 */
	@Transactional
	public FundEntry donate(Access access, UUID fund, Donation donation) {
		kept(access, fund);
		FundEntry booked = book(access,
				entry(access, fund, FundEntry.Kind.DONATION, amount(donation.cents()), day(donation.on()),
						party("donor", donation.donor()), donation.hidden(), words("purpose", donation.purpose()), null,
						null));
		this.audit.record(access, "library.receive-donation", "fund-entry", booked.id().toString(), null, null);
		return booked;
	}

	/**
	 * Books what is paid out.
	 * @throws DomainRefusal also if the fund does not have it, the case would get more
	 * than the fund pays a case, or the fund pays for cases only and none is named, or
	 * the other way round
	 */
	@Transactional
	public FundEntry grant(Access access, UUID fund, FundGrant grant) {
		CharityFund terms = kept(access, fund);
		String reference = (grant.reference() == null || grant.reference().isBlank()) ? null
				: words("reference", grant.reference());
		if (reference == null && terms.pays() == CharityFund.Pays.CASES) {
			throw DomainRefusal.invalid("reference", "resources.refused.fund-case-missing");
		}
		if (reference != null && terms.pays() == CharityFund.Pays.GENERALLY) {
			throw DomainRefusal.invalid("reference", "resources.refused.fund-general-only");
		}
		FundEntry booked = book(access,
				entry(access, fund, FundEntry.Kind.GRANT, -amount(grant.cents()), day(grant.on()),
						party("payee", grant.payee()), false, words("purpose", grant.purpose()), reference, null));
		Integer limit = terms.perCaseCents();
		if (limit != null && reference != null && this.entries.paidFor(access, fund, reference) > limit) {
			throw DomainRefusal.invalid("cents", "resources.refused.fund-per-case", limit / 100);
		}
		this.audit.record(access, "library.pay-grant", "fund-entry", booked.id().toString(), null, null);
		return booked;
	}

	/**
	 * Takes an entry back as a whole, by another that undoes it; only once.
	 * @throws DomainRefusal if it was taken back already, or the money is spent
	 */
	@Transactional
	public FundEntry takeBack(Access access, UUID entryId, String reason) {
		access.require(Operation.KEEP_FUNDS);
		FundEntry wrong = this.entries.find(access, entryId)
			.orElseThrow(() -> DomainRefusal.notFound("resources.refused.fund-entry"));
		kept(access, wrong.fundId());
		if (wrong.kind() == FundEntry.Kind.REVERSAL || wrong.kind() == FundEntry.Kind.OPENING
				|| this.entries.isTakenBack(access, entryId)) {
			throw DomainRefusal.conflict("resources.refused.fund-taken-back");
		}
		FundEntry booked = book(access, entry(access, wrong.fundId(), FundEntry.Kind.REVERSAL, -wrong.cents(), today(),
				null, false, words("reason", reason), wrong.reference(), wrong.id()));
		this.audit.record(access, "library.take-back-entry", "fund-entry", booked.id().toString(), null, reason);
		return booked;
	}

	/**
	 * The newest first, to those who keep the fund and the officials of its place. Only
	 * the former read the names of people and of donors who asked not to be named; the
	 * others read them masked.
	 */
	@Transactional(readOnly = true)
	public List<FundEntry> entries(Access access, UUID fund, int offset, int limit) {
		access.require(Operation.WATCH_FUNDS);
		boolean names = namesAreFor(access, fund);
		return this.entries.of(access, fund, offset, limit)
			.stream()
			.map(entry -> names ? entry : entry.masked())
			.toList();
	}

	/**
	 * Whether the person is of the body that keeps the fund, which knows whom it pays.
	 */
	@Transactional(readOnly = true)
	public boolean namesAreFor(Access access, UUID fund) {
		return access.isSystem() || this.resources.find(access, fund)
			.map(Resource::organizationCode)
			.filter(access::belongsTo)
			.isPresent();
	}

	/**
	 * Whether there are books that the person may watch: of a fund that is public, or of
	 * one that has been.
	 */
	@Transactional(readOnly = true)
	public boolean isWatchedBy(Access access, Resource fund) {
		return fund.kind() == ResourceKind.CHARITY_FUND && access.allows(Operation.WATCH_FUNDS)
				&& (fund.status().isPublic() || !this.entries.of(access, fund.id(), 0, 1).isEmpty());
	}

	/** What the fund has, in fen. Public. */
	@Transactional(readOnly = true)
	public long balance(Access access, UUID fund) {
		return this.entries.balance(access, fund);
	}

	/** The quarters there is something to tell of, the present one first. Public. */
	@Transactional(readOnly = true)
	public List<Quarter> quarters(UUID fund) {
		Quarter present = Quarter.of(today());
		Quarter first = this.entries.firstDay(Access.system(), fund).map(Quarter::of).orElse(present);
		return Stream.iterate(present, quarter -> quarter.compareTo(first) >= 0, Quarter::before).toList();
	}

	/**
	 * What everybody may know of a fund and a quarter; of no fund that is not public.
	 */
	@Transactional(readOnly = true)
	public Optional<Disclosure> disclosure(UUID fund, Quarter quarter) {
		return this.resources.find(Access.system(), fund)
			.filter(resource -> resource.status().isPublic())
			.flatMap(resource -> (resource.content() instanceof CharityFund terms)
					? Optional.of(disclosure(resource, terms, quarter)) : Optional.empty());
	}

	private Disclosure disclosure(Resource resource, CharityFund terms, Quarter quarter) {
		List<FundEntry> booked = this.entries.between(Access.system(), resource.id(), quarter.first(), quarter.last());
		long opening = this.entries.balanceBefore(Access.system(), resource.id(), quarter.first()) + booked.stream()
			.filter(entry -> entry.kind() == FundEntry.Kind.OPENING)
			.mapToLong(FundEntry::cents)
			.sum();
		String organization = resource.organizationCode();
		return new Disclosure(resource.id(), resource.name(),
				(organization != null) ? this.organizations.name(Access.system(), organization) : "", terms, quarter,
				opening, booked.stream().filter(FundEntry::isReceived).mapToLong(FundEntry::cents).sum(),
				-booked.stream().filter(FundEntry::isSpent).mapToLong(FundEntry::cents).sum(),
				quarter.isClosedOn(today()), booked.stream().map(Disclosure.Line::of).toList());
	}

	/** The fund's terms, if the person keeps it. */
	private CharityFund kept(Access access, UUID fund) {
		access.require(Operation.KEEP_FUNDS);
		Resource resource = this.resources.find(access, fund)
			.filter(found -> found.status().isPublic())
			.orElseThrow(() -> DomainRefusal.notFound("resources.refused.unknown"));
		String organization = resource.organizationCode();
		if (organization == null || !(access.isSystem() || access.belongsTo(organization))) {
			throw new AccessDenied(Operation.KEEP_FUNDS);
		}
		if (!(resource.content() instanceof CharityFund terms)) {
			throw DomainRefusal.notFound("resources.refused.unknown");
		}
		return terms;
	}

	private FundEntry book(Access access, FundEntry entry) {
		try {
			FundEntry booked = this.entries.add(access, entry);
			// Whether there is anything left is looked for.
			this.events.publishEvent(new Resource.Changed(entry.fundId()));
			return booked;
		}
		catch (DataIntegrityViolationException refused) {
			throw DomainRefusal.conflict("resources.refused.fund-balance");
		}
	}

	private FundEntry entry(Access access, UUID fund, FundEntry.Kind kind, long cents, LocalDate on,
			@Nullable FundParty party, boolean hidden, String purpose, @Nullable String reference,
			@Nullable UUID reverses) {
		return new FundEntry(UUID.randomUUID(), fund, 0, kind, cents, 0, on, party, hidden, purpose, reference,
				reverses, access.displayName(), this.clock.instant());
	}

	private static long amount(long cents) {
		if (cents <= 0 || cents > MOST) {
			throw DomainRefusal.invalid("cents", "resources.refused.fund-amount");
		}
		return cents;
	}

	/** What is disclosed already stays as it is. */
	private LocalDate day(LocalDate day) {
		if (day.isAfter(today())) {
			throw DomainRefusal.invalid("on", "resources.refused.fund-future");
		}
		if (Quarter.of(day).isClosedOn(today())) {
			throw DomainRefusal.invalid("on", "resources.refused.fund-closed");
		}
		return day;
	}

	private static FundParty party(String field, FundParty party) {
		return new FundParty(party.kind(), words(field, party.name()));
	}

	private static String words(String field, String text) {
		return Words.require(field, text.strip(), LONGEST);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ChinaTime.ZONE));
	}

}
