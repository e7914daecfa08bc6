package org.wushe.interests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

@Repository
class InterestRepository {

	private static final String BINDING = " retracted_at is null and (binds_until is null or binds_until >= ?)";

	private final Database database;

	InterestRepository(Database database) {
		this.database = database;
	}

	void add(Access access, Interest interest) {
		DivisionCode division = access.division();
		this.database.as(access)
			.sql("""
					insert into interest_declaration (id, user_id, user_name, division_code, organization_code, relation,
					  declared_at) values (?, ?, ?, ?, ?, ?, ?)""")
			.param(interest.id())
			.param(interest.userId())
			.param(interest.userName())
			.param(new SqlParameterValue(Types.VARCHAR, (division != null) ? division.value() : null))
			.param(interest.organizationCode())
			.param(interest.relation().name())
			.param(Columns.timestamp(interest.declaredAt()))
			.update();
	}

	boolean end(Access access, UUID id, LocalDate lastDay) {
		return this.database.as(access)
			.sql("""
					update interest_declaration set ended_on = ?
					 where id = ? and user_id = ? and ended_on is null and retracted_at is null""")
			.param(lastDay)
			.param(id)
			.param(access.userId())
			.update() == 1;
	}

	boolean retract(Access access, UUID id, String reason, Instant now) {
		return this.database.as(access)
			.sql("""
					update interest_declaration set retracted_at = ?, retraction = ?
					 where id = ? and user_id = ? and retracted_at is null""")
			.param(Columns.timestamp(now))
			.param(reason)
			.param(id)
			.param(access.userId())
			.update() == 1;
	}

	Optional<Interest> find(Access access, UUID id) {
		return this.database.as(access)
			.sql("select * from interest_declaration where id = ?")
			.param(id)
			.query(InterestRepository::interest)
			.optional();
	}

	List<Interest> of(Access access, String userId) {
		return this.database.as(access)
			.sql("select * from interest_declaration where user_id = ? order by declared_at desc, id")
			.param(userId)
			.query(InterestRepository::interest)
			.list();
	}

	/** Of people who work in the subtree, by name. */
	List<Interest> within(Access access, DivisionCode subtree, int limit) {
		return this.database.listing(access)
			.sql("""
					select * from interest_declaration where division_code ^@ ?
					 order by user_name, user_id, declared_at desc, id limit ?""")
			.param(subtree.value())
			.param(limit)
			.query(InterestRepository::interest)
			.list();
	}

	/** The organisations that the person must not decide about on the day. */
	Set<String> binding(String userId, LocalDate day) {
		return this.database.as(Access.system())
			.sql("select organization_code from interest_declaration where user_id = ? and" + BINDING)
			.param(userId)
			.param(day)
			.query(String.class)
			.set();
	}

	/** What binds nobody any more since that day. */
	int forget(LocalDate day) {
		return this.database.as(Access.system())
			.sql("delete from interest_declaration where binds_until < ? or retracted_at < ?")
			.param(day)
			.param(Columns.timestamp(day.atStartOfDay(ChinaTime.ZONE).toInstant()))
			.update();
	}

	private static Interest interest(ResultSet row, int number) throws SQLException {
		return new Interest(row.getObject("id", UUID.class), row.getString("user_id"), row.getString("user_name"),
				row.getString("organization_code"), InterestRelation.valueOf(row.getString("relation")),
				Columns.instant(row, "declared_at"), row.getObject("ended_on", LocalDate.class),
				row.getObject("binds_until", LocalDate.class), row.getString("retraction"));
	}

}
