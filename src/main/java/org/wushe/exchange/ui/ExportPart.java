package org.wushe.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

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

	private final TextField division = new TextField();

	ExportPart(Exports exports, Access access) {
		addClassName("exchange-export");
		this.kind.setLabel(getTranslation("exchange.export.kind"));
		this.kind.setItems(SheetKind.values());
		this.kind.setItemLabelGenerator(each -> getTranslation("exchange.kind." + each.name()));
		this.kind.setValue(SheetKind.SERVICES);
		this.text.setLabel(getTranslation("exchange.export.text"));
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setMaxLength(100);
		this.category = new CategoryPicker(exports.categories(access));
		this.category.setLabel(getTranslation("exchange.export.category"));
		this.division.setLabel(getTranslation("exchange.export.division"));
		this.division.setHelperText(getTranslation("exchange.export.division.about"));
		this.division.setAllowedCharPattern("[0-9]");
		this.division.setValueChangeMode(ValueChangeMode.LAZY);
		DivisionCode own = access.division();
		this.division.setValue((own != null) ? own.value() : "");
		Div fields = new Div(this.kind, this.text, this.category, this.division);
		fields.addClassName("exchange-fields");
		Div links = new Div();
		links.addClassName("exchange-buttons");
		for (Format format : Format.values()) {
			String words = getTranslation("exchange.export.as." + format.name());
			links.add(Files.link(words, words, getTranslation("exchange.export.file"), format,
					out -> exports.sheet(access, choice(), format, out)));
		}
		String tables = getTranslation("exchange.export.hsds-tables");
		String json = getTranslation("exchange.export.hsds-json");
		links.add(
				Files.link(tables, tables, "hsds.zip", "application/zip", out -> exports.tables(access, within(), out)),
				Files.link(json, json, "hsds.json", "application/json", out -> exports.json(access, within(), out)));
		add(new Paragraph(getTranslation("exchange.export.about")), fields, links);
	}

	private Exports.Choice choice() {
		ServiceCategory chosen = this.category.getValue();
		return new Exports.Choice(this.kind.getValue(), this.text.getValue(), (chosen != null) ? chosen.code() : null,
				within());
	}

	private @Nullable DivisionCode within() {
		String code = this.division.getValue();
		return DivisionCode.isValid(code) ? new DivisionCode(code) : null;
	}

}
