package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveTest {

	@TempDir
	Path folder;

	private Path target = Path.of("");

	@BeforeEach
	void target() throws IOException {
		this.target = Files.createDirectory(this.folder.resolve("target"));
	}

	@Test
	void aZipKeepsModesAndLinksAndLosesTheFolderAroundEverything() throws IOException {
		Path file = this.folder.resolve("server.zip");
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
			add(zip, "server-1/bin/run", UnixStat.FILE_FLAG | 0755, "program");
			add(zip, "server-1/conf/settings", UnixStat.FILE_FLAG | 0644, "words");
			add(zip, "server-1/bin/alias", UnixStat.LINK_FLAG | 0777, "run");
		}
		new Archive(file).unpack(this.target);
		assertUnpacked();
	}

	@Test
	void aTarGzKeepsModesAndLinksAndLosesTheFolderAroundEverything() throws IOException {
		Path file = this.folder.resolve("server.tar.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(tar("server-1/"));
		}
		new Archive(file).unpack(this.target);
		assertUnpacked();
	}

	@Test
	void aJarAroundATarXzKeepsModesAndLinks() throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (OutputStream xz = new XZOutputStream(compressed, new LZMA2Options(0))) {
			xz.write(tar(""));
		}
		Path file = this.folder.resolve("server.jar");
		try (ZipArchiveOutputStream jar = new ZipArchiveOutputStream(file)) {
			add(jar, "META-INF/MANIFEST.MF", UnixStat.FILE_FLAG | 0644, "Manifest-Version: 1.0\n");
			jar.putArchiveEntry(new ZipArchiveEntry("server-linux.txz"));
			jar.write(compressed.toByteArray());
			jar.closeArchiveEntry();
		}
		new Archive(file).unpack(this.target);
		assertUnpacked();
	}

	@Test
	void anEntryThatPointsOutOfTheArchiveIsRefused() throws IOException {
		Path file = this.folder.resolve("server.zip");
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
			add(zip, "server-1/../../escaped", UnixStat.FILE_FLAG | 0644, "no");
		}
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> new Archive(file).unpack(this.target));
		assertThat(this.folder.resolve("escaped")).doesNotExist();
	}

	@Test
	void aLinkThatPointsOutOfTheArchiveIsRefused() throws IOException {
		Path file = this.folder.resolve("server.zip");
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
			add(zip, "server-1/bin/alias", UnixStat.LINK_FLAG | 0777, "../../elsewhere");
		}
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> new Archive(file).unpack(this.target));
	}

	private void assertUnpacked() {
		assertThat(this.target.resolve("bin/run")).isExecutable().hasContent("program");
		assertThat(this.target.resolve("conf/settings")).hasContent("words");
		assertThat(Files.isExecutable(this.target.resolve("conf/settings"))).isFalse();
		assertThat(this.target.resolve("bin/alias")).isSymbolicLink().hasContent("program");
	}

	private static void add(ZipArchiveOutputStream zip, String name, int mode, String content) throws IOException {
		ZipArchiveEntry entry = new ZipArchiveEntry(name);
		entry.setUnixMode(mode);
		zip.putArchiveEntry(entry);
		zip.write(content.getBytes());
		zip.closeArchiveEntry();
	}

	private static byte[] tar(String around) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
			add(tar, around + "bin/run", 0755, "program");
			add(tar, around + "conf/settings", 0644, "words");
			TarArchiveEntry link = new TarArchiveEntry(around + "bin/alias", TarConstants.LF_SYMLINK);
			link.setLinkName("run");
			tar.putArchiveEntry(link);
			tar.closeArchiveEntry();
		}
		return bytes.toByteArray();
	}

	private static void add(TarArchiveOutputStream tar, String name, int mode, String content) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setMode(mode);
		entry.setSize(content.length());
		tar.putArchiveEntry(entry);
		tar.write(content.getBytes());
		tar.closeArchiveEntry();
	}

}
