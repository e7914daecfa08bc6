package org.wushe.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

	@Test
	void eachCharacterCountsWithItsFirstLetter() {
		assertThat(Pinyin.initials("章贡区老年食堂", "红旗 5A（银杏街）")).containsExactly("z g q l n s t", "h q 5 a y x j");
	}

	@Test
	void lettersAreInitialsAndWordsAreNot() {
		assertThat(Pinyin.maybeInitials("lnst")).isTrue();
		assertThat(Pinyin.maybeInitials("老年")).isFalse();
		assertThat(Pinyin.maybeInitials("l")).isFalse();
		assertThat(Pinyin.maybeInitials("meals for all")).isFalse();
		assertThat(Pinyin.spaced("LnSt")).isEqualTo("l n s t");
	}

}
