package org.wushe.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.wushe.identity.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the case tables as records. */
final class CaseRows {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {
	};

	private CaseRows() {
	}

	static CaseFile caseFile(ResultSet row, int number) throws SQLException {
		return new CaseFile(row.getObject("id", UUID.class), row.getString("number"),
				CaseKind.valueOf(row.getString("kind")), Columns.division(row, "division_code"), row.getString("title"),
				row.getString("category_code"), row.getString("state"),
				Confidentiality.valueOf(row.getString("confidentiality")), Columns.instantOrNull(row, "deadline_at"),
				row.getObject("process_instance_key", Long.class), row.getString("owner_id"),
				row.getString("owner_name"), Columns.instant(row, "opened_at"), Columns.instantOrNull(row, "closed_at"),
				row.getInt("version"));
	}

	static TimelineEntry timelineEntry(ResultSet row, int number) throws SQLException {
		return new TimelineEntry(row.getLong("id"), row.getObject("case_id", UUID.class), Columns.instant(row, "at"),
				TimelineKind.valueOf(row.getString("kind")), row.getString("actor_id"), row.getString("actor_name"),
				JSON.readValue(row.getString("params"), PARAMS));
	}

	static CaseParty party(ResultSet row, int number) throws SQLException {
		return new CaseParty(row.getString("organization_code"), PartyRole.valueOf(row.getString("role")),
				Columns.instant(row, "since"));
	}

	static Attachment attachment(ResultSet row, int number) throws SQLException {
		return new Attachment(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
				row.getString("name"), row.getString("content_type"), row.getInt("size"), row.getString("sha256"),
				row.getString("uploaded_by"), Columns.instant(row, "uploaded_at"));
	}

	static String json(Map<String, String> params) {
		return JSON.writeValueAsString(params);
	}

}
