package org.wushe.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

@Repository
class DefinitionRepository {

	private static final String LATEST = """
			select distinct on (resource_name) * from process_definition
			where resource_name = coalesce(:name, resource_name) order by resource_name, version desc""";

	private final Database database;

	DefinitionRepository(Database database) {
		this.database = database;
	}

	List<Definition> latest(Access access) {
		return this.database.as(access)
			.sql(LATEST)
			.param("name", null, java.sql.Types.VARCHAR)
			.query(DefinitionRepository::definition)
			.list();
	}

	Optional<Definition> latest(Access access, String resourceName) {
		return this.database.as(access)
			.sql(LATEST)
			.param("name", resourceName)
			.query(DefinitionRepository::definition)
			.optional();
	}

	/** The newest that was there at that time. */
	Optional<Definition> at(Access access, String resourceName, Instant time) {
		return this.database.as(access)
			.sql("""
					select * from process_definition where resource_name = ? and created_at <= ?
					order by version desc limit 1""")
			.param(resourceName)
			.param(Columns.timestamp(time))
			.query(DefinitionRepository::definition)
			.optional();
	}

	/** What the engine runs under that key. */
	Optional<Definition> deployed(Access access, long key) {
		return this.database.as(access).sql("""
				select d.* from process_deployment p join process_definition d using (resource_name, version)
				where p.key = ?""").param(key).query(DefinitionRepository::definition).optional();
	}

	/** Another node that is as quick changes nothing. */
	void add(Access access, Definition definition, Instant now) {
		this.database.as(access)
			.sql("""
					insert into process_definition (resource_name, version, content, checksum, created_by, created_at)
					values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.param(definition.resourceName())
			.param(definition.version())
			.param(definition.content())
			.param(definition.checksum())
			.param(definition.createdBy())
			.param(Columns.timestamp(now))
			.update();
	}

	void deployed(Access access, List<Definition> definitions, Instant now) {
		this.database.as(access)
			.sql("""
					update process_definition d set deployed_at = ?
					from unnest(?, ?) as u (resource_name, version)
					where d.resource_name = u.resource_name and d.version = u.version and deployed_at is null""")
			.param(Columns.timestamp(now))
			.param(definitions.stream().map(Definition::resourceName).toArray(String[]::new))
			.param(definitions.stream().map(Definition::version).toArray(Integer[]::new))
			.update();
	}

	void deployedAs(Access access, DeployedProcess process, Instant now) {
		this.database.as(access)
			.sql("""
					insert into process_deployment (key, process_id, resource_name, version, deployed_at)
					values (?, ?, ?, ?, ?) on conflict do nothing""")
			.param(process.key())
			.param(process.processId())
			.param(process.definition().resourceName())
			.param(process.definition().version())
			.param(Columns.timestamp(now))
			.update();
	}

	private static Definition definition(ResultSet row, int number) throws SQLException {
		return new Definition(row.getString("resource_name"), row.getInt("version"), row.getString("content"),
				row.getString("checksum"), row.getString("created_by"));
	}

}
