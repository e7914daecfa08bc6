package org.wushe.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.Wanted;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/** Reads of a need what the matching may know of it. */
@Repository
class DemandRepository {

	/** 老年人权益保障法 2 */
	private static final int ELDERLY = 60;

	private final Database database;

	DemandRepository(Database database) {
		this.database = database;
	}

	Optional<Demand> find(Access access, UUID needId, Set<UUID> unwanted, LocalDate today) {
		return this.database.as(access)
			.sql("select * from need where id = ?")
			.param(needId)
			.query((row, number) -> demand(row, unwanted, today))
			.optional();
	}

	private static Demand demand(ResultSet row, Set<UUID> unwanted, LocalDate today) throws SQLException {
		Integer birthYear = row.getObject("beneficiary_birth_year", Integer.class);
		Integer age = (birthYear != null) ? Math.max(0, today.getYear() - birthYear) : null;
		Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
		Columns.texts(row, "special_groups").forEach(group -> groups.add(SpecialGroup.valueOf(group)));
		if (age != null && age >= ELDERLY) {
			groups.add(SpecialGroup.ELDERLY);
		}
		return new Demand(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
				new Wanted(row.getString("category_code"), row.getString("description"),
						Columns.division(row, "division_code"), Coordinates.of(row), age, groups, Set.of(), Set.of(),
						unwanted, today));
	}

}
