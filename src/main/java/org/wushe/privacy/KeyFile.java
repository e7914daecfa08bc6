package org.wushe.privacy;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The key that wraps the data keys. It lies outside the database, so that a copy of the
 * database alone tells nobody's name.
 */
record KeyFile(Path path) {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	boolean exists() {
		return Files.exists(this.path);
	}

	/**
	 * @throws KeysUnavailable if the file cannot be read, is no key, or is open to others
	 */
	Aead read() {
		try {
			if (isOpenToOthers()) {
				throw new KeysUnavailable("The key file %s can be read by other users".formatted(this.path),
						"Take their rights away: chmod 600 " + this.path);
			}
			return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(this.path), InsecureSecretKeyAccess.get())
				.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (IOException ex) {
			throw new KeysUnavailable("The key file %s cannot be read: %s".formatted(this.path, ex.getMessage()),
					"Restore it from its backup, or set wushe.privacy.key-file to where it is");
		}
		catch (GeneralSecurityException ex) {
			throw new KeysUnavailable("The file %s holds no key".formatted(this.path),
					"Restore it from its backup, or set wushe.privacy.key-file to where the key is");
		}
	}

	/** Appears complete and readable by its owner only, or not at all. */
	void create() {
		try {
			KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
			Path folder = this.path.toAbsolutePath().getParent();
			Files.createDirectories(folder);
			Path fresh = Files.createTempFile(folder, ".key", null);
			if (hasPermissions(fresh)) {
				Files.setPosixFilePermissions(fresh, OWNER_ONLY);
			}
			Files.writeString(fresh, TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
			move(fresh);
		}
		catch (IOException ex) {
			throw new KeysUnavailable("The key file %s cannot be created: %s".formatted(this.path, ex.getMessage()),
					"Make its folder writable, or set wushe.privacy.key-file to another place");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("no AES-GCM in this Java", ex);
		}
	}

	private void move(Path fresh) throws IOException {
		try {
			Files.move(fresh, this.path, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(fresh, this.path);
		}
	}

	private boolean isOpenToOthers() throws IOException {
		return hasPermissions(this.path) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(this.path));
	}

	private static boolean hasPermissions(Path path) throws IOException {
		return Files.getFileStore(path).supportsFileAttributeView("posix");
	}

}
