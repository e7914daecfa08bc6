package org.wushe.exchange.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

import org.wushe.exchange.Finding;
import org.wushe.exchange.Verdict;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.exchange.sheets.Spreadsheets.Format;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/** What was found in a file: counts, what is refused and why, and the way on. */
class FindingList extends Div {

	private static final int SHOWN = 200;

	/**
	 * @param done whether it was taken in already
	 * @param confirm takes it in; null once it is
	 * @param next where to go on with what is new; null where there is nothing to do
	 */
	FindingList(Imports imports, Imports.Choice choice, Imports.Result result, boolean done, @Nullable Runnable confirm,
			@Nullable Anchor next) {
		List<Finding> findings = result.findings();
		long taken = count(findings, Verdict.NEW) + count(findings, Verdict.CHANGED);
		Div counts = new Div();
		counts.addClassName("exchange-counts");
		for (Verdict verdict : Verdict.values()) {
			counts.add(new StateBadge(tone(verdict), icon(verdict), getTranslation(
					(done ? "exchange.done." : "exchange.verdict.") + verdict.name(), count(findings, verdict))));
		}
		add(counts);
		if (!done) {
			add(new Paragraph(
					getTranslation((taken > 0) ? "exchange.import.nothing-yet" : "exchange.import.nothing-to-do")));
		}
		if (next != null && count(findings, Verdict.NEW) > 0) {
			add(new Paragraph(new Span(getTranslation("exchange.import.next")), next));
		}
		Div buttons = new Div();
		buttons.addClassName("exchange-buttons");
		if (confirm != null && taken > 0) {
			Button take = new Button(getTranslation("exchange.import.confirm", taken), click -> confirm.run());
			take.addThemeVariants(ButtonVariant.PRIMARY);
			take.setDisableOnClick(true);
			buttons.add(take);
		}
		Spreadsheets.Import rows = result.rows();
		SheetKind kind = choice.kind();
		if (rows != null && kind != null && rows.count(Verdict.REFUSED) > 0) {
			String words = getTranslation("exchange.import.refused-rows", rows.count(Verdict.REFUSED));
			buttons.add(Files.link(words, words, getTranslation("exchange.import.refused-file"), Format.XLSX,
					out -> imports.refused(kind, rows, out)));
		}
		add(buttons);
		list(imports,
				findings.stream().filter(finding -> !finding.isRefused() && !finding.problems().isEmpty()).toList(),
				"exchange-noted", kind != null);
		list(imports, findings.stream().filter(Finding::isRefused).toList(), "exchange-refused", kind != null);
	}

	private void list(Imports imports, List<Finding> findings, String style, boolean sheet) {
		if (findings.isEmpty()) {
			return;
		}
		UnorderedList list = new UnorderedList();
		list.addClassName(style);
		findings.stream().limit(SHOWN).forEach(finding -> list.add(item(imports, finding, sheet)));
		add(list);
		if (findings.size() > SHOWN) {
			add(new Paragraph(getTranslation("exchange.import.more", findings.size() - SHOWN)));
		}
	}

	private ListItem item(Imports imports, Finding finding, boolean sheet) {
		Span where = new Span(sheet ? getTranslation("exchange.import.row", finding.where()) : finding.where());
		where.addClassName("exchange-where");
		UnorderedList problems = new UnorderedList();
		finding.problems().forEach(problem -> problems.add(new ListItem(imports.problem(problem))));
		return new ListItem(where, new Span(finding.name()), problems);
	}

	private static long count(List<Finding> findings, Verdict verdict) {
		return findings.stream().filter(finding -> finding.verdict() == verdict).count();
	}

	private static Tone tone(Verdict verdict) {
		return switch (verdict) {
			case NEW -> Tone.GOOD;
			case CHANGED -> Tone.ACTIVE;
			case UNCHANGED -> Tone.QUIET;
			case REFUSED -> Tone.BAD;
		};
	}

	private static Glyph icon(Verdict verdict) {
		return switch (verdict) {
			case NEW -> Glyph.ADD;
			case CHANGED -> Glyph.EDIT;
			case UNCHANGED -> Glyph.DONE;
			case REFUSED -> Glyph.REFUSED;
		};
	}

}
