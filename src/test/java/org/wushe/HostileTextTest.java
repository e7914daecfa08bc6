package org.wushe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostileTextTest {

	@Test
	void thereAreFiveHundredDifferentTextsAndTheyAreAlwaysTheSame() {
		assertThat(HostileText.all()).hasSize(500).isEqualTo(HostileText.all());
		assertThat(HostileText.all().stream().map(HostileText::text).distinct()).hasSizeGreaterThan(480);
	}

}
