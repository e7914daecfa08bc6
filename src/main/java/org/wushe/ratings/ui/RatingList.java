package org.wushe.ratings.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.ratings.Rating;
import org.wushe.ratings.RatingChannel;
import org.wushe.ratings.RatingLevel;
import org.wushe.ratings.RatingTag;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/** What was said, and when; never by whom. */
@StyleSheet("ratings.css")
final class RatingList extends OrderedList {

	private final transient Map<String, RatingTag> tags;

	private final transient Texts texts;

	RatingList(List<Rating> ratings, List<RatingTag> tags, Texts texts) {
		this.tags = tags.stream().collect(Collectors.toMap(RatingTag::code, tag -> tag, (first, second) -> first));
		this.texts = texts;
		addClassName("ratings-list");
		ratings.forEach(rating -> add(entry(rating)));
	}

	static StateBadge.Look look(RatingLevel level) {
		Tone tone = (level.number() >= 4) ? Tone.GOOD : level.isPositive() ? Tone.QUIET : Tone.BAD;
		Glyph icon = (level.number() >= 4) ? Glyph.DONE : level.isPositive() ? Glyph.CHECK : Glyph.WARNING;
		return new StateBadge.Look(tone, icon, I18NProvider.translate("ratings.level." + level));
	}

	private ListItem entry(Rating rating) {
		Span when = new Span(this.texts.moment(rating.ratedAt()));
		when.addClassName("secondary");
		Div head = new Div(new StateBadge(look(rating.level())), when);
		head.addClassName("rating-head");
		if (rating.round() > 1) {
			head.add(new Span(getTranslation("ratings.again")));
		}
		if (rating.channel() != RatingChannel.LINK) {
			head.add(new Span(getTranslation("ratings.channel." + rating.channel())));
		}
		ListItem entry = new ListItem(head);
		if (!rating.tags().isEmpty()) {
			entry.add(new Paragraph(tags(rating)));
		}
		if (rating.words() != null) {
			Paragraph words = new Paragraph(rating.words());
			words.addClassName("service-words");
			entry.add(words);
		}
		if (!rating.level().isPositive()) {
			entry.add(new Paragraph(getTranslation("ratings.state." + rating.state())));
		}
		return entry;
	}

	private String tags(Rating rating) {
		return rating.tags()
			.stream()
			.map(code -> this.tags.containsKey(code) ? this.tags.get(code).name(getLocale()) : code)
			.collect(Collectors.joining(getTranslation("library.comma")));
	}

}
