package org.wushe.library;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DomainRefusal;
import org.wushe.privacy.PersonalFields;

@Repository
class TalentPersonRepository {

	private final Database database;

	private final PersonalFields personal;

	private final ResourceDraftRepository drafts;

	TalentPersonRepository(Database database, PersonalFields personal, ResourceDraftRepository drafts) {
		this.database = database;
		this.personal = personal;
		this.drafts = drafts;
	}

	/** Takes the place of all that was known of who it is. */
	void put(Access access, UUID resource, TalentPerson person) {
		if (person.equals(TalentPerson.NOBODY)) {
			forget(access, resource);
			return;
		}
		String phone = person.phone();
		this.database.as(access)
			.sql("""
					insert into talent_person (resource_id, name_enc, phone_enc) values (?, ?, ?)
					on conflict (resource_id) do update set name_enc = excluded.name_enc,
					       phone_enc = excluded.phone_enc""")
			.param(resource)
			.param(this.personal.encrypt(person.name()))
			.param(new SqlParameterValue(Types.VARCHAR, (phone != null) ? this.personal.encrypt(phone) : null))
			.update();
	}

	/**
	 * The person is no longer listed, nor wants to be; also by whoever has typed name and
	 * phone and not saved yet. Called once the entry is written.
	 */
	void forget(Access access, UUID resource) {
		this.database.as(access)
			.sql("update resource set forgotten_version = version where id = ?")
			.param(resource)
			.update();
		this.database.as(access).sql("delete from talent_person where resource_id = ?").param(resource).update();
		this.drafts.forgetPerson(resource);
	}

	/**
	 * Whether the talent was forgotten since the entry was looked at. Until the
	 * transaction ends nobody changes it further.
	 * @param version of what was looked at
	 */
	boolean isForgottenSince(UUID resource, int version) {
		return this.database.as(Access.system())
			.sql("select coalesce(forgotten_version > ?, false) from resource where id = ? for share")
			.params(version, resource)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/**
	 * What a talent took back is not written again by whoever had it open.
	 * @param person to be written; null for nobody
	 * @throws DomainRefusal if the talent was forgotten since
	 */
	void requireNotForgotten(UUID resource, int version, @Nullable TalentPerson person) {
		if (person != null && !person.equals(TalentPerson.NOBODY) && isForgottenSince(resource, version)) {
			throw DomainRefusal.conflict("resources.refused.forgotten");
		}
	}

	/** Those whose entries were taken down before then, the same way. */
	int forgetWithdrawn(Instant before) {
		List<UUID> withdrawn = this.database.listing(Access.system())
			.sql("""
					select p.resource_id from talent_person p join resource r on r.id = p.resource_id
					 where r.status = 'WITHDRAWN' and r.updated_at < ?""")
			.param(Columns.timestamp(before))
			.query(UUID.class)
			.list();
		withdrawn.forEach(resource -> forget(Access.system(), resource));
		return withdrawn.size();
	}

	Optional<TalentPerson> find(Access access, UUID resource) {
		return this.database.as(access)
			.sql("select name_enc, phone_enc from talent_person where resource_id = ?")
			.param(resource)
			.query((row, number) -> {
				String phone = row.getString("phone_enc");
				return new TalentPerson(this.personal.decrypt(row.getString("name_enc")),
						(phone != null) ? this.personal.decrypt(phone) : null);
			})
			.optional();
	}

}
