package org.wushe.privacy;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * @param keyFile the key that the keys of personal fields are wrapped with; made at the
 * first start. Keep it, and its backup, apart from the database's.
 */
@ConfigurationProperties("wushe.privacy")
record PrivacySettings(@Nullable Path keyFile) {

	KeyFile requireKeyFile() {
		if (this.keyFile == null || this.keyFile.toString().isBlank()) {
			throw new KeysUnavailable("No place for the key of personal data is set",
					"Set wushe.privacy.key-file to a file outside the database; it is made at the first start");
		}
		return new KeyFile(this.keyFile);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(PrivacySettings.class)
	static class Wiring {

	}

}
