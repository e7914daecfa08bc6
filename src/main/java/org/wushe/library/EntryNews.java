package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.Operation;
import org.wushe.library.EntryConcern.What;

/**
 * What others decided about entries of the libraries, told once: to the organisation that
 * keeps the entry, or of a common one to those who wrote it, until they look at it.
 */
@Service
public class EntryNews {

	/** So long something is news. */
	private static final Duration NEWS = Duration.ofDays(30);

	private final Database database;

	private final Clock clock;

	EntryNews(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The newest first, one for each entry. */
	@Transactional(readOnly = true)
	public List<EntryConcern> unseen(Access access, int limit) {
		if (!access.allows(Operation.KEEP_RESOURCES) && !access.allows(Operation.KEEP_PROJECT)
				&& !access.allows(Operation.KEEP_OFFERINGS)) {
			return List.of();
		}
		return this.database.listing(access)
			.sql("""
					select * from (
					  select distinct on (r.entry_id) r.*, coalesce(r.content ->> 'title', r.content ->> 'name', '') as title
					    from entry_revision r
					   where r.deed in ('PUBLISH', 'ACCEPT_CHANGE', 'WITHDRAW') and r.at > :since
					     and r.actor_id not in (:me, 'system')
					     and (r.organization_code = :organization
					       or r.organization_code is null and exists (select from entry_revision own
					         where own.actor_id = :me and own.entry_kind = r.entry_kind and own.entry_id = r.entry_id))
					     and not exists (select from entry_seen s
					       where s.user_id = :me and s.entry_id = r.entry_id and s.seen_at >= r.at)
					   order by r.entry_id, r.id desc) news
					 order by at desc limit :limit""")
			.param("since", Columns.timestamp(this.clock.instant().minus(NEWS)))
			.param("me", access.userId())
			.param("organization", Objects.requireNonNullElse(access.organizationCode(), ""))
			.param("limit", limit)
			.query(EntryNews::news)
			.list();
	}

	/** The person looks at the entry: what happened so far is no news any more. */
	@Transactional
	public void seen(Access access, UUID entry) {
		this.database.as(access)
			.sql("""
					insert into entry_seen (user_id, entry_id, seen_at) values (?, ?, ?)
					on conflict (user_id, entry_id) do update set seen_at = excluded.seen_at""")
			.param(access.userId())
			.param(entry)
			.param(Columns.timestamp(this.clock.instant()))
			.update();
	}

	/** Nothing of it is news any more, so nobody needs to know who looked at what. */
	@Transactional
	@Scheduled(initialDelay = 50, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	public void forget() {
		this.database.listing(Access.system())
			.sql("delete from entry_seen where seen_at < ?")
			.param(Columns.timestamp(this.clock.instant().minus(NEWS)))
			.update();
	}

	private static EntryConcern news(ResultSet row, int number) throws SQLException {
		return new EntryConcern(EntryKind.valueOf(row.getString("entry_kind")), row.getObject("entry_id", UUID.class),
				row.getString("title"), row.getString("organization_code"),
				switch (EntryDeed.valueOf(row.getString("deed"))) {
					case ACCEPT_CHANGE -> What.CHANGE_ACCEPTED;
					case WITHDRAW -> What.WITHDRAWN;
					default -> What.PUBLISHED;
				}, row.getString("note"), Columns.instant(row, "at"));
	}

}
