package org.wushe.referrals.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.referrals.KeptPlace;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/**
 * Places that people keep: whose case, which service, since when, and the presses that
 * free each or say when it is free.
 */
final class KeptPlaceList extends OrderedList {

	private final transient Texts texts;

	KeptPlaceList(List<KeptPlace> places, Texts texts, Consumer<KeptPlace> free, Consumer<KeptPlace> move) {
		this.texts = texts;
		addClassName("appointments");
		places.forEach(place -> add(entry(place, free, move)));
	}

	private ListItem entry(KeptPlace place, Consumer<KeptPlace> free, Consumer<KeptPlace> move) {
		Span service = new Span(service(place));
		Span since = new Span(since(place));
		since.addClassName("secondary");
		Div about = new Div(whose(place), service, since);
		about.addClassName("appointment-about");
		return new ListItem(about, until(place), button("referrals.kept.free-day", place, move),
				button("referrals.kept.free", place, free));
	}

	private Button button(String key, KeptPlace place, Consumer<KeptPlace> deed) {
		Button button = new Button(getTranslation(key), click -> deed.accept(place));
		button.setAriaLabel(getTranslation(key + ".of", title(place)));
		return button;
	}

	/** Of a case that the organisation has left it reads nothing. */
	static String title(KeptPlace place) {
		return Objects.requireNonNullElseGet(place.caseTitle(), () -> I18NProvider.translate("referrals.kept.left"));
	}

	private static Component whose(KeptPlace place) {
		if (place.caseId() == null) {
			return new Span(title(place));
		}
		Anchor link = new Anchor("cases/" + place.caseId(), title(place));
		link.addClassName("row-link");
		return link;
	}

	private String since(KeptPlace place) {
		String day = this.texts.day(place.since());
		return (place.caseNumber() == null) ? getTranslation("referrals.kept.since.left", day)
				: getTranslation("referrals.kept.since", place.caseNumber(), day);
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
