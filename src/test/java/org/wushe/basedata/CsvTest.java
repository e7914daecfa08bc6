package org.wushe.basedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;

class CsvTest {

	private static List<String> read(String text) throws IOException {
		return Table.read(new StringReader(text), List.of("a", "b"), row -> row.require("a") + "|" + row.get("b"));
	}

	@Test
	void quotedCellsMayHoldCommasQuotesAndLines() throws IOException {
		assertThat(read("a,b\n\"一,二\",\"说\"\"好\"\"\n再见\"\n三,")).containsExactly("一,二|说\"好\"\n再见", "三|");
	}

	@Test
	void aByteOrderMarkAndBlankLinesDoNoHarm() throws IOException {
		assertThat(read("\uFEFFa,b\r\n\r\n1,2\r\n")).containsExactly("1|2");
	}

	@Test
	void theLineOfABadRowIsCountedThroughQuotedLineBreaks() {
		assertThatThrownBy(() -> read("a,b\n\"1\n2\n3\",x\n,y")).hasMessageContaining("line 5: a is missing");
	}

	@Test
	void aQuoteThatDoesNotEndIsNamedWhereItBegins() {
		assertThatThrownBy(() -> read("a,b\n1,2\n\"3,4\n5,6"))
			.hasMessageContaining("line 3: a quoted cell does not end");
	}

}
