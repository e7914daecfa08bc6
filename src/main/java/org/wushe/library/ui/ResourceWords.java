package org.wushe.library.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.library.CharityFund;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Goods;
import org.wushe.library.Resource;
import org.wushe.library.TalentProfile;
import org.wushe.library.VolunteerTeam;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** What a resource says of itself, in the language of the screen. */
@Component
class ResourceWords {

	private final Translations translations;

	private final Texts texts;

	private final OfferingWords words;

	ResourceWords(Translations translations, Texts texts, OfferingWords words) {
		this.translations = translations;
		this.texts = texts;
		this.words = words;
	}

	/** The one figure that says most: 320 m², 45 人, 12 辆. */
	Optional<String> figure(Resource resource) {
		return switch (resource.content()) {
			case Facility facility ->
				Optional.ofNullable(facility.area()).map(area -> say("resources.area.of", number(area)));
			case TalentProfile talent ->
				Optional.ofNullable(talent.hoursPerMonth()).map(hours -> say("resources.hours.of", number(hours)));
			case VolunteerTeam team -> Optional.of(say("resources.members.of", number(team.members())));
			case CharityFund fund ->
				Optional.ofNullable(fund.perCaseCents()).map(cents -> say("resources.per-case.of", yuan(cents)));
			case Goods goods -> Optional.of(say("resources.quantity.of", number(goods.quantity()), goods.unit()));
		};
	}

	/** What its kind alone has. */
	void facts(Facts facts, Resource resource) {
		switch (resource.content()) {
			case Facility facility -> facts.with(say("resources.area"), figure(resource).orElse(null))
				.with(say("resources.opening"), this.words.opening(facility.opening()))
				.with(say("library.features"), this.words.features(facility.accessibility()))
				.with(say("resources.bookable"),
						say(facility.bookable() ? "resources.bookable.yes" : "resources.bookable.no"));
			case TalentProfile talent -> facts.with(say("resources.skills"), list(talent.skills()))
				.with(say("resources.availability"), talent.availability())
				.with(say("resources.hours"), figure(resource).orElse(null));
			case VolunteerTeam team -> facts.with(say("resources.members"), figure(resource).orElse(null))
				.with(say("resources.skills"), list(team.skills()))
				.with(say("resources.fields"), list(team.fields()));
			case CharityFund fund -> facts.with(say("resources.purpose"), fund.purpose())
				.with(say("resources.licence"), fund.licence())
				.with(say("resources.per-case"),
						(fund.perCaseCents() != null) ? say("resources.yuan", yuan(fund.perCaseCents())) : null);
			case Goods goods -> facts.with(say("resources.quantity"), figure(resource).orElse(null))
				.with(say("resources.conditions"), goods.conditions());
		}
	}

	/** 已发布, 待确认 … */
	StateBadge badge(EntryStatus status) {
		String text = say("resources.status." + status);
		return switch (status) {
			case DRAFT -> new StateBadge(Tone.QUIET, Glyph.EDIT, text);
			case SUBMITTED, REVIEWED -> new StateBadge(Tone.WAITING, Glyph.WAITING, text);
			case PUBLISHED -> new StateBadge(Tone.GOOD, Glyph.DONE, text);
			case STALE -> new StateBadge(Tone.WAITING, Glyph.CLOCK, text);
			case WITHDRAWN -> new StateBadge(Tone.QUIET, Glyph.CLOSE, text);
		};
	}

	/** When its keeper last said that it is so. */
	String confirmed(Resource resource) {
		return this.texts.day(resource.confirmedAt());
	}

	/** 12,345.67. */
	String yuan(long cents) {
		return this.texts.number(cents / 100.0, 2);
	}

	private String list(List<String> parts) {
		return String.join(say("library.comma"), parts);
	}

	private String number(int number) {
		return this.texts.number((long) number);
	}

	String say(String key, @Nullable Object... params) {
		UI ui = UI.getCurrent();
		return this.translations.getTranslation(key, Translations.supported((ui != null) ? ui.getLocale() : null),
				params);
	}

}
