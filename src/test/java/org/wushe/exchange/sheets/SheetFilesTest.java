package org.wushe.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.wushe.identity.DomainRefusal;
import org.wushe.ui.Translations;

class SheetFilesTest {

	private final SheetWords words = new SheetWords(new Translations());

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatIsWrittenIsReadAgain(boolean workbook) throws IOException {
		List<String> row = List.of("360702001001", "=1+1", "+86", "-3.5", "@me", "两行\n文字", "引\"号,逗号", "'已有");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Paper paper = workbook ? Paper.workbook(out, "服务项目") : Paper.values(out)) {
			paper.head(List.of("一", "二", "三", "四", "五", "六", "七", "八"));
			paper.choices(0, List.of("甲", "乙"));
			paper.row(row);
		}
		Grid grid = Grid.read(out.toByteArray());
		assertThat(grid.lines()).hasSize(2);
		assertThat(grid.lines().get(1).number()).isEqualTo(2);
		assertThat(grid.lines().get(1).cells()).isEqualTo(row);
	}

	@Test
	void nothingThatASpreadsheetWouldComputeIsWrittenAsItIs() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Paper paper = Paper.values(out)) {
			paper.row(List.of("=HYPERLINK(\"http://x\")", "@SUM(A1)", "-1+1", "-12.5", "平常"));
		}
		assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF")
			.contains("\"'=HYPERLINK", "'@SUM", "'-1+1", ",-12.5,", "平常");
	}

	@Test
	void chineseSpreadsheetsMayWriteGb18030() {
		byte[] file = "名称,说明\r\n助餐点,每天开放㐀\r\n".getBytes(Charset.forName("GB18030"));
		assertThat(Grid.read(file).lines().get(1).cells()).containsExactly("助餐点", "每天开放㐀");
	}

	@Test
	void aMarkedUtf16IsReadAndWhatIsInNoEncodingIsRefused() {
		byte[] marked = "\uFEFF名称,说明\r\n助餐点,每天".getBytes(StandardCharsets.UTF_16LE);
		assertThat(Grid.read(marked).lines().get(1).cells()).containsExactly("助餐点", "每天");
		assertThat(refusal(new byte[] { 'a', ',', (byte) 0xFF, (byte) 0xFF, ',', 'b', '\n', 'c' }))
			.isEqualTo("exchange.refused.encoding");
	}

	@Test
	void aSmallFileThatUnfoldsToAHugeOneIsRefused() throws IOException {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			byte[] piece = new byte[1 << 20];
			for (int i = 0; i < 101; i++) {
				zip.write(piece);
			}
		}
		assertThat(bomb.size()).isLessThan(1 << 20);
		assertThat(refusal(bomb.toByteArray())).isEqualTo("exchange.refused.too-large");
	}

	@Test
	void whatIsNoSheetIsRefusedWithWhatToDo() {
		byte[] old = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0 };
		byte[] broken = Arrays.copyOf(new byte[] { 'P', 'K', 3, 4, 20, 0 }, 200);
		assertThat(refusal(old)).isEqualTo("exchange.refused.xls");
		assertThat(refusal(broken)).isEqualTo("exchange.refused.workbook");
		assertThat(refusal("a,b\n1,\"2".getBytes(StandardCharsets.UTF_8))).isEqualTo("exchange.refused.quote");
		assertThat(refusal("x\n".repeat(Grid.MOST_ROWS + 2).getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("exchange.refused.too-many");
	}

	private static String refusal(byte[] file) {
		try {
			Grid.read(file);
			return "";
		}
		catch (DomainRefusal refusal) {
			return refusal.messageKey();
		}
	}

	@Test
	void everyWrongCellIsNamedInChinese() {
		Cells cells = new Cells(
				Map.of("cost", "免费", "minAge", "六十", "latitude", "95", "unit", "桶", "division", "解放街道"));
		cells.required("title", 200);
		cells.number("cost", BigDecimal.ZERO, BigDecimal.valueOf(10_000_000), 2);
		cells.whole("minAge", 0, 150);
		cells.coordinates();
		cells.choice("unit", said -> Optional.ofNullable(this.words.units().get(said)));
		cells.choice("division", Cells::division);
		assertThat(cells.problems()).extracting(this.words::problem)
			.contains("「服务名称」必须填写", "「收费（元）」应为 0 至 10000000 的数，最多 2 位小数", "「最小年龄」应为 0 至 150 的整数",
					"「余量单位」没有“桶”这一项，请对照模板的可选内容", "「经度」经度和纬度要么都填，要么都不填");
		assertThat(cells.problems()).hasSize(7);
	}

	@Test
	void whatIsGoodIsTakenAsItIsMeant() {
		Cells cells = new Cells(Map.of("cost", "1,250.50", "gradeUntil", "2029/12/31", "groups", "老年人、残疾人", "division",
				"360702001 解放街道"));
		assertThat(cells.number("cost", BigDecimal.ZERO, BigDecimal.valueOf(10_000), 2)).isEqualByComparingTo("1250.5");
		assertThat(cells.day("gradeUntil")).hasToString("2029-12-31");
		assertThat(cells.choices("groups", said -> Optional.ofNullable(this.words.groups().get(said)))).hasSize(2);
		assertThat(cells.choice("division", Cells::division)).hasToString("360702001");
		assertThat(cells.isGood()).isTrue();
	}

	@Test
	void aCellThatIsTooLongIsNotCutButRefused() {
		Cells cells = new Cells(Map.of("title", "很".repeat(201)));
		cells.text("title", 200);
		assertThat(cells.problems()).singleElement()
			.satisfies(problem -> assertThat(this.words.problem(problem)).isEqualTo("「服务名称」太长，最多 200 个字"));
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> Grid.read("\"x".getBytes(StandardCharsets.UTF_8)));
	}

}
