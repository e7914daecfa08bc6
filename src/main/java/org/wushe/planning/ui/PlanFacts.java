package org.wushe.planning.ui;

import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.PlanTotals;
import org.wushe.ui.Panel;

/** What the plan comes to, beside what would come of it one by one. */
final class PlanFacts extends Div {

	private final transient PlanWords words;

	PlanFacts(BatchPlan plan, PlanWords words) {
		this.words = words;
		PlanTotals now = plan.totals();
		PlanTotals greedy = plan.greedy();
		if (greedy == null) {
			add(new Panel(getTranslation("planning.totals"), made(plan)));
			return;
		}
		NativeTable table = new NativeTable();
		table.addClassName("plan-totals");
		NativeTableRow head = new NativeTableRow();
		for (String column : List.of("figure", "plan", "greedy")) {
			head.add(header(getTranslation("planning.totals." + column), "col"));
		}
		table.getHead().add(head);
		table.getBody()
			.add(row("assigned", now, greedy, each -> words.texts().number(each.assigned())),
					row("unassigned", now, greedy, each -> words.texts().number(each.unassigned())),
					row("late", now, greedy, each -> (each.late() != null) ? words.texts().number(each.late()) : "–"),
					row("score", now, greedy, each -> words.score(each.score())),
					row("mean", now, greedy,
							each -> (each.assigned() > 0) ? words.score(each.score() / each.assigned()) : "–"),
					row("way", now, greedy, each -> words.texts().number(each.meters() / 1000.0, 1)),
					row("busiest", now, greedy, each -> words.texts().number(each.busiest())));
		Paragraph what = new Paragraph(getTranslation("planning.totals.words"));
		what.addClassName("secondary");
		add(new Panel(getTranslation("planning.totals"), table, what, made(plan)));
	}

	/** Who made it when, of what. */
	private Paragraph made(BatchPlan plan) {
		String made = getTranslation("planning.made", plan.createdByName(), this.words.texts().moment(plan.createdAt()),
				this.words.texts().day(plan.from()), this.words.texts().day(plan.to()),
				(plan.weightsVersion() != null) ? plan.weightsVersion() : "–");
		Paragraph paragraph = new Paragraph(
				(plan.confirmedAt() != null) ? made + getTranslation("planning.made.confirmed",
						String.valueOf(plan.confirmedByName()), this.words.texts().moment(plan.confirmedAt())) : made);
		paragraph.addClassName("secondary");
		return paragraph;
	}

	private NativeTableRow row(String figure, PlanTotals now, PlanTotals greedy, Function<PlanTotals, String> value) {
		NativeTableRow row = new NativeTableRow();
		row.add(header(getTranslation("planning.totals." + figure), "row"), new NativeTableCell(value.apply(now)),
				new NativeTableCell(value.apply(greedy)));
		return row;
	}

	private static NativeTableHeaderCell header(String text, String scope) {
		NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
		cell.getElement().setAttribute("scope", scope);
		return cell;
	}

}
