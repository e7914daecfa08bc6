package org.wushe.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.identity.Access;
import org.wushe.identity.Database;

/**
 * Chains what has been committed: the hash of a seal covers its entry and the hash before
 * it. An entry is taken in once its transaction has committed, so a late one is not
 * skipped.
 */
@Component
class AuditChain {

	private static final byte[] BEFORE_THE_FIRST = new byte[32];

	private static final int AT_ONCE = 5000;

	private final Database database;

	AuditChain(Database database) {
		this.database = database;
	}

	@Scheduled(fixedDelay = 1000)
	@Transactional
	void seal() {
		JdbcClient jdbc = this.database.as(Access.system());
		if (jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('wushe.audit-chain', 0))")
			.query(Boolean.class)
			.single()) {
			while (sealSome(jdbc) == AT_ONCE) {
				continue;
			}
		}
	}

	private int sealSome(JdbcClient jdbc) {
		Seal last = jdbc.sql("select position, hash from audit_seal order by position desc limit 1")
			.query((row, number) -> new Seal(row.getLong(1), row.getBytes(2)))
			.optional()
			.orElse(new Seal(0, BEFORE_THE_FIRST));
		List<AuditEntry> entries = pending(jdbc);
		long position = last.position();
		byte[] hash = last.hash();
		Object[][] seals = new Object[entries.size()][];
		for (int i = 0; i < seals.length; i++) {
			hash = hash(hash, entries.get(i));
			seals[i] = new Object[] { ++position, entries.get(i).id(), hash };
		}
		insert(jdbc, seals);
		return entries.size();
	}

	/** Those that have committed since the last time, in the order of their ids. */
	private static List<AuditEntry> pending(JdbcClient jdbc) {
		return jdbc
			.sql("""
					with taken as (
					  delete from audit_pending
					   where entry_id in (select entry_id from audit_pending order by entry_id limit :limit)
					  returning entry_id
					)
					select\s""" + AuditEntries.COLUMNS
					+ " from taken t join audit_entry e on e.id = t.entry_id order by e.id")
			.param("limit", AT_ONCE)
			.query(AuditEntries::entry)
			.list();
	}

	private static void insert(JdbcClient jdbc, Object[][] seals) {
		if (seals.length > 0) {
			jdbc.sql("insert into audit_seal (position, entry_id, hash) select * from unnest(?, ?, ?)")
				.param(Arrays.stream(seals).map(seal -> (Long) seal[0]).toArray(Long[]::new))
				.param(Arrays.stream(seals).map(seal -> (Long) seal[1]).toArray(Long[]::new))
				.param(Arrays.stream(seals).map(seal -> (byte[]) seal[2]).toArray(byte[][]::new))
				.update();
		}
	}

	AuditVerification verify(Access access) {
		JdbcClient jdbc = this.database.as(access);
		Walk walk = new Walk();
		jdbc.sql("select s.position, s.hash, " + AuditEntries.COLUMNS
				+ " from audit_seal s left join audit_entry e on e.id = s.entry_id order by s.position")
			.withFetchSize(AT_ONCE)
			.query(row -> {
				walk.step(row.getLong("position"), row.getBytes("hash"),
						(row.getObject("id") != null) ? AuditEntries.entry(row, 0) : null);
			});
		long unsealed = jdbc.sql(
				"select count(*) from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)")
			.query(Long.class)
			.single();
		return new AuditVerification(walk.whole, unsealed, HexFormat.of().formatHex(walk.hash), walk.brokenAt);
	}

	/**
	 * SHA-256 over the hash before and the entry, each field with its length before it.
	 */
	static byte[] hash(byte[] before, AuditEntry entry) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.write(before);
			out.writeLong(entry.id());
			out.writeLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at()));
			for (@Nullable
			Object field : new @Nullable Object[] { entry.actorId(), entry.actorName(), entry.action(),
					entry.subjectType(), entry.subjectId(), entry.caseId(), entry.reason() }) {
				byte[] text = (field != null) ? field.toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
				out.writeInt((field != null) ? text.length : -1);
				out.write(text);
			}
			return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Seal(long position, byte[] hash) {
	}

	private static final class Walk {

		private long whole;

		private byte[] hash = BEFORE_THE_FIRST;

		private @Nullable Long brokenAt;

		void step(long position, byte[] sealed, @Nullable AuditEntry entry) {
			if (this.brokenAt != null) {
				return;
			}
			if (entry == null || position != this.whole + 1 || !Arrays.equals(sealed, hash(this.hash, entry))) {
				this.brokenAt = this.whole + 1;
				return;
			}
			this.whole = position;
			this.hash = sealed;
		}

	}

}
