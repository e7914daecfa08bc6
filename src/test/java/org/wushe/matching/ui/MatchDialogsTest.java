package org.wushe.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wushe.matching.Candidate;
import org.wushe.matching.ChoiceReason;
import org.wushe.matching.Exclusion;
import org.wushe.matching.ExclusionRule;
import org.wushe.matching.Factor;
import org.wushe.matching.MatchReason;
import org.wushe.needs.GapCode;
import org.wushe.ui.ComponentTest;
import org.wushe.ui.Speaking;

@ViewPackages(classes = MatchBoard.class)
class MatchDialogsTest extends ComponentTest {

	private static final Candidate CANDIDATE = new Candidate(UUID.randomUUID(), "ORG-1", "红旗社区助餐点", "老年人送餐上门", 0.82,
			List.of(new MatchReason(Factor.CATEGORY, "EXACT", 1, 0.3, Map.of()),
					new MatchReason(Factor.DISTANCE, "METERS", 0.8, 0.2, Map.of("meters", "350")),
					new MatchReason(Factor.COST, "FREE", 1, 0.15, Map.of()),
					new MatchReason(Factor.GRADE, "NONE", 0.2, 0.35, Map.of())));

	private final MatchWords words = new MatchWords(Speaking.TRANSLATIONS);

	private final List<Object> decided = new ArrayList<>();

	private @Nullable String refusal;

	private static final List<ChoiceReason> REASONS = List.of(new ChoiceReason("NEARER", "离得更近", "Nearer", false),
			new ChoiceReason("OTHER", "其他原因", "Another reason", true));

	@Test
	void aCandidateSaysItsThreeStrongestReasonsInWords() {
		card();

		assertThat(find(H3.class).single().getText()).isEqualTo("老年人送餐上门");
		assertThat(texts(Span.class)).contains("服务类别完全一致", "距离约 350 米", "免费", "82%");
	}

	@Test
	void allFactorsStandInATableWithFigures() {
		card();

		assertThat(find(NativeDetails.class).single().getSummaryText()).isEqualTo("全部依据");
		assertThat(find(NativeTableRow.class).all()).hasSize(5);
		assertThat(find(NativeTableRow.class).all().get(1).getElement().getTextRecursively()).contains("评估等级")
			.contains("未参加评估")
			.contains("20%")
			.contains("35%");
	}

	@Test
	void theFirstIsReferredToAfterOneSentence() {
		ReferDialog dialog = refer(true);

		assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("“红旗社区助餐点”会立即收到这件需求"));
		assertThat(find(TextArea.class).exists()).isFalse();
		dialog.confirm.click();
		assertThat(this.decided).containsExactly(Optional.empty());
	}

	@Test
	void whoeverChoosesAnotherThanTheFirstSaysWhy() {
		ReferDialog dialog = refer(false);
		dialog.confirm.click();

		assertThat(this.decided).isEmpty();
		TextArea reason = find(TextArea.class).single();
		assertThat(reason.getErrorMessage()).isEqualTo("请写明理由");

		test(reason).setValue("居民指定");
		dialog.confirm.click();
		assertThat(this.decided).containsExactly(Optional.of("居民指定"));
	}

	@Test
	@SuppressWarnings("unchecked")
	void aReasonOfTheListNeedsNoWordsUnlessItSaysNothingByItself() {
		ReferDialog dialog = refer(false);
		RadioButtonGroup<ChoiceReason> reason = find(RadioButtonGroup.class).single();
		test(reason).selectItem("其他原因");
		dialog.confirm.click();
		assertThat(this.decided).isEmpty();

		test(reason).selectItem("离得更近");
		dialog.confirm.click();
		assertThat(this.decided).containsExactly(Optional.of("NEARER"));
	}

	@Test
	void whatIsRefusedStaysWithItsReasonUntilItIsDone() {
		this.refusal = "现在不能派给这项服务：名额已满";
		ReferDialog dialog = refer(false);
		TextArea words = find(TextArea.class).single();
		test(words).setValue("居民指定");
		dialog.confirm.click();
		assertThat(dialog.isOpened()).isTrue();
		assertThat(dialog.confirm.isEnabled()).isTrue();
		assertThat(words.getValue()).isEqualTo("居民指定");
		assertThat(texts(Paragraph.class)).contains("现在不能派给这项服务：名额已满");

		this.refusal = null;
		dialog.confirm.click();
		assertThat(dialog.isOpened()).isFalse();
	}

	@Test
	void whatWasTypedForOneThatWasRefusedIsThereForTheNext() {
		new ReferDialog(CANDIDATE, REASONS, "shared", new ReferDialog.Typed("NEARER", "就在楼下"), this::decide).open();
		assertThat(find(TextArea.class).single().getValue()).isEqualTo("就在楼下");
		assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(REASONS.getFirst());
	}

	@Test
	void withoutConsentTheWorkerIsToldSo() {
		new ReferDialog(CANDIDATE, List.of(), "not-shared", ReferDialog.Typed.NOTHING, typed -> Optional.empty())
			.open();

		assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("居民没有同意共享个人信息"));
	}

	@Test
	@SuppressWarnings("unchecked")
	void whatIsMissingIsNamedBeforeANeedIsLeftUnmet() {
		UnmetDialog dialog = new UnmetDialog(gap -> this.decided.add(gap));
		dialog.open();
		dialog.confirm.click();
		assertThat(this.decided).isEmpty();

		RadioButtonGroup<GapCode> gap = find(RadioButtonGroup.class).single();
		assertThat(gap.getListDataView().getItems()).containsExactly(GapCode.values());
		test(gap).selectItem("太远，或不在服务范围");
		dialog.confirm.click();
		assertThat(this.decided).containsExactly(GapCode.OUT_OF_AREA);
	}

	@Test
	void whatCannotBeChosenSaysWhy() {
		UI.getCurrent()
			.add(new ExcludedList(List.of(new Exclusion(UUID.randomUUID(), "ORG-2", "阳光志愿队", "陪伴聊天",
					ExclusionRule.TOO_YOUNG, Map.of("minimum", "60"))), this.words));

		assertThat(find(NativeDetails.class).single().getSummaryText()).isEqualTo("另有 1 项服务不能派，查看原因");
		assertThat(texts(Span.class)).contains("陪伴聊天", "阳光志愿队", "须年满 60 岁");
	}

	@Test
	void whoHasAnInterestCannotReferAndReadsWhy() {
		card(true);

		assertThat(find(Button.class).withText("派单").exists()).isFalse();
		assertThat(find(Button.class).withText("查看服务").exists()).isTrue();
		assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("须由其他同事决定");
	}

	@Test
	void whatHasToBeLookedAtTwiceIsSaidOnTheCard() {
		Candidate steered = new Candidate(CANDIDATE.offeringId(), "ORG-1", "红旗社区助餐点", "老年人送餐上门", 0.7,
				List.of(new MatchReason(Factor.CATEGORY, "EXACT", 1, 0.7, Map.of()),
						new MatchReason(Factor.INTEREST, "OPENED", 0, 0.03, Map.of())));
		UI.getCurrent().add(new CandidateCard(1, steered, false, false, this.words, Speaking.TEXTS, choice()));

		assertThat(texts(Span.class)).anyMatch(words -> words.startsWith("登记人与该组织有利益关系"));
	}

	private void card() {
		card(false);
	}

	private void card(boolean avoided) {
		UI.getCurrent().add(new CandidateCard(1, CANDIDATE, false, avoided, this.words, Speaking.TEXTS, choice()));
	}

	private CandidateCard.Choice choice() {
		return new CandidateCard.Choice() {

			@Override
			public void look(Candidate candidate) {
				MatchDialogsTest.this.decided.add("look");
			}

			@Override
			public void refer(Candidate candidate) {
				MatchDialogsTest.this.decided.add("refer");
			}

		};
	}

	private Optional<String> decide(ReferDialog.Typed typed) {
		this.decided.add(Optional.ofNullable(typed.words()).or(() -> Optional.ofNullable(typed.code())));
		return Optional.ofNullable(this.refusal);
	}

	private ReferDialog refer(boolean first) {
		ReferDialog dialog = new ReferDialog(CANDIDATE, first ? List.of() : REASONS, "shared",
				ReferDialog.Typed.NOTHING, this::decide);
		dialog.open();
		return dialog;
	}

	private <C extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasText> List<String> texts(
			Class<C> type) {
		return find(type).all().stream().map(C::getText).toList();
	}

}
