package org.wushe.basedata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes many rows: a thousand in one statement, each batch in a transaction of its own.
 * What is there already stays, so an interrupted load is simply started again.
 */
@Component
class BulkRows {

	private static final int BATCH = 1000;

	private final Database database;

	private final TransactionOperations transaction;

	private final JsonMapper json;

	BulkRows(Database database, TransactionOperations transaction, JsonMapper json) {
		this.database = database;
		this.transaction = transaction;
		this.json = json;
	}

	/** The tables that are loaded in bulk; a fixed list, for its names become SQL. */
	enum Target {

		SERVICE_OFFERING("service_offering"), CASE_FILE("case_file"), NEED("need");

		private final String table;

		Target(String table) {
			this.table = table;
		}

	}

	/** Told after each batch how many have been written. */
	interface Progress {

		Progress NONE = count -> {
		};

		void written(long count);

	}

	/**
	 * @param rows by the names of the columns; a column that no row names gets its
	 * default
	 * @return the number of rows given
	 */
	long write(Access access, Target target, Stream<Map<String, @Nullable Object>> rows, Progress progress) {
		List<Map<String, @Nullable Object>> batch = new ArrayList<>(BATCH);
		long[] count = { 0 };
		rows.forEach(row -> {
			batch.add(row);
			if (batch.size() == BATCH) {
				count[0] += flush(access, target, batch);
				progress.written(count[0]);
			}
		});
		count[0] += flush(access, target, batch);
		progress.written(count[0]);
		return count[0];
	}

	private int flush(Access access, Target target, List<Map<String, @Nullable Object>> batch) {
		if (batch.isEmpty()) {
			return 0;
		}
		int size = batch.size();
		String columns = String.join(", ", batch.getFirst().keySet());
		String rows = this.json.writeValueAsString(batch);
		this.transaction.executeWithoutResult(status -> this.database.as(access)
			.sql("insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb) on conflict do nothing"
				.formatted(target.table, columns))
			.param(rows)
			.update());
		batch.clear();
		return size;
	}

}
