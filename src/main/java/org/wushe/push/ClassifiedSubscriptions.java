package org.wushe.push;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.Classified;
import org.wushe.library.ServiceCategory;

/** What organisations want to hear of, as the taxonomy classifies it. */
@Component
class ClassifiedSubscriptions implements Classified {

	private final Database database;

	ClassifiedSubscriptions(Database database) {
		this.database = database;
	}

	@Override
	public Kind kind() {
		return Kind.SUBSCRIPTION;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Long> counts(Collection<String> codes) {
		Map<String, Long> counts = new HashMap<>();
		this.database.listing(Access.system())
			.sql("select category_code, count(*) from push_subscription where category_code = any(?) group by 1")
			.param(Columns.texts(codes))
			.query(row -> {
				counts.put(row.getString(1), row.getLong(2));
			});
		return counts;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Entry> entries(String code, @Nullable UUID after, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					select s.id, g.name, g.introduction
					  from push_subscription s join organization g on g.code = s.organization_code
					 where s.category_code = :code and s.id > :after::uuid order by s.id limit :limit""")
			.param("code", code)
			.param("after", ((after != null) ? after : new UUID(0, 0)).toString())
			.param("limit", limit)
			.query((row, number) -> new Entry(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("name") + " " + row.getString("introduction")))
			.list();
	}

	/** Who has subscribed to the other already does not do so twice. */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public int reclassify(Access access, Collection<UUID> ids, ServiceCategory from, ServiceCategory to) {
		int dropped = this.database.as(Access.system())
			.sql("""
					delete from push_subscription s
					 where id = any(?::uuid[]) and category_code = ?
					   and exists (select from push_subscription t
					                where t.organization_code = s.organization_code
					                  and t.division_code = s.division_code
					                  and t.user_id is not distinct from s.user_id and t.category_code = ?)""")
			.param(Columns.texts(ids))
			.param(from.code())
			.param(to.code())
			.update();
		return dropped + this.database.as(Access.system())
			.sql("update push_subscription set category_code = ? where id = any(?::uuid[]) and category_code = ?")
			.param(to.code())
			.param(Columns.texts(ids))
			.param(from.code())
			.update();
	}

}
