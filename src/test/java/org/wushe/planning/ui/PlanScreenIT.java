package org.wushe.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.DivisionCode;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.BatchPlans;
import org.wushe.planning.PlannedNeed;
import org.wushe.referrals.Scene;

@ViewPackages(packages = "org.wushe")
class PlanScreenIT extends ScreenSession {

	private static final Duration LONG = Duration.ofSeconds(60);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Needs needs;

	@Autowired
	private BatchPlans plans;

	@Test
	void aPlanIsShownWithWhatItComesToAndAnAssignmentIsChangedByHandWithAReason() {
		Scene scene = new Scene(this.beans);
		DivisionCode community = new DivisionCode(scene.community());
		scene.awaitOfferings();
		Need need = this.needs.report(scene.worker(), scene.report().build());
		await().atMost(LONG).until(() -> !this.plans.open(scene.worker(), community).isEmpty());
		signIn(scene.worker());
		assertThat(open("batch")).isEqualTo("BatchScreen");
		assertThat($view(Grid.class).single().getListDataView().getItemCount()).isOne();

		UUID plan = this.plans.begin(scene.worker(), community, Set.of(need.id()), null, 5);
		assertThat(open("batch/" + plan)).isEqualTo("PlanScreen");
		await().atMost(LONG).until(() -> this.plans.get(scene.worker(), plan).state() == BatchPlan.State.READY);
		open("batch");
		open("batch/" + plan);
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("方案与逐件派单比较", "待确认");
		assertThat($view(Button.class).withText("确认派单（1 件）").single().isEnabled()).isTrue();

		BatchPlan made = this.plans.get(scene.worker(), plan);
		AdjustDialog dialog = new AdjustDialog(this.plans, this.beans.getBean(PlanWords.class), scene.worker(), made,
				made.need(need.id()), changed -> {
				});
		dialog.open();
		RadioButtonGroup<?> options = $(RadioButtonGroup.class).single();
		chooseLast(options);
		dialog.change.click();
		assertThat($(TextArea.class).single().isInvalid()).as("a reason is asked for").isTrue();
		$(TextArea.class).single().setValue("家人已回来照顾");
		dialog.change.click();

		assertThat(this.plans.get(scene.worker(), plan).need(need.id())).returns(null, PlannedNeed::offeringId)
			.returns("家人已回来照顾", PlannedNeed::changeReason);
	}

	private static <T> void chooseLast(RadioButtonGroup<T> options) {
		options.setValue(options.getListDataView().getItems().reduce((one, other) -> other).orElseThrow());
	}

}
