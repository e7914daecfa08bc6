package org.wushe.planning.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.BatchPlans;
import org.wushe.planning.PlannedChoice;
import org.wushe.planning.PlannedNeed;
import org.wushe.ui.Glyph;
import org.wushe.ui.Toast;

/**
 * One need of a plan: keep what it is given, strike it out, or give it something else.
 */
final class AdjustDialog extends Dialog {

	private static final int MAXIMUM_REASON = 500;

	private final transient BatchPlans plans;

	private final transient PlanWords words;

	private final transient Access access;

	private final transient BatchPlan plan;

	private final transient PlannedNeed need;

	private final transient Consumer<BatchPlan> done;

	private final RadioButtonGroup<Option> options = new RadioButtonGroup<>();

	private final TextArea reason = new TextArea();

	final Button change = new Button();

	/** A choice, or nothing at all. */
	private record Option(@Nullable PlannedChoice choice) {

		boolean is(PlannedNeed need) {
			return Objects.equals((this.choice != null) ? this.choice.offeringId() : null, need.offeringId());
		}

	}

	AdjustDialog(BatchPlans plans, PlanWords words, Access access, BatchPlan plan, PlannedNeed need,
			Consumer<BatchPlan> done) {
		this.plans = plans;
		this.words = words;
		this.access = access;
		this.plan = plan;
		this.need = need;
		this.done = done;
		addClassName("adjust-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(need.title());
		Anchor file = new Anchor("cases/" + need.caseId(), getTranslation("planning.adjust.case", need.caseNumber()));
		add(new Paragraph(file), new Paragraph(words.why(plan, need)));
		List<Option> all = new ArrayList<>(need.choices().stream().map(Option::new).toList());
		all.add(new Option(null));
		this.options.setLabel(getTranslation("planning.adjust.choices"));
		this.options.setItems(all);
		this.options.setRenderer(new ComponentRenderer<>(this::line));
		all.stream().filter(option -> option.is(need)).findFirst().ifPresent(this.options::setValue);
		this.options.addValueChangeListener(chosen -> chosen());
		this.reason.setLabel(getTranslation("planning.adjust.reason"));
		this.reason.setHelperText(getTranslation("planning.adjust.reason.words"));
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.setMaxLength(MAXIMUM_REASON);
		this.reason.setWidthFull();
		add(this.options, this.reason);
		buttons();
		chosen();
	}

	private Div line(Option option) {
		PlannedChoice choice = option.choice();
		if (choice == null) {
			return new Div(new Span(getTranslation("planning.adjust.nothing")));
		}
		Span figures = new Span(getTranslation("planning.adjust.figures", this.words.score(choice.score()),
				this.words.way(choice.meters()), this.words.left(choice)));
		Span reasons = new Span(this.words.reasons(choice));
		figures.addClassName("secondary");
		reasons.addClassName("secondary");
		Div line = new Div(new Span(this.words.name(choice)), figures, reasons);
		line.addClassName("adjust-line");
		return line;
	}

	private void buttons() {
		boolean given = this.need.offeringId() != null;
		boolean struck = given && this.need.struck().contains(this.need.offeringId());
		Button pin = new Button(getTranslation(this.need.pinned() ? "planning.unpin" : "planning.pin"),
				Glyph.LOCK.icon(), click -> step(
						() -> this.plans.pin(this.access, this.plan.id(), this.need.needId(), !this.need.pinned())));
		pin.setVisible(given && !struck);
		Button strike = new Button(getTranslation(struck ? "planning.unstrike" : "planning.strike"),
				Glyph.REMOVE.icon(),
				click -> step(() -> this.plans.strike(this.access, this.plan.id(), this.need.needId(), !struck)));
		strike.setVisible(given);
		this.change.setText(getTranslation("planning.change"));
		this.change.addThemeVariants(ButtonVariant.PRIMARY);
		this.change.addClickListener(click -> change());
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), strike, pin, this.change);
	}

	private void chosen() {
		Option option = this.options.getValue();
		boolean other = option != null && !option.is(this.need);
		this.reason.setVisible(other);
		this.change.setVisible(other);
	}

	private void change() {
		if (this.reason.getValue().isBlank()) {
			this.reason.setInvalid(true);
			this.reason.setErrorMessage(getTranslation("ui.reason.missing"));
			this.reason.focus();
			return;
		}
		PlannedChoice choice = this.options.getValue().choice();
		step(() -> this.plans.change(this.access, this.plan.id(), this.need.needId(),
				(choice != null) ? choice.offeringId() : null, this.reason.getValue().strip()));
	}

	/** Where it is refused the dialog stays, with what was typed. */
	private void step(Supplier<BatchPlan> step) {
		try {
			this.done.accept(step.get());
			close();
		}
		catch (DomainRefusal refusal) {
			Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
	}

}
