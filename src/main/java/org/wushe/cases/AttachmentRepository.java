package org.wushe.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

@Repository
class AttachmentRepository {

	private static final String COLUMNS = "a.id, a.case_id, a.name, a.content_type, a.size, a.sha256, a.uploaded_by,"
			+ " a.uploaded_at";

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

	/** How many of them now belong to the case. */
	int bind(Access access, UUID caseId, List<UUID> ids) {
		return this.database.as(access)
			.sql("""
					update attachment set case_id = :case
					where id = any(:ids) and ((case_id is null and uploaded_by = :user) or case_id = :case)""")
			.param("case", caseId)
			.param("ids", ids.toArray(UUID[]::new))
			.param("user", access.userId())
			.update();
	}

	List<Attachment> ofCase(Access access, UUID caseId) {
		return this.database.as(access)
			.sql("select " + COLUMNS + " from attachment a where case_id = ? order by uploaded_at, id")
			.param(caseId)
			.query(CaseRows::attachment)
			.list();
	}

	Optional<Attachment> find(Access access, UUID id) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.as(access)
			.sql("select " + COLUMNS + " from attachment a left join case_file c on c.id = a.case_id where a.id = :id"
					+ " and ((a.case_id is null and a.uploaded_by = :uploader) or (c.id is not null and ("
					+ visible.condition() + ")))")
			.param("id", id)
			.param("uploader", access.userId())
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

	/** Removes what was uploaded before that time and never belonged to a case. */
	int forget(Access access, Instant before) {
		return this.database.as(access)
			.sql("delete from attachment where case_id is null and uploaded_at < :before")
			.param("before", Columns.timestamp(before))
			.update();
	}

}
