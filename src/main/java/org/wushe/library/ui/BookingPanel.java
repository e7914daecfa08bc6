package org.wushe.library.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Operation;
import org.wushe.library.BookingState;
import org.wushe.library.Facility;
import org.wushe.library.FacilityBooking;
import org.wushe.library.FacilityBookings;
import org.wushe.library.Resource;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;
import org.wushe.ui.Tone;

/** 设施预约: a day of a facility: what is taken, what is asked for, and the way to ask. */
final class BookingPanel extends Section {

	private final transient FacilityBookings bookings;

	private final transient Texts texts;

	private final transient Access access;

	private final transient Resource facility;

	private final transient boolean keeps;

	private final transient Clock clock;

	private final DatePicker day = new DatePicker();

	private final Div content = new Div();

	private final Div waiting = new Div();

	/**
	 * @param keeps whether the person answers what others ask for
	 */
	BookingPanel(Resource facility, FacilityBookings bookings, Texts texts, Clock clock, Access access, boolean keeps) {
		this.facility = facility;
		this.bookings = bookings;
		this.texts = texts;
		this.access = access;
		this.keeps = keeps;
		this.clock = clock;
		addClassName("booking");
		getElement().setAttribute("aria-label", getTranslation("resources.booking"));
		LocalDate today = LocalDate.now(clock.withZone(ChinaTime.ZONE));
		this.day.setLabel(getTranslation("resources.booking.day"));
		this.day.setValue(today);
		this.day.setMax(today.plusDays(FacilityBookings.MOST_DAYS));
		this.day.addValueChangeListener(change -> refresh());
		Button back = new Button(Glyph.BACK.icon(), click -> move(-1));
		back.setAriaLabel(getTranslation("resources.booking.day-before"));
		Button on = new Button(Glyph.NEXT.icon(), click -> move(1));
		on.setAriaLabel(getTranslation("resources.booking.day-after"));
		Div days = new Div(back, ComponentTexts.speak(this.day), on);
		days.addClassName("booking-days");
		this.content.getElement().setAttribute("role", "status");
		add(new H3(getTranslation("resources.booking")), this.waiting, days, this.content);
		if (access.allows(Operation.BOOK_FACILITIES)) {
			Button ask = new Button(getTranslation("resources.booking.ask"), Glyph.CALENDAR.icon(), click -> ask());
			ask.addThemeVariants(ButtonVariant.PRIMARY);
			add(ask);
		}
		refresh();
	}

	private void move(int days) {
		if (this.day.getValue() != null) {
			this.day.setValue(this.day.getValue().plusDays(days));
		}
	}

	private void refresh() {
		LocalDate chosen = this.day.getValue();
		this.content.removeAll();
		this.waiting.removeAll();
		List<FacilityBooking> asked = List.of();
		if (this.keeps) {
			asked = this.bookings.waiting(this.access, this.facility.id());
			if (!asked.isEmpty()) {
				this.waiting.add(new Paragraph(getTranslation("resources.booking.waiting", asked.size())), list(asked));
			}
		}
		if (chosen == null) {
			return;
		}
		List<FacilityBooking> known = this.bookings.ofDay(this.access, this.facility.id(), chosen);
		UnorderedList taken = new UnorderedList();
		taken.addClassName("booking-list");
		this.bookings.taken(this.access, this.facility.id(), chosen)
			.stream()
			.filter(time -> known.stream().noneMatch(one -> one.start().equals(time.start())))
			.forEach(time -> taken.add(new ListItem(new Span(time(time.start(), time.end())),
					new StateBadge(Tone.QUIET, Glyph.LOCK, getTranslation("resources.booking.taken")))));
		// What waits for an answer stands above already.
		List<UUID> above = asked.stream().map(FacilityBooking::id).toList();
		List<FacilityBooking> others = known.stream().filter(booking -> !above.contains(booking.id())).toList();
		if (!others.isEmpty()) {
			this.content.add(list(others));
		}
		if (taken.getChildren().findAny().isPresent()) {
			this.content.add(taken);
		}
		this.content.add(new Paragraph(free(chosen)));
	}

	/** 空闲：08:30–12:00、14:00–20:30. */
	private String free(LocalDate chosen) {
		List<LocalTime> starts = this.bookings.freeAt(this.access, this.facility.id(), chosen);
		String spans = FreeSpans.of(starts, FacilityBookings.STEP, getTranslation("library.comma"));
		return spans.isEmpty() ? getTranslation("resources.booking.none-free")
				: getTranslation("resources.booking.free", spans);
	}

	private UnorderedList list(List<FacilityBooking> known) {
		UnorderedList list = new UnorderedList();
		list.addClassName("booking-list");
		known.forEach(booking -> list.add(entry(booking)));
		return list;
	}

	private ListItem entry(FacilityBooking booking) {
		Span about = new Span(getTranslation("resources.booking.about", booking.purpose(), booking.people(),
				booking.requestedByName()));
		about.addClassName("secondary");
		ListItem entry = new ListItem(
				new Span(this.texts.day(booking.start()) + " " + time(booking.start(), booking.end())),
				badge(booking.state()), about);
		if (booking.reason() != null) {
			entry.add(new Span(getTranslation("resources.booking.reason", booking.reason())));
		}
		Div buttons = buttons(booking);
		if (buttons.getComponentCount() > 0) {
			entry.add(buttons);
		}
		return entry;
	}

	/** Who answers says yes or no; who asked, or gave it already, can still cancel it. */
	private Div buttons(FacilityBooking booking) {
		Div buttons = new Div();
		buttons.addClassName("booking-buttons");
		Instant now = this.clock.instant();
		boolean answers = this.keeps && booking.state() == BookingState.REQUESTED && now.isBefore(booking.start());
		if (answers) {
			buttons.add(button("resources.booking.confirm", () -> confirm(booking)), button("resources.booking.refuse",
					() -> why("refuse", reason -> this.bookings.refuse(this.access, booking.id(), reason))));
		}
		boolean own = booking.requestedBy().equals(this.access.userId());
		if (booking.state().isOpen() && now.isBefore(booking.end()) && (own || !answers)) {
			buttons.add(button("resources.booking.cancel",
					() -> why("cancel", reason -> this.bookings.cancel(this.access, booking.id(), reason))));
		}
		return buttons;
	}

	private void confirm(FacilityBooking booking) {
		Confirm.ask(getTranslation("resources.booking.confirm"),
				getTranslation("resources.booking.confirm.consequence", this.texts.day(booking.start()),
						time(booking.start(), booking.end()), booking.requestedByName()),
				getTranslation("resources.booking.confirm"), () -> {
					this.bookings.confirm(this.access, booking.id());
					Toast.done(getTranslation("resources.booking.done.confirm"));
					refresh();
				});
	}

	private void why(String deed, java.util.function.Consumer<String> then) {
		new ReasonDialog(getTranslation("resources.booking." + deed),
				getTranslation("resources.booking." + deed + ".consequence"), getTranslation("resources.booking.why"),
				getTranslation("resources.booking." + deed), reason -> {
					then.accept(reason);
					Toast.done(getTranslation("resources.booking.done." + deed));
					refresh();
				})
			.open();
	}

	private Button button(String label, Runnable deed) {
		Button button = new Button(getTranslation(label), click -> deed.run());
		button.addThemeVariants(ButtonVariant.SMALL);
		return button;
	}

	private Component badge(BookingState state) {
		String text = getTranslation("resources.booking.state." + state);
		return switch (state) {
			case REQUESTED -> new StateBadge(Tone.WAITING, Glyph.WAITING, text);
			case CONFIRMED -> new StateBadge(Tone.GOOD, Glyph.DONE, text);
			case REFUSED -> new StateBadge(Tone.BAD, Glyph.REFUSED, text);
			case CANCELLED -> new StateBadge(Tone.QUIET, Glyph.CLOSE, text);
			case EXPIRED -> new StateBadge(Tone.QUIET, Glyph.OVERDUE, text);
		};
	}

	private String time(Instant start, Instant end) {
		return this.texts.time(start) + "–" + this.texts.time(end);
	}

	private void ask() {
		LocalDate chosen = this.day.getValue();
		if (chosen == null || !(this.facility.content() instanceof Facility)) {
			return;
		}
		new BookingDialog(this.facility, chosen, this.bookings.freeAt(this.access, this.facility.id(), chosen),
				this.texts, request -> {
					this.bookings.request(this.access, this.facility.id(), request);
					Toast.done(getTranslation("resources.booking.asked"));
					refresh();
				})
			.open();
	}

}
