package org.wushe.ratings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.RatingInvitation;
import org.wushe.ratings.RatingLevel;
import org.wushe.ratings.RatingTag;
import org.wushe.ui.ComponentTest;
import org.wushe.ui.Speaking;

@ViewPackages(classes = RatingQuestions.class)
class RatingQuestionsTest extends ComponentTest {

	private static final RatingTag KIND = new RatingTag("kind", RatingLevel.VERY_SATISFIED, "态度好", "kind");

	private static final RatingTag LATE = new RatingTag("late", RatingLevel.DISSATISFIED, "不守时", "late");

	private final List<RatingForm> sent = new ArrayList<>();

	private void open(int round) {
		UI.getCurrent()
			.add(new RatingQuestions(
					new RatingInvitation("红旗社区助餐点", "care.meals", round, Instant.parse("2026-11-20T04:00:00Z"), "林师傅",
							Instant.parse("2026-11-27T04:00:00Z"), List.of(KIND, LATE)),
					"助餐服务", Speaking.TEXTS, (questions, form) -> this.sent.add(form)));
	}

	@Test
	void theFiveLevelsAreOfferedBestFirstAndNothingElseIsAskedYet() {
		open(1);

		assertThat(level().getListDataView().getItems()).containsExactly(RatingLevel.VERY_SATISFIED,
				RatingLevel.SATISFIED, RatingLevel.FAIRLY_SATISFIED, RatingLevel.DISSATISFIED,
				RatingLevel.VERY_DISSATISFIED);
		assertThat(find(TextArea.class).exists()).isFalse();
		assertThat(find(CheckboxGroup.class).exists()).isFalse();
	}

	@Test
	void aGoodRatingNeedsNothingButItsLevel() {
		open(1);
		test(level()).selectItem("满意");
		send();

		assertThat(this.sent).containsExactly(new RatingForm(4, List.of(), null));
	}

	@Test
	@SuppressWarnings("unchecked")
	void theTagsAreThoseOfTheLevel() {
		open(1);
		test(level()).selectItem("非常满意");
		CheckboxGroup<RatingTag> tags = find(CheckboxGroup.class).single();

		assertThat(tags.getListDataView().getItems()).containsExactly(KIND);
		test(tags).selectItem("态度好");
		send();

		assertThat(this.sent).containsExactly(new RatingForm(5, List.of("kind"), null));
	}

	@Test
	void aBadRatingSaysWhyOrIsAskedTo() {
		open(1);
		test(level()).selectItem("不满意");
		send();

		assertThat(this.sent).isEmpty();
		assertThat(problem()).isEqualTo("请选择或写明哪里不满意，方便我们整改");

		test(find(TextArea.class).single()).setValue("来晚了一个小时");
		send();
		assertThat(this.sent).containsExactly(new RatingForm(2, List.of(), "来晚了一个小时"));
	}

	@Test
	void withoutALevelNothingIsSent() {
		open(1);
		send();

		assertThat(this.sent).isEmpty();
		assertThat(problem()).isEqualTo("请先选择满意程度");
		assertThat(button().isEnabled()).isTrue();
	}

	@Test
	void aFollowUpRatingSaysWhatItIs() {
		open(2);

		assertThat(find(H1.class).single().getText()).isEqualTo("整改以后，请再评价一次");
	}

	@Test
	void hostileWordsAreTakenAsTheyAre() {
		open(1);
		test(level()).selectItem("非常不满意");
		String hostile = "<script>alert(1)</script>' or 1=1 \u202e👵";
		test(find(TextArea.class).single()).setValue(hostile);
		send();

		assertThat(this.sent).extracting(RatingForm::words).isEqualTo(List.of(hostile));
	}

	@SuppressWarnings("unchecked")
	private RadioButtonGroup<RatingLevel> level() {
		return find(RadioButtonGroup.class).single();
	}

	private Button button() {
		return find(Button.class).withText("提交评价").single();
	}

	private void send() {
		test(button()).click();
	}

	private String problem() {
		return find(Div.class).withClassName("problem").single().getText();
	}

}
