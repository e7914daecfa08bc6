package org.wushe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = NotFoundScreen.class)
class PagedListTest extends ComponentTest {

	private PagedList list(int total) {
		PagedList list = new PagedList(2, limit -> {
			int shown = Math.min(limit, total);
			return new PagedList.Part(new Paragraph(IntStream.rangeClosed(1, shown)
				.mapToObj(number -> "第" + number + "条")
				.collect(Collectors.joining())), shown, total);
		});
		UI.getCurrent().add(list);
		return list;
	}

	private static String text(PagedList list) {
		return list.getElement().getTextRecursively();
	}

	@Test
	void aListIsReadOnToItsEndAndSaysHowMuchOfItStandsThere() {
		PagedList list = list(5);
		assertThat(text(list)).contains("第2条", "已列出 2 条，共 5 条").doesNotContain("第3条");

		find(Button.class).single().click();
		assertThat(text(list)).contains("第4条", "已列出 4 条，共 5 条").doesNotContain("第5条");

		find(Button.class).single().click();
		assertThat(text(list)).contains("第5条").doesNotContain("已列出");
		assertThat(find(Button.class).all()).isEmpty();
	}

	@Test
	void whatIsReadAgainStaysAsLongAsItWas() {
		PagedList list = list(5);
		find(Button.class).single().click();

		list.refresh();

		assertThat(text(list)).contains("第4条");
	}

}
