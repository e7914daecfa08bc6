package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalFields;

@Repository
class FundEntryRepository {

	private final Database database;

	private final PersonalFields personal;

	private final Clock clock;

	FundEntryRepository(Database database, PersonalFields personal, Clock clock) {
		this.database = database;
		this.personal = personal;
		this.clock = clock;
	}

	/** The database gives number and balance, or refuses. */
	FundEntry add(Access access, FundEntry entry) {
		FundParty party = entry.party();
		return this.database.as(access)
			.sql("""
					insert into fund_entry (id, fund_id, kind, cents, booked_on, party_kind, party_enc, hidden, purpose,
					       reference, reverses, recorded_by, recorded_by_name, recorded_at)
					values (:id, :fund, :kind, :cents, :on, :partyKind, :party, :hidden, :purpose,
					       :reference, :reverses, :by, :byName, :at)
					returning *""")
			.param("id", entry.id())
			.param("fund", entry.fundId())
			.param("kind", entry.kind().name())
			.param("cents", entry.cents())
			.param("on", entry.on())
			.param("partyKind", text((party != null) ? party.kind().name() : null))
			.param("party", text((party != null) ? this.personal.encrypt(party.name()) : null))
			.param("hidden", entry.hidden())
			.param("purpose", entry.purpose())
			.param("reference", text(entry.reference()))
			.param("reverses", new SqlParameterValue(Types.OTHER, entry.reverses()))
			.param("by", access.userId())
			.param("byName", entry.recordedByName())
			.param("at", Columns.timestamp(this.clock.instant()))
			.query(this::entry)
			.single();
	}

	Optional<FundEntry> find(Access access, UUID id) {
		return this.database.as(access)
			.sql("select * from fund_entry where id = ?")
			.param(id)
			.query(this::entry)
			.optional();
	}

	/** Whether an entry took it back. */
	boolean isTakenBack(Access access, UUID id) {
		return this.database.as(access)
			.sql("select exists (select from fund_entry where reverses = ?)")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/** The newest first. */
	List<FundEntry> of(Access access, UUID fund, int offset, int limit) {
		return this.database.listing(access)
			.sql("select * from fund_entry where fund_id = ? order by number desc offset ? limit ?")
			.param(fund)
			.param(offset)
			.param(limit)
			.query(this::entry)
			.list();
	}

	/** In the order of their days. */
	List<FundEntry> between(Access access, UUID fund, LocalDate first, LocalDate last) {
		return this.database.listing(access).sql("""
				select * from fund_entry where fund_id = ? and booked_on between ? and ?
				 order by booked_on, number""").param(fund).param(first).param(last).query(this::entry).list();
	}

	long balanceBefore(Access access, UUID fund, LocalDate day) {
		return this.database.listing(access)
			.sql("select coalesce(sum(cents), 0) from fund_entry where fund_id = ? and booked_on < ?")
			.param(fund)
			.param(day)
			.query(Long.class)
			.single();
	}

	Optional<LocalDate> firstDay(Access access, UUID fund) {
		return this.database.as(access)
			.sql("select booked_on from fund_entry where fund_id = ? order by booked_on limit 1")
			.param(fund)
			.query(LocalDate.class)
			.optional();
	}

	/** Paid for the case or project, less what was taken back; 0 or more. */
	long paidFor(Access access, UUID fund, String reference) {
		return this.database.as(access)
			.sql("""
					select coalesce(-sum(cents), 0) from fund_entry
					 where fund_id = ? and upper(btrim(reference)) = upper(btrim(?)) and kind in ('GRANT', 'REVERSAL')""")
			.param(fund)
			.param(reference)
			.query(Long.class)
			.single();
	}

	long balance(Access access, UUID fund) {
		return this.database.as(access)
			.sql("select balance_cents from fund_account where fund_id = ?")
			.param(fund)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	private static SqlParameterValue text(@Nullable String value) {
		return new SqlParameterValue(Types.VARCHAR, value);
	}

	private FundEntry entry(ResultSet row, int number) throws SQLException {
		String party = row.getString("party_enc");
		return new FundEntry(row.getObject("id", UUID.class), row.getObject("fund_id", UUID.class),
				row.getInt("number"), FundEntry.Kind.valueOf(row.getString("kind")), row.getLong("cents"),
				row.getLong("balance_cents"), row.getObject("booked_on", LocalDate.class),
				(party != null) ? new FundParty(FundParty.Kind.valueOf(row.getString("party_kind")),
						this.personal.decrypt(party)) : null,
				row.getBoolean("hidden"), row.getString("purpose"), row.getString("reference"),
				row.getObject("reverses", UUID.class), row.getString("recorded_by_name"),
				Columns.instant(row, "recorded_at"));
	}

}
