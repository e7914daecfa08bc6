package org.wushe.matching.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.matching.WeightsTrial;
import org.wushe.matching.WeightsTrial.Quality;
import org.wushe.ui.Texts;

/** What tried weights would have made of past cases, beside those in force. */
final class TrialTable extends Div {

	private final transient Texts texts;

	TrialTable(WeightsTrial trial, Texts texts) {
		this.texts = texts;
		if (trial.cases() == 0) {
			add(new Paragraph(getTranslation("matching.trial.none")));
			leftOut(trial);
			return;
		}
		add(new Paragraph(
				getTranslation("matching.trial", texts.number(trial.cases()), texts.number(trial.otherFirst()))));
		NativeTable table = new NativeTable();
		table.addClassNames("reason-table", "trial-table");
		NativeTableRow head = new NativeTableRow();
		for (String column : List.of("figure", "in-force", "proposed")) {
			head.add(header(getTranslation("matching.trial." + column), "col"));
		}
		table.getHead().add(head);
		Quality before = trial.inForce();
		Quality after = trial.proposed();
		table.getBody()
			.add(row("first", percent(before.first()), percent(after.first())),
					row("among-three", percent(before.amongThree()), percent(after.amongThree())),
					row("among-ten", percent(before.amongTen()), percent(after.amongTen())),
					row("ndcg", texts.number(before.ndcg(), 3), texts.number(after.ndcg(), 3)));
		add(table);
		leftOut(trial);
		add(secondary(getTranslation("matching.trial.words")));
	}

	private void leftOut(WeightsTrial trial) {
		if (trial.leftOut() > 0) {
			add(secondary(getTranslation("matching.trial.left-out", this.texts.number(trial.leftOut()))));
		}
	}

	private NativeTableRow row(String figure, String before, String after) {
		NativeTableRow row = new NativeTableRow();
		row.add(header(getTranslation("matching.trial." + figure), "row"));
		row.addDataCell().setText(before);
		row.addDataCell().setText(after);
		return row;
	}

	private String percent(double share) {
		return this.texts.percent(share, 1);
	}

	private static NativeTableHeaderCell header(String text, String scope) {
		NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
		cell.getElement().setAttribute("scope", scope);
		return cell;
	}

	private static Paragraph secondary(String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassName("secondary");
		return paragraph;
	}

}
