package org.wushe.privacy;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Repository;

import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** The wrapped data keys, one keyset for each purpose. */
@Repository
class DataKeys {

	/** Any number that no other lock of the application uses. */
	private static final long LOCK = 0x57_75_73_68_65_01L;

	private final Database database;

	DataKeys(Database database) {
		this.database = database;
	}

	/** Until the end of the transaction only one node makes keys. */
	void lock() {
		this.database.as(Access.system())
			.sql("select pg_advisory_xact_lock(?)")
			.param(LOCK)
			.query((row, number) -> true)
			.list();
	}

	boolean isEmpty() {
		return this.database.as(Access.system())
			.sql("select not exists (select from data_key)")
			.query(Boolean.class)
			.single();
	}

	Optional<String> wrapped(String purpose) {
		return this.database.as(Access.system())
			.sql("select wrapped from data_key where purpose = ?")
			.param(purpose)
			.query(String.class)
			.optional();
	}

	boolean isRotating(String purpose) {
		return this.database.as(Access.system())
			.sql("select rotating from data_key where purpose = ?")
			.param(purpose)
			.query(Boolean.class)
			.single();
	}

	/** When the last rotation ended, if there was one. */
	Optional<Instant> rotatedAt(String purpose) {
		return this.database.as(Access.system())
			.sql("select rotated_at from data_key where purpose = ? and rotated_at is not null")
			.param(purpose)
			.query((row, number) -> Columns.instant(row, "rotated_at"))
			.optional();
	}

	void beginRotation(String purpose) {
		this.database.as(Access.system())
			.sql("update data_key set rotating = true where purpose = ?")
			.param(purpose)
			.update();
	}

	void endRotation(String purpose, Instant now) {
		this.database.as(Access.system())
			.sql("update data_key set rotating = false, rotated_at = ? where purpose = ?")
			.param(Columns.timestamp(now))
			.param(purpose)
			.update();
	}

	void put(String purpose, String wrapped, Instant now) {
		this.database.as(Access.system())
			.sql("""
					insert into data_key (id, purpose, wrapped, created_at)
					select coalesce(max(id), 0) + 1, ?, ?, ? from data_key
					on conflict (purpose) do update set wrapped = excluded.wrapped""")
			.param(purpose)
			.param(wrapped)
			.param(Columns.timestamp(now))
			.update();
	}

}
