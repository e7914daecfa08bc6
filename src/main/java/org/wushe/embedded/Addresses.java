package org.wushe.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Where the servers of a running application are, in a file of the data folder that only
 * its owner can read: a command run beside the application uses the same servers.
 */
final class Addresses {

	private final Path file;

	Addresses(Path data) {
		this.file = data.resolve("addresses.properties");
	}

	void publish(Map<String, Object> addresses) {
		Properties known = new Properties();
		addresses.forEach((name, value) -> known.setProperty(name, value.toString()));
		try {
			Path fresh = Files.createTempFile(this.file.getParent(), ".addresses", "",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			try (OutputStream out = Files.newOutputStream(fresh)) {
				known.store(out, null);
			}
			Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void withdraw() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			// The next start writes it anew.
		}
	}

	/**
	 * @throws EmbeddedFailure if the application that holds the folder is not up yet
	 */
	Map<String, Object> read() {
		Properties known = new Properties();
		try (InputStream in = Files.newInputStream(this.file)) {
			known.load(in);
		}
		catch (IOException ex) {
			throw new EmbeddedFailure(
					"Another Wushe on the data folder %s is just starting".formatted(this.file.getParent()),
					"Run the command again when it is up");
		}
		Map<String, Object> addresses = new HashMap<>();
		known.forEach((name, value) -> addresses.put(name.toString(), value));
		return addresses;
	}

}
