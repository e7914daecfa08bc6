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

/** Offerings as the taxonomy classifies them; the index follows each change. */
@Component
class ClassifiedOfferings implements Classified {

	private final Database database;

	private final ServiceOfferingRepository repository;

	private final EntryHistory history;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClassifiedOfferings(Database database, ServiceOfferingRepository repository, EntryHistory history,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.repository = repository;
		this.history = history;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Kind kind() {
		return Kind.OFFERING;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Long> counts(Collection<String> codes) {
		Map<String, Long> counts = new HashMap<>();
		this.database.listing(Access.system())
			.sql("select category_code, count(*) from service_offering where category_code = any(?) group by 1")
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
					select o.id, o.title, g.name, o.description
					  from service_offering o join organization g on g.code = o.organization_code
					 where o.category_code = :code and o.id > :after::uuid order by o.id limit :limit""")
			.param("code", code)
			.param("after", ((after != null) ? after : new UUID(0, 0)).toString())
			.param("limit", limit)
			.query((row, number) -> new Entry(row.getObject("id", UUID.class),
					row.getString("title") + " · " + row.getString("name"),
					row.getString("title") + " " + row.getString("description")))
			.list();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public int reclassify(Access access, Collection<UUID> ids, ServiceCategory from, ServiceCategory to) {
		List<UUID> changed = this.database.as(Access.system())
			.sql("""
					update service_offering set category_code = ?, version = version + 1, updated_at = ?
					 where id = any(?::uuid[]) and category_code = ? returning id""")
			.param(to.code())
			.param(Columns.timestamp(this.clock.instant()))
			.param(Columns.texts(ids))
			.param(from.code())
			.query(UUID.class)
			.list();
		// What the organisation is writing about them follows, as far as it says the
		// same.
		this.database.as(Access.system())
			.sql("""
					update offering_proposal set form = jsonb_set(form, '{categoryCode}', to_jsonb(?::text))
					 where offering_id = any(?::uuid[]) and form ->> 'categoryCode' = ?""")
			.param(to.code())
			.param(Columns.texts(changed))
			.param(from.code())
			.update();
		String note = from.nameZh() + " → " + to.nameZh();
		this.repository.find(Access.system(), changed).forEach(offering -> {
			this.history.record(Access.system(), LibraryEntry.of(offering), EntryDeed.EDIT, offering, note);
			this.events.publishEvent(new ServiceOffering.Changed(offering.id()));
		});
		return changed.size();
	}

}
