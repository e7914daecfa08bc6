package org.wushe.parties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.parties.OrganizationRevision.Deed;

/**
 * 组织名册: enters organisations that are registered 登记, files those that are not 备案, and
 * changes what is written of them. The street keeps its own, the county's departments
 * those of the county.
 */
@Service
public class Register {

	private final RegisterRepository repository;

	private final RegisterHistory history;

	private final Divisions divisions;

	private final OrganizationNames names;

	private final ObjectProvider<Impartiality> impartiality;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Register(RegisterRepository repository, RegisterHistory history, Divisions divisions, OrganizationNames names,
			ObjectProvider<Impartiality> impartiality, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.history = history;
		this.divisions = divisions;
		this.names = names;
		this.impartiality = impartiality;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** A part of what the person keeps the register of, by name. */
	@Transactional(readOnly = true)
	public List<RegisterEntry> find(Access access, RegisterQuery query, int offset, int limit) {
		access.require(Operation.KEEP_REGISTER);
		return keepsNothing(access) ? List.of()
				: this.repository.find(access, access.division(), query, today(), offset, limit);
	}

	/** How many that are in all. */
	@Transactional(readOnly = true)
	public int count(Access access, RegisterQuery query) {
		access.require(Operation.KEEP_REGISTER);
		return keepsNothing(access) ? 0 : this.repository.count(access, access.division(), query, today());
	}

	/**
	 * What the register says of an organisation: all of it to those who keep it and to
	 * its own people, to other keepers what is public.
	 */
	@Transactional(readOnly = true)
	public Optional<RegisterEntry> get(Access access, String code) {
		boolean own = access.belongsTo(code);
		if (!own) {
			access.require(Operation.KEEP_REGISTER);
		}
		return this.repository.get(access, code)
			.map(entry -> (own || keeps(access, entry.organization().division())) ? entry
					: new RegisterEntry(entry.organization(), entry.details().withoutContact()));
	}

	/** Whether the person keeps what the register says of organisations of the place. */
	public boolean keeps(Access access, DivisionCode place) {
		return access.allows(Operation.KEEP_REGISTER)
				&& (access.has(Role.SYSTEM_ADMINISTRATOR) || access.isOfficialOf(place));
	}

	/**
	 * The organisations about which the person decides nothing: those who have an
	 * interest in one leave it to a colleague.
	 */
	@Transactional(readOnly = true)
	public Set<String> recusedFrom(Access access) {
		return this.impartiality.getObject().of(access);
	}

	/** The newest first, to those who keep it and to its own people. */
	@Transactional(readOnly = true)
	public List<OrganizationRevision> history(Access access, String code) {
		if (!access.belongsTo(code)) {
			access.require(Operation.KEEP_REGISTER);
		}
		return this.history.of(access, code);
	}

	/**
	 * The organisation that is there already, by credit code, filing or name.
	 * @param code of the one that is changed; null for a new one
	 */
	@Transactional(readOnly = true)
	public Optional<Organization> twin(Access access, RegisterForm form, @Nullable String code) {
		access.require(Operation.KEEP_REGISTER);
		RegisterForm before = (code == null) ? null
				: this.repository.get(access, code).map(RegisterEntry::form).orElse(null);
		return Twin.of(this.repository, access, form, before, Objects.requireNonNullElse(code, ""))
			.map(Twin::organization);
	}

	/**
	 * Why one that comes from elsewhere is refused: it is there already under another
	 * code.
	 * @param filing of one that is filed
	 */
	@Transactional(readOnly = true)
	public Optional<DomainRefusal> twin(Organization organization, @Nullable Filing filing) {
		Access system = Access.system();
		RegisterForm before = this.repository.get(system, organization.code()).map(RegisterEntry::form).orElse(null);
		return Twin.of(this.repository, system, RegisterForm.of(organization, filing), before, organization.code())
			.map(Twin::refusal);
	}

	/**
	 * Enters or files an organisation.
	 * @throws DomainRefusal naming the field that breaks a rule, or the organisation that
	 * is there already
	 */
	@Transactional
	public RegisterEntry enter(Access access, RegisterForm form) {
		RegisterForm complete = checked(access, form, null);
		DivisionCode place = Objects.requireNonNull(complete.division());
		this.repository.lockNames();
		refuseTwin(access, complete, null, "");
		String code = Objects.requireNonNullElseGet(complete.creditCode(),
				() -> this.repository.newCode(access, place));
		this.repository.add(access, code, complete);
		Deed deed = (complete.registration() == Registration.FILED) ? Deed.FILE : Deed.ENTER;
		return written(access, code, deed, null);
	}

	/**
	 * Changes what is written of an organisation.
	 * @param version of what was read
	 * @param reason why, for its history; null for none
	 * @throws DomainRefusal also if somebody else has changed it since, or the person has
	 * an interest in it
	 */
	@Transactional
	public RegisterEntry change(Access access, String code, int version, RegisterForm form, @Nullable String reason) {
		return change(access, code, version, form, Deed.CHANGE, reason);
	}

	/**
	 * Changes what is written of an organisation as its own people proposed.
	 * @param proposedBy the name of who did, for its history
	 * @throws DomainRefusal as {@link #change}
	 */
	@Transactional
	public RegisterEntry agree(Access access, String code, int version, RegisterForm form, String proposedBy) {
		return change(access, code, version, form, Deed.AGREE, proposedBy);
	}

	private RegisterEntry change(Access access, String code, int version, RegisterForm form, Deed deed,
			@Nullable String note) {
		access.require(Operation.KEEP_REGISTER);
		RegisterEntry before = this.repository.get(access, code)
			.filter(entry -> keeps(access, entry.organization().division()))
			.orElseThrow(() -> DomainRefusal.notFound("parties.refused.unknown-organization"));
		this.impartiality.getObject().requireNone(access, code);
		RegisterForm complete = checked(access, form, before.form());
		if (complete.equals(before.form()) && before.organization().version() == version) {
			return before;
		}
		this.repository.lockNames();
		refuseTwin(access, complete, before.form(), code);
		if (!this.repository.change(access, code, version, complete)) {
			throw DomainRefusal.conflict("parties.refused.changed-meanwhile");
		}
		boolean renamed = !before.organization().name().equals(complete.name());
		return written(access, code, renamed ? Deed.RENAME : deed, Words.optional("reason", note, 500));
	}

	private RegisterEntry written(Access access, String code, Deed deed, @Nullable String note) {
		this.names.forget(code);
		RegisterEntry entry = this.repository.get(access, code).orElseThrow();
		this.history.record(access, entry, deed, note);
		String action = switch (deed) {
			case ENTER -> "parties.enter";
			case FILE -> "parties.file";
			case RENAME -> "parties.rename";
			default -> "parties.change";
		};
		this.audit.record(access, action, "organization", code, null, note);
		this.events.publishEvent(new Organization.Changed(code));
		return entry;
	}

	private RegisterForm checked(Access access, RegisterForm form, @Nullable RegisterForm before) {
		access.require(Operation.KEEP_REGISTER);
		RegisterRules.check(form, before, today());
		DivisionCode place = Objects.requireNonNull(form.division());
		if (!keeps(access, place)) {
			throw DomainRefusal.invalid("division", "parties.refused.foreign-division");
		}
		known(access, "division", place);
		form.serviceArea().forEach(area -> known(access, "serviceArea", area));
		return form.serviceArea().isEmpty() ? new RegisterForm(form.kind(), form.society(), form.registration(),
				form.name(), form.nameEn(), form.creditCode(), form.filingNumber(), form.filingBody(), place,
				List.of(place), form.introduction(), form.address(), form.contact(), form.phone(), form.grade(),
				form.gradeValidUntil(), form.coordinates()) : form;
	}

	private void known(Access access, String field, DivisionCode place) {
		if (this.divisions.find(access, place).isEmpty()) {
			throw DomainRefusal.invalid(field, "parties.refused.unknown-division", place.value());
		}
	}

	private void refuseTwin(Access access, RegisterForm form, @Nullable RegisterForm before, String code) {
		Twin.of(this.repository, access, form, before, code).ifPresent(twin -> {
			throw twin.refusal();
		});
	}

	/** A street officer without a street keeps nothing. */
	static boolean keepsNothing(Access access) {
		return access.division() == null && !access.isSystem() && !access.has(Role.SYSTEM_ADMINISTRATOR);
	}

	/** One that is there already, and what says that it is the same. */
	private record Twin(Organization organization, String field, String rule) {

		/** What was so before is not asked again. */
		static Optional<Twin> of(RegisterRepository all, Access access, RegisterForm form,
				@Nullable RegisterForm before, String code) {
			String creditCode = form.creditCode();
			if (creditCode != null && (before == null || !creditCode.equals(before.creditCode()))) {
				Optional<Organization> same = all.withCreditCode(access, creditCode, code);
				if (same.isPresent()) {
					return same.map(found -> new Twin(found, "creditCode", "parties.refused.same-credit-code"));
				}
			}
			String number = form.filingNumber();
			String body = form.filingBody();
			if (number != null && body != null && (before == null || !number.equals(before.filingNumber()))) {
				Optional<Organization> same = all.withFiling(access, number, body, code);
				if (same.isPresent()) {
					return same.map(found -> new Twin(found, "filingNumber", "parties.refused.same-filing"));
				}
			}
			DivisionCode place = form.division();
			return (place == null || (before != null && form.name().equals(before.name()))) ? Optional.empty()
					: all.withName(access, form.name(), place, code)
						.map(found -> new Twin(found, "name", "parties.refused.same-name"));
		}

		DomainRefusal refusal() {
			return DomainRefusal.invalid(this.field, this.rule, this.organization.name(), this.organization.code());
		}

	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
	}

}
