package org.wushe.process;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Database;

/** How far the engine's records have been read, by partition. */
@Repository
class ExporterPositions {

	private static final String STREAM = "process";

	private final Database database;

	ExporterPositions(Database database) {
		this.database = database;
	}

	Map<Integer, Long> all(Access access) {
		Map<Integer, Long> positions = new HashMap<>();
		this.database.as(access)
			.sql("select partition_id, position from exporter_position where stream = ?")
			.param(STREAM)
			.query(row -> {
				positions.put(row.getInt("partition_id"), row.getLong("position"));
			});
		return positions;
	}

	void advance(Access access, Map<Integer, Long> positions) {
		positions.forEach((partition, position) -> this.database.as(access).sql("""
				insert into exporter_position (stream, partition_id, position) values (?, ?, ?)
				on conflict (stream, partition_id) do update set position = excluded.position
				where exporter_position.position < excluded.position""").params(STREAM, partition, position).update());
	}

}
