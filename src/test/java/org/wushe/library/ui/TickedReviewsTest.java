package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.EntryStatus;
import org.wushe.library.KeptOffering;
import org.wushe.library.Offerings;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = LibraryScreen.class)
class TickedReviewsTest extends ComponentTest {

	private final List<String> approved = new ArrayList<>();

	private final List<KeptOffering> waiting = new ArrayList<>(
			List.of(entry("上午班"), entry("回避的"), entry("出错的"), entry("下午班")));

	private final List<Runnable> work = new ArrayList<>();

	private TickedReviews reviews;

	private static KeptOffering entry(String title) {
		UUID id = UUID.randomUUID();
		return new KeptOffering(id, "T-REVIEW",
				Offerings.meals().id(id).called(title, title).in(EntryStatus.SUBMITTED).build(), null, null);
	}

	private void approve(KeptOffering entry) {
		if (entry.title().equals("回避的")) {
			throw DomainRefusal.conflict("library.refused.decided-meanwhile");
		}
		if (entry.title().equals("出错的")) {
			throw new IllegalStateException("the database is away");
		}
		this.approved.add(entry.title());
		this.waiting.remove(entry);
	}

	private void list() {
		this.reviews.show(this.waiting);
		UI.getCurrent().removeAll();
		UI.getCurrent().add(this.reviews);
		this.waiting.forEach(entry -> UI.getCurrent().add(this.reviews.box(entry)));
	}

	@BeforeEach
	void onTheScreen() {
		this.reviews = new TickedReviews(this::approve, this.work::add, this::list);
		list();
	}

	private Checkbox box(String name) {
		return find(Checkbox.class)
			.withCondition(box -> name.equals(box.getLabel())
					|| box.getAriaLabel().filter(label -> label.contains(name)).isPresent())
			.single();
	}

	private Button button() {
		return find(Button.class, this.reviews).single();
	}

	private void confirm() {
		test(button()).click();
		test(find(ConfirmDialog.class).single()).confirm();
	}

	private void work() {
		this.work.forEach(Runnable::run);
		VaadinSession.getCurrent().unlock();
		VaadinSession.getCurrent().lock();
	}

	private String said() {
		return this.reviews.getElement().getTextRecursively();
	}

	@Test
	void thoseThatAreTickedAreApprovedAndNoOthers() {
		assertThat(button().isEnabled()).isFalse();
		test(box("上午班")).click();
		test(box("下午班")).click();
		assertThat(button().getText()).isEqualTo("通过所选的 2 项");

		confirm();
		assertThat(said()).contains("正在审核：已处理 0 / 2 项");
		assertThat(button().isEnabled()).as("not a second time").isFalse();
		work();

		assertThat(this.approved).containsExactly("上午班", "下午班");
		assertThat(said()).contains("已通过 2 项");
		assertThat(find(ListItem.class).all()).isEmpty();
	}

	@Test
	void whatIsRefusedStaysTickedWithItsReasonAndHindersNoOther() {
		test(box("全选")).click();
		confirm();
		work();

		assertThat(this.approved).containsExactly("上午班", "下午班");
		assertThat(said()).contains("已通过 2 项；2 项没有通过");
		assertThat(find(ListItem.class).all()).extracting(item -> item.getElement().getTextRecursively())
			.satisfiesExactly(first -> assertThat(first).startsWith("“回避的”：").doesNotContain("library.refused"),
					second -> assertThat(second).isEqualTo("“出错的”：处理时出错，请单独打开这一项再试。"));
		assertThat(box("回避的").getValue()).isTrue();
		assertThat(button().isEnabled()).isTrue();
	}

	@Test
	void whatIsGoneFromTheListIsTickedNoMore() {
		test(box("上午班")).click();
		this.waiting.removeFirst();
		list();

		assertThat(button().isEnabled()).isFalse();
	}

}
