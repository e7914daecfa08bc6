package org.wushe.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

@Repository
class AttachmentRepository {

	private static final String COLUMNS = "a.id, a.case_id, a.name, a.content_type, a.size, a.sha256, a.uploaded_by,"
			+ " a.uploaded_at";

	/**
	 * Those who may: officials of the place; whoever serves, with the person's consent,
	 * but not what another organisation brought (PIPL 6); whoever has brought it.
	 */
	private static final String SHARED = "(c.division_code ^@ cast(:division as text)"
			+ " or c.documents_shared and serves_case(c.id) and a.organization_code is null"
			+ " or a.organization_code = :organization or a.uploaded_by = :uploader)";

	private final Database database;

	AttachmentRepository(Database database) {
		this.database = database;
	}

	Attachment insert(Access access, FileContent file, Instant now) {
		return this.database.as(access)
			.sql("""
					insert into attachment as a (id, name, content_type, size, sha256, content, uploaded_by, uploaded_at)
					values (:id, :name, :type, :size, :sha256, :content, :user, :now)
					returning\s"""
					+ COLUMNS)
			.param("id", UUID.randomUUID())
			.param("name", file.name())
			.param("type", file.type().mime())
			.param("size", file.bytes().length)
			.param("sha256", file.sha256())
			.param("content", file.bytes())
			.param("user", access.userId())
			.param("now", Columns.timestamp(now))
			.query(CaseRows::attachment)
			.single();
	}

	/**
	 * How many of them now belong to the case. What an official of its place adds is no
	 * organisation's.
	 */
	int bind(Access access, UUID caseId, List<UUID> ids) {
		return asking(access, """
				update attachment a set case_id = :case, organization_code = case
				  when a.case_id is not null then a.organization_code
				  when c.division_code ^@ cast(:division as text) then null else :organization end
				from case_file c where c.id = :case and a.id = any(:ids)
				  and ((a.case_id is null and a.uploaded_by = :uploader) or a.case_id = :case)""").param("case", caseId)
			.param("ids", ids.toArray(UUID[]::new))
			.update();
	}

	List<Attachment> ofCase(Access access, UUID caseId) {
		return asking(access,
				"select " + COLUMNS
						+ " from attachment a join case_file c on c.id = a.case_id where a.case_id = :case and "
						+ SHARED + " order by a.uploaded_at, a.id")
			.param("case", caseId)
			.query(CaseRows::attachment)
			.list();
	}

	Optional<Attachment> find(Access access, UUID id) {
		CaseVisibility visible = CaseVisibility.of(access);
		return asking(access,
				"select " + COLUMNS + " from attachment a left join case_file c on c.id = a.case_id where a.id = :id"
						+ " and ((a.case_id is null and a.uploaded_by = :uploader) or (" + SHARED + " and "
						+ visible.condition() + "))")
			.param("id", id)
			.params(visible.params())
			.query(CaseRows::attachment)
			.optional();
	}

	Optional<byte[]> content(Access access, UUID id) {
		return this.database.as(access)
			.sql("select content from attachment where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes("content"))
			.optional();
	}

	private JdbcClient.StatementSpec asking(Access access, String sql) {
		DivisionCode division = access.division();
		return this.database.as(access)
			.sql(sql)
			.param("division", access.isSystem() ? "" : (division != null) ? division.value() : null)
			.param("organization", access.organizationCode())
			.param("uploader", access.userId());
	}

	void deleteOf(Access access, UUID caseId) {
		this.database.as(access).sql("delete from attachment where case_id = ?").param(caseId).update();
	}

	/** Removes what was uploaded before that time and never belonged to a case. */
	int forget(Access access, Instant before) {
		return this.database.as(access)
			.sql("delete from attachment where case_id is null and uploaded_at < :before")
			.param("before", Columns.timestamp(before))
			.update();
	}

}
