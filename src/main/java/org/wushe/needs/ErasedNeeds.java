package org.wushe.needs;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.AccessFeature;
import org.wushe.parties.SpecialGroup;

/** Needs that are to tell less of people, or nothing any more. */
@Repository
class ErasedNeeds {

	private static final String STILL_TELLS = "(anonymized_at is null or anonymized_at < closed_at)";

	private final Database database;

	ErasedNeeds(Database database) {
		this.database = database;
	}

	/**
	 * Those whose time is over, the longest over first, and those that were made
	 * anonymous while they went on, once they are closed.
	 */
	List<UUID> due(Access access, KeepingTime time, Instant now, int limit) {
		return this.database.listing(access)
			.sql("select id from need where state = any(?) and (closed_at <= ? or anonymized_at < closed_at)" + " and "
					+ STILL_TELLS + " order by closed_at, id limit ?")
			.param(Columns.texts(time.states()))
			.param(Columns.timestamp(time.overFor(now)))
			.param(limit)
			.query(UUID.class)
			.list();
	}

	/** Of the need only what counts is left. */
	void anonymize(Access access, UUID id, Instant now) {
		this.database.as(access)
			.sql("""
					update need set description = '', resident_id = null, beneficiary_birth_date = null,
					       special_groups = '{}', accessibility = '{}', language = null, times = '{}', place = null, place_enc = null, lat = null, lon = null,
					       reporter_name_enc = null, reporter_phone_enc = null, query_code = null,
					       anonymized_at = ?, version = version + 1
					where id = ?""")
			.param(Columns.timestamp(now))
			.param(id)
			.update();
	}

	void eraseSensitive(Access access, Need need) {
		Set<SpecialGroup> harmless = need.specialGroups()
			.stream()
			.filter(group -> !group.isSensitive())
			.collect(Collectors.toSet());
		Set<AccessFeature> forAnybody = need.requirements()
			.accessibility()
			.stream()
			.filter(feature -> !feature.isForImpaired())
			.collect(Collectors.toSet());
		this.database.as(access)
			.sql("""
					update need set description = '', special_groups = ?, accessibility = ?, version = version + 1
					where id = ?""")
			.param(Columns.texts(harmless))
			.param(Columns.texts(forAnybody))
			.param(need.id())
			.update();
	}

	void eraseReporter(Access access, UUID id) {
		this.database.as(access).sql("""
				update need set reporter_name_enc = null, reporter_phone_enc = null, version = version + 1
				where id = ?""").param(id).update();
	}

	/** What was agreed to before, and when, stays written; it does not hold any more. */
	void withdraw(Access access, UUID id, Consent.To consent, Instant now) {
		String change = switch (consent) {
			case PROCESSING -> "consent_withdrawn_at = :now, consent_sensitive = false, consent_sharing = false";
			case SENSITIVE -> "sensitive_withdrawn_at = :now, consent_sensitive = false";
			case SHARING -> "consent_sharing = false";
		};
		this.database.as(access)
			.sql("update need set " + change + ", version = version + 1 where id = :id")
			.param("now", Columns.timestamp(now))
			.param("id", id)
			.update();
	}

}
