package org.wushe.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class ListWorkbookTest {

	@Test
	void eachListIsASheetWithItsTitleItsNoteAndItsRows() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ListWorkbook.write(bytes, "春和里社区三项清单", "章贡区 · 2026年11月22日",
				List.of(new ListTexts.Sheet("needs", "需求清单", "只有数量", List.of("月份", "数量"),
						List.of(List.of("2026年11月", "少于3"), List.of("2026年10月", "12"))),
						new ListTexts.Sheet("projects", "项目清单", "公布的项目", List.of("项目"), List.of())));

		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
			List<Sheet> sheets = workbook.getSheets().toList();
			assertThat(sheets).extracting(Sheet::getName).containsExactly("需求清单", "项目清单");
			List<Row> rows = sheets.getFirst().read();
			assertThat(rows).hasSize(6);
			assertThat(rows.getFirst().getCellText(0)).isEqualTo("春和里社区三项清单 · 需求清单");
			assertThat(rows.get(3).getCellText(1)).isEqualTo("数量");
			assertThat(rows.get(4).getCellText(1)).isEqualTo("少于3");
		}
	}

}
