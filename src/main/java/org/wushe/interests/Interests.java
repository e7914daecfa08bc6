package org.wushe.interests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.parties.Impartiality;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/**
 * Conflict of interest 利益回避. People declare for themselves; whoever has an interest in an
 * organisation does not decide about it, and somebody else does. A relation of one's own
 * binds for three more years (政府采购法实施条例 9).
 */
@Service
public class Interests implements Impartiality {

	private static final int MOST = 50;

	private static final int LISTED = 500;

	private static final int LONGEST_REASON = 500;

	/** As long as what was decided meanwhile may be asked about. */
	private static final int YEARS_KEPT = 3;

	private final InterestRepository repository;

	private final Organizations organizations;

	private final AuditLog auditLog;

	private final Clock clock;

	Interests(InterestRepository repository, Organizations organizations, AuditLog auditLog, Clock clock) {
		this.repository = repository;
		this.organizations = organizations;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	/** What the person has declared, the last first; retracted ones among them. */
	@Transactional(readOnly = true)
	public List<Interest> mine(Access access) {
		access.require(Operation.DECLARE_INTEREST);
		return this.repository.of(access, access.userId());
	}

	/**
	 * What the people of a place have declared, by name, at most {@value #LISTED}: for
	 * whoever leads there and has to see that somebody else decides.
	 */
	@Transactional
	public List<Interest> within(Access access, DivisionCode place) {
		access.require(Operation.WATCH_INTERESTS, place);
		this.auditLog.record(access, "interests.watch", "division", place.value(), null, null);
		return this.repository.within(access, place, LISTED);
	}

	/** The organisations around the person, to choose from. */
	@Transactional(readOnly = true)
	public List<Organization> around(Access access) {
		access.require(Operation.DECLARE_INTEREST);
		DivisionCode place = access.division();
		if (place == null && access.organizationCode() != null) {
			place = this.organizations.find(access, access.organizationCode()).map(Organization::division).orElse(null);
		}
		if (place == null) {
			return List.of();
		}
		return this.organizations.within(access,
				(place.level().compareTo(Level.PREFECTURE) > 0) ? place.at(Level.PREFECTURE) : place);
	}

	/**
	 * Holds from now on.
	 * @throws DomainRefusal if there is no such organisation, the same is declared
	 * already, or there are too many
	 */
	@Transactional
	public Interest declare(Access access, String organizationCode, InterestRelation relation) {
		access.require(Operation.DECLARE_INTEREST);
		if (this.organizations.find(access, organizationCode).isEmpty()) {
			throw DomainRefusal.invalid("organizationCode", "interests.refused.unknown-organization");
		}
		List<Interest> known = this.repository.of(access, access.userId());
		if (known.stream()
			.anyMatch(each -> each.isOpen() && each.organizationCode().equals(organizationCode)
					&& each.relation() == relation)) {
			throw DomainRefusal.conflict("interests.refused.declared");
		}
		if (known.stream().filter(each -> each.bindsOn(today())).count() >= MOST) {
			throw DomainRefusal.conflict("interests.refused.too-many", MOST);
		}
		Interest interest = new Interest(UUID.randomUUID(), access.userId(), access.displayName(), organizationCode,
				relation, now(), null, null, null);
		this.repository.add(access, interest);
		this.auditLog.record(access, "interests.declare", "interest", interest.id().toString(), null, null);
		return interest;
	}

	/**
	 * The relation has ended; one's own binds for three more years.
	 * @throws DomainRefusal if it is not one's own, is no longer open, or the day lies
	 * ahead
	 */
	@Transactional
	public Interest end(Access access, UUID id, LocalDate lastDay) {
		access.require(Operation.DECLARE_INTEREST);
		if (lastDay.isAfter(today())) {
			throw DomainRefusal.invalid("endedOn", "interests.refused.day-ahead");
		}
		done(this.repository.end(access, id, lastDay));
		this.auditLog.record(access, "interests.end", "interest", id.toString(), null, null);
		return find(access, id);
	}

	/**
	 * It was declared by mistake: stays to be read with the reason, and binds no more.
	 * @throws DomainRefusal if it is not one's own, or was retracted
	 */
	@Transactional
	public Interest retract(Access access, UUID id, String reason) {
		access.require(Operation.DECLARE_INTEREST);
		String checked = Words.require("reason", reason, LONGEST_REASON);
		done(this.repository.retract(access, id, checked, now()));
		this.auditLog.record(access, "interests.retract", "interest", id.toString(), null, checked);
		return find(access, id);
	}

	/**
	 * The organisations about which the person does not decide: those declared, and the
	 * one the person belongs to unless it is an authority or a residents' committee,
	 * whose own duty it is.
	 */
	@Override
	@Transactional(readOnly = true)
	public Set<String> of(Access access) {
		return access.isSystem() ? Set.of() : of(access.userId(), access.organizationCode());
	}

	/**
	 * The same of anybody, for what the product decides by itself.
	 * @param organization to which the person belongs; null for none
	 */
	@Transactional(readOnly = true)
	public Set<String> of(String userId, @Nullable String organization) {
		Set<String> all = new HashSet<>(this.repository.binding(userId, today()));
		if (organization != null && !isStatutory(organization)) {
			all.add(organization);
		}
		return all;
	}

	private boolean isStatutory(String organization) {
		return this.organizations.find(Access.system(), organization)
			.filter(known -> known.registration() == Registration.STATUTORY)
			.isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public void requireNone(Access access, String organization) {
		if (of(access).contains(organization)) {
			throw DomainRefusal.conflict("interests.refused.recuse", this.organizations.name(access, organization));
		}
	}

	/** What has bound nobody for years goes (PIPL 19). */
	@Transactional
	@Scheduled(initialDelay = 35, fixedDelay = 1_440, timeUnit = TimeUnit.MINUTES)
	public int forget() {
		return this.repository.forget(today().minusYears(YEARS_KEPT));
	}

	private Interest find(Access access, UUID id) {
		return this.repository.find(access, id).orElseThrow(() -> DomainRefusal.notFound("interests.refused.unknown"));
	}

	private static void done(boolean changed) {
		if (!changed) {
			throw DomainRefusal.notFound("interests.refused.unknown");
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(now(), ChinaTime.ZONE);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
