package org.wushe.parties;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;
import org.wushe.parties.ContactChange.State;
import org.wushe.parties.ContactChange.Waiting;

/**
 * 联系资料变更: an organisation proposes how it is reached and what is said of it; the register
 * says what it said until those who keep it have agreed.
 */
@Service
public class ContactChanges {

	private static final int LONGEST_REASON = 500;

	private final Register register;

	private final ContactChangeRepository changes;

	private final ObjectProvider<Impartiality> impartiality;

	private final TellOfStanding tell;

	private final AuditLog audit;

	private final LiveUpdates updates;

	private final Clock clock;

	ContactChanges(Register register, ContactChangeRepository changes, ObjectProvider<Impartiality> impartiality,
			TellOfStanding tell, AuditLog audit, LiveUpdates updates, Clock clock) {
		this.register = register;
		this.changes = changes;
		this.impartiality = impartiality;
		this.tell = tell;
		this.audit = audit;
		this.updates = updates;
		this.clock = clock;
	}

	/**
	 * The change of the organisation, to its own people, and once it is handed in to
	 * those who keep the register of it; empty without one.
	 */
	@Transactional(readOnly = true)
	public Optional<ContactChange> find(Access access, String organization) {
		if (access.belongsTo(organization)) {
			return this.changes.find(access, organization);
		}
		return this.register.get(access, organization)
			.filter(entry -> this.register.keeps(access, entry.organization().division()))
			.flatMap(entry -> this.changes.find(access, organization))
			.filter(change -> change.state() != State.TAKEN_BACK);
	}

	/** Whether the person may propose what the register says of the organisation. */
	public boolean proposes(Access access, String organization) {
		return access.allows(Operation.KEEP_OFFERINGS) && access.belongsTo(organization);
	}

	/**
	 * A part of those about which the person may decide, the oldest first.
	 */
	@Transactional(readOnly = true)
	public List<Waiting> waiting(Access access, int limit) {
		access.require(Operation.KEEP_REGISTER);
		return Register.keepsNothing(access) ? List.of()
				: this.changes.waiting(access, access.division(), recused(access), limit);
	}

	/** How many that are in all. */
	@Transactional(readOnly = true)
	public int countWaiting(Access access) {
		access.require(Operation.KEEP_REGISTER);
		return Register.keepsNothing(access) ? 0
				: this.changes.countWaiting(access, access.division(), recused(access));
	}

	/**
	 * 提出变更: hands it in. What was sent back or taken back gives way to it.
	 * @param version of the organisation as it was read
	 * @throws DomainRefusal naming the field that breaks a rule; or if the register was
	 * changed since, nothing would change, or one waits already
	 */
	@Transactional
	public ContactChange propose(Access access, String organization, int version, OrganizationContact proposed) {
		RegisterEntry entry = own(access, organization);
		RegisterForm form = entry.form();
		RegisterRules.contact(proposed.in(form), form);
		OrganizationContact now = OrganizationContact.of(form);
		if (entry.organization().version() != version) {
			throw DomainRefusal.conflict("parties.refused.contact-read-anew");
		}
		if (proposed.equals(now)) {
			throw DomainRefusal.of(DomainRefusal.Kind.INVALID, "parties.refused.contact-unchanged");
		}
		ContactChange change = new ContactChange(UUID.randomUUID(), organization, now, proposed, State.WAITING, null,
				access.displayName(), this.clock.instant());
		if (!this.changes.put(access, change)) {
			throw DomainRefusal.conflict("parties.refused.contact-waits");
		}
		done(access, "parties.propose-contact", entry, null);
		return change;
	}

	/** 撤回: what waits goes back to the organisation, to write on. */
	@Transactional
	public void takeBack(Access access, String organization, UUID id) {
		RegisterEntry entry = own(access, organization);
		require(this.changes.settle(access, organization, id, State.TAKEN_BACK, null));
		done(access, "parties.take-back-contact", entry, null);
	}

	/** 放弃变更: what was sent back or taken back is gone. */
	@Transactional
	public void drop(Access access, String organization, UUID id) {
		RegisterEntry entry = own(access, organization);
		require(this.changes.delete(access, organization, id, false));
		done(access, "parties.drop-contact", entry, null);
	}

	/** 退回变更: with the reason, which the organisation is told. */
	@Transactional
	public void sendBack(Access access, String organization, UUID id, String reason) {
		RegisterEntry entry = kept(access, organization);
		String why = Words.require("reason", reason, LONGEST_REASON);
		require(this.changes.settle(access, organization, id, State.RETURNED, why));
		done(access, "parties.send-back-contact", entry, why);
		this.tell.tell(organization, StandingNews.Kind.CONTACT_RETURNED, null, why);
	}

	/**
	 * 变更通过: the register says so from now on.
	 * @throws DomainRefusal if it waits no more, if the register was changed since in
	 * what it is about, or if the rest of the entry breaks a rule
	 */
	@Transactional
	public RegisterEntry accept(Access access, String organization, UUID id) {
		RegisterEntry entry = kept(access, organization);
		ContactChange change = this.changes.find(access, organization)
			.filter(found -> found.id().equals(id) && found.isWaiting())
			.orElseThrow(ContactChanges::gone);
		if (change.isOutdatedBy(OrganizationContact.of(entry.form()))) {
			throw DomainRefusal.conflict("parties.refused.contact-outdated");
		}
		require(this.changes.delete(access, organization, id, true));
		RegisterEntry written = this.register.agree(access, organization, entry.organization().version(),
				change.proposed().in(entry.form()), change.proposedBy());
		done(access, "parties.accept-contact", entry, null);
		this.tell.tell(organization, StandingNews.Kind.CONTACT_ACCEPTED, null, "");
		return written;
	}

	private RegisterEntry own(Access access, String organization) {
		if (!proposes(access, organization)) {
			throw new AccessDenied(Operation.KEEP_OFFERINGS);
		}
		return this.register.get(access, organization).orElseThrow(ContactChanges::unknown);
	}

	private RegisterEntry kept(Access access, String organization) {
		access.require(Operation.KEEP_REGISTER);
		RegisterEntry entry = this.register.get(access, organization)
			.filter(found -> this.register.keeps(access, found.organization().division()))
			.orElseThrow(ContactChanges::unknown);
		this.impartiality.getObject().requireNone(access, organization);
		return entry;
	}

	private Set<String> recused(Access access) {
		return this.impartiality.getObject().of(access);
	}

	/** The log says who and when, never what: that names somebody. */
	private void done(Access access, String action, RegisterEntry entry, @Nullable String why) {
		Organization organization = entry.organization();
		this.audit.record(access, action, "organization", organization.code(), null, why);
		this.updates
			.publish(new Change(Change.Kind.LIBRARY, null, organization.division().value(), organization.code()));
	}

	private static void require(boolean done) {
		if (!done) {
			throw gone();
		}
	}

	private static DomainRefusal gone() {
		return DomainRefusal.conflict("parties.refused.contact-gone");
	}

	private static DomainRefusal unknown() {
		return DomainRefusal.notFound("parties.refused.unknown-organization");
	}

}
