package org.wushe.library.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityNote;

/**
 * How much is free now. What is promised meanwhile is shown, and asked about again,
 * before anything is written.
 */
final class CapacityDialog extends Dialog {

	private final Paragraph inUse = new Paragraph();

	private final IntegerField available = new IntegerField();

	private final transient Supplier<@Nullable Capacity> present;

	private transient Capacity seen;

	/**
	 * @param present what holds at the moment; null where it is not counted any more
	 */
	CapacityDialog(String title, Capacity capacity, Supplier<@Nullable Capacity> present, Consumer<CapacityNote> then) {
		this.present = present;
		this.seen = capacity;
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("library.capacity.note.title", title));
		this.available.setManualValidation(true);
		this.available.setStepButtonsVisible(true);
		this.available.setMin(0);
		this.available.setWidthFull();
		this.available.setValue(capacity.available());
		show(capacity);
		Button save = new Button(getTranslation("library.capacity.note"));
		save.addThemeVariants(ButtonVariant.PRIMARY);
		save.addClickListener(click -> save(then));
		add(new Paragraph(getTranslation("library.capacity.note.words")), this.inUse, this.available);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
	}

	private void show(Capacity capacity) {
		this.seen = capacity;
		String unit = getTranslation("library.unit." + capacity.unit());
		this.inUse.setText(getTranslation("library.capacity.in-use", capacity.promised(), capacity.elsewhere(), unit));
		this.available.setLabel(getTranslation("library.capacity.now", unit, capacity.maximum()));
		this.available.setMax(capacity.mostAvailable());
	}

	private void save(Consumer<CapacityNote> then) {
		Integer figure = this.available.getValue();
		try {
			then.accept(new CapacityNote((figure != null) ? figure : -1, this.seen.available()));
			close();
		}
		catch (DomainRefusal refusal) {
			Capacity now = this.present.get();
			if (now != null) {
				show(now);
			}
			this.available.setInvalid(true);
			this.available.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			this.available.focus();
		}
	}

}
