package org.wushe.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what needs were read to mean, for the model takes long to read one. Of words that
 * are forgotten nothing is kept.
 */
@Service
public class NeedReadings {

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	NeedReadings(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/** The weights of those that were read by what was learned so. */
	@Transactional(readOnly = true)
	public Map<UUID, List<Double>> weights(Collection<UUID> needs, String learned) {
		Map<UUID, List<Double>> weights = new HashMap<>();
		this.database.as(Access.system())
			.sql("select need_id, weights from need_reading where need_id = any(?::uuid[]) and learned = ?")
			.param(Columns.texts(needs))
			.param(learned)
			.query(row -> {
				weights.put(row.getObject("need_id", UUID.class), weights(row));
			});
		return weights;
	}

	/**
	 * In place of what was read before; what a model read is not replaced by what was
	 * read without one. A need that somebody is about to change is left out: its words
	 * may be forgotten just now.
	 */
	@Transactional
	public void keep(Collection<NeedReading> readings) {
		this.database.as(Access.system())
			.sql("""
					insert into need_reading (need_id, learned, weights, category_code, speaks_of, read_at)
					select n.id, r.learned, r.weights, r."categoryCode", r."speaksOf", :now
					  from need n join jsonb_to_recordset(:readings::jsonb) as r ("needId" uuid, learned text,
					       weights double precision[], "categoryCode" text, "speaksOf" text[]) on r."needId" = n.id
					 where n.description <> '' for share of n skip locked
					on conflict (need_id) do update
					   set learned = excluded.learned, weights = excluded.weights,
					       category_code = excluded.category_code, speaks_of = excluded.speaks_of,
					       read_at = excluded.read_at
					 where excluded.learned <> '' or need_reading.learned = ''
					    or need_reading.category_code <> excluded.category_code""")
			.param("now", Columns.timestamp(this.clock.instant()))
			.param("readings", this.json.writeValueAsString(readings))
			.update();
	}

	@EventListener
	void on(Need.WordsForgotten need) {
		this.database.as(Access.system())
			.sql("delete from need_reading where need_id = ?")
			.param(need.needId())
			.update();
	}

	private static List<Double> weights(ResultSet row) throws SQLException {
		return List.of((Double[]) row.getArray("weights").getArray());
	}

}
