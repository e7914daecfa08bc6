package org.wushe.exchange.ui;

import java.util.EnumSet;
import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets.Format;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ui.CategoryPicker;

/** What the library finds, as files. */
class ExportPart extends Div {

	private final Select<SheetKind> kind = new Select<>();

	private final TextField text = new TextField();

	private final CategoryPicker category;

	private final PlaceField division;

	/** Found wherever they are; of the others a place must be named. */
	private static final Set<SheetKind> SEARCHED = EnumSet.of(SheetKind.SERVICES, SheetKind.PROJECTS);

	final Paragraph foreign = new Paragraph();

	private final Div sheets = new Div();

	private final Div packages = new Div();

	private final transient Exports exports;

	private final transient Access access;

	ExportPart(Exports exports, Access access) {
		this.exports = exports;
		this.access = access;
		addClassName("exchange-export");
		this.kind.setLabel(getTranslation("exchange.export.kind"));
		this.kind.setItems(SheetKind.values());
		this.kind.setItemLabelGenerator(each -> getTranslation("exchange.kind." + each.name()));
		this.kind.setValue(SheetKind.SERVICES);
		this.kind.addValueChangeListener(change -> judge());
		this.text.setLabel(getTranslation("exchange.export.text"));
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setMaxLength(100);
		this.category = new CategoryPicker(exports.categories(access));
		this.category.setLabel(getTranslation("exchange.export.category"));
		this.division = new PlaceField(exports.divisions(), access, null,
				getTranslation("exchange.export.division.about"));
		this.division.setLabel(getTranslation("exchange.export.division"));
		this.division.setManualValidation(true);
		this.division.addValueChangeListener(change -> judge());
		Div fields = new Div(this.kind, this.text, this.category, this.division);
		fields.addClassName("exchange-fields");
		this.sheets.addClassName("exchange-buttons");
		this.packages.addClassName("exchange-buttons");
		this.foreign.setText(getTranslation("exchange.export.division.foreign"));
		this.foreign.addClassName("form-error");
		this.foreign.getElement().setAttribute("role", "alert");
		for (Format format : Format.values()) {
			String words = getTranslation("exchange.export.as." + format.name());
			this.sheets.add(Files.link(words, words, getTranslation("exchange.export.file"), format,
					out -> exports.sheet(access, choice(), format, out)));
		}
		String tables = getTranslation("exchange.export.hsds-tables");
		String json = getTranslation("exchange.export.hsds-json");
		this.packages.add(
				Files.link(tables, tables, "hsds.zip", "application/zip",
						out -> exports.tables(access, this.division.code(), out)),
				Files.link(json, json, "hsds.json", "application/json",
						out -> exports.json(access, this.division.code(), out)));
		add(new Paragraph(getTranslation("exchange.export.about")), fields, this.sheets, this.foreign, this.packages);
		judge();
	}

	/**
	 * Without a place there is nothing to export but what is found by searching. HSDS
	 * files hold what publishers said of people, so they are of the own division only.
	 */
	private void judge() {
		DivisionCode place = this.division.code();
		boolean missing = place == null && !SEARCHED.contains(this.kind.getValue());
		boolean foreign = place != null && !this.exports.mayExport(this.access, place);
		this.foreign.setVisible(foreign);
		this.division.setInvalid(missing);
		this.division.setErrorMessage(missing ? getTranslation("exchange.export.division.missing") : "");
		this.sheets.setEnabled(!missing);
		this.packages.setEnabled(!foreign);
	}

	private Exports.Choice choice() {
		ServiceCategory chosen = this.category.getValue();
		return new Exports.Choice(this.kind.getValue(), this.text.getValue(), (chosen != null) ? chosen.code() : null,
				this.division.code());
	}

}
