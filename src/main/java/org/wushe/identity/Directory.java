package org.wushe.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works with Wushe: everybody who has signed in, as far as the one who asks may know
 * them. Accounts and rights are Keycloak's; this only knows names.
 */
@Service
public class Directory {

	private final Database database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Directory(Database database, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/** Remembers the person, as the token now says. */
	@Transactional
	public void signedIn(Access person) {
		boolean knownSo = this.database.as(Access.system())
			.sql("""
					select count(*) from person where user_id = :id and division_code is not distinct from :division
					  and roles @> :roles::text[] and roles <@ :roles::text[]""")
			.param("id", person.userId())
			.param("division", (person.division() != null) ? person.division().value() : null)
			.param("roles", codes(person.roles()))
			.query(Integer.class)
			.single() > 0;
		remember(person);
		if (!knownSo) {
			this.events.publishEvent(new Person.BecameKnown(new Person(person.userId(), person.displayName(),
					person.roles(), person.division(), person.organizationCode())));
		}
	}

	private void remember(Access person) {
		this.database.as(Access.system())
			.sql("""
					insert into person (user_id, name, division_code, organization_code, roles, last_seen_at)
					values (:id, :name, :division, :organization, :roles::text[], :now)
					on conflict (user_id) do update set name = excluded.name, division_code = excluded.division_code,
					  organization_code = excluded.organization_code, roles = excluded.roles,
					  last_seen_at = excluded.last_seen_at""")
			.param("id", person.userId())
			.param("name", person.displayName())
			.param("division", (person.division() != null) ? person.division().value() : null)
			.param("organization", person.organizationCode())
			.param("roles", codes(person.roles()))
			.param("now", Columns.timestamp(this.clock.instant()))
			.update();
	}

	/**
	 * Those who may do the operation and work in the place, at any level above it, or in
	 * one of the organisations; by name.
	 */
	@Transactional(readOnly = true)
	public List<Person> around(Access access, Operation operation, DivisionCode place,
			Collection<String> organizations) {
		return this.database.as(access)
			.sql("""
					select * from person where roles && :roles::text[]
					  and (starts_with(:place, division_code) or organization_code = any (:organizations::text[]))
					order by name, user_id""")
			.param("roles", codes(operation.roles()))
			.param("place", place.value())
			.param("organizations", Columns.texts(organizations))
			.query(Directory::person)
			.list();
	}

	/** The people of these ids who are known to the one who asks; by name. */
	@Transactional(readOnly = true)
	public List<Person> of(Access access, Collection<String> userIds) {
		return this.database.as(access)
			.sql("select * from person where user_id = any (:ids::text[]) order by name, user_id")
			.param("ids", Columns.texts(userIds))
			.query(Directory::person)
			.list();
	}

	private static String[] codes(Set<Role> roles) {
		return roles.stream().map(Role::code).toArray(String[]::new);
	}

	private static Person person(ResultSet row, int number) throws SQLException {
		String division = row.getString("division_code");
		return new Person(row.getString("user_id"), row.getString("name"),
				Columns.texts(row, "roles")
					.stream()
					.flatMap(code -> Role.ofCode(code).stream())
					.collect(Collectors.toSet()),
				(division != null) ? new DivisionCode(division) : null, row.getString("organization_code"));
	}

}
