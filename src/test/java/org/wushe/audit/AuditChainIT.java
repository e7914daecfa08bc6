package org.wushe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.People;

@WusheTest
class AuditChainIT {

	@Autowired
	private AuditLog log;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditChain chain;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Database database;

	@Autowired
	private OwnerDatabase owner;

	private final Access person = People.communityWorker("360702003001");

	@Test
	void anEntryThatCommitsLateIsSealedAfterThoseThatCameLater() {
		TransactionOperations anew = anew();
		new TransactionTemplate(this.transactions).executeWithoutResult(late -> {
			record("late");
			anew.executeWithoutResult(soon -> record("soon"));
			seal("soon");
		});
		seal("late");
		assertThat(position("late")).isGreaterThan(position("soon"));
		assertThat(this.trail.verify(Access.system()).brokenAt()).isNull();
	}

	@Test
	void whatTheOwnerOfTheDatabaseChangesIsFound() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> record("changed"));
		seal("changed");
		long position = position("changed");
		this.owner.run("update audit_entry set reason = '改过' where subject_id = 'changed'");
		try {
			assertThat(this.trail.verify(Access.system()).brokenAt()).isEqualTo(position);
		}
		finally {
			this.owner.run("update audit_entry set reason = null where subject_id = 'changed'");
		}
		assertThat(this.trail.verify(Access.system()).brokenAt()).isNull();
	}

	/** On a thread of its own. The application may just be at it itself. */
	private void seal(String subject) {
		await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.chain.seal();
			return position(subject) > 0;
		});
	}

	private void record(String subject) {
		this.log.record(this.person, "test.record", "test", subject, null, null);
	}

	private long position(String subject) {
		return new TransactionTemplate(this.transactions).execute(status -> this.database.as(Access.system()).sql("""
				select coalesce(max(s.position), 0) from audit_seal s join audit_entry e on e.id = s.entry_id
				 where e.subject_id = ?""").param(subject).query(Long.class).single());
	}

	private TransactionOperations anew() {
		TransactionTemplate template = new TransactionTemplate(this.transactions);
		template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return template;
	}

}
