package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Database;
import org.wushe.parties.OrganizationRevision.Deed;
import org.wushe.parties.StandingNews.Kind;

/**
 * A suspension that begins on a later day, one that ends, and an end of the black list:
 * noted when the day has come. That is a change of the organisation, so the index hears
 * of it, and its people do. Whoever finds it first notes it; others find nothing to note.
 */
@Component
class StandingOnItsDay {

	private static final Logger log = LoggerFactory.getLogger(StandingOnItsDay.class);

	private static final int AT_ONCE = 200;

	private static final String SUSPENDED = "coalesce(suspended_until >= :today and coalesce(suspended_from <= :today, true), false)";

	private static final String LISTED = "coalesce(black_listed_until >= :today, false)";

	private static final String DUE = "(suspension_holds <> " + SUSPENDED + " or black_listing_holds <> " + LISTED
			+ ")";

	private final Database database;

	private final RegisterRepository register;

	private final RegisterHistory history;

	private final TellOfStanding news;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	StandingOnItsDay(Database database, RegisterRepository register, RegisterHistory history, TellOfStanding news,
			AuditLog audit, ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
		this.database = database;
		this.register = register;
		this.history = history;
		this.news = news;
		this.audit = audit;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	void note() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
		try {
			due(today).forEach(code -> note(code, today));
		}
		catch (RuntimeException ex) {
			log.warn("How organisations stand today is noted later: {}", ex.toString());
		}
	}

	/** Some whose day has come. */
	List<String> due(LocalDate today) {
		List<String> due = this.transactions.execute(status -> this.database.listing(Access.system())
			.sql("select code from organization where (suspended_until is not null or black_listed_until is not null) and "
					+ DUE + " order by code limit :limit")
			.param("today", today)
			.param("limit", AT_ONCE)
			.query(String.class)
			.list());
		return (due != null) ? due : List.of();
	}

	/** Whether there was something to note. */
	boolean note(String code, LocalDate today) {
		return Boolean.TRUE.equals(this.transactions.execute(status -> turn(code, today).map(turned -> {
			told(code, turned);
			return true;
		}).orElse(false)));
	}

	/** What held before, and what holds now. */
	private record Turned(boolean wasSuspended, boolean isSuspended, boolean wasListed, boolean isListed,
			@Nullable Restriction suspension, @Nullable Restriction listing) {
	}

	/**
	 * Of several at once, one turns it: the others wait, look again, and find nothing.
	 */
	private Optional<Turned> turn(String code, LocalDate today) {
		return this.database.as(Access.system())
			.sql("update organization set suspension_holds = " + SUSPENDED + ", black_listing_holds = " + LISTED
					+ ", version = version + 1 where code = :code and " + DUE
					+ " returning old.suspension_holds as was_suspended, old.black_listing_holds as was_listed, new.*")
			.param("today", today)
			.param("code", code)
			.query(StandingOnItsDay::turned)
			.optional();
	}

	private void told(String code, Turned turned) {
		Access system = Access.system();
		if (turned.wasSuspended() != turned.isSuspended()) {
			said(code, turned.isSuspended() ? Kind.SUSPENDED : Kind.SUSPENSION_ENDED, turned.suspension());
			noted(code, turned.isSuspended() ? Deed.BEGIN_SUSPENSION : Deed.END_SUSPENSION);
		}
		if (turned.wasListed() != turned.isListed()) {
			said(code, turned.isListed() ? Kind.BLACK_LISTED : Kind.BLACK_LISTING_ENDED, turned.listing());
			noted(code, turned.isListed() ? Deed.BLACK_LIST : Deed.END_BLACK_LISTING);
		}
		record(system, code);
		this.events.publishEvent(new Organization.Changed(code));
		boolean couldServe = !turned.wasSuspended() && !turned.wasListed();
		if (!couldServe && !turned.isSuspended() && !turned.isListed()) {
			this.events.publishEvent(new Organization.Returned(code));
		}
	}

	private void said(String code, Kind kind, @Nullable Restriction restriction) {
		this.news.tell(code, kind, restriction, (restriction != null) ? restriction.reason() : "");
	}

	private void noted(String code, Deed deed) {
		this.register.get(Access.system(), code)
			.ifPresent(entry -> this.history.record(Access.system(), entry, deed, null));
	}

	private void record(Access access, String code) {
		this.audit.record(access, "parties.note-standing", "organization", code, null, null);
	}

	private static Turned turned(ResultSet row, int number) throws SQLException {
		Organization now = OrganizationRepository.organization(row, number);
		return new Turned(row.getBoolean("was_suspended"), row.getBoolean("suspension_holds"),
				row.getBoolean("was_listed"), row.getBoolean("black_listing_holds"), now.suspension(),
				now.blackListing());
	}

}
