package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wushe.identity.DomainRefusal;

class WordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "送餐", " 前后有空格 ", "<script>alert(1)</script>", "'; drop table need; --", "👵🏽‍🦽",
			"\u202Eabc", "第一行\r\n\t第二行", "e\u0301", "\u200B零宽" })
	void whatIsTextIsKeptExactlyAsTyped(String text) {
		assertThat(Words.require("words", text, 100)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "\uD83D", "a\uDC00b", "\u001B[31m", "\u0085", "\u007F" })
	void halfCharactersAndControlsAreRefused(String text) {
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> Words.require("words", text, 100))
			.returns("cases.refused.words-unreadable", DomainRefusal::messageKey)
			.returns("words", DomainRefusal::field);
	}

	@Test
	void lengthIsCountedInCharactersAsPeopleSeeThem() {
		assertThat(Words.require("words", "😀".repeat(10), 10)).hasSize(20);
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> Words.require("words", "😀".repeat(11), 10))
			.returns("cases.refused.words-too-long", DomainRefusal::messageKey);
	}

	@Test
	void blanksAreNothing() {
		assertThat(Words.optional("note", " \n", 10)).isNull();
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> Words.require("words", " \n", 10))
			.returns("cases.refused.words-missing", DomainRefusal::messageKey);
	}

}
