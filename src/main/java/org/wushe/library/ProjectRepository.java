package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.search.Found;
import org.wushe.parties.SpecialGroup;

@Repository
class ProjectRepository {

	private final Database database;

	private final ApplicationEventPublisher events;

	ProjectRepository(Database database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/** Those of the given projects that the person may read, in no particular order. */
	@Transactional(readOnly = true)
	List<Project> find(Access access, Collection<UUID> ids) {
		Map<String, Object> params = new HashMap<>();
		String visible = visible(access, params);
		return this.database.as(access)
			.sql("select p.* from project p where p.id = any(:ids::uuid[]) and " + visible)
			.params(params)
			.param("ids", Columns.texts(ids))
			.query(ProjectRepository::project)
			.list();
	}

	/** A page of ids in the order of their titles; nothing is counted. */
	@Transactional(readOnly = true)
	Found<ProjectFacets> named(Access access, ProjectFilter filter, Collection<String> mentioned, int offset,
			int limit) {
		Map<String, Object> params = new HashMap<>();
		String where = where(access, filter.withText(""), params) + " and " + """
				(p.title ilike :part or p.target ilike :part or p.content ilike :part
				     or exists (select from organization g where g.code = p.organization_code and g.name ilike :part)
				     or exists (select from unnest(:mentioned::text[]) m
				                 where p.category_code = m or p.category_code ^@ (m || '.')))""";
		params.put("part", "%" + Columns.literal(filter.text()) + "%");
		params.put("mentioned", Columns.texts(mentioned));
		long total = this.database.listing(access)
			.sql("select count(*) from project p where " + where)
			.params(params)
			.query(Long.class)
			.single();
		return Found.of(total, this.database.listing(access)
			.sql("select p.id from project p where " + where + " order by p.title, p.id limit :limit offset :offset")
			.params(params)
			.param("limit", limit)
			.param("offset", offset)
			.query(UUID.class)
			.list(), ProjectFacets.NONE);
	}

	Optional<Project> find(Access access, UUID id) {
		Map<String, Object> params = new HashMap<>(Map.of("id", id));
		return this.database.as(access)
			.sql("select p.* from project p where p.id = :id and " + visible(access, params))
			.params(params)
			.query(ProjectRepository::project)
			.optional();
	}

	List<Project> list(Access access, ProjectFilter filter, int offset, int limit) {
		Map<String, Object> params = new HashMap<>();
		String where = where(access, filter, params);
		return this.database.listing(access)
			.sql("select p.* from project p where " + where
					+ " order by p.updated_at desc, p.id limit :limit offset :offset")
			.params(params)
			.param("limit", limit)
			.param("offset", offset)
			.query(ProjectRepository::project)
			.list();
	}

	int count(Access access, ProjectFilter filter) {
		Map<String, Object> params = new HashMap<>();
		String where = where(access, filter, params);
		return this.database.listing(access)
			.sql("select count(*) from project p where " + where)
			.params(params)
			.query(Integer.class)
			.single();
	}

	private static String where(Access access, ProjectFilter filter, Map<String, Object> params) {
		StringBuilder where = new StringBuilder(visible(access, params));
		if (!filter.text().isBlank()) {
			where.append(" and (p.title ilike :part or p.target ilike :part or p.content ilike :part)");
			params.put("part", "%" + Columns.literal(filter.text()) + "%");
		}
		if (filter.category() != null) {
			where.append(" and (p.category_code = :category or p.category_code ^@ (:category || '.'))");
			params.put("category", filter.category().replace("\0", ""));
		}
		if (filter.status() != null) {
			where.append(" and p.status = :status");
			params.put("status", filter.status().name());
		}
		if (filter.area() != null) {
			where.append(" and exists (select from unnest(p.area) a where :area ^@ a or a ^@ :area)");
			params.put("area", filter.area().value());
		}
		if (filter.in() != null) {
			where.append(" and exists (select from unnest(p.area) a where a ^@ :in)");
			params.put("in", filter.in().value());
		}
		if (filter.group() != null) {
			where.append(" and (p.groups = '{}' or :group = any(p.groups))");
			params.put("group", filter.group().name());
		}
		if (filter.cost() != null) {
			where.append(" and p.cost_cents >= :costFrom");
			params.put("costFrom", filter.cost().from());
			if (filter.cost().below() != null) {
				where.append(" and p.cost_cents < :costBelow");
				params.put("costBelow", filter.cost().below());
			}
		}
		return where.toString();
	}

	/** What is published, and what the person keeps or reviews. */
	private static String visible(Access access, Map<String, Object> params) {
		if (access.isSystem()) {
			return "true";
		}
		StringBuilder visible = new StringBuilder("(p.status in ('PUBLISHED', 'STALE')");
		boolean works = access.allows(Operation.KEEP_PROJECT) || access.allows(Operation.REVIEW_PROJECT);
		if (works && access.division() != null) {
			visible.append(" or p.division_code ^@ :myDivision");
			params.put("myDivision", access.division().value());
		}
		if (works && access.organizationCode() != null) {
			visible.append(" or p.organization_code = :myOrganization");
			params.put("myOrganization", access.organizationCode());
		}
		return visible.append(")").toString();
	}

	/** Whether there was none of that id. */
	boolean insert(Access access, Project project) {
		return write(access, """
				insert into project (id, title, category_code, division_code, organization_code, area, groups, target,
				       content, standard, cost_cents, months, people, status, confirmed_at, version, updated_at)
				values (:id, :title, :category, :division, :organization, :area, :groups, :target,
				       :content, :standard, :cents, :months, :people, :status, :confirmedAt, 0, :now)
				on conflict (id) do nothing""", project) == 1;
	}

	/** Whether it was still as it was read. */
	boolean update(Access access, Project project) {
		return write(access, """
				update project set title = :title, category_code = :category, division_code = :division,
				       organization_code = :organization, area = :area, groups = :groups, target = :target,
				       content = :content, standard = :standard, cost_cents = :cents, months = :months,
				       people = :people, status = :status,
				       reminded_at = case when confirmed_at = :confirmedAt then reminded_at end,
				       confirmed_at = :confirmedAt, version = version + 1, updated_at = :now
				 where id = :id and version = :version""", project) == 1;
	}

	/**
	 * Counts a change beside what is published.
	 * @return whether it was still as it was read
	 */
	boolean touch(Access access, UUID id, int version) {
		boolean touched = this.database.as(access)
			.sql("update project set version = version + 1 where id = ? and version = ?")
			.param(id)
			.param(version)
			.update() == 1;
		if (touched) {
			this.events.publishEvent(new Project.Changed(id));
		}
		return touched;
	}

	private int write(Access access, String sql, Project project) {
		ProjectPlan plan = project.plan();
		int written = this.database.as(access)
			.sql(sql)
			.param("id", project.id())
			.param("title", plan.title())
			.param("category", plan.categoryCode())
			.param("division", plan.division().value())
			.param("organization", plan.organizationCode(), Types.VARCHAR)
			.param("area", Columns.texts(plan.area()))
			.param("groups", Columns.texts(plan.groups()))
			.param("target", plan.target())
			.param("content", plan.content())
			.param("standard", plan.standard())
			.param("cents", plan.costCents(), Types.BIGINT)
			.param("months", plan.months(), Types.INTEGER)
			.param("people", plan.people(), Types.INTEGER)
			.param("status", project.status().name())
			.param("confirmedAt", Columns.timestamp(project.confirmedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("version", project.version())
			.param("now", Columns.timestamp(project.updatedAt()))
			.update();
		if (written > 0) {
			this.events.publishEvent(new Project.Changed(project.id()));
		}
		return written;
	}

	/** Those not confirmed since, each marked as reminded and returned once. */
	List<Project> remind(Access access, Instant before, Instant now, int limit) {
		return this.database.as(access)
			.sql("""
					update project set reminded_at = :now
					 where id in (select id from project
					               where status = 'PUBLISHED' and confirmed_at < :before and reminded_at is null
					               order by confirmed_at limit :limit for update skip locked)
					returning *""")
			.param("now", Columns.timestamp(now))
			.param("before", Columns.timestamp(before))
			.param("limit", limit)
			.query(ProjectRepository::project)
			.list();
	}

	/** Makes stale what nobody has confirmed since; another node's are left to it. */
	List<Project> expire(Access access, Instant before, Instant now, int limit) {
		List<Project> expired = this.database.as(access)
			.sql("""
					update project set status = 'STALE', version = version + 1, updated_at = :now
					 where id in (select id from project where status = 'PUBLISHED' and confirmed_at < :before
					              order by confirmed_at limit :limit for update skip locked)
					returning *""")
			.param("now", Columns.timestamp(now))
			.param("before", Columns.timestamp(before))
			.param("limit", limit)
			.query(ProjectRepository::project)
			.list();
		expired.forEach(project -> this.events.publishEvent(new Project.Changed(project.id())));
		return expired;
	}

	private static Project project(ResultSet row, int number) throws SQLException {
		ProjectPlan plan = new ProjectPlan(row.getString("title"), row.getString("category_code"),
				Columns.division(row, "division_code"), row.getString("organization_code"),
				Columns.texts(row, "area").stream().map(DivisionCode::new).toList(),
				Columns.texts(row, "groups").stream().map(SpecialGroup::valueOf).collect(Collectors.toSet()),
				row.getString("target"), row.getString("content"), row.getString("standard"),
				row.getObject("cost_cents", Long.class), row.getObject("months", Integer.class),
				row.getObject("people", Integer.class));
		return new Project(row.getObject("id", UUID.class), plan, EntryStatus.valueOf(row.getString("status")),
				Columns.instantOrNull(row, "confirmed_at"), row.getInt("version"), Columns.instant(row, "updated_at"));
	}

}
