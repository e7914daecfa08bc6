package org.wushe.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.Operation;

/**
 * The audit log in the database, where the application may add and read, and nothing
 * else.
 */
@Service
public class AuditTrail implements AuditLog {

	private final Database database;

	private final AuditChain chain;

	private final Clock clock;

	AuditTrail(Database database, AuditChain chain, Clock clock) {
		this.database = database;
		this.chain = chain;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Access access, String action, String subjectType, String subjectId, @Nullable UUID caseId,
			@Nullable String reason) {
		this.database.as(access)
			.sql("""
					insert into audit_entry (at, actor_id, actor_name, action, subject_type, subject_id, case_id, reason)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(Timestamp.from(this.clock.instant()))
			.param(access.userId())
			.param(access.displayName())
			.param(action)
			.param(subjectType)
			.param(subjectId)
			.param(caseId)
			.param(new SqlParameterValue(Types.VARCHAR, reason))
			.update();
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<AuditEntry> list(Access access, AuditFilter filter, int offset, int limit) {
		access.require(Operation.READ_AUDIT);
		return this.database.listing(access)
			.sql(AuditEntries.SELECT + """
					where (:text = '' or actor_name ^@ :text or subject_id ^@ :text or action ^@ :text
					         or action = any(:actions) or case_id = (select case_numbered(:text)))
					  and (cast(:caseId as uuid) is null or case_id = :caseId)
					order by id desc offset :offset limit :limit""")
			.param("text", filter.text())
			.param("actions", Columns.texts(filter.actions()))
			.param("caseId", filter.caseId())
			.param("offset", offset)
			.param("limit", limit)
			.query(AuditEntries::entry)
			.list();
	}

	/** By which people know the cases of these entries. */
	@Transactional(readOnly = true)
	public Map<UUID, String> caseNumbers(Access access, List<AuditEntry> entries) {
		access.require(Operation.READ_AUDIT);
		Map<UUID, String> numbers = new HashMap<>();
		this.database.as(access)
			.sql("select * from case_numbers(?::uuid[])")
			.param(Columns.texts(entries.stream().map(AuditEntry::caseId).filter(Objects::nonNull).distinct().toList()))
			.query(row -> {
				numbers.put(row.getObject("id", UUID.class), row.getString("number"));
			});
		return numbers;
	}

	/**
	 * Walks the chain from its beginning and computes every hash again: finds entries
	 * that were changed, removed, added or put in another order.
	 */
	@Transactional(readOnly = true)
	public AuditVerification verify(Access access) {
		access.require(Operation.READ_AUDIT);
		return this.chain.verify(access);
	}

}
