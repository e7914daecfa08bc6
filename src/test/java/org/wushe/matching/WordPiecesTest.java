package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;

import org.junit.jupiter.api.Test;

class WordPiecesTest {

	private final WordPieces pieces = new WordPieces(Map.of("[CLS]", 101, "[SEP]", 102, "[UNK]", 100, "水", 1, "堵", 2,
			"。", 3, "ele", 4, "##vator", 5, "80", 6, "e", 7));

	@Test
	void everyChineseCharacterAndEveryMarkStandsAlone() {
		assertThat(this.pieces.of("水堵 。\n水", 20)).containsExactly(101, 1, 2, 3, 1, 102);
	}

	@Test
	void otherWordsFallIntoTheLongestPiecesThatAreKnown() {
		assertThat(this.pieces.of("Elevator堵80", 20)).containsExactly(101, 4, 5, 2, 6, 102);
	}

	@Test
	void whatDoesNotFallIntoPiecesIsUnknownAsAWhole() {
		assertThat(this.pieces.of("电elex水", 20)).containsExactly(101, 100, 100, 1, 102);
	}

	@Test
	void theRestOfALongTextIsLeftOut() {
		assertThat(this.pieces.of("水".repeat(500), 10)).hasSize(10).startsWith(101).endsWith(102);
		assertThat(this.pieces.of("", 10)).containsExactly(101, 102);
	}

	@Test
	void aVocabularyOfAnotherFamilyIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WordPieces(Map.of("水", 1)));
	}

}
