package org.wushe.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.CaseVisibility;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.Operation;

/** 服务排期: what an organisation has promised to do, and when. */
@Service
public class ServiceAgenda {

	private static final String MINE = """
			select c.number, c.title, r.* from referral r join case_file c on c.id = r.case_id
			where r.organization_code = :mine and r.state = any(:states) and\s""";

	private final Database database;

	ServiceAgenda(Database database) {
		this.database = database;
	}

	/**
	 * Services of the person's organisation that begin in that time, the first first,
	 * also those that were given meanwhile.
	 */
	@Transactional(readOnly = true)
	public List<Appointment> between(Access access, Instant from, Instant until) {
		return mine(access, " and r.scheduled_start >= :from and r.scheduled_start < :until order by r.scheduled_start",
				Set.of(ReferralState.SCHEDULED, ReferralState.COMPLETED))
			.param("from", Columns.timestamp(from))
			.param("until", Columns.timestamp(until))
			.query(ServiceAgenda::appointment)
			.list();
	}

	/** What it has taken on and not yet found a time for, the longest waiting first. */
	@Transactional(readOnly = true)
	public List<Appointment> unscheduled(Access access) {
		return mine(access, " order by coalesce(r.answered_at, r.requested_at), r.id",
				Set.of(ReferralState.ACCEPTED, ReferralState.RECTIFYING))
			.query(ServiceAgenda::appointment)
			.list();
	}

	private JdbcClient.StatementSpec mine(Access access, String more, Set<ReferralState> states) {
		access.require(Operation.SCHEDULE_SERVICE);
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.listing(access)
			.sql(MINE + visible.condition() + more)
			.param("mine", access.organizationCode())
			.param("states", Columns.texts(states))
			.params(visible.params());
	}

	private static Appointment appointment(ResultSet row, int number) throws SQLException {
		Referral referral = ReferralRows.referral(row, number);
		boolean agreed = referral.state() == ReferralState.SCHEDULED || referral.state() == ReferralState.COMPLETED;
		return new Appointment(row.getObject("case_id", UUID.class), row.getString("number"), row.getString("title"),
				referral.state(), agreed ? referral.plan() : null);
	}

}
