package org.wushe.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/**
 * Two states of an entry side by side, line by line; what differs is marked in words, not
 * in colour alone. On a phone the second stands below the first.
 */
public final class Comparison extends NativeTable {

	/**
	 * @param before by the name of the line; empty for a new entry
	 * @param onlyChanged leaves out what is the same
	 */
	public Comparison(String nameBefore, Map<String, String> before, String nameAfter, Map<String, String> after,
			boolean onlyChanged) {
		addClassName("comparison");
		NativeTableRow head = new NativeTableRow();
		for (String name : List.of(getTranslation("ui.comparison.line"), nameBefore, nameAfter)) {
			head.add(header(name, "col"));
		}
		getHead().add(head);
		after.forEach((line, words) -> {
			String was = before.getOrDefault(line, "");
			boolean changed = !was.equals(words);
			if (changed || !onlyChanged) {
				getBody().add(row(line, nameBefore, was, nameAfter, words, changed));
			}
		});
	}

	private NativeTableRow row(String line, String nameBefore, String was, String nameAfter, String words,
			boolean changed) {
		NativeTableRow row = new NativeTableRow();
		NativeTableHeaderCell name = header(line, "row");
		if (changed) {
			row.addClassName("changed");
			name.add(new StateBadge(Tone.WAITING, Glyph.EDIT, getTranslation("ui.comparison.changed")));
		}
		row.add(name);
		row.add(cell(nameBefore, was), cell(nameAfter, words));
		return row;
	}

	/** Names its column where columns stand below each other. */
	private static NativeTableCell cell(String column, String words) {
		NativeTableCell cell = new NativeTableCell();
		cell.add(prose(words));
		cell.getElement().setAttribute("data-column", column);
		return cell;
	}

	private static Component prose(String words) {
		Div prose = new Div();
		prose.setText(words.isBlank() ? "—" : words);
		prose.addClassName("comparison-words");
		return prose;
	}

	private static NativeTableHeaderCell header(String text, String scope) {
		NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
		cell.getElement().setAttribute("scope", scope);
		return cell;
	}

}
