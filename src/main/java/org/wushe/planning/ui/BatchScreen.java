package org.wushe.planning.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.planning.BatchPlans;
import org.wushe.planning.PlanHeading;
import org.wushe.process.UserTask;
import org.wushe.ui.Categories;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Mistyped;
import org.wushe.ui.Panel;
import org.wushe.ui.Places;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;

/** 批量派单: which needs are to be planned together, and the plans of late. */
@Route(value = "batch", layout = MainLayout.class)
@Menu(title = "planning.title", icon = "wushe:route", order = 84)
@Requires(Operation.PLAN_BATCH)
@StyleSheet("planning.css")
class BatchScreen extends Screen {

	private static final int USUAL_DAYS = 5;

	private static final int PLANS_SHOWN = 10;

	/** More are scrolled. */
	private static final int ROWS_SHOWN = 12;

	private final transient BatchPlans plans;

	private final transient PlanWords words;

	private final transient Places places;

	private final transient Access access;

	private final transient DivisionCode place;

	private final Listing<UserTask> needs;

	private final DatePicker from = new DatePicker();

	private final IntegerField days = new IntegerField();

	private final Button begin = new Button();

	BatchScreen(BatchPlans plans, PlanWords words, Places places, Categories categories, CurrentAccess currentAccess,
			Clock clock) {
		this.plans = plans;
		this.words = words;
		this.places = places;
		this.access = currentAccess.get();
		this.place = ChosenDivision.of(this.access).orElseThrow(() -> new AccessDenied(Operation.PLAN_BATCH));
		heading(getTranslation("planning.title"), getTranslation("planning.description"));
		this.needs = needs(categories);
		List<UserTask> open = plans.open(this.access, this.place);
		this.needs.setItems(open);
		this.needs.setAllRowsVisible(open.size() <= ROWS_SHOWN);
		Paragraph most = new Paragraph(getTranslation("planning.needs.words", open.size(), plans.most()));
		most.addClassName("secondary");
		content(open.isEmpty()
				? new EmptyState(Glyph.DONE, getTranslation("planning.none"), getTranslation("planning.none.words"))
				: new Panel(getTranslation("planning.needs"), most, this.needs, choices(clock)), latest());
	}

	private Listing<UserTask> needs(Categories categories) {
		Listing<UserTask> listing = new Listing<>(getTranslation("planning.needs"),
				LitRenderer.<UserTask>of("""
						<div class="row-card"><a class="row-link" href="cases/${item.case}">${item.title}</a>
						  <span class="secondary">${item.number} · ${item.due}</span></div>""")
					.withProperty("case", task -> String.valueOf(task.caseId()))
					.withProperty("title", task -> String.valueOf(task.caseTitle()))
					.withProperty("number", task -> String.valueOf(task.caseNumber()))
					.withProperty("due", this::due));
		listing
			.column(getTranslation("planning.column.need"),
					LitRenderer.<UserTask>of("""
							<div class="two-lines"><a class="row-link" href="cases/${item.case}">${item.title}</a>
							  <span class="secondary">${item.number}</span></div>""")
						.withProperty("case", task -> String.valueOf(task.caseId()))
						.withProperty("title", task -> String.valueOf(task.caseTitle()))
						.withProperty("number", task -> String.valueOf(task.caseNumber())))
			.setFlexGrow(3);
		listing
			.column(getTranslation("planning.column.category"), text(
					task -> (task.categoryCode() != null) ? categories.name(this.access, task.categoryCode()) : ""))
			.setFlexGrow(1);
		listing
			.column(getTranslation("planning.column.place"),
					text(task -> this.places.division(this.access, task.divisionCode())))
			.setFlexGrow(1);
		listing.column(getTranslation("planning.column.due"), text(this::due)).setFlexGrow(1);
		listing.setSelectionMode(Grid.SelectionMode.MULTI);
		listing.addSelectionListener(change -> selected());
		return listing;
	}

	private static LitRenderer<UserTask> text(ValueProvider<UserTask, String> value) {
		return LitRenderer.<UserTask>of("<span>${item.text}</span>").withProperty("text", value);
	}

	private String due(UserTask task) {
		return (task.dueAt() != null) ? this.words.texts().moment(task.dueAt()) : "";
	}

	private Div choices(Clock clock) {
		this.from.setLabel(getTranslation("planning.from"));
		this.from.setHelperText(getTranslation("planning.from.words"));
		this.from.setMin(LocalDate.now(clock.withZone(ChinaTime.ZONE)));
		this.from.setValue(this.plans.firstDay(this.access, this.place));
		this.days.setLabel(getTranslation("planning.days"));
		this.days.setMin(1);
		this.days.setMax(14);
		this.days.setValue(USUAL_DAYS);
		this.days.setStepButtonsVisible(true);
		this.begin.addThemeVariants(ButtonVariant.PRIMARY);
		this.begin.setDisableOnClick(true);
		this.begin.addClickListener(click -> begin());
		selected();
		Div row = new Div(this.from, this.days, this.begin);
		row.addClassName("plan-choices");
		return row;
	}

	private void selected() {
		int count = this.needs.getSelectedItems().size();
		this.begin.setText(getTranslation("planning.begin", count));
		this.begin.setEnabled(count > 0);
	}

	private void begin() {
		if (Mistyped.refuse(this.from)) {
			selected();
			return;
		}
		Set<UUID> chosen = this.needs.getSelectedItems()
			.stream()
			.map(task -> UUID.fromString(task.variable("needId").orElseThrow()))
			.collect(Collectors.toSet());
		Integer span = this.days.getValue();
		try {
			UUID plan = this.plans.begin(this.access, this.place, chosen, this.from.getValue(),
					(span != null) ? span : 0);
			UI.getCurrent().navigate("batch/" + plan);
		}
		catch (DomainRefusal refusal) {
			Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			selected();
		}
	}

	private Panel latest() {
		UnorderedList list = new UnorderedList();
		list.addClassName("plan-list");
		List<PlanHeading> latest = this.plans.latest(this.access, this.place, PLANS_SHOWN);
		latest.stream().map(this::line).forEach(list::add);
		return new Panel(getTranslation("planning.latest"),
				latest.isEmpty() ? new Paragraph(getTranslation("planning.latest.none")) : list);
	}

	private ListItem line(PlanHeading plan) {
		Anchor link = new Anchor("batch/" + plan.id(), getTranslation("planning.latest.line",
				this.words.texts().moment(plan.createdAt()), this.places.division(this.access, plan.division())));
		Span more = new Span(
				getTranslation("planning.latest.more", plan.createdByName(), plan.needs(), plan.referred()));
		more.addClassName("secondary");
		return new ListItem(new Div(link, new StateBadge(this.words.state(plan.state()))), more);
	}

}
