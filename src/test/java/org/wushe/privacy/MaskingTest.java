package org.wushe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

	@ParameterizedTest
	@CsvSource({ "张三,张*", "张三丰,张**", "𠮷野,𠮷*", "张,张*" })
	void ofANameTheFirstCharacterRemains(String name, String masked) {
		assertThat(Masking.name(name)).isEqualTo(masked);
	}

	@Test
	void ofAPhoneNumberThreeAndFourDigitsRemain() {
		assertThat(Masking.phone("13812341234")).isEqualTo("138****1234");
	}

	@ParameterizedTest
	@CsvSource({ "87654321,****4321", "876543210,8****3210", "0797876543,07****6543", "079787654321,079*****4321" })
	void ofAnyPhoneNumberFourDigitsAtLeastAreHidden(String number, String masked) {
		assertThat(Masking.phone(number)).isEqualTo(masked);
	}

	@Test
	void ofAnIdentityNumberSixAndFourCharactersRemain() {
		assertThat(Masking.identityNumber("11010519491231002X")).isEqualTo("110105********002X");
	}

	@ParameterizedTest
	@CsvSource({ "110", "1381234" })
	void aNumberTooShortToMaskIsHiddenAltogether(String number) {
		assertThat(Masking.phone(number)).isEqualTo("****");
	}

	@Test
	void ofAnAddressTheHouseIsHidden() {
		assertThat(Masking.address("解放街道春和里12号3栋501室")).startsWith("解放街道").doesNotContain("501");
	}

	@Test
	void nothingStaysNothing() {
		assertThat(Masking.name("") + Masking.phone("") + Masking.address("")).isEmpty();
	}

}
