package org.wushe.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.matching.MatchReason;
import org.wushe.needs.Urgency;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PushNoticeRepository {

	private static final TypeReference<List<MatchReason>> REASONS = new TypeReference<>() {
	};

	private static final String NOTICES = """
			select n.*, (select count(distinct offering_id) from push_item i where i.notice_id = n.id) as offerings,
			       (select count(distinct need_id) from push_item i where i.notice_id = n.id) as needs
			  from push_notice n where n.recipient_id = :me""";

	/** Why an offering fits somebody is told as long as the person sees the case. */
	private static final String SEEN = " and (offering_id is null"
			+ " or exists (select from case_file c where c.id = push_item.case_id))";

	private final Database database;

	private final JsonMapper json;

	PushNoticeRepository(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Until the transaction ends nobody else tells this person anything. */
	void lock(String recipient) {
		this.database.as(Access.system())
			.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("wushe.push." + recipient)
			.query((row, number) -> true)
			.list();
	}

	boolean wasTold(String recipient, PushItem item) {
		return this.database.as(Access.system())
			.sql("""
					select exists (select from push_item where recipient_id = ? and need_id = ?
					  and offering_id is not distinct from cast(? as uuid))""")
			.param(recipient)
			.param(item.needId())
			.param(item.offeringId())
			.query(Boolean.class)
			.single();
	}

	/** The unread notice that further news of the kind join. */
	Optional<UUID> gathering(String recipient, PushKind kind, Instant since) {
		return this.database.as(Access.system())
			.sql("""
					select id from push_notice where recipient_id = ? and kind = ? and read_at is null and created_at > ?
					 order by created_at desc limit 1""")
			.param(recipient)
			.param(kind.name())
			.param(Columns.timestamp(since))
			.query(UUID.class)
			.optional();
	}

	void put(UUID id, String recipient, PushKind kind, Instant now) {
		this.database.as(Access.system())
			.sql("""
					insert into push_notice (id, recipient_id, kind, created_at, updated_at) values (:id, :recipient, :kind, :now, :now)
					on conflict (id) do update set updated_at = excluded.updated_at""")
			.param("id", id)
			.param("recipient", recipient)
			.param("kind", kind.name())
			.param("now", Columns.timestamp(now))
			.update();
	}

	void add(UUID notice, String recipient, PushItem item) {
		this.database.as(Access.system())
			.sql("""
					insert into push_item (recipient_id, need_id, offering_id, notice_id, case_id, category_code,
					       division_code, urgency, needed_by, score, reasons, told_at)
					values (:recipient, :need, :offering, :notice, :case, :category, :division, :urgency, :neededBy, :score,
					       :reasons::jsonb, :now)
					on conflict (recipient_id, need_id, offering_id) do nothing""")
			.param("recipient", recipient)
			.param("need", item.needId())
			.param("offering", item.offeringId())
			.param("notice", notice)
			.param("case", item.caseId())
			.param("category", item.categoryCode())
			.param("division", item.division().value())
			.param("urgency", item.urgency().name())
			.param("neededBy", Columns.timestamp(item.neededBy()))
			.param("score", item.score())
			.param("reasons", this.json.writeValueAsString(item.reasons()))
			.param("now", Columns.timestamp(item.toldAt()))
			.update();
	}

	List<PushNotice> list(Access access, boolean unreadOnly, int offset, int limit) {
		return this.database.listing(access)
			.sql(NOTICES + (unreadOnly ? " and n.read_at is null" : "")
					+ " order by n.updated_at desc, n.id limit :limit offset :offset")
			.param("me", access.userId())
			.param("limit", limit)
			.param("offset", offset)
			.query(PushNoticeRepository::notice)
			.list();
	}

	Optional<PushNotice> find(Access access, UUID id) {
		return this.database.as(access)
			.sql(NOTICES + " and n.id = :id")
			.param("me", access.userId())
			.param("id", id)
			.query(PushNoticeRepository::notice)
			.optional();
	}

	int count(Access access, boolean unreadOnly) {
		return this.database.as(access)
			.sql("select count(*) from push_notice where recipient_id = ?" + (unreadOnly ? " and read_at is null" : ""))
			.param(access.userId())
			.query(Integer.class)
			.single();
	}

	List<PushItem> items(Access access, UUID notice, int offset, int limit) {
		return this.database.as(access)
			.sql("select * from push_item where notice_id = ? and recipient_id = ?" + SEEN
					+ " order by score desc, told_at desc, need_id, offering_id limit ? offset ?")
			.param(notice)
			.param(access.userId())
			.param(limit)
			.param(offset)
			.query(this::item)
			.list();
	}

	int countItems(Access access, UUID notice) {
		return this.database.as(access)
			.sql("select count(*) from push_item where notice_id = ? and recipient_id = ?" + SEEN)
			.param(notice)
			.param(access.userId())
			.query(Integer.class)
			.single();
	}

	List<PushItem> ofCase(Access access, UUID caseId) {
		return this.database.as(access)
			.sql("select * from push_item where case_id = ? and recipient_id = ? and offering_id is not null" + SEEN
					+ " order by score desc, told_at desc")
			.param(caseId)
			.param(access.userId())
			.query(this::item)
			.list();
	}

	/** Whether that was unread. */
	boolean read(Access access, UUID id, Instant now) {
		return this.database.as(access)
			.sql("update push_notice set read_at = ? where id = ? and recipient_id = ? and read_at is null")
			.param(Columns.timestamp(now))
			.param(id)
			.param(access.userId())
			.update() > 0;
	}

	int readAll(Access access, Instant now) {
		return this.database.as(access)
			.sql("update push_notice set read_at = ? where recipient_id = ? and read_at is null")
			.param(Columns.timestamp(now))
			.param(access.userId())
			.update();
	}

	/** What was told of the case, and notices that are about nothing else. */
	void forget(Access access, UUID caseId) {
		this.database.as(access)
			.sql("""
					with gone as (delete from push_item where case_id = :case returning notice_id)
					delete from push_notice n where id in (select notice_id from gone)
					   and not exists (select from push_item i where i.notice_id = n.id and i.case_id <> :case)""")
			.param("case", caseId)
			.update();
	}

	/** Notices that nobody needs any more; that they were told stays, without reasons. */
	int forget(Access access, Instant before) {
		this.database.as(access)
			.sql("""
					update push_item set reasons = '[]'
					 where notice_id in (select id from push_notice where updated_at < ?)""")
			.param(Columns.timestamp(before))
			.update();
		return this.database.as(access)
			.sql("delete from push_notice where updated_at < ?")
			.param(Columns.timestamp(before))
			.update();
	}

	private static PushNotice notice(ResultSet row, int number) throws SQLException {
		return new PushNotice(row.getObject("id", UUID.class), PushKind.valueOf(row.getString("kind")),
				row.getInt("offerings"), row.getInt("needs"), Columns.instant(row, "created_at"),
				Columns.instant(row, "updated_at"), Columns.instantOrNull(row, "read_at"));
	}

	private PushItem item(ResultSet row, int number) throws SQLException {
		@Nullable UUID offering = row.getObject("offering_id", UUID.class);
		return new PushItem(row.getObject("notice_id", UUID.class), row.getObject("need_id", UUID.class),
				row.getObject("case_id", UUID.class), offering, row.getString("category_code"),
				Columns.division(row, "division_code"), Urgency.valueOf(row.getString("urgency")),
				Columns.instantOrNull(row, "needed_by"), row.getDouble("score"),
				this.json.readValue(row.getString("reasons"), REASONS), Columns.instant(row, "told_at"));
	}

}
