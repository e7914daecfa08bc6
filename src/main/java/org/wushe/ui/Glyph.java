package org.wushe.ui;

import java.util.Locale;

import com.vaadin.flow.component.Component;

/**
 * The icons of the product, drawn by {@code frontend/glyphs.ts}. An icon stands beside
 * its word, or its button has an accessible name; alone it says nothing.
 */
public enum Glyph {

	WORKBENCH, TASKS, CASES, REPORT, LIBRARY, PROJECTS, VISITS, RATINGS, STATISTICS, SCHEDULE, INCIDENTS, AUDIT, FLOW,
	PEOPLE, PERSON, PLACE, ORGANIZATION, SEARCH, BELL, CARE, LANGUAGE, LOGOUT, MENU, MORE, CLOSE, BACK, NEXT, DOWN, ADD,
	EDIT, REMOVE, RETRY, FILTER, SEND, CLAIM, CLOCK, OVERDUE, WAITING, ACTIVE, DONE, REFUSED, WARNING, NOTE, LOCK,
	EMPTY, DOCUMENT, PHOTO, UPLOAD, DOWNLOAD, EYE, QR, PHONE, CALENDAR, MESSAGE, HEART, FACILITY, TALENT, TEAM, FUND,
	GOODS, STAR, MAP, LINK, CHECK, FIT, ZOOM_IN, ZOOM_OUT, HISTORY, STEP, ROUTE;

	private static final String SET = "wushe:";

	/** The name in the icon set, such as {@code wushe:zoom-in}. */
	public String code() {
		return SET + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The icon, hidden from screen readers. */
	public Component icon() {
		return new GlyphIcon(code());
	}

}
