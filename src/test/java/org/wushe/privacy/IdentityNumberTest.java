package org.wushe.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

	@Test
	void gb11643TheExampleOfTheStandardIsValid() {
		IdentityNumber number = new IdentityNumber("11010519491231002X");
		assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
		assertThat(number.county()).isEqualTo("110105");
		assertThat(number.isMale()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "11010519491231002", "44052418800101001" })
	void gb11643TheLastCharacterChecksTheOtherSeventeen(String seventeen) {
		long valid = "0123456789X".chars().filter(check -> IdentityNumber.isValid(seventeen + (char) check)).count();
		assertThat(valid).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "110105194912310021", "11010519491231002x", "1101051949123100", "" })
	void gb11643AWrongCheckAShortNumberAndASmallXAreRefused(String text) {
		assertThat(IdentityNumber.isValid(text)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber(text));
	}

	@Test
	void gb11643TheDateOfBirthMustBeARealDay() {
		assertThat("0123456789X".chars().filter(check -> IdentityNumber.isValid("11010519490231002" + (char) check)))
			.isEmpty();
	}

	@Test
	void gb11643AnUnknownRegionIsNoFault() {
		assertThat("0123456789X".chars().filter(check -> IdentityNumber.isValid("99999919491231002" + (char) check)))
			.hasSize(1);
	}

	@Test
	void spacesAndASmallXAreLetPassInWhatPeopleType() {
		assertThat(IdentityNumber.of(" 110105 19491231 002x")).contains(new IdentityNumber("11010519491231002X"));
		assertThat(IdentityNumber.of("110105194912310020")).isEmpty();
	}

	@Test
	void aNumberDoesNotGetIntoLogsByItsText() {
		assertThat(new IdentityNumber("11010519491231002X")).hasToString("110105********002X");
	}

	@Test
	void digitsOfOtherScriptsAreNoDigits() {
		assertThat(IdentityNumber.isValid("１１０１０５１９４９１２３１００２X")).isFalse();
	}

}
