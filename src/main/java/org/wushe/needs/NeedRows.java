package org.wushe.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Confidentiality;
import org.wushe.identity.Columns;
import org.wushe.library.AccessFeature;
import org.wushe.library.TimeWish;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/** Rows of {@code need} as needs; never reads who reported them. */
final class NeedRows {

	static final String COLUMNS = """
			n.id, n.case_id, n.division_code, n.state, n.channel, n.category_code, n.description, n.urgency,
			n.beneficiary_kind, n.resident_id, n.beneficiary_birth_date, n.special_groups, n.accessibility, n.times,
			n.language, n.place, n.lat, n.lon, n.reporter_kind, n.consent_at, n.consent_sharing, n.consent_sensitive, n.consent_guardian, n.notice_version,
			n.notice_at, n.child_in_danger, n.confidentiality, n.first_contact_id, n.first_contact_name, n.query_code,
			n.triage_class, n.responsible_level, n.dispatch_due_at, n.resolve_due_at, n.gap_code, n.round,
			n.reported_at, n.closed_at, n.consent_withdrawn_at, n.anonymized_at, n.version""";

	private NeedRows() {
	}

	static Need need(ResultSet row, int number) throws SQLException {
		return new Need(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
				Columns.division(row, "division_code"), NeedState.valueOf(row.getString("state")),
				Channel.valueOf(row.getString("channel")), row.getString("category_code"), row.getString("description"),
				Urgency.valueOf(row.getString("urgency")), Beneficiary.Kind.valueOf(row.getString("beneficiary_kind")),
				row.getObject("resident_id", UUID.class), row.getObject("beneficiary_birth_date", LocalDate.class),
				groups(row), requirements(row), row.getString("place"), Coordinates.of(row),
				ReporterKind.valueOf(row.getString("reporter_kind")), Columns.instantOrNull(row, "consent_at"),
				row.getBoolean("consent_sharing"), row.getBoolean("consent_sensitive"),
				row.getBoolean("consent_guardian"), told(row), row.getBoolean("child_in_danger"),
				Confidentiality.valueOf(row.getString("confidentiality")), row.getString("first_contact_id"),
				row.getString("first_contact_name"), row.getString("query_code"),
				constant(TriageClass.class, row.getString("triage_class")),
				constant(ResponsibleLevel.class, row.getString("responsible_level")),
				Columns.instantOrNull(row, "dispatch_due_at"), Columns.instantOrNull(row, "resolve_due_at"),
				constant(GapCode.class, row.getString("gap_code")), row.getInt("round"),
				Columns.instant(row, "reported_at"), Columns.instantOrNull(row, "closed_at"),
				Columns.instantOrNull(row, "consent_withdrawn_at"), Columns.instantOrNull(row, "anonymized_at"),
				row.getInt("version"));
	}

	private static Need.@Nullable Told told(ResultSet row) throws SQLException {
		Instant at = Columns.instantOrNull(row, "notice_at");
		return (at != null) ? new Need.Told(row.getInt("notice_version"), at) : null;
	}

	private static Set<SpecialGroup> groups(ResultSet row) throws SQLException {
		return constants(SpecialGroup.class, row, "special_groups");
	}

	private static Requirements requirements(ResultSet row) throws SQLException {
		return new Requirements(constants(AccessFeature.class, row, "accessibility"), row.getString("language"),
				constants(TimeWish.class, row, "times"));
	}

	private static <E extends Enum<E>> Set<E> constants(Class<E> type, ResultSet row, String column)
			throws SQLException {
		Set<E> constants = EnumSet.noneOf(type);
		Columns.texts(row, column).forEach(name -> constants.add(Enum.valueOf(type, name)));
		return constants;
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
