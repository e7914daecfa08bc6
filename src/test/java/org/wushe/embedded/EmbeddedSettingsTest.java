package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class EmbeddedSettingsTest {

	private static final Path USER = Path.of(System.getProperty("user.home"));

	@Test
	void everythingHasADefault() {
		EmbeddedSettings settings = Settings.with();
		assertThat(settings.enabled()).isTrue();
		assertThat(settings.home()).isEqualTo(USER.resolve(".wushe"));
		assertThat(settings.data()).isEqualTo(USER.resolve(".wushe/data"));
		assertThat(settings.archives()).isEqualTo(USER.resolve(".m2/repository"));
		assertThat(settings.await()).isEqualTo(EmbeddedSettings.Await.DATABASE);
		assertThat(settings.stopWithParent()).isFalse();
		assertThat(settings.postgres().port()).isEqualTo(15432);
		assertThat(settings.zeebe()).isEqualTo(new EmbeddedSettings.Zeebe(26500, 26501, 26502, 9600));
		assertThat(settings.elasticsearch())
			.isEqualTo(new EmbeddedSettings.Elasticsearch(9200, 9300, DataSize.ofMegabytes(512)));
		assertThat(settings.keycloak()).isEqualTo(new EmbeddedSettings.Keycloak(true, 8180, 9000));
	}

	@Test
	void theDataFollowsTheHomeUnlessItHasItsOwnFolder() {
		assertThat(Settings.with("wushe.embedded.home", "/srv/wushe").data()).isEqualTo(Path.of("/srv/wushe/data"));
		assertThat(Settings.with("wushe.embedded.home", "/srv/wushe", "wushe.embedded.data", "/var/wushe").data())
			.isEqualTo(Path.of("/var/wushe"));
	}

	@Test
	void aRelativeFolderIsMadeAbsoluteSinceServersRunElsewhere() {
		assertThat(Settings.with("wushe.embedded.data", "target/x").data()).isAbsolute()
			.endsWithRaw(Path.of("target/x"));
	}

	@Test
	void portsAreSettings() {
		EmbeddedSettings settings = Settings.with("wushe.embedded.zeebe.monitoring-port", 0,
				"wushe.embedded.postgres.port", 5432);
		assertThat(settings.zeebe()).isEqualTo(new EmbeddedSettings.Zeebe(26500, 26501, 26502, 0));
		assertThat(settings.postgres().port()).isEqualTo(5432);
	}

}
