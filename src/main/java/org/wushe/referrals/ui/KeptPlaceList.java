package org.wushe.referrals.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.wushe.referrals.KeptPlace;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/**
 * Places that people keep: whose case, which service, since when, and the press that
 * frees each.
 */
final class KeptPlaceList extends OrderedList {

	private final transient Texts texts;

	KeptPlaceList(List<KeptPlace> places, Texts texts, Consumer<KeptPlace> free) {
		this.texts = texts;
		addClassName("appointments");
		places.forEach(place -> add(entry(place, free)));
	}

	private ListItem entry(KeptPlace place, Consumer<KeptPlace> free) {
		Anchor link = new Anchor("cases/" + place.caseId(), place.caseTitle());
		link.addClassName("row-link");
		Span service = new Span(service(place));
		Span since = new Span(
				getTranslation("referrals.kept.since", place.caseNumber(), this.texts.day(place.since())));
		since.addClassName("secondary");
		Div about = new Div(link, service, since);
		about.addClassName("appointment-about");
		Button button = new Button(getTranslation("referrals.kept.free"), click -> free.accept(place));
		button.setAriaLabel(getTranslation("referrals.kept.free.of", place.caseTitle()));
		return new ListItem(about, until(place), button);
	}

	/** 日间照料 · 青禾社工服务中心. */
	private static String service(KeptPlace place) {
		return Stream.of(Objects.requireNonNullElse(place.offeringTitle(), ""), place.organizationName())
			.filter(part -> !part.isBlank())
			.collect(Collectors.joining(" · "));
	}

	private StateBadge until(KeptPlace place) {
		Instant freeAt = place.freeAt();
		return (freeAt == null) ? new StateBadge(Tone.ACTIVE, Glyph.PERSON, getTranslation("referrals.kept.until-told"))
				: new StateBadge(Tone.WAITING, Glyph.CALENDAR,
						getTranslation("referrals.kept.until", this.texts.day(freeAt)));
	}

}
