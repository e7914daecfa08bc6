package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100-2015. */
class CreditCodeTest {

	@ParameterizedTest
	@ValueSource(strings = { "91110000600037341L", "51360700MJ00000186", "52320400MJ00000183", "53410000MJ0000018X" })
	void theLastCharacterChecksTheOthers(String code) {
		assertThat("0123456789ABCDEFGHJKLMNPQRTUWXY".chars()
			.filter(check -> CreditCode.isValid(code.substring(0, 17) + (char) check)))
			.containsExactly((int) code.charAt(17));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "91110000600037341", "91110000600037341LL", "9111000060003734IL", "91110000600037341l",
			"９１１１００００６０００３７３４１L" })
	void whatHasNotEighteenOfItsSignsIsNone(String text) {
		assertThat(CreditCode.isValid(text)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(text));
	}

	@Test
	void twoDigitsThatAreSwappedAreNoticed() {
		assertThat(CreditCode.isValid("91110000600073341L")).isFalse();
	}

}
