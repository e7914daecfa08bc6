package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import tools.jackson.databind.json.JsonMapper;

/** What is written of a project once and stays: its evidence and its earlier runs. */
@Repository
class ProjectRecords {

	private final Database database;

	private final JsonMapper json;

	ProjectRecords(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	List<ProjectEvidence> evidence(Access access, UUID project) {
		return this.database.as(access)
			.sql("select content from project_evidence where project_id = ? order by id")
			.param(project)
			.query((row, number) -> this.json.readValue(row.getString("content"), ProjectEvidence.class))
			.list();
	}

	void addEvidence(Access access, UUID project, ProjectEvidence evidence) {
		this.database.as(access)
			.sql("insert into project_evidence (project_id, content) values (?, ?::jsonb)")
			.param(project)
			.param(this.json.writeValueAsString(evidence))
			.update();
	}

	/** The latest first. */
	List<ProjectRun> runs(Access access, UUID project) {
		return this.database.as(access)
			.sql("select * from project_run where project_id = ? order by began desc, id")
			.param(project)
			.query(ProjectRecords::run)
			.list();
	}

	/** Nothing new if it is there already. */
	/** False if it was written down before. */
	boolean addRun(Access access, UUID project, ProjectRun.Entry run, Instant now) {
		return this.database.as(access)
			.sql("""
					insert into project_run (id, project_id, began, ended, people, cost_cents, rating, remarks, noted_by,
					       noted_at)
					values (:id, :project, :began, :ended, :people, :cents, :rating, :remarks, :by, :now)
					on conflict (id) do nothing""")
			.param("id", run.id())
			.param("project", project)
			.param("began", run.began())
			.param("ended", run.ended())
			.param("people", run.people())
			.param("cents", run.costCents())
			.param("rating", run.rating(), Types.NUMERIC)
			.param("remarks", Objects.requireNonNullElse(run.remarks(), ""))
			.param("by", access.displayName())
			.param("now", Columns.timestamp(now))
			.update() > 0;
	}

	private static ProjectRun run(ResultSet row, int number) throws SQLException {
		return new ProjectRun(row.getObject("id", UUID.class), row.getObject("began", LocalDate.class),
				row.getObject("ended", LocalDate.class), row.getInt("people"), row.getLong("cost_cents"),
				row.getObject("rating") != null ? row.getDouble("rating") : null, row.getString("remarks"),
				row.getString("noted_by"), Columns.instant(row, "noted_at"));
	}

}
