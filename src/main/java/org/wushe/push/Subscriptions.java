package org.wushe.push;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;

/**
 * Which needs an organisation wants to hear of 订阅, kept by those in charge of it, and
 * which its social workers and leaders of volunteers want to hear of for themselves. What
 * is told names no person and no case.
 */
@Service
public class Subscriptions {

	private static final int MOST = 100;

	private final SubscriptionRepository repository;

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final AuditLog auditLog;

	private final Clock clock;

	Subscriptions(SubscriptionRepository repository, ServiceCategories categories, Divisions divisions,
			AuditLog auditLog, Clock clock) {
		this.repository = repository;
		this.categories = categories;
		this.divisions = divisions;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	/**
	 * Those of one's own organisation if one is in charge of it, else one's own; the
	 * first first.
	 */
	@Transactional(readOnly = true)
	public List<Subscription> list(Access access) {
		access.require(Operation.SUBSCRIBE_NEEDS);
		String organization = access.organizationCode();
		return (organization == null) ? List.of() : this.repository.of(access, organization, own(access));
	}

	/** Whether the person subscribes for the organisation, not only for himself. */
	public static boolean isInCharge(Access access) {
		return access.has(Role.ORGANIZATION_MANAGER);
	}

	/** Whose subscriptions the person keeps: null for the organisation's. */
	private static @Nullable String own(Access access) {
		return isInCharge(access) ? null : access.userId();
	}

	/**
	 * Whether nothing of the category is ever told: it and all below it tell of health or
	 * hardship by themselves.
	 */
	@Transactional(readOnly = true)
	public boolean isNeverTold(Access access, String category) {
		return this.categories.everything(access)
			.stream()
			.filter(term -> term.code().equals(category)
					|| !term.retired() && ServiceCategory.isWithin(term.code(), category))
			.allMatch(ServiceCategory::sensitive);
	}

	/**
	 * @throws DomainRefusal if there is no such category or division, if nothing of the
	 * category is ever told, if it is subscribed to already, or if there are too many
	 */
	@Transactional
	public Subscription subscribe(Access access, String category, DivisionCode division) {
		String organization = organization(access);
		if (this.categories.find(access, category).isEmpty()) {
			throw DomainRefusal.invalid("categoryCode", "push.refused.category");
		}
		if (isNeverTold(access, category)) {
			throw DomainRefusal.invalid("categoryCode", "push.refused.sensitive");
		}
		if (this.divisions.find(access, division).isEmpty()) {
			throw DomainRefusal.invalid("divisionCode", "push.refused.division");
		}
		if (this.repository.of(access, organization, own(access)).size() >= MOST) {
			throw DomainRefusal.conflict("push.refused.too-many", MOST);
		}
		Subscription subscription = this.repository
			.add(access,
					new Subscription(UUID.randomUUID(), organization, category, division, access.displayName(),
							this.clock.instant(), own(access)))
			.orElseThrow(() -> DomainRefusal.conflict("push.refused.subscribed"));
		this.auditLog.record(access, "push.subscribe", "subscription", subscription.id().toString(), null, category);
		return subscription;
	}

	/**
	 * @throws DomainRefusal if the organisation has no such subscription
	 */
	@Transactional
	public void unsubscribe(Access access, UUID id) {
		if (!this.repository.remove(access, organization(access), own(access), id)) {
			throw DomainRefusal.notFound("push.refused.unknown-subscription");
		}
		this.auditLog.record(access, "push.unsubscribe", "subscription", id.toString(), null, null);
	}

	/** Whether the organisation wants to hear of nothing for the time being. */
	@Transactional(readOnly = true)
	public boolean isPaused(Access access) {
		access.require(Operation.SUBSCRIBE_NEEDS);
		String organization = access.organizationCode();
		return organization != null && isInCharge(access) && this.repository.isPaused(access, organization);
	}

	/**
	 * @throws AccessDenied if the person is not in charge; one's own messages are turned
	 * off in the preferences
	 */
	@Transactional
	public void pause(Access access, boolean paused) {
		String organization = organization(access);
		if (!isInCharge(access)) {
			throw new AccessDenied(Operation.SUBSCRIBE_NEEDS);
		}
		if (paused) {
			this.repository.pause(access, organization, this.clock.instant());
		}
		else {
			this.repository.resume(access, organization);
		}
	}

	private static String organization(Access access) {
		access.require(Operation.SUBSCRIBE_NEEDS);
		String organization = access.organizationCode();
		if (organization == null) {
			throw new AccessDenied(Operation.SUBSCRIBE_NEEDS);
		}
		return organization;
	}

}
