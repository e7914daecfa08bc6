package org.wushe.library;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Database;

@Repository
class CapacityRepository {

	private final Database database;

	CapacityRepository(Database database) {
		this.database = database;
	}

	/** Empty if the offering is not published or nothing of it is left. */
	Optional<Reservation> reserve(Access access, UUID offering) {
		return this.database.as(access)
			.sql("select * from reserve_capacity(?)")
			.param(offering)
			.query((row, number) -> new Reservation(row.getObject("id", UUID.class), row.getString("organization_code"),
					row.getObject("capacity_available", Integer.class)))
			.optional();
	}

	/** Whether it was full before. */
	boolean release(Access access, UUID offering) {
		return this.database.as(access)
			.sql("select release_capacity(?)")
			.param(offering)
			.query(Integer.class)
			.optional()
			.filter(available -> available == 1)
			.isPresent();
	}

}
