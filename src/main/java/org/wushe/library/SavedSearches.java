package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/** The searches that each person keeps 保存的查询; nobody sees those of others. */
@Service
public class SavedSearches {

	/** More are no list to choose from. */
	public static final int MOST = 30;

	/** Characters of a name. */
	public static final int LONGEST_NAME = 40;

	private static final int LONGEST_ADDRESS = 2000;

	/** Never one that leads elsewhere. */
	private static final Pattern SCREEN = Pattern.compile("[a-z]{1,20}(/[a-z]{1,20})?");

	private final Database database;

	private final Clock clock;

	SavedSearches(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The person's own, by name. */
	@Transactional(readOnly = true)
	public List<SavedSearch> of(Access access) {
		access.require(Operation.SEARCH_LIBRARY);
		return this.database.as(access)
			.sql("select * from saved_search where user_id = ? order by name")
			.param(access.userId())
			.query(SavedSearches::search)
			.list();
	}

	/**
	 * Keeps a search.
	 * @param screen the address of the screen, without what follows the question mark
	 * @throws DomainRefusal if the name is missing or taken, or too many are kept
	 */
	@Transactional
	public SavedSearch save(Access access, String name, String screen, String address) {
		access.require(Operation.SEARCH_LIBRARY);
		SavedSearch search = new SavedSearch(UUID.randomUUID(), checked(name), screen, address);
		if (!SCREEN.matcher(screen).matches() || address.length() > LONGEST_ADDRESS || address.indexOf('\0') >= 0) {
			throw DomainRefusal.invalid("address", "library.saved.refused.address");
		}
		// Two tabs of one person do not count past each other.
		this.database.as(access)
			.sql("select pg_advisory_xact_lock(hashtext('saved_search' || ?))")
			.param(access.userId())
			.query()
			.listOfRows();
		if (of(access).size() >= MOST) {
			throw DomainRefusal.conflict("library.saved.refused.too-many", MOST);
		}
		int saved = this.database.as(access)
			.sql("""
					insert into saved_search (id, user_id, name, screen, address, created_at)
					values (?, ?, ?, ?, ?, ?)
					on conflict (user_id, name) do nothing""")
			.param(search.id())
			.param(access.userId())
			.param(search.name())
			.param(screen)
			.param(address)
			.param(Columns.timestamp(this.clock.instant()))
			.update();
		if (saved == 0) {
			throw taken(search.name());
		}
		return search;
	}

	/**
	 * @throws DomainRefusal if the name is missing or taken, or the search is gone
	 */
	@Transactional
	public void rename(Access access, UUID id, String name) {
		access.require(Operation.SEARCH_LIBRARY);
		String checked = checked(name);
		if (of(access).stream().anyMatch(search -> search.name().equals(checked) && !search.id().equals(id))) {
			throw taken(checked);
		}
		int renamed = this.database.as(access)
			.sql("update saved_search set name = ? where id = ? and user_id = ?")
			.params(checked, id, access.userId())
			.update();
		if (renamed == 0) {
			throw DomainRefusal.notFound("library.saved.refused.unknown");
		}
	}

	/** Does nothing if it is gone already. */
	@Transactional
	public void delete(Access access, UUID id) {
		access.require(Operation.SEARCH_LIBRARY);
		this.database.as(access)
			.sql("delete from saved_search where id = ? and user_id = ?")
			.params(id, access.userId())
			.update();
	}

	private static String checked(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty() || stripped.length() > LONGEST_NAME || stripped.indexOf('\0') >= 0) {
			throw DomainRefusal.invalid("name", "library.saved.refused.name", LONGEST_NAME);
		}
		return stripped;
	}

	private static DomainRefusal taken(String name) {
		return DomainRefusal.invalid("name", "library.saved.refused.taken", name);
	}

	private static SavedSearch search(ResultSet row, int number) throws SQLException {
		return new SavedSearch(row.getObject("id", UUID.class), row.getString("name"), row.getString("screen"),
				row.getString("address"));
	}

}
