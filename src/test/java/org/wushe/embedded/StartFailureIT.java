package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wushe.OwnServers;

/** What keeps the servers from starting is told in one line, and the process fails. */
@OwnServers
class StartFailureIT {

	@TempDir
	Path folder;

	@Test
	void aPortInUse() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertFails("wushe.embedded.keycloak.port=" + taken.getLocalPort()).contains("wushe.embedded.keycloak.port")
				.contains(String.valueOf(taken.getLocalPort()));
		}
	}

	@Test
	void tooLittleDisk() throws Exception {
		assertFails("wushe.embedded.minimum-disk=8000TB").contains("are free on the disk");
	}

	@Test
	void tooLittleMemory() throws Exception {
		assertFails("wushe.embedded.minimum-memory=8000TB").contains("of memory are available");
	}

	@Test
	void aMissingArchive() throws Exception {
		assertFails("wushe.embedded.archives=" + this.folder).contains("Run ./mvnw");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>',
			textBlock = """
					wushe.ports.postgres=abc          > There is no setting wushe.ports.postgres. Did you mean wushe.embedded.postgres.port?
					wushe.embedded.postgres.prot=5432 > Did you mean wushe.embedded.postgres.port?
					wushe.embedded.postgres.port=abc  > The setting wushe.embedded.postgres.port is "abc" and takes a port from 0 to 65535.
					wushe.embedded.await=never        > takes one of database, all.
					wushe.session.maximum-age=long    > takes a duration such as 30s
					wushe.referrals.rectify=3 weeks   > takes a term such as 2h
					""")
	void aMistypedSetting(String setting, String told) throws Exception {
		assertFails(setting).contains(told);
	}

	@Test
	void aFolderThatIsNoDatabase() throws Exception {
		Files.createFile(Files.createDirectories(this.folder.resolve("home/data/postgres")).resolve("stray"));
		assertFails().contains("PG_VERSION is missing");
	}

	@Test
	void aSecondApplicationOnTheSameData() throws Exception {
		try (DataFolder first = DataFolder.lock(this.folder.resolve("home/data"))) {
			assertFails().contains("Another Wushe is running");
		}
	}

	private org.assertj.core.api.AbstractStringAssert<?> assertFails(String... settings) throws Exception {
		List<String> all = new ArrayList<>(List.of("wushe.embedded.home=" + this.folder.resolve("home")));
		all.addAll(Arrays.asList(settings));
		try (ApplicationProcess application = ApplicationProcess.start(this.folder.resolve("output"),
				all.toArray(String[]::new))) {
			assertThat(application.exitCode()).isEqualTo(1);
			assertThat(application.lines()).hasSize(1);
			assertThat(this.folder.resolve("home/servers")).as("nothing half-started").doesNotExist();
			return assertThat(application.lines().getFirst()).startsWith("Wushe cannot start: ");
		}
	}

}
