package org.wushe.ratings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DomainRefusal;
import org.wushe.ratings.RatingChannel;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.RatingLevel;
import org.wushe.ratings.RatingTag;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = EnterDialog.class)
class EnterDialogTest extends ComponentTest {

	private static final RatingTag LATE = new RatingTag("late", RatingLevel.DISSATISFIED, "不守时", "late");

	private record Entered(RatingForm form, RatingChannel channel) {
	}

	private final List<Entered> entered = new ArrayList<>();

	private EnterDialog open() {
		EnterDialog dialog = new EnterDialog(List.of(LATE), (form, channel) -> {
			if (form.level() == 1 && form.words() == null) {
				throw DomainRefusal.invalid("words", "ratings.refused.reason-missing");
			}
			this.entered.add(new Entered(form, channel));
		});
		dialog.open();
		return dialog;
	}

	@Test
	@SuppressWarnings("unchecked")
	void whatWasSaidOnPaperIsEnteredAsItWasSaid() {
		EnterDialog dialog = open();
		choose("评价来自", RatingChannel.PAPER);
		choose("满意程度", RatingLevel.DISSATISFIED);
		$(CheckboxGroup.class).first().setValue(Set.of(LATE));
		test($(TextArea.class).first()).setValue("等了两个小时");
		dialog.confirm.click();
		assertThat(this.entered)
			.containsExactly(new Entered(new RatingForm(2, List.of("late"), "等了两个小时"), RatingChannel.PAPER));
		assertThat(dialog.isOpened()).isFalse();
	}

	@Test
	void howItCameAndTheLevelAreAskedFor() {
		EnterDialog dialog = open();
		dialog.confirm.click();
		assertThat(problem()).isEqualTo("请选择评价来自纸质还是热线");
		choose("评价来自", RatingChannel.HOTLINE);
		dialog.confirm.click();
		assertThat(problem()).isEqualTo("请选择满意程度");
		assertThat(this.entered).isEmpty();
	}

	@Test
	void whatTheRulesRefuseStaysInTheDialogWithItsReason() {
		EnterDialog dialog = open();
		choose("评价来自", RatingChannel.HOTLINE);
		choose("满意程度", RatingLevel.VERY_DISSATISFIED);
		dialog.confirm.click();
		assertThat(problem()).startsWith("请选择一个标签或写几句话");
		assertThat(dialog.isOpened()).isTrue();
	}

	@SuppressWarnings("unchecked")
	private void choose(String label, Object value) {
		$(RadioButtonGroup.class).all()
			.stream()
			.filter(group -> label.equals(group.getLabel()))
			.forEach(group -> group.setValue(value));
	}

	private String problem() {
		return $(Div.class).all()
			.stream()
			.filter(div -> div.hasClassName("problem"))
			.findFirst()
			.map(Div::getText)
			.orElse("");
	}

}
