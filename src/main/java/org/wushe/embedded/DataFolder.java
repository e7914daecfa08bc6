package org.wushe.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all data, locked for one application at a time. The lock ends
 * with the process, however that dies.
 */
final class DataFolder implements AutoCloseable {

	private final FileChannel channel;

	private DataFolder(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * @throws EmbeddedFailure if another application holds the folder or it cannot be
	 * written
	 */
	static DataFolder lock(Path folder) {
		try {
			Files.createDirectories(folder);
			FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(channel) != null) {
				return new DataFolder(channel);
			}
			channel.close();
		}
		catch (IOException ex) {
			throw new EmbeddedFailure("Cannot write to the data folder %s: %s".formatted(folder, ex.getMessage()),
					"Make it writable for this user or choose another with --wushe.embedded.data=…");
		}
		throw new EmbeddedFailure("Another Wushe is running on the data folder " + folder,
				"Stop it first, or choose another folder and other ports with --wushe.embedded.data=…");
	}

	/** Whether another application is running on the folder. */
	static boolean isHeld(Path folder) {
		Path lock = folder.resolve(".lock");
		if (!Files.exists(lock)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
			return tryLock(channel) == null;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// The lock ends with the process at the latest.
		}
	}

}
