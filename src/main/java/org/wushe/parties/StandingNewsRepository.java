package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.parties.StandingNews.Kind;

@Repository
class StandingNewsRepository {

	private final Database database;

	StandingNewsRepository(Database database) {
		this.database = database;
	}

	void add(String organization, Kind kind, @Nullable Restriction restriction, String reason, Instant now) {
		LocalDate from = (restriction != null) ? restriction.from() : null;
		LocalDate until = (restriction == null || restriction.isForGood()) ? null : restriction.until();
		this.database.as(Access.system())
			.sql("""
					insert into organization_news (organization_code, kind, from_day, until_day, reason, at)
					values (?, ?, ?, ?, ?, ?)""")
			.param(organization)
			.param(kind.name())
			.param(new SqlParameterValue(Types.DATE, from))
			.param(new SqlParameterValue(Types.DATE, until))
			.param(reason)
			.param(Columns.timestamp(now))
			.update();
	}

	/** The newest first. */
	List<StandingNews> of(Access access, String organization, Instant since, int limit) {
		return this.database.as(access)
			.sql("""
					select n.*, r.read_at
					  from organization_news n
					  left join organization_news_read r on r.news_id = n.id and r.user_id = ?
					 where n.organization_code = ? and n.at > ? order by n.id desc limit ?""")
			.param(access.userId())
			.param(organization)
			.param(Columns.timestamp(since))
			.param(limit)
			.query(StandingNewsRepository::news)
			.list();
	}

	/** Whether there was something unread. */
	boolean read(Access access, String organization, Instant now) {
		return this.database.as(access)
			.sql("""
					insert into organization_news_read (news_id, user_id, read_at)
					select id, ?, ? from organization_news where organization_code = ? on conflict do nothing""")
			.param(access.userId())
			.param(Columns.timestamp(now))
			.param(organization)
			.update() > 0;
	}

	private static StandingNews news(ResultSet row, int number) throws SQLException {
		return new StandingNews(row.getLong("id"), Kind.valueOf(row.getString("kind")),
				row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class),
				row.getString("reason"), Columns.instant(row, "at"), Columns.instantOrNull(row, "read_at"));
	}

}
