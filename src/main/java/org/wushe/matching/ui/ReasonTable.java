package org.wushe.matching.ui;

import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.wushe.matching.MatchReason;
import org.wushe.ui.Texts;

/** All factors of a candidate, what counts most first: words, a bar, and figures. */
final class ReasonTable extends NativeTable {

	private final transient MatchWords words;

	private final transient Texts texts;

	ReasonTable(List<MatchReason> reasons, MatchWords words, Texts texts) {
		this.words = words;
		this.texts = texts;
		addClassName("reason-table");
		getHead().add(header());
		reasons.stream()
			.sorted(Comparator.comparingDouble(MatchReason::weight).reversed().thenComparing(MatchReason::factor))
			.map(this::row)
			.forEach(getBody()::add);
	}

	private NativeTableRow header() {
		NativeTableRow row = new NativeTableRow();
		for (String column : List.of("factor", "reason", "value", "weight")) {
			NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("matching.column." + column));
			cell.getElement().setAttribute("scope", "col");
			row.add(cell);
		}
		return row;
	}

	private NativeTableRow row(MatchReason reason) {
		NativeTableRow row = new NativeTableRow();
		NativeTableHeaderCell factor = new NativeTableHeaderCell(this.words.factor(reason.factor()));
		factor.getElement().setAttribute("scope", "row");
		row.add(factor);
		row.addDataCell().setText(this.words.reason(reason));
		row.addDataCell().add(bar(reason.value()));
		var weight = row.addDataCell();
		weight.setText(this.texts.percent(reason.weight()));
		weight.addClassName("number");
		return row;
	}

	private Span bar(double value) {
		Span filled = new Span();
		filled.getStyle().setWidth(Math.round(100 * value) + "%");
		Span track = new Span(filled);
		track.addClassName("reason-bar");
		track.getElement().setAttribute("aria-hidden", "true");
		Span figure = new Span(this.texts.percent(value));
		figure.addClassName("number");
		Span bar = new Span(track, figure);
		bar.addClassName("reason-value");
		return bar;
	}

}
