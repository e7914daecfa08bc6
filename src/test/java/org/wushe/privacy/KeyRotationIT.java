package org.wushe.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

import org.wushe.WusheTest;
import org.wushe.command.Command;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.ContactChange;
import org.wushe.parties.ContactChanges;
import org.wushe.parties.OrganizationContact;
import org.wushe.parties.Organizations;
import org.wushe.parties.ResidentEntry;
import org.wushe.parties.Residents;
import org.wushe.referrals.Scene;

/** New keys for old texts, while others go on reading and writing. */
@WusheTest
class KeyRotationIT {

	private static final String PHONE = "13900001111";

	@Autowired
	private PrivacySettings settings;

	@Autowired
	private DataKeys dataKeys;

	@Autowired
	private EncryptedColumns columns;

	@Autowired
	private Residents residents;

	@Autowired
	private Database database;

	@Autowired
	private Clock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private TransactionOperations transaction;

	private final UUID resident = UUID.randomUUID();

	/** Another node, which started before. */
	private EncryptedFields running;

	@BeforeEach
	void somebodyIsInTheFiles() {
		this.running = node(this.settings);
		this.residents.add(Access.system(), List.of(), List.of(new ResidentEntry(this.resident, null,
				new DivisionCode("360702001001001"), "林小满", null, PHONE, "东门路 18 号", null, null, Set.of(), false)));
	}

	@Test
	void afterARotationEveryTextIsEncryptedWithTheNewKeyAndAllNodesReadIt() {
		String before = phone();
		EncryptedFields node = node(this.settings);
		assertThat(rotate(node).exitCode()).isZero();
		assertThat(phone()).isNotEqualTo(before);
		assertThat(node.beginnings()).contains(phone().substring(0, 7)).doesNotContain(before.substring(0, 7));
		assertThat(this.columns.replace(node.beginnings(), sealed -> sealed)).as("what is left of the old key")
			.isZero();
		assertThat(this.running.decrypt(phone())).isEqualTo(PHONE);
		assertThat(this.residents.withPhone(Access.system(), PHONE)).extracting("id").contains(this.resident);
	}

	@Test
	void whatAnOrganizationProposedIsEncryptedAnewAndStillRead(@Autowired BeanFactory beans,
			@Autowired ContactChanges changes, @Autowired Organizations organizations) {
		Scene scene = new Scene(beans);
		OrganizationContact proposed = new OrganizationContact("周敏", PHONE, null, null, "");
		changes.propose(scene.manager(), scene.organization(),
				organizations.get(Access.system(), scene.organization()).version(), proposed);
		String before = proposed(scene.organization());
		EncryptedFields node = node(this.settings);
		rotate(node);
		assertThat(node.beginnings()).contains(proposed(scene.organization()).substring(0, 7))
			.doesNotContain(before.substring(0, 7));
		assertThat(changes.find(scene.manager(), scene.organization())).map(ContactChange::proposed).contains(proposed);
	}

	@Test
	void whatANodeWritesMeanwhileWithTheOldKeyIsStillRead() {
		EncryptedFields node = node(this.settings);
		node.beginRotation();
		String late = this.running.encrypt("写在换钥途中");
		rotate(node);
		assertThat(node(this.settings).decrypt(late)).isEqualTo("写在换钥途中");
		this.running.refresh();
		assertThat(node.beginnings()).contains(this.running.encrypt("换钥以后").substring(0, 7));
	}

	@Test
	void aRotationThatWasInterruptedGoesOnWithItsKey() {
		EncryptedFields interrupted = node(this.settings);
		assertThat(interrupted.beginRotation()).isTrue();
		EncryptedFields node = node(this.settings);
		assertThat(rotate(node).message()).contains("Went on");
		assertThat(node.beginnings()).isEqualTo(interrupted.beginnings()).contains(phone().substring(0, 7));
		assertThat(rotate(node).message()).contains("New key");
	}

	@Test
	void theKeysAreWrappedWithAnotherFileAndTheOldOneOpensThemNoMore(@TempDir Path folder) {
		PrivacySettings other = new PrivacySettings(folder.resolve("keys/other.json"));
		assertThat(rotate(node(this.settings), "--wrap-with=" + other.keyFile()).exitCode()).isZero();
		try {
			assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> node(this.settings))
				.withMessageContaining("is not the one of this database");
			assertThat(node(other).decrypt(phone())).isEqualTo(PHONE);
			this.running.refresh();
			assertThat(this.running.decrypt(this.running.encrypt(PHONE))).as("goes on until its next start")
				.isEqualTo(PHONE);
		}
		finally {
			node(other).wrapWith(this.settings.requireKeyFile());
		}
		assertThat(node(this.settings).decrypt(phone())).isEqualTo(PHONE);
	}

	private EncryptedFields node(PrivacySettings itsSettings) {
		return new EncryptedFields(itsSettings, this.dataKeys, this.clock, this.transactions);
	}

	private Command.Outcome rotate(EncryptedFields node, String... arguments) {
		return new RotateKeys(node, this.columns).run(new DefaultApplicationArguments(arguments));
	}

	private String proposed(String organization) {
		return this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select proposed_enc from organization_change where organization_code = ?")
			.param(organization)
			.query(String.class)
			.single());
	}

	private String phone() {
		return this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select phone_enc from resident where id = ?")
			.param(this.resident)
			.query(String.class)
			.single());
	}

}
