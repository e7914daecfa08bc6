package org.wushe.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.Columns;

/** Rows of the referral tables as records. */
final class ReferralRows {

	private ReferralRows() {
	}

	static Referral referral(ResultSet row, int number) throws SQLException {
		return new Referral(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
				row.getObject("need_id", UUID.class), row.getObject("offering_id", UUID.class),
				row.getString("organization_code"), Columns.division(row, "division_code"),
				ReferralState.valueOf(row.getString("state")), row.getInt("round"), row.getString("choice_reason"),
				row.getString("answer_reason"), row.getString("answer_note"), row.getString("requested_by"),
				Columns.instant(row, "requested_at"), Columns.instant(row, "expires_at"),
				Columns.instantOrNull(row, "answered_at"), plan(row), Columns.instantOrNull(row, "completed_at"),
				row.getInt("version"));
	}

	private static @Nullable ServicePlan plan(ResultSet row) throws SQLException {
		Instant start = Columns.instantOrNull(row, "scheduled_start");
		return (start == null) ? null
				: new ServicePlan(start, row.getInt("scheduled_minutes"),
						PlaceKind.valueOf(row.getString("scheduled_place_kind")), row.getString("scheduled_place"),
						row.getString("staff_name"), row.getString("schedule_note"));
	}

	static ServiceRecord serviceRecord(ResultSet row, int number) throws SQLException {
		return new ServiceRecord(row.getObject("id", UUID.class), row.getObject("referral_id", UUID.class),
				row.getObject("case_id", UUID.class), row.getInt("round"), Columns.instant(row, "served_at"),
				row.getInt("minutes"), row.getString("words"), row.getString("staff_name"),
				List.of((UUID[]) row.getArray("photos").getArray()), row.getString("reported_by"),
				Columns.instant(row, "reported_at"));
	}

}
