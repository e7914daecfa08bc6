package org.wushe.exchange.ui;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

import org.jspecify.annotations.Nullable;

import org.wushe.exchange.GivenFile;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ui.CategoryPicker;
import org.wushe.parties.Organization;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.Toast;

/** A file is chosen, looked through, and taken in once that is confirmed. */
class ImportPart extends Div {

	private static final int MEGABYTES = 10;

	/** The choice beside the sheets: a publisher's file. */
	private static final String HSDS = "HSDS";

	private final transient Imports imports;

	private final transient Access access;

	private final Select<String> kind = new Select<>();

	private final PlaceField division;

	private final TextField publisher = new TextField();

	private final ComboBox<Organization> organization = new ComboBox<>();

	private final CategoryPicker category;

	private final Checkbox publish = new Checkbox();

	private final Upload upload = new Upload();

	private final Div outcome = new Div();

	ImportPart(Imports imports, Access access) {
		this.imports = imports;
		this.access = access;
		addClassName("exchange-import");
		this.kind.setLabel(getTranslation("exchange.import.kind"));
		this.kind.setItems(Stream.concat(Arrays.stream(SheetKind.values()).map(Enum::name), Stream.of(HSDS)).toList());
		this.kind.setItemLabelGenerator(each -> getTranslation("exchange.kind." + each));
		this.kind.setValue(SheetKind.SERVICES.name());
		this.kind.addValueChangeListener(change -> arrange());
		this.division = new PlaceField(imports.divisions(), access, access.division(),
				getTranslation("exchange.import.division.about"));
		this.division.setLabel(getTranslation("exchange.import.division"));
		this.division.addValueChangeListener(change -> offer());
		this.publisher.setLabel(getTranslation("exchange.import.publisher"));
		this.publisher.setHelperText(getTranslation("exchange.import.publisher.about"));
		this.publisher.setMaxLength(200);
		this.organization.setLabel(getTranslation("exchange.import.organization"));
		this.organization.setHelperText(getTranslation("exchange.import.organization.about"));
		this.organization.setItemLabelGenerator(Organization::name);
		this.organization.setClearButtonVisible(true);
		this.category = new CategoryPicker(imports.categories(access));
		this.category.setLabel(getTranslation("exchange.import.category"));
		this.category.setHelperText(getTranslation("exchange.import.category.about"));
		this.publish.setLabel(getTranslation("exchange.import.publish"));
		this.publish.setVisible(imports.mayPublish(access));
		ComponentTexts.speak(this.upload);
		this.upload.setMaxFiles(1);
		this.upload.setMaxFileSize(MEGABYTES << 20);
		this.upload.setUploadHandler(new Reading());
		this.upload.addFileRejectedListener(rejection -> Toast.refused(rejection.getErrorMessage()));
		this.upload.addAllFinishedListener(finished -> this.upload.clearFileList());
		this.outcome.addClassName("exchange-outcome");
		Div fields = new Div(this.kind, this.division, this.publisher, this.organization, this.category);
		fields.addClassName("exchange-fields");
		add(new Paragraph(getTranslation("exchange.import.about", MEGABYTES)), fields, this.publish, this.upload,
				this.outcome);
		arrange();
		offer();
	}

	private void arrange() {
		boolean hsds = HSDS.equals(this.kind.getValue());
		this.publisher.setVisible(hsds);
		this.organization.setVisible(hsds);
		this.category.setVisible(hsds);
		this.upload.setAcceptedFileTypes(
				hsds ? new String[] { ".json", ".ndjson", ".zip" } : new String[] { ".xlsx", ".csv" });
		this.outcome.removeAll();
	}

	/** The organisations of the place. */
	private void offer() {
		DivisionCode place = this.division.code();
		this.organization.setItems((place != null) ? this.imports.organizations(this.access, place) : List.of());
		this.outcome.removeAll();
	}

	private Imports.Choice choice(String fileName) {
		String chosen = this.kind.getValue();
		Organization provider = this.organization.getValue();
		ServiceCategory otherwise = this.category.getValue();
		return new Imports.Choice(HSDS.equals(chosen) ? null : SheetKind.valueOf(chosen), this.division.code(),
				this.publisher.isEmpty() ? fileName : this.publisher.getValue().strip(),
				(provider != null) ? provider.code() : null, (otherwise != null) ? otherwise.code() : null,
				this.publish.getValue());
	}

	private void look(GivenFile file) {
		this.outcome.removeAll();
		try {
			Imports.Choice choice = choice(file.name());
			Imports.Result found = this.imports.preview(this.access, choice, file);
			this.outcome.add(new FindingList(this.imports, choice, found, false, () -> take(choice, file), null));
			LiveRegion.announce(UI.getCurrent(), this.outcome.getElement().getTextRecursively());
		}
		catch (DomainRefusal refusal) {
			refuse(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
	}

	private void take(Imports.Choice choice, GivenFile file) {
		try {
			Imports.Result done = this.imports.run(this.access, choice, file);
			this.outcome.removeAll();
			this.outcome.add(new FindingList(this.imports, choice, done, true, null, next(choice)));
			Toast.done(getTranslation("exchange.import.done"));
		}
		catch (DomainRefusal refusal) {
			refuse(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
		catch (AccessDenied denied) {
			refuse(getTranslation("exchange.refused.division"));
		}
	}

	/** Where new entries wait for the street; nothing where they are public already. */
	private @Nullable Anchor next(Imports.Choice choice) {
		if (choice.publish() || choice.kind() == SheetKind.ORGANIZATIONS) {
			return null;
		}
		if (choice.kind() == SheetKind.PROJECTS) {
			return next(Operation.REVIEW_PROJECT, "projects", "library.projects");
		}
		return (choice.kind() == null || choice.kind() == SheetKind.SERVICES)
				? next(Operation.REVIEW_OFFERINGS, "service-review", "library.review.title")
				: next(Operation.REVIEW_RESOURCES, "library/entries", "resources.entries");
	}

	private @Nullable Anchor next(Operation review, String path, String name) {
		return this.access.allows(review) ? new Anchor(path, getTranslation(name)) : null;
	}

	private void refuse(String sentence) {
		Paragraph words = new Paragraph(sentence);
		words.addClassName("form-error");
		words.getElement().setAttribute("role", "alert");
		this.outcome.removeAll();
		this.outcome.add(words);
	}

	/** Keeps the file only as long as it takes to look through it and to confirm. */
	private final class Reading implements UploadHandler {

		@Override
		public void handleUploadRequest(UploadEvent event) throws IOException {
			byte[] file = event.getInputStream().readNBytes((MEGABYTES << 20) + 1);
			GivenFile given = new GivenFile(event.getFileName(), file);
			event.getUI().access(() -> look(given));
		}

		@Override
		public long getFileSizeMax() {
			return (long) MEGABYTES << 20;
		}

	}

}
