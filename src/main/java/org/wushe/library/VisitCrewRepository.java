package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class VisitCrewRepository {

	private static final TypeReference<List<Opening>> HOURS = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	VisitCrewRepository(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Without those whose team is not in the library any more. */
	List<VisitCrew> of(Access access, Collection<UUID> offerings) {
		return this.database.as(access)
			.sql("""
					select c.offering_id, c.team_id, t.name, (t.details ->> 'members')::int as members,
					       t.details ->> 'opening' as opening,
					       least(c.people, (t.details ->> 'members')::int) as people
					  from visit_crew c left join resource t on t.id = c.team_id and t.kind = 'VOLUNTEER_TEAM'
					       and t.status in ('PUBLISHED', 'STALE') and (t.details ->> 'members')::int > 0
					 where c.offering_id = any(?::uuid[]) and (c.team_id is null or t.id is not null)""")
			.param(Columns.texts(offerings))
			.query((row, number) -> crew(row))
			.list();
	}

	/** The volunteers of an organisation that are in the library, by name. */
	List<VisitCrew.Team> teams(Access access, String organization) {
		return this.database.as(access)
			.sql("""
					select id, name, (details ->> 'members')::int as members, details ->> 'opening' as opening
					  from resource
					 where organization_code = ? and kind = 'VOLUNTEER_TEAM' and status in ('PUBLISHED', 'STALE')
					   and (details ->> 'members')::int > 0
					 order by name, id""")
			.param(organization)
			.query((row, number) -> team(row, row.getObject("id", UUID.class)))
			.list();
	}

	Optional<PolicyLevel> level(Access access, UUID offering) {
		return this.database.as(access).sql("""
				select c.level from service_offering o join service_category c on c.code = o.category_code
				 where o.id = ?""").param(offering).query(String.class).optional().map(PolicyLevel::ofCode);
	}

	/** However many of a team come for one service, come for all that it serves. */
	void put(Access access, UUID offering, int people, @Nullable UUID team, Instant now) {
		this.database.as(access)
			.sql("""
					insert into visit_crew (offering_id, people, team_id, said_by, said_at)
					values (:offering, :people, :team::uuid, :by, :now)
					on conflict (offering_id) do update
					   set people = excluded.people, team_id = excluded.team_id, said_by = excluded.said_by,
					       said_at = excluded.said_at""")
			.param("offering", offering)
			.param("people", people)
			.param("team", (team != null) ? team.toString() : null)
			.param("by", access.userId())
			.param("now", Columns.timestamp(now))
			.update();
		if (team != null) {
			this.database.as(access)
				.sql("update visit_crew set people = ? where team_id = ? and people <> ?")
				.params(people, team, people)
				.update();
		}
	}

	void remove(Access access, UUID offering) {
		this.database.as(access).sql("delete from visit_crew where offering_id = ?").param(offering).update();
	}

	private VisitCrew crew(ResultSet row) throws SQLException {
		UUID team = row.getObject("team_id", UUID.class);
		return new VisitCrew(row.getObject("offering_id", UUID.class), row.getInt("people"),
				(team != null) ? team(row, team) : null);
	}

	private VisitCrew.Team team(ResultSet row, UUID id) throws SQLException {
		String opening = row.getString("opening");
		return new VisitCrew.Team(id, row.getString("name"), row.getInt("members"),
				(opening != null) ? this.json.readValue(opening, HOURS) : List.of());
	}

}
