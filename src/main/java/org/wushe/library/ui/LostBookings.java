package org.wushe.library.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.library.BookingState;
import org.wushe.library.FacilityBooking;
import org.wushe.library.BookingConcerns.Concern;
import org.wushe.ui.Glyph;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.Panel;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/**
 * 没有约成的预约: bookings of the person's own that were refused, cancelled or never answered,
 * why, and what to do now. A facility that was taken down is not shown any more, so it
 * stands here.
 */
final class LostBookings extends Panel {

	private final UnorderedList list = new UnorderedList();

	private final transient Consumer<UUID> seen;

	/**
	 * @param seen told the facility of which the person knows now
	 */
	LostBookings(List<Concern> lost, Texts texts, Consumer<UUID> seen) {
		super("");
		this.seen = seen;
		retitle(getTranslation("resources.bookings.lost", lost.size()));
		addClassName("booking-overview");
		this.list.addClassName("booking-list");
		lost.forEach(concern -> this.list.add(new Line(concern, texts)));
		content(new Paragraph(getTranslation("resources.bookings.lost.words")), this.list);
	}

	private void know(UUID facility) {
		this.seen.accept(facility);
		List<Line> known = this.list.getChildren()
			.filter(Line.class::isInstance)
			.map(Line.class::cast)
			.filter(line -> line.facility.equals(facility))
			.toList();
		this.list.remove(known.toArray(Line[]::new));
		long left = this.list.getChildren().count();
		retitle(getTranslation("resources.bookings.lost", left));
		setVisible(left > 0);
		LiveRegion.announce(UI.getCurrent(), getTranslation("resources.bookings.lost", left));
	}

	private String why(FacilityBooking booking) {
		if (booking.state() == BookingState.EXPIRED) {
			return getTranslation("resources.booking.unanswered");
		}
		String reason = booking.reason();
		return getTranslation("resources.booking.reason",
				(reason != null) ? reason : getTranslation("resources.booking.fallen"));
	}

	private final class Line extends ListItem {

		private final transient UUID facility;

		Line(Concern concern, Texts texts) {
			FacilityBooking booking = concern.booking();
			this.facility = concern.facility().id();
			String state = getTranslation("resources.booking.state." + booking.state());
			Span why = new Span(why(booking));
			why.addClassName("secondary");
			Button known = new Button(getTranslation("resources.bookings.lost.known"), click -> know(this.facility));
			known.addThemeVariants(ButtonVariant.SMALL);
			known.setAriaLabel(getTranslation("resources.bookings.lost.known-of", concern.facility().name()));
			add(new Span(
					texts.day(booking.start()) + " " + texts.time(booking.start()) + "–" + texts.time(booking.end())),
					new Span(concern.facility().name()), new StateBadge(Tone.BAD, Glyph.CLOSE, state), why, known);
		}

	}

}
