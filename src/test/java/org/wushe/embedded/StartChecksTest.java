package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What is looked at before anything is started. */
class StartChecksTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "postgres.port", "zeebe.port", "zeebe.command-port", "zeebe.internal-port",
			"zeebe.monitoring-port", "elasticsearch.port", "elasticsearch.transport-port", "keycloak.port",
			"keycloak.management-port" })
	void aTakenPortIsNamedWithItsSetting(String setting) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			EmbeddedSettings settings = Settings.with(freePortsBut("wushe.embedded." + setting, taken.getLocalPort()));
			assertFails(() -> Ports.reserve(settings), "Port " + taken.getLocalPort(), "wushe.embedded." + setting,
					"Another Wushe");
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aSettingOfSpringThatIsMistypedIsToldInOneLineToo(CapturedOutput output) {
		MockEnvironment environment = new MockEnvironment().withProperty("server.port", "abc");
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> Binder.get(environment).bind("server.port", Integer.class))
			.satisfies(failure -> assertThat(new EmbeddedFailureReporter(null).reportException(failure)).isTrue());
		assertThat(output.getErr().lines()).singleElement()
			.asString()
			.startsWith("Wushe cannot start: The setting server.port is \"abc\"");
	}

	@Test
	void aPortThatListensOnAllInterfacesIsTakenToo() throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			assertFails(() -> Ports.requireFree(taken.getLocalPort(), "server.port"), "Port " + taken.getLocalPort(),
					"--server.port=");
		}
	}

	@Test
	void portZeroMeansAnyFreeOneAndNoneTwice() {
		Ports ports = Ports.reserve(Settings.with(freePortsBut("", 0)));
		Set<Integer> numbers = new HashSet<>();
		Arrays.stream(Ports.Use.values()).forEach((use) -> numbers.add(ports.of(use)));
		assertThat(numbers).hasSize(Ports.Use.values().length).doesNotContain(0);
	}

	@Test
	void tooLittleDiskIsTold() {
		EmbeddedSettings settings = Settings.with("wushe.embedded.home", this.folder.resolve("not/there/yet"),
				"wushe.embedded.minimum-disk", "8000TB");
		assertFails(() -> Machine.check(settings), "MB are free", this.folder.toString(), "--wushe.embedded.home=");
	}

	@Test
	void tooLittleMemoryIsTold() {
		EmbeddedSettings settings = Settings.with("wushe.embedded.home", this.folder, "wushe.embedded.minimum-disk",
				"0", "wushe.embedded.minimum-memory", "8000TB");
		assertFails(() -> Machine.check(settings), "of memory are available", "--wushe.embedded.enabled=false");
	}

	@Test
	void aSecondApplicationOnTheSameDataIsRefusedUntilTheFirstHasGone() {
		try (DataFolder first = DataFolder.lock(this.folder)) {
			assertFails(() -> DataFolder.lock(this.folder), "Another Wushe is running", this.folder.toString());
		}
		DataFolder.lock(this.folder).close();
	}

	@Test
	void aDataFolderThatCannotBeMadeIsTold() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertFails(() -> DataFolder.lock(file.resolve("data")), "Cannot write to the data folder",
				"--wushe.embedded.data=");
	}

	@Test
	void aDatabaseFolderWithoutVersionIsNotADatabase() throws IOException {
		Path data = Files.createDirectories(this.folder.resolve("data/postgres"));
		Files.createFile(data.resolve("stray"));
		assertFails(this::checkPostgres, data.toString(), "PG_VERSION is missing", "backup");
	}

	@Test
	void aDatabaseOfAnotherVersionIsToldApart() throws IOException {
		Path data = Files.createDirectories(this.folder.resolve("data/postgres"));
		Files.writeString(data.resolve("PG_VERSION"), "16\n");
		assertFails(this::checkPostgres, data.toString(), "PostgreSQL 16", "18");
	}

	@Test
	void passwordsAreDrawnOnceAndOnlyTheirOwnerCanReadThem() throws IOException {
		Passwords drawn = Passwords.in(this.folder);
		assertThat(Passwords.in(this.folder)).isEqualTo(drawn);
		assertThat(drawn.application()).hasSizeGreaterThan(30).isNotEqualTo(drawn.owner());
		assertThat(PosixFilePermissions
			.toString(Files.getPosixFilePermissions(this.folder.resolve("passwords.properties"))))
			.isEqualTo("rw-------");
	}

	@Test
	void aPasswordFileWithAGapIsTold() throws IOException {
		Files.writeString(this.folder.resolve("passwords.properties"), "postgres=x\n");
		assertFails(() -> Passwords.in(this.folder), "passwords.properties", "wushe_owner", "backup");
	}

	private void checkPostgres() throws IOException {
		Files.createDirectories(Distribution.POSTGRES.folder(this.folder));
		EmbeddedSettings settings = Settings.with("wushe.embedded.home", this.folder);
		Ports ports = Ports.reserve(Settings.with(freePortsBut("", 0)));
		new PostgresServer(
				new Surroundings(settings, ports, Passwords.in(this.folder), Isolation.find(), new Progress()))
			.check();
	}

	private static Object[] freePortsBut(String setting, int port) {
		Object[] all = Arrays.stream(Ports.Use.values())
			.flatMap((use) -> Arrays.stream(new Object[] { use.setting(), use.setting().equals(setting) ? port : 0 }))
			.toArray();
		return all;
	}

	private static void assertFails(ThrowingCallable check, String... words) {
		assertThatExceptionOfType(EmbeddedFailure.class).isThrownBy(check)
			.satisfies((failure) -> assertThat(failure.line()).contains(words).doesNotContain("\n"));
	}

}
