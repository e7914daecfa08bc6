package org.wushe.planning.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.BatchPlan.State;
import org.wushe.planning.BatchPlans;
import org.wushe.planning.PlannedNeed;
import org.wushe.ui.Confirm;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;

/**
 * One plan: how far it is, what it would do and why, what people change, and what became
 * of it. Whoever leaves the screen finds the plan again.
 */
@Route(value = "batch/:plan", layout = MainLayout.class)
@Requires(Operation.PLAN_BATCH)
@StyleSheet("planning.css")
class PlanScreen extends Screen implements BeforeEnterObserver {

	private static final int LOOK_AGAIN = 1000;

	private final transient BatchPlans plans;

	private final transient PlanWords words;

	private final transient Access access;

	private transient @Nullable BatchPlan plan;

	private @Nullable PlanTable table;

	private Registration polling = () -> {
	};

	PlanScreen(BatchPlans plans, PlanWords words, CurrentAccess currentAccess) {
		this.plans = plans;
		this.words = words;
		this.access = currentAccess.get();
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		UUID id = event.getRouteParameters().get("plan").map(PlanScreen::id).orElseThrow(NotFoundException::new);
		heading(getTranslation("planning.plan"), getTranslation("planning.plan.words"));
		trail(new Step(getTranslation("planning.title"), BatchScreen.class));
		show(this.plans.get(this.access, id));
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFoundException();
		}
	}

	@Override
	protected void onAttach(AttachEvent event) {
		UI ui = event.getUI();
		this.polling = ui.addPollListener(poll -> look());
		poll(ui);
	}

	@Override
	protected void onDetach(DetachEvent event) {
		this.polling.remove();
		event.getUI().setPollInterval(-1);
	}

	/** Only while a machine is at work. */
	private void poll(UI ui) {
		ui.setPollInterval((this.plan != null && this.plan.state().isWorking()) ? LOOK_AGAIN : -1);
	}

	private void look() {
		BatchPlan before = this.plan;
		if (before == null || !before.state().isWorking()) {
			return;
		}
		BatchPlan now = this.plans.get(this.access, before.id());
		show(now);
		if (now.state() != before.state()) {
			UI ui = UI.getCurrent();
			poll(ui);
			LiveRegion.announce(ui, this.words.state(now.state()).text());
		}
	}

	private void show(BatchPlan now) {
		this.plan = now;
		besideTitle(new StateBadge(this.words.state(now.state())));
		actions(buttons(now));
		switch (now.state()) {
			case RUNNING, CONFIRMING -> content(work(now));
			case FAILED -> content(failed(now));
			case READY, CONFIRMED, CANCELLED -> result(now);
		}
	}

	private Component[] buttons(BatchPlan now) {
		boolean stopped = this.plans.isInterrupted(now);
		Button again = new Button(getTranslation("planning.again"), Glyph.RETRY.icon(),
				click -> step(() -> this.plans.again(this.access, now.id())));
		Button cancel = new Button(getTranslation("planning.cancel"), Glyph.CLOSE.icon(),
				click -> step(() -> this.plans.cancel(this.access, now.id())));
		return switch (now.state()) {
			case RUNNING -> stopped ? new Component[] { again, cancel } : new Component[] { cancel };
			case READY -> new Component[] { cancel, again, confirm(now) };
			case CONFIRMING -> stopped ? new Component[] { confirm(now) } : new Component[0];
			case FAILED, CANCELLED -> new Component[] { again };
			case CONFIRMED -> new Component[0];
		};
	}

	private Button confirm(BatchPlan now) {
		long count = now.needs().stream().filter(PlannedNeed::isToBeReferred).count();
		Button confirm = new Button(getTranslation("planning.confirm", count), Glyph.SEND.icon(),
				click -> Confirm.ask(getTranslation("planning.confirm", count),
						getTranslation("planning.confirm.words", count), getTranslation("planning.confirm", count),
						() -> step(() -> this.plans.confirm(this.access, now.id(), now.version()))));
		confirm.addThemeVariants(ButtonVariant.PRIMARY);
		confirm.setEnabled(count > 0);
		return confirm;
	}

	private void step(Supplier<BatchPlan> step) {
		try {
			show(step.get());
		}
		catch (DomainRefusal refusal) {
			Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			if (this.plan != null) {
				show(this.plans.get(this.access, this.plan.id()));
			}
		}
		poll(UI.getCurrent());
	}

	private Component work(BatchPlan now) {
		this.table = null;
		int needs = Math.max(1, now.needs().size());
		ProgressBar bar = new ProgressBar(0, needs, Math.min(now.done(), needs));
		boolean judged = now.state() == State.RUNNING && now.done() >= needs;
		bar.setIndeterminate(judged);
		String words = this.plans.isInterrupted(now) ? getTranslation("planning.interrupted") : getTranslation(
				judged ? "planning.solving" : "planning.working." + now.state(), now.done(), now.needs().size());
		bar.getElement().setAttribute("aria-label", words);
		Paragraph stay = new Paragraph(getTranslation("planning.working.leave"));
		stay.addClassName("secondary");
		return new Panel(getTranslation("planning.working"), bar, new Paragraph(words), stay);
	}

	private Component failed(BatchPlan now) {
		this.table = null;
		return new EmptyState(Glyph.WARNING, getTranslation("planning.state.FAILED"),
				getTranslation((now.failure() != null) ? now.failure() : "planning.failed.unexpected"));
	}

	private void result(BatchPlan now) {
		PlanTable shown = this.table;
		if (shown == null) {
			shown = new PlanTable(this.words, this::adjust);
			this.table = shown;
		}
		shown.show(now);
		content(new Div(new PlanFacts(now, this.words)), shown);
	}

	private void adjust(PlannedNeed need) {
		BatchPlan now = this.plan;
		if (now != null && now.state() == State.READY
				&& List.of(PlannedNeed.Outcome.PENDING, PlannedNeed.Outcome.FAILED).contains(need.outcome())) {
			new AdjustDialog(this.plans, this.words, this.access, now, need, this::show).open();
		}
		else {
			UI.getCurrent().navigate("cases/" + need.caseId());
		}
	}

}
