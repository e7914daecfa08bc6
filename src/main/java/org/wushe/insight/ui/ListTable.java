package org.wushe.insight.ui;

import java.util.List;

import com.vaadin.flow.component.Html;
import org.springframework.web.util.HtmlUtils;

/**
 * A plain table that can be printed; on a phone each row says the names of its columns.
 * One piece of markup, its texts escaped: a component for each cell of a long list would
 * cost every visitor's session megabytes.
 */
final class ListTable extends Html {

	ListTable(List<String> header, List<List<String>> rows) {
		super(markup(header, rows));
	}

	/** The roles stay when a phone shows rows as blocks. */
	static String markup(List<String> header, List<List<String>> rows) {
		StringBuilder markup = new StringBuilder(
				"<table class=\"list-table\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
		header.forEach(
				name -> markup.append("<th role=\"columnheader\" scope=\"col\">").append(text(name)).append("</th>"));
		markup.append("</tr></thead><tbody role=\"rowgroup\">");
		for (List<String> row : rows) {
			markup.append("<tr role=\"row\">");
			for (int i = 0; i < row.size(); i++) {
				markup.append("<td role=\"cell\" data-name=\"").append(text(header.get(i))).append('"');
				markup.append(row.get(i).isEmpty() ? " class=\"list-nothing\">" : ">");
				markup.append(text(row.get(i))).append("</td>");
			}
			markup.append("</tr>");
		}
		return markup.append("</tbody></table>").toString();
	}

	private static String text(String words) {
		return HtmlUtils.htmlEscape(words);
	}

}
