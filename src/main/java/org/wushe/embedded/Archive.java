package org.wushe.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * A server's archive: a zip, a tar.gz, or a jar around a tar.xz. File modes and symbolic
 * links are kept; a folder that wraps everything is left out.
 */
record Archive(Path file) {

	private static final int EXECUTABLE = 0111;

	void unpack(Path target) throws IOException {
		String name = this.file.getFileName().toString();
		if (name.endsWith(".tar.gz")) {
			try (InputStream in = new GZIPInputStream(buffered(this.file), 1 << 16)) {
				untar(in, target, true);
			}
		}
		else if (name.endsWith(".jar")) {
			unpackWrapped(target);
		}
		else {
			unzip(target);
		}
	}

	private void unzip(Path target) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(this.file).get()) {
			for (Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements();) {
				ZipArchiveEntry entry = entries.nextElement();
				Path path = inside(target, entry.getName(), true);
				if (path == null) {
					continue;
				}
				try (InputStream content = zip.getInputStream(entry)) {
					if (entry.isUnixSymlink()) {
						link(target, path, zip.getUnixSymlink(entry));
					}
					else if (entry.isDirectory()) {
						Files.createDirectories(path);
					}
					else {
						write(path, content, entry.getUnixMode());
					}
				}
			}
		}
	}

	private void unpackWrapped(Path target) throws IOException {
		try (ZipFile jar = ZipFile.builder().setPath(this.file).get()) {
			for (Enumeration<ZipArchiveEntry> entries = jar.getEntries(); entries.hasMoreElements();) {
				ZipArchiveEntry entry = entries.nextElement();
				if (entry.getName().endsWith(".txz")) {
					try (InputStream in = new XZInputStream(new BufferedInputStream(jar.getInputStream(entry)))) {
						untar(in, target, false);
					}
					return;
				}
			}
		}
		throw new IOException("no .txz inside");
	}

	private static void untar(InputStream in, Path target, boolean wrapped) throws IOException {
		TarArchiveInputStream tar = new TarArchiveInputStream(in);
		for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
			Path path = inside(target, entry.getName(), wrapped);
			if (path == null) {
				continue;
			}
			if (entry.isSymbolicLink()) {
				link(target, path, entry.getLinkName());
			}
			else if (entry.isDirectory()) {
				Files.createDirectories(path);
			}
			else {
				write(path, tar, entry.getMode());
			}
		}
	}

	private static void write(Path path, InputStream content, int mode) throws IOException {
		Files.createDirectories(path.getParent());
		Files.copy(content, path);
		if ((mode & EXECUTABLE) != 0) {
			path.toFile().setExecutable(true, false);
		}
	}

	private static void link(Path root, Path path, String target) throws IOException {
		Path destination = path.resolveSibling(target).normalize();
		if (!destination.startsWith(root)) {
			throw new IOException("link out of the archive: " + path.getFileName());
		}
		Files.createDirectories(path.getParent());
		Files.createSymbolicLink(path, Path.of(target));
	}

	private static @Nullable Path inside(Path root, String name, boolean wrapped) throws IOException {
		Path relative = Path.of(name).normalize();
		if (relative.isAbsolute() || relative.startsWith("..")) {
			throw new IOException("entry out of the archive: " + name);
		}
		if (wrapped) {
			if (relative.getNameCount() < 2) {
				return null;
			}
			relative = relative.subpath(1, relative.getNameCount());
		}
		Path path = root.resolve(relative);
		return path.equals(root) ? null : path;
	}

	private static InputStream buffered(Path file) throws IOException {
		return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
	}

}
