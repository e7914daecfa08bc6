package org.wushe.needs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

/**
 * Needs that nobody serves yet, and those that nobody could meet: what a new offering may
 * be for. Restricted ones are told of to nobody. The oldest first.
 */
@Service
public class WaitingNeeds {

	private static final String FROM = "select " + NeedRows.COLUMNS + " " + """
			 from need n left join need_reading r on r.need_id = n.id
			where n.state in ('CLASSIFIED', 'MATCHING', 'REFERRED', 'UNMET') and n.confidentiality = 'NORMAL'
			  and n.division_code ^@ any(:areas) and (n.closed_at is null or n.closed_at >= :since)
			  and n.anonymized_at is null and n.consent_withdrawn_at is null
			  and (n.reported_at, n.id) > (:at, :id) and\s""";

	private static final String IN_TURN = " order by n.reported_at, n.id limit :limit";

	private final Database database;

	WaitingNeeds(Database database) {
		this.database = database;
	}

	/**
	 * Some of them, one page after the other.
	 *
	 * @param areas within one of these subtrees
	 * @param unmetSince those that were given up earlier are left out
	 * @param last the one after which to go on; null to begin
	 */
	public record Page(Collection<DivisionCode> areas, Instant unmetSince, @Nullable Need last, int limit) {
	}

	/** Those of exactly these categories. */
	@Transactional(readOnly = true)
	public List<Need> filedUnder(Collection<String> categories, Page page) {
		return needs(page, "n.category_code = any(:categories)").param("categories", Columns.texts(categories))
			.query(NeedRows::need)
			.list();
	}

	/** Those of other categories that were read to speak of one of these. */
	@Transactional(readOnly = true)
	public List<Need> speakingOf(Collection<String> categories, Page page) {
		return needs(page, "n.category_code <> all(:categories) and r.speaks_of && :categories::text[]")
			.param("categories", Columns.texts(categories))
			.query(NeedRows::need)
			.list();
	}

	/**
	 * Those that nobody has read, or not as they are now.
	 * @param learned by what they have to be read; null if by anything
	 * @param since what was read before that is read anew
	 */
	@Transactional(readOnly = true)
	public List<Need> unread(@Nullable String learned, Instant since, Page page) {
		return needs(page,
				"n.description <> '' and (r.need_id is null or r.learned <> cast(:learned as text) "
						+ "or r.category_code <> n.category_code or r.read_at < :readSince)")
			.param("learned", learned)
			.param("readSince", Columns.timestamp(since))
			.query(NeedRows::need)
			.list();
	}

	private StatementSpec needs(Page page, String condition) {
		Need last = page.last();
		return this.database.listing(Access.system())
			.sql(FROM + condition + IN_TURN)
			.param("areas", Columns.texts(page.areas()))
			.param("since", Columns.timestamp(page.unmetSince()))
			.param("at", Columns.timestamp((last != null) ? last.reportedAt() : Instant.EPOCH))
			.param("id", (last != null) ? last.id() : new UUID(0, 0))
			.param("limit", page.limit());
	}

}
