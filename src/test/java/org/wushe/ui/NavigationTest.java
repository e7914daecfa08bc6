package org.wushe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;

class NavigationTest extends ComponentTest {

	private static List<SideNavItem> screens(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(n -> new SideNavItem("第 " + n + " 页", "page-" + n)).toList();
	}

	@Test
	void nineScreensStandSideBySide() {
		assertThat(new Navigation(screens(9)).getItems()).extracting(SideNavItem::getLabel)
			.hasSize(9)
			.doesNotContain("更多");
	}

	@Test
	void whoeverMayOpenMoreFindsTheRestBehindOneEntryThatOpens() {
		List<SideNavItem> items = new Navigation(screens(13)).getItems();

		assertThat(items).hasSize(9);
		assertThat(items.getLast().getLabel()).isEqualTo("更多");
		assertThat(items.getLast().getPath()).as("it opens and leads nowhere").isNull();
		assertThat(items.getLast().getItems()).extracting(SideNavItem::getPath)
			.containsExactly("page-9", "page-10", "page-11", "page-12", "page-13");
	}

}
