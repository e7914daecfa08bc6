package org.wushe.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords of the embedded servers: drawn once, kept in a file of the data folder that
 * only its owner can read.
 */
record Passwords(String superuser, String owner, String application, String keycloakDatabase, String keycloakAdmin) {

	private static final int BYTES = 18;

	static Passwords in(Path data) {
		Path file = data.resolve("passwords.properties");
		Properties stored = new Properties();
		try {
			if (Files.exists(file)) {
				try (InputStream in = Files.newInputStream(file)) {
					stored.load(in);
				}
			}
			else {
				for (String name : new String[] { "postgres", "wushe_owner", "wushe_app", "keycloak",
						"keycloak_admin" }) {
					stored.setProperty(name, draw());
				}
				write(stored, file);
			}
		}
		catch (IOException ex) {
			throw new EmbeddedFailure("Cannot read or write %s: %s".formatted(file, ex.getMessage()),
					"Make the folder writable for this user or choose another with --wushe.embedded.data=…");
		}
		return new Passwords(of(stored, "postgres", file), of(stored, "wushe_owner", file),
				of(stored, "wushe_app", file), of(stored, "keycloak", file), of(stored, "keycloak_admin", file));
	}

	private static void write(Properties drawn, Path file) throws IOException {
		Path fresh = Files.createTempFile(file.getParent(), ".passwords", "",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try (OutputStream out = Files.newOutputStream(fresh)) {
			drawn.store(out, null);
		}
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static String of(Properties stored, String name, Path file) {
		String password = stored.getProperty(name);
		if (password == null) {
			throw new EmbeddedFailure("%s has no entry %s".formatted(file, name),
					"Restore the file from a backup, or move the data folder away to start with an empty one");
		}
		return password;
	}

	private static String draw() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
