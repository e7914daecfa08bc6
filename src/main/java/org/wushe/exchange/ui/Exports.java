package org.wushe.exchange.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.wushe.exchange.hsds.HsdsExport;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.exchange.sheets.Spreadsheets.Format;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingQuery;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;

/** What the export's screen asks for. */
@Component
class Exports {

	private final Spreadsheets sheets;

	private final HsdsExport hsds;

	private final ServiceCategories categories;

	private final Divisions divisions;

	Exports(Spreadsheets sheets, HsdsExport hsds, ServiceCategories categories, Divisions divisions) {
		this.sheets = sheets;
		this.hsds = hsds;
		this.categories = categories;
		this.divisions = divisions;
	}

	/** What is to be written. */
	record Choice(SheetKind kind, String text, @Nullable String category, @Nullable DivisionCode division) {
	}

	List<ServiceCategory> categories(Access access) {
		return this.categories.all(access);
	}

	Divisions divisions() {
		return this.divisions;
	}

	boolean mayExport(Access access, DivisionCode division) {
		return HsdsExport.mayExport(access, division);
	}

	void sheet(Access access, Choice choice, Format format, OutputStream out) throws IOException {
		OfferingQuery query = OfferingQuery.of(choice.text())
			.withCategory(choice.category())
			.givenIn(choice.division());
		this.sheets.export(access, choice.kind(), query, format, out);
	}

	void tables(Access access, @Nullable DivisionCode within, OutputStream out) throws IOException {
		this.hsds.tables(access, within, out);
	}

	void json(Access access, @Nullable DivisionCode within, OutputStream out) throws IOException {
		this.hsds.json(access, within, out);
	}

}
