package org.wushe.library.taxonomy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wushe.library.Classified.Kind;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.Reclassification.Item;
import org.wushe.library.taxonomy.Reclassification.Waiting;
import org.wushe.library.taxonomy.Suggestion;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = TaxonomyScreen.class)
class WaitingPanelTest extends ComponentTest {

	private static final ServiceCategory MEALS = term("care-meals", "助餐服务");

	private static final ServiceCategory ERRANDS = term("errands", "代购跑腿");

	private final List<Item> waiting = new ArrayList<>();

	private final Map<Item, String> decided = new LinkedHashMap<>();

	private final WaitingPanel panel = new WaitingPanel(new Sorting());

	private static ServiceCategory term(String code, String name) {
		return new ServiceCategory(code, null, PolicyLevel.PUBLIC, name, code, List.of(), 0, false);
	}

	private static Item clear(String name) {
		return new Item(Kind.OFFERING, UUID.randomUUID(), name, new Suggestion("care-meals", List.of("送餐")));
	}

	private static Item unclear(String name) {
		return new Item(Kind.NEED, UUID.randomUUID(), name, null);
	}

	private void show() {
		this.panel.show(List.of(new Waiting(term("old", "生活照料"), List.of(MEALS, ERRANDS),
				Map.of(Kind.NEED, (long) this.waiting.size()))));
	}

	private void press(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

	private String text() {
		return this.panel.getElement().getTextRecursively();
	}

	@SuppressWarnings("unchecked")
	private Select<ServiceCategory> first() {
		return find(Select.class).all().getFirst();
	}

	@Test
	void whatWaitsIsDecidedOneByOneAndTheUndecidedStays() {
		this.waiting.addAll(List.of(clear("送餐到家 · 青禾"), unclear("360702-20261122-00001")));
		Item clear = this.waiting.getFirst();
		UI.getCurrent().add(this.panel);
		show();
		assertThat(find(Button.class).withText("下一页").all()).as("all of it is on the page").isEmpty();

		press("按所选归类");

		assertThat(this.decided).containsExactly(Map.entry(clear, "care-meals"));
	}

	@Test
	void whatStaysUndecidedIsTurnedOverAndNothingChosenIsLost() {
		Stream.iterate(1, number -> number + 1)
			.limit(45)
			.map(number -> unclear("第" + number + "件"))
			.forEach(this.waiting::add);
		Item beyond = clear("送餐到家");
		this.waiting.set(20, beyond);
		Item first = this.waiting.getFirst();
		UI.getCurrent().add(this.panel);
		show();
		assertThat(find(ListItem.class).all()).hasSize(20);
		assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
			.anyMatch(words -> words.contains("本页 20 条，共 45 条"));
		first().setValue(ERRANDS);

		press("下一页");
		assertThat(text()).contains("送餐到家", "第40件").doesNotContain("第20件", "第41件");
		press("下一页");
		assertThat(find(ListItem.class).all()).hasSize(5);
		assertThat(find(Button.class).withText("下一页").single().isEnabled()).isFalse();
		press("上一页");
		press("上一页");
		assertThat(first().getValue()).isEqualTo(ERRANDS);
		assertThat(find(Button.class).withText("上一页").single().isEnabled()).isFalse();

		press("下一页");
		press("按所选归类");
		assertThat(this.decided).containsOnly(Map.entry(first, "errands"), Map.entry(beyond, "care-meals"));
		assertThat(text()).as("one stays on the page").contains("第22件", "第41件").doesNotContain("第20件", "送餐到家");
	}

	@Test
	void whoDecidesOnAllOfTheLastPageIsBackOnTheOneBefore() {
		Stream.iterate(1, number -> number + 1)
			.limit(20)
			.map(number -> unclear("第" + number + "件"))
			.forEach(this.waiting::add);
		this.waiting.add(clear("送餐到家"));
		UI.getCurrent().add(this.panel);
		show();
		press("下一页");
		press("按所选归类");
		assertThat(find(ListItem.class).all()).hasSize(20);
		assertThat(text()).contains("第1件", "第20件").doesNotContain("上一页");
	}

	@Test
	void allThatOneOtherWouldReplaceIsReadOnToItsEndBeforeItIsDecided() {
		Stream.iterate(1, number -> number + 1)
			.limit(45)
			.map(number -> unclear("第" + number + "件"))
			.forEach(this.waiting::add);
		UI.getCurrent().add(this.panel);
		this.panel.show(List.of(new Waiting(term("old", "生活照料"), List.of(MEALS), Map.of(Kind.NEED, 45L))));
		assertThat(find(ListItem.class).all()).hasSize(20);
		assertThat(text()).contains("已列出 20 条，共 45 条");

		press("显示更多");
		press("显示更多");
		assertThat(find(ListItem.class).all()).hasSize(45);
		assertThat(text()).contains("第45件").doesNotContain("显示更多");
	}

	@Test
	void whatSomebodyElseHasClassifiedMeanwhileIsNotWaitedFor() {
		this.waiting.add(unclear("第1件"));
		UI.getCurrent().add(this.panel);
		this.panel.show(List.of(new Waiting(term("old", "生活照料"), List.of(MEALS), Map.of(Kind.NEED, 45L))));
		assertThat(text()).contains("第1件").doesNotContain("显示更多");
	}

	/** Does to the list of this test what is done to the stored things. */
	private final class Sorting implements WaitingPanel.Steps {

		@Override
		public List<Item> items(String code, @Nullable Item after, int limit) {
			int start = (after != null) ? order(after) + 1 : 0;
			return WaitingPanelTest.this.waiting.stream().filter(item -> order(item) >= start).limit(limit).toList();
		}

		private final List<Item> known = new ArrayList<>();

		/** As the ids of things keep their order when some are gone. */
		private int order(Item item) {
			WaitingPanelTest.this.waiting.stream().filter(one -> !this.known.contains(one)).forEach(this.known::add);
			return this.known.indexOf(item);
		}

		@Override
		public void decide(String code, Map<Item, String> chosen) {
			WaitingPanelTest.this.decided.putAll(chosen);
			WaitingPanelTest.this.waiting.removeAll(chosen.keySet());
			show();
		}

		@Override
		public void decideAll(String code, String target) {
			throw new IllegalStateException();
		}

		@Override
		public void acceptSuggestions(String code) {
			throw new IllegalStateException();
		}

		@Override
		public List<ServiceCategory> terms() {
			return List.of(MEALS, ERRANDS);
		}

	}

}
