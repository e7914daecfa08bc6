package org.wushe.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ListTableTest {

	@Test
	void whatSomebodyWroteIsTextAndNeverMarkup() {
		String markup = ListTable.markup(List.of("名称\"x"),
				List.of(List.of("<script>alert('1')</script>&"), List.of("")));

		assertThat(markup).doesNotContain("<script")
			.contains("&lt;script&gt;", "data-name=\"名称&quot;x\"", "class=\"list-nothing\"");
	}

}
