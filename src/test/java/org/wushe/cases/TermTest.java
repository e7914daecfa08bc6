package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

	@ParameterizedTest
	@ValueSource(strings = { "2h", "8wh", "7d", "15wd", "0h" })
	void isReadAsItIsWritten(String text) {
		assertThat(Term.of(text)).hasToString(text);
	}

	@Test
	void unitsAreToldApart() {
		assertThat(Term.of("8wh")).isEqualTo(Term.workingHours(8));
		assertThat(Term.of(" 15 WD ")).isEqualTo(Term.workingDays(15));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "h", "2", "-1h", "2w", "99999d", "2h2h" })
	void whatIsNoTermIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Term.of(text)).withMessageContaining("not a term");
	}

}
