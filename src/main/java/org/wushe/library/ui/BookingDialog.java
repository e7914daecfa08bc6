package org.wushe.library.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.BookingRequest;
import org.wushe.library.FacilityBookings;
import org.wushe.library.Resource;
import org.wushe.ui.Texts;

/** Asks for a time of a day. */
final class BookingDialog extends FormDialog {

	private static final int LONGEST = 200;

	/** Half hours that one asks for at most: a long day. */
	private static final int MOST_STEPS = 24;

	/**
	 * @param free the times at which one can begin
	 */
	BookingDialog(Resource facility, LocalDate day, List<LocalTime> free, Texts texts,
			Consumer<BookingRequest> request) {
		this(facility, day, free, texts, request, new Select<>(), new Select<>(), new IntegerField(), new TextArea());
	}

	private BookingDialog(Resource facility, LocalDate day, List<LocalTime> free, Texts texts,
			Consumer<BookingRequest> request, Select<LocalTime> start, Select<Integer> length, IntegerField people,
			TextArea purpose) {
		super(say("resources.booking.ask"), say("resources.booking.ask.consequence", facility.name(), texts.day(day)),
				say("resources.booking.ask.send"), () -> {
					if (start.getValue() == null || length.getValue() == null) {
						throw DomainRefusal.invalid("start", "resources.refused.missing.start");
					}
					LocalDateTime begins = day.atTime(start.getValue());
					request.accept(new BookingRequest(begins, begins.plusMinutes(length.getValue()), purpose.getValue(),
							(people.getValue() != null) ? people.getValue() : 0));
				});
		start.setLabel(say("resources.booking.start"));
		start.setItems(free);
		start.setEnabled(!free.isEmpty());
		start.setHelperText(free.isEmpty() ? say("resources.booking.none-free") : null);
		start.setRequiredIndicatorVisible(true);
		length.setLabel(say("resources.booking.length"));
		length.setItems(
				IntStream.rangeClosed(1, MOST_STEPS).map(steps -> steps * FacilityBookings.STEP).boxed().toList());
		length.setItemLabelGenerator(minutes -> texts.span(Duration.ofMinutes(minutes)));
		length.setValue(2 * FacilityBookings.STEP);
		people.setLabel(say("resources.booking.people"));
		people.setMin(1);
		people.setStepButtonsVisible(true);
		people.setValue(10);
		purpose.setLabel(say("resources.booking.purpose"));
		purpose.setMaxLength(LONGEST);
		purpose.setRequiredIndicatorVisible(true);
		field("start", start);
		field("length", length);
		field("people", people);
		field("purpose", purpose);
	}

	private static String say(String key, Object... params) {
		return UI.getCurrent().getTranslation(key, params);
	}

}
