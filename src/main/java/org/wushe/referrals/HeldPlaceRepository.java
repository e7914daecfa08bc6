package org.wushe.referrals;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** Places that stay taken though the service was given. */
@Repository
class HeldPlaceRepository {

	private final Database database;

	HeldPlaceRepository(Database database) {
		this.database = database;
	}

	/** A referral that has no place any more, and what it held. */
	record Freed(Referral referral, HeldPlace place) {
	}

	void hold(UUID referral, HeldPlace place) {
		this.database.as(Access.system())
			.sql("update referral set place_held = :kind, place_held_until = :until where id = :id")
			.param("kind", place.kind().name())
			.param("until", Columns.timestamp(place.until()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", referral)
			.update();
	}

	/**
	 * Lets go of those that are free by now, the first first. Whoever has one in hand
	 * keeps it until later.
	 * @return whose places they were
	 */
	List<Freed> letGo(Instant now, int limit) {
		return this.database.as(Access.system())
			.sql("""
					with due as materialized (
					  select id, place_held as kind, place_held_until as ended
					  from referral where place_held is not null and place_held_until <= :now
					  order by place_held_until, id limit :limit for no key update skip locked
					)
					update referral r set place_held = null, place_held_until = null, version = version + 1
					from due where r.id = due.id returning r.*, due.kind, due.ended""")
			.param("now", Columns.timestamp(now))
			.param("limit", limit)
			.query((row, number) -> new Freed(ReferralRows.referral(row, number),
					new HeldPlace(HeldPlace.Kind.valueOf(row.getString("kind")), Columns.instant(row, "ended"))))
			.list();
	}

}
