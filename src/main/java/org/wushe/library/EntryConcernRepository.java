package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.EntryConcerns.Standing;
import org.wushe.library.OfferingProposal.State;

@Repository
class EntryConcernRepository {

	private final Database database;

	EntryConcernRepository(Database database) {
		this.database = database;
	}

	/**
	 * The resources and projects of the person's place or organisation at which something
	 * waits for the person: to review, or to mend or confirm as who keeps it. The longest
	 * waiting first.
	 * @param resources a resource confirmed before wants to be confirmed again
	 * @param projects the same for a project
	 * @param reviewed the kinds that the person reviews
	 */
	List<Standing> standing(Access access, Instant resources, Instant projects, Collection<EntryKind> reviewed,
			int limit) {
		return this.database.listing(access)
			.sql("""
					select e.*, l.deed is not null as returned, c.state as change, c.changed_at,
					       coalesce(c.note, l.note) as why
					  from (select kind, id, organization_code, division_code, name as title, status, confirmed_at,
					               updated_at, cast(:resources as timestamptz) as soon from resource
					        union all
					        select 'PROJECT', id, organization_code, division_code, title, status, confirmed_at,
					               updated_at, cast(:projects as timestamptz) from project) e
					  left join entry_change c on c.entry_id = e.id
					  left join lateral (
					    select last.deed, last.note from (
					      select r.deed, r.note from entry_revision r
					       where e.status = 'DRAFT' and r.entry_kind = e.kind and r.entry_id = e.id
					       order by r.id desc limit 1) last
					     where last.deed = 'RETURN') l on true
					 where :division <> '' and e.division_code ^@ :division and e.kind = any(:reviewed)
					       and (e.status in ('SUBMITTED', 'REVIEWED') or c.state = 'SUBMITTED')
					    or (e.organization_code = :organization
					         or e.organization_code is null and e.division_code = :division)
					       and (e.status = 'STALE' or l.deed is not null or c.state = 'RETURNED'
					         or e.status = 'PUBLISHED' and e.confirmed_at < e.soon)
					 order by e.updated_at, e.id limit :limit""")
			.param("resources", Columns.timestamp(resources))
			.param("projects", Columns.timestamp(projects))
			.param("organization", Objects.requireNonNullElse(access.organizationCode(), ""))
			.param("division", Objects.toString(access.division(), ""))
			.param("reviewed", Columns.texts(reviewed))
			.param("limit", limit)
			.query(EntryConcernRepository::standing)
			.list();
	}

	private static Standing standing(ResultSet row, int number) throws SQLException {
		String change = row.getString("change");
		return new Standing(
				new LibraryEntry(EntryKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class),
						Columns.division(row, "division_code"), row.getString("organization_code"),
						EntryStatus.valueOf(row.getString("status"))),
				row.getString("title"), Columns.instantOrNull(row, "confirmed_at"), Columns.instant(row, "updated_at"),
				row.getBoolean("returned"), (change != null) ? State.valueOf(change) : null,
				Columns.instantOrNull(row, "changed_at"), row.getString("why"));
	}

}
