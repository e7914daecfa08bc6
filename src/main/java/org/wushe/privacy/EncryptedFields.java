package org.wushe.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Envelope encryption with Tink: the fields by AES-256-GCM, the index by HMAC-SHA-256 cut
 * to 128 bits. The keys of both lie in the database, wrapped with the key of the
 * {@link KeyFile}.
 */
@Component
class EncryptedFields implements PersonalFields {

	private static final String FIELDS = "personal-fields";

	private static final String INDEX = "blind-index";

	private static final int INDEX_BYTES = 16;

	/** Long after every node has heard of a new key. */
	private static final Duration OVERLAP = Duration.ofDays(1);

	private static final Logger log = LoggerFactory.getLogger(EncryptedFields.class);

	private static final byte[] CONTEXT = FIELDS.getBytes(StandardCharsets.UTF_8);

	private final KeyFile keyFile;

	private final DataKeys dataKeys;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private volatile Keys keys;

	/**
	 * @param wrapped how the field keys looked in the database when these were read
	 * @param newest the number of the key that new texts are encrypted with
	 */
	private record Keys(String wrapped, int newest, Aead fields, PrfSet index) {
	}

	EncryptedFields(PrivacySettings settings, DataKeys dataKeys, Clock clock, PlatformTransactionManager transactions) {
		this.keyFile = settings.requireKeyFile();
		this.dataKeys = dataKeys;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		try {
			AeadConfig.register();
			PrfConfig.register();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		this.keys = inTransaction(this::open);
	}

	@Override
	public String encrypt(String text) {
		try {
			byte[] sealed = this.keys.fields().encrypt(text.getBytes(StandardCharsets.UTF_8), CONTEXT);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot encrypt", ex);
		}
	}

	@Override
	public String decrypt(String ciphertext) {
		Keys known = this.keys;
		try {
			return open(known, ciphertext);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			// Another node may have changed the keys since we read them.
			Keys fresh = inTransaction(this::open);
			if (!fresh.wrapped().equals(known.wrapped())) {
				this.keys = fresh;
				return decrypt(ciphertext);
			}
			throw new IllegalStateException("not encrypted with our keys");
		}
	}

	@Override
	public String blindIndex(String text) {
		try {
			String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
			byte[] index = this.keys.index().computePrimary(normal.getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(index);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot make an index", ex);
		}
	}

	/**
	 * Another node may have changed the keys: new texts are to be encrypted with them.
	 */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void refresh() {
		Keys known = this.keys;
		try {
			this.keys = inTransaction(
					() -> this.dataKeys.wrapped(FIELDS).orElseThrow().equals(known.wrapped()) ? known : open());
		}
		catch (KeysUnavailable ex) {
			log.warn("{}; until the next start the keys read before are used", ex.getMessage());
		}
	}

	/**
	 * From now on new texts are encrypted with a new key; the old ones remain readable.
	 * @return false if an earlier rotation has not ended yet: it goes on with its key
	 */
	boolean beginRotation() {
		String before = this.keys.wrapped();
		this.keys = inTransaction(() -> {
			this.dataKeys.lock();
			Aead master = this.keyFile.read();
			if (!this.dataKeys.isRotating(FIELDS)) {
				store(master, FIELDS,
						KeysetHandle.newBuilder(unwrap(master, FIELDS))
							.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
								.withRandomId()
								.makePrimary())
							.build());
				this.dataKeys.beginRotation(FIELDS);
			}
			return keys(master);
		});
		return !before.equals(this.keys.wrapped());
	}

	/**
	 * Nothing is encrypted with the older keys any more: they are forgotten, but for the
	 * last of them, and for those of a day ago, which a node may have used that has not
	 * heard of the new one.
	 */
	void endRotation() {
		Instant now = this.clock.instant();
		this.keys = inTransaction(() -> {
			this.dataKeys.lock();
			Aead master = this.keyFile.read();
			KeysetHandle.Builder keyset = KeysetHandle.newBuilder(unwrap(master, FIELDS));
			if (this.dataKeys.rotatedAt(FIELDS).filter(last -> last.isAfter(now.minus(OVERLAP))).isEmpty()) {
				while (keyset.size() > 2) {
					keyset.deleteAt(0);
				}
			}
			store(master, FIELDS, keyset.build());
			this.dataKeys.endRotation(FIELDS, now);
			return keys(master);
		});
	}

	/**
	 * How all begins that is encrypted with the newest key: Tink writes the number of the
	 * key in front, of which seven signs hold all but what two bits of the next byte add.
	 */
	List<String> beginnings() {
		return IntStream.range(0, 4)
			.mapToObj(bits -> ByteBuffer.allocate(6).put((byte) 1).putInt(this.keys.newest()).put((byte) (bits << 6)))
			.map(prefix -> Base64.getUrlEncoder().encodeToString(prefix.array()).substring(0, 7))
			.toList();
	}

	/** The keys are wrapped with that of another file, which is made if there is none. */
	void wrapWith(KeyFile file) {
		inTransaction(() -> {
			this.dataKeys.lock();
			Aead old = this.keyFile.read();
			if (!file.exists()) {
				file.create();
			}
			Aead fresh = file.read();
			for (String purpose : List.of(FIELDS, INDEX)) {
				store(fresh, purpose, unwrap(old, purpose));
			}
			return this.keys;
		});
	}

	private static String open(Keys keys, String ciphertext) throws GeneralSecurityException {
		byte[] text = keys.fields().decrypt(Base64.getUrlDecoder().decode(ciphertext), CONTEXT);
		return new String(text, StandardCharsets.UTF_8);
	}

	/** Reads the keys; at the very first start makes them. */
	private Keys open() throws GeneralSecurityException {
		this.dataKeys.lock();
		boolean empty = this.dataKeys.isEmpty();
		if (!this.keyFile.exists()) {
			if (!empty) {
				throw new KeysUnavailable(
						"The key file %s is missing, and the database holds personal data that only it opens"
							.formatted(this.keyFile.path()),
						"Restore it from its backup, or set wushe.privacy.key-file to where it is");
			}
			this.keyFile.create();
		}
		Aead master = this.keyFile.read();
		if (empty) {
			store(master, FIELDS, fresh(PredefinedAeadParameters.AES256_GCM));
			store(master, INDEX, fresh(PredefinedPrfParameters.HMAC_SHA256_PRF));
		}
		return keys(master);
	}

	private static KeysetHandle fresh(Parameters parameters) throws GeneralSecurityException {
		return KeysetHandle.generateNew(parameters);
	}

	private Keys keys(Aead master) throws GeneralSecurityException {
		KeysetHandle fields = unwrap(master, FIELDS);
		return new Keys(this.dataKeys.wrapped(FIELDS).orElseThrow(), fields.getPrimary().getId(),
				fields.getPrimitive(RegistryConfiguration.get(), Aead.class),
				unwrap(master, INDEX).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
	}

	private void store(Aead master, String purpose, KeysetHandle keyset) throws GeneralSecurityException {
		this.dataKeys.put(purpose, TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, master,
				purpose.getBytes(StandardCharsets.UTF_8)), this.clock.instant());
	}

	private KeysetHandle unwrap(Aead master, String purpose) {
		try {
			return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(this.dataKeys.wrapped(purpose).orElseThrow(), master,
					purpose.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new KeysUnavailable("The key file %s is not the one of this database".formatted(this.keyFile.path()),
					"Set wushe.privacy.key-file to the file that belongs to the database, or restore it from its backup");
		}
	}

	@FunctionalInterface
	private interface KeyWork {

		Keys run() throws GeneralSecurityException;

	}

	private Keys inTransaction(KeyWork work) {
		return Objects.requireNonNull(this.transaction.execute(status -> {
			try {
				return work.run();
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException(ex);
			}
		}));
	}

}
