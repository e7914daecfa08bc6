package org.wushe.needs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.Classified;
import org.wushe.library.ServiceCategory;
import org.wushe.process.UserTasks;

/**
 * Open needs as the taxonomy classifies them. What is closed keeps the word that it was
 * worked on under. Whoever edits the taxonomy is told a need's number, never what it
 * says.
 */
@Component
class ClassifiedNeeds implements Classified {

	private final Database database;

	private final Cases cases;

	private final UserTasks tasks;

	ClassifiedNeeds(Database database, Cases cases, UserTasks tasks) {
		this.database = database;
		this.cases = cases;
		this.tasks = tasks;
	}

	@Override
	public Kind kind() {
		return Kind.NEED;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Long> counts(Collection<String> codes) {
		Map<String, Long> counts = new HashMap<>();
		this.database.listing(Access.system()).sql("""
				select category_code, count(*) from need where closed_at is null and category_code = any(?)
				 group by 1""").param(Columns.texts(codes)).query(row -> {
			counts.put(row.getString(1), row.getLong(2));
		});
		return counts;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Entry> entries(String code, @Nullable UUID after, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					select n.id, c.number, n.description from need n join case_file c on c.id = n.case_id
					 where n.category_code = :code and n.closed_at is null and n.id > :after::uuid
					 order by n.id limit :limit""")
			.param("code", code)
			.param("after", ((after != null) ? after : new UUID(0, 0)).toString())
			.param("limit", limit)
			.query((row, number) -> new Entry(row.getObject("id", UUID.class), row.getString("number"),
					row.getString("description")))
			.list();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public int reclassify(Access access, Collection<UUID> ids, ServiceCategory from, ServiceCategory to) {
		this.tasks.hold(casesOf(ids));
		List<UUID> changed = this.database.as(Access.system())
			.sql("""
					update need set category_code = ?, version = version + 1
					 where id = any(?::uuid[]) and category_code = ? and closed_at is null returning case_id""")
			.param(to.code())
			.param(Columns.texts(ids))
			.param(from.code())
			.query(UUID.class)
			.list();
		for (UUID caseId : changed) {
			this.cases.reclassify(access, caseId, to.code(), from.nameZh(), to.nameZh());
			this.tasks.reclassify(caseId);
		}
		return changed.size();
	}

	private List<UUID> casesOf(Collection<UUID> ids) {
		return this.database.as(Access.system())
			.sql("select case_id from need where id = any(?::uuid[])")
			.param(Columns.texts(ids))
			.query(UUID.class)
			.list();
	}

}
