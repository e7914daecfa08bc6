package org.wushe.referrals.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.referrals.KeptPlace;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Mistyped;
import org.wushe.ui.Toast;

/**
 * 改空出日期: the day on which a kept place is free by itself, or none; what is refused is
 * said, and stays.
 */
final class FreeDayDialog extends Dialog {

	private final RadioButtonGroup<Boolean> known = new RadioButtonGroup<>();

	private final DatePicker day = new DatePicker();

	private final transient Consumer<@Nullable LocalDate> move;

	private final transient Runnable then;

	/**
	 * @param move takes the day, or null for none
	 * @param then looks again, also where somebody else was faster
	 */
	FreeDayDialog(KeptPlace place, Clock clock, Consumer<@Nullable LocalDate> move, Runnable then) {
		this.move = move;
		this.then = then;
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("referrals.kept.free-day"));
		setWidth("30rem");
		this.known.setLabel(getTranslation("referrals.kept.free-day.when"));
		this.known.setItems(true, false);
		this.known.setWidthFull();
		this.known.setItemLabelGenerator(
				on -> getTranslation(on ? "referrals.kept.free-day.on" : "referrals.kept.free-day.when-told"));
		this.known.addValueChangeListener(change -> this.day.setVisible(Boolean.TRUE.equals(change.getValue())));
		this.known.setValue(true);
		this.day.setLabel(getTranslation("referrals.kept.free-day.day"));
		this.day.setHelperText(getTranslation("referrals.kept.free-day.about"));
		this.day.setManualValidation(true);
		this.day.setMin(LocalDate.now(clock.withZone(ChinaTime.ZONE)).plusDays(1));
		if (place.freeAt() != null) {
			this.day.setValue(LocalDate.ofInstant(place.freeAt(), ChinaTime.ZONE));
		}
		Button save = new Button(getTranslation("referrals.kept.free-day.save"), click -> save());
		save.addThemeVariants(ButtonVariant.PRIMARY);
		add(new Paragraph(getTranslation("referrals.kept.free-day.consequence", KeptPlaceList.title(place),
				place.organizationName())), this.known, this.day);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
		ComponentTexts.speak(this);
	}

	private void save() {
		this.day.setInvalid(false);
		boolean on = Boolean.TRUE.equals(this.known.getValue());
		if (on && Mistyped.refuse(this.day)) {
			return;
		}
		if (on && this.day.isEmpty()) {
			refuse("referrals.refused.place-free-not-to-come");
			return;
		}
		try {
			this.move.accept(on ? this.day.getValue() : null);
		}
		catch (DomainRefusal refusal) {
			if (refusal.field() != null) {
				refuse(refusal.messageKey(), refusal.args().toArray());
				return;
			}
			Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
		close();
		this.then.run();
	}

	private void refuse(String key, Object... args) {
		this.day.setErrorMessage(getTranslation(key, args));
		this.day.setInvalid(true);
		this.day.focus();
	}

}
