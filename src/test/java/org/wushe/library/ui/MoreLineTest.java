package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = LibraryScreen.class)
class MoreLineTest extends ComponentTest {

	private final AtomicInteger pages = new AtomicInteger(1);

	private MoreLine line(int shown, long total, int pages) {
		MoreLine line = new MoreLine(shown, total, pages, this.pages::incrementAndGet);
		UI.getCurrent().add(line);
		return line;
	}

	@Test
	void moreOfTheListIsShownAtTheButton() {
		line(20, 21, 1);

		find(Button.class).single().click();

		assertThat(this.pages).hasValue(2);
	}

	@Test
	void whereTheListIsTooLongItSaysWhatToDoInsteadOfAButtonThatDoesNothing() {
		MoreLine line = line(500, 1_234, MoreLine.MOST_PAGES);

		assertThat(find(Button.class).all()).isEmpty();
		assertThat(line.getElement().getTextRecursively()).contains("前 500 项").contains("缩小范围");
	}

	@Test
	void belowAWholeListStandsNothing() {
		assertThat(line(3, 3, 1).isVisible()).isFalse();
	}

}
