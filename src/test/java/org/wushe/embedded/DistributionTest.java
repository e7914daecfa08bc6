package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void theBuildFetchesTheVersionThatIsStarted(Distribution distribution) throws IOException {
		assertThat(Files.readString(Path.of("pom.xml"))).contains("<%1$s.server.version>%2$s</%1$s.server.version>"
			.formatted(distribution.name().toLowerCase(), distribution.version()));
	}

	@ParameterizedTest
	@EnumSource
	void aMissingArchiveIsNamedTogetherWithWhatBringsIt(Distribution distribution) {
		EmbeddedSettings settings = settings();
		assertThatExceptionOfType(EmbeddedFailure.class).isThrownBy(() -> distribution.requirePresent(settings))
			.satisfies((failure) -> assertThat(failure.line()).contains(distribution.archive())
				.contains("./mvnw")
				.contains("wushe.embedded.archives"));
	}

	@Test
	void anArchiveIsUnpackedOnceAndNotNeededAgain() throws IOException {
		EmbeddedSettings settings = settings();
		Path archive = archive();
		AtomicInteger finished = new AtomicInteger();
		Path unpacked = Distribution.KEYCLOAK.unpack(settings, (fresh) -> finished.incrementAndGet());
		Files.delete(archive);
		assertThat(Distribution.KEYCLOAK.unpack(settings, (fresh) -> finished.incrementAndGet())).isEqualTo(unpacked);
		assertThat(finished).hasValue(1);
		assertThat(unpacked.resolve("version.txt")).hasContent("one");
		Distribution.KEYCLOAK.requirePresent(settings);
	}

	@Test
	void aServerThatCouldNotBeFinishedLeavesNothingBehind() throws IOException {
		archive();
		EmbeddedSettings settings = settings();
		assertThatExceptionOfType(EmbeddedFailure.class)
			.isThrownBy(() -> Distribution.KEYCLOAK.unpack(settings, (fresh) -> {
				throw new IOException("disk full");
			}))
			.satisfies((failure) -> assertThat(failure.line()).contains("disk full"));
		assertThat(settings.home().resolve("servers")).isEmptyDirectory();
	}

	@Test
	void aBrokenArchiveIsNamed() throws IOException {
		Path archive = archive();
		Files.writeString(archive, "not a zip");
		EmbeddedSettings settings = settings();
		assertThatExceptionOfType(EmbeddedFailure.class)
			.isThrownBy(() -> Distribution.KEYCLOAK.unpack(settings, (fresh) -> {
			}))
			.satisfies((failure) -> assertThat(failure.line()).contains(archive.toString()).doesNotContain("\n"));
	}

	private Path archive() throws IOException {
		Path archive = settings().archives().resolve(Distribution.KEYCLOAK.archive());
		Files.createDirectories(archive.getParent());
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
			zip.putArchiveEntry(new ZipArchiveEntry("keycloak/version.txt"));
			zip.write("one".getBytes());
			zip.closeArchiveEntry();
		}
		return archive;
	}

	private EmbeddedSettings settings() {
		return Settings.with("wushe.embedded.home", this.folder.resolve("home"), "wushe.embedded.archives",
				this.folder.resolve("archives"));
	}

}
