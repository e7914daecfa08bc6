package org.wushe.library;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** Facilities, talents, teams, funds and goods as the taxonomy classifies them. */
@Component
class ClassifiedResources implements Classified {

	private final Database database;

	private final ResourceRepository repository;

	private final EntryChangeRepository changes;

	private final EntryHistory history;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ClassifiedResources(Database database, ResourceRepository repository, EntryChangeRepository changes,
			EntryHistory history, Clock clock, ApplicationEventPublisher events) {
		this.database = database;
		this.repository = repository;
		this.changes = changes;
		this.history = history;
		this.clock = clock;
		this.events = events;
	}

	@Override
	public Kind kind() {
		return Kind.RESOURCE;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Long> counts(Collection<String> codes) {
		Map<String, Long> counts = new HashMap<>();
		this.database.listing(Access.system())
			.sql("select category_code, count(*) from resource where category_code = any(?) group by 1")
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
					select id, name, description from resource
					 where category_code = :code and id > :after::uuid order by id limit :limit""")
			.param("code", code)
			.param("after", ((after != null) ? after : new UUID(0, 0)).toString())
			.param("limit", limit)
			.query((row, number) -> new Entry(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("name") + " " + row.getString("description")))
			.list();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public int reclassify(Access access, Collection<UUID> ids, ServiceCategory from, ServiceCategory to) {
		List<UUID> changed = this.database.as(Access.system())
			.sql("""
					update resource set category_code = ?, version = version + 1, updated_at = ?
					 where id = any(?::uuid[]) and category_code = ? returning id""")
			.param(to.code())
			.param(Columns.timestamp(this.clock.instant()))
			.param(Columns.texts(ids))
			.param(from.code())
			.query(UUID.class)
			.list();
		this.changes.reclassify(Access.system(), changed, from.code(), to.code());
		String note = from.nameZh() + " → " + to.nameZh();
		this.repository.find(Access.system(), changed).forEach(resource -> {
			this.history.record(Access.system(), LibraryEntry.of(resource), EntryDeed.EDIT, ResourceForm.of(resource),
					note);
			this.events.publishEvent(new Resource.Changed(resource.id()));
		});
		return changed.size();
	}

}
