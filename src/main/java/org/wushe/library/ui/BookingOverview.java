package org.wushe.library.ui;

import java.util.List;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.wushe.library.BookingState;
import org.wushe.library.FacilityBooking;
import org.wushe.library.BookingConcerns.Concern;
import org.wushe.library.ResourceKind;
import org.wushe.ui.Glyph;
import org.wushe.ui.PagedList;
import org.wushe.ui.Panel;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/** 预约: what the person asked for, and what waits for the person's answer. */
final class BookingOverview extends Panel {

	private static final int PAGE = 50;

	private final transient Texts texts;

	BookingOverview(List<Concern> concerns, Texts texts) {
		super("");
		this.texts = texts;
		retitle(getTranslation("resources.bookings", concerns.size()));
		addClassName("booking-overview");
		content(new PagedList(PAGE, limit -> {
			List<Concern> part = concerns.subList(0, Math.min(limit, concerns.size()));
			return new PagedList.Part(list(part), part.size(), concerns.size());
		}));
	}

	private UnorderedList list(List<Concern> concerns) {
		UnorderedList list = new UnorderedList();
		list.addClassName("booking-list");
		concerns.forEach(concern -> list.add(entry(concern)));
		return list;
	}

	private ListItem entry(Concern concern) {
		FacilityBooking booking = concern.booking();
		RouterLink link = new RouterLink();
		link.setText(concern.facility().name());
		link.setRoute(ResourcesScreen.class, new RouteParameters("kind", ResourceKind.FACILITY.word()));
		link.setQueryParameters(ResourceView.of(ResourceKind.FACILITY).opening(concern.facility().id()).parameters());
		link.setHighlightCondition((any, event) -> false);
		Span about = new Span(getTranslation("resources.booking.about", booking.purpose(), booking.people(),
				booking.requestedByName()));
		about.addClassName("secondary");
		return new ListItem(new Span(this.texts.day(booking.start()) + " " + this.texts.time(booking.start()) + "–"
				+ this.texts.time(booking.end())), link, about, badge(concern));
	}

	private StateBadge badge(Concern concern) {
		if (concern.toAnswer()) {
			return new StateBadge(Tone.WAITING, Glyph.WAITING, getTranslation("resources.bookings.to-answer"));
		}
		BookingState state = concern.booking().state();
		return new StateBadge((state == BookingState.CONFIRMED) ? Tone.GOOD : Tone.ACTIVE,
				(state == BookingState.CONFIRMED) ? Glyph.DONE : Glyph.WAITING,
				getTranslation("resources.booking.state." + state));
	}

}
