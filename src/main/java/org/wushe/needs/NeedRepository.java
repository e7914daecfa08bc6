package org.wushe.needs;

import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.cases.CaseVisibility;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

@Repository
class NeedRepository {

	private static final String FROM = " from need n join case_file c on c.id = n.case_id where ";

	private final Database database;

	NeedRepository(Database database) {
		this.database = database;
	}

	/**
	 * @param place ciphertext of what the need shows only in part
	 * @param reporterName ciphertext
	 * @param reporterPhone ciphertext
	 */
	void insert(Access access, Need need, @Nullable String place, @Nullable String reporterName,
			@Nullable String reporterPhone) {
		Coordinates coordinates = need.coordinates();
		this.database.as(access)
			.sql("""
					insert into need (id, case_id, division_code, state, channel, category_code, description, urgency,
					       beneficiary_kind, resident_id, beneficiary_birth_date, special_groups, accessibility, language, times, place,
					       place_enc, lat, lon,
					       reporter_kind, reporter_name_enc, reporter_phone_enc, consent_at, consent_sharing,
					       consent_sensitive, consent_guardian, notice_version, notice_at, child_in_danger, confidentiality,
					       first_contact_id, first_contact_name, query_code, reported_at)
					values (:id, :case, :division, :state, :channel, :category, :description, :urgency,
					       :beneficiaryKind, :resident, :birthDate, :groups, :accessibility, :language, :times, :place,
					       :placeInFull, :lat, :lon,
					       :reporterKind, :reporterName, :reporterPhone, :consentAt, :sharing,
					       :sensitive, :guardian, :notice, :toldAt, :childInDanger, :confidentiality,
					       :firstContactId, :firstContactName, :queryCode, :reportedAt)""")
			.param("id", need.id())
			.param("case", need.caseId())
			.param("division", need.divisionCode().value())
			.param("state", need.state().name())
			.param("channel", need.channel().name())
			.param("category", need.categoryCode())
			.param("description", need.description())
			.param("urgency", need.urgency().name())
			.param("beneficiaryKind", need.beneficiaryKind().name())
			.param("resident", need.residentId())
			.param("birthDate", need.birthDate())
			.param("groups", Columns.texts(need.specialGroups()))
			.param("accessibility", Columns.texts(need.requirements().accessibility()))
			.param("language", need.requirements().language())
			.param("times", Columns.texts(need.requirements().times()))
			.param("place", need.place())
			.param("placeInFull", place)
			.param("lat", (coordinates != null) ? coordinates.latitude() : null)
			.param("lon", (coordinates != null) ? coordinates.longitude() : null)
			.param("reporterKind", need.reporterKind().name())
			.param("reporterName", reporterName)
			.param("reporterPhone", reporterPhone)
			.param("consentAt", Columns.timestamp(need.consentAt()))
			.param("sharing", need.consentSharing())
			.param("sensitive", need.consentSensitive())
			.param("guardian", need.consentGuardian())
			.param("notice", (need.told() != null) ? need.told().version() : null)
			.param("toldAt", (need.told() != null) ? Columns.timestamp(need.told().at()) : null)
			.param("childInDanger", need.childInDanger())
			.param("confidentiality", need.confidentiality().name())
			.param("firstContactId", need.firstContactId())
			.param("firstContactName", need.firstContactName())
			.param("queryCode", need.queryCode())
			.param("reportedAt", Columns.timestamp(need.reportedAt()))
			.update();
	}

	/**
	 * Brings the need into another state if its present one allows it.
	 * @return the need as it is now; empty if the state did not allow it
	 */
	Optional<Need> become(Access access, UUID id, NeedState state, NeedChange change, Instant now) {
		return this.database.as(access)
			.sql("""
					update need n set state = :state, version = version + 1,
					       triage_class = coalesce(:triageClass, triage_class),
					       responsible_level = coalesce(:level, responsible_level),
					       dispatch_due_at = coalesce(:dispatchDueAt, dispatch_due_at),
					       resolve_due_at = coalesce(:resolveDueAt, resolve_due_at),
					       gap_code = coalesce(:gap, gap_code), round = coalesce(:round, round),
					       closed_at = case when :final then :now else closed_at end
					where id = :id and state = any(:before)
					returning\s""" + NeedRows.COLUMNS)
			.param("id", id)
			.param("state", state.name())
			.param("before", Columns.texts(state.before()))
			.param("triageClass", name(change.triageClass()), Types.VARCHAR)
			.param("level", name(change.level()), Types.VARCHAR)
			.param("dispatchDueAt", Columns.timestamp(change.dispatchDueAt()))
			.param("resolveDueAt", Columns.timestamp(change.resolveDueAt()))
			.param("gap", name(change.gap()), Types.VARCHAR)
			.param("round", change.round())
			.param("final", state.isFinal())
			.param("now", Columns.timestamp(now))
			.query(NeedRows::need)
			.optional();
	}

	Optional<Need> share(Access access, UUID id) {
		return this.database.as(access)
			.sql("update need n set consent_sharing = true, version = version + 1 where id = ? returning "
					+ NeedRows.COLUMNS)
			.param(id)
			.query(NeedRows::need)
			.optional();
	}

	/** Empty if it was told before. */
	Optional<Need> told(Access access, UUID id, int notice, Instant now) {
		return this.database.as(access)
			.sql("update need n set notice_version = ?, notice_at = ?, version = version + 1"
					+ " where id = ? and notice_version is null returning " + NeedRows.COLUMNS)
			.param(notice)
			.param(Columns.timestamp(now))
			.param(id)
			.query(NeedRows::need)
			.optional();
	}

	/** The cases of children in danger within the division that are still open. */
	List<UUID> childrenInDanger(Access access, DivisionCode division) {
		return this.database.listing(access).sql("""
				select case_id from need where child_in_danger and closed_at is null and division_code ^@ :division
				order by case_id""").param("division", division.value()).query(UUID.class).list();
	}

	Optional<Progress> progress(Access access, String queryCode) {
		return this.database.as(access)
			.sql("select state, reported_at, resolve_due_at, closed_at from need where query_code = ?")
			.param(queryCode)
			.query((row, number) -> new Progress(NeedState.valueOf(row.getString("state")),
					Columns.instant(row, "reported_at"), Columns.instantOrNull(row, "resolve_due_at"),
					Columns.instantOrNull(row, "closed_at")))
			.optional();
	}

	Optional<Need> find(Access access, UUID id) {
		return one(access, "n.id = :id", id, "");
	}

	/** Locked until the transaction ends. */
	Optional<Need> hold(Access access, UUID id) {
		return one(access, "n.id = :id", id, " for no key update of n");
	}

	Optional<Need> ofCase(Access access, UUID caseId) {
		return one(access, "n.case_id = :id", caseId, "");
	}

	private Optional<Need> one(Access access, String condition, UUID id, String lock) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.as(access)
			.sql("select " + NeedRows.COLUMNS + FROM + condition + " and " + visible.condition() + lock)
			.param("id", id)
			.params(visible.params())
			.query(NeedRows::need)
			.optional();
	}

	List<Need> list(Access access, NeedFilter filter, int offset, int limit) {
		Map<String, Object> params = new HashMap<>();
		String where = where(access, filter, params);
		return this.database.listing(access)
			.sql("select " + NeedRows.COLUMNS + FROM + where
					+ " order by n.reported_at desc, n.id limit :limit offset :offset")
			.params(params)
			.param("limit", limit)
			.param("offset", offset)
			.query(NeedRows::need)
			.list();
	}

	int count(Access access, NeedFilter filter) {
		Map<String, Object> params = new HashMap<>();
		String where = where(access, filter, params);
		return this.database.listing(access)
			.sql("select count(*)" + FROM + where)
			.params(params)
			.query(Integer.class)
			.single();
	}

	private static String where(Access access, NeedFilter filter, Map<String, Object> params) {
		CaseVisibility visible = CaseVisibility.of(access);
		params.putAll(visible.params());
		StringBuilder where = new StringBuilder(visible.condition());
		if (filter.state() != null) {
			where.append(" and n.state = :state");
			params.put("state", filter.state().name());
		}
		if (filter.category() != null) {
			where.append(" and n.category_code = :category");
			params.put("category", filter.category().replace("\0", ""));
		}
		if (filter.division() != null) {
			where.append(" and n.division_code ^@ :division");
			params.put("division", filter.division().value());
		}
		return where.toString();
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}
