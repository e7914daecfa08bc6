package org.wushe.library.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.CharityFund;
import org.wushe.library.EntryRevision;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Goods;
import org.wushe.library.Resource;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceFormReader;
import org.wushe.library.ResourceKind;
import org.wushe.library.TalentProfile;
import org.wushe.library.VolunteerTeam;
import org.wushe.parties.Coordinates;
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

	private final ResourceFormReader reader;

	ResourceWords(Translations translations, Texts texts, OfferingWords words, ResourceFormReader reader) {
		this.translations = translations;
		this.texts = texts;
		this.words = words;
		this.reader = reader;
	}

	/** The one figure that says most: 320 m², 45 人, 12 辆. */
	Optional<String> figure(Resource resource) {
		return figure(resource.content());
	}

	private Optional<String> figure(ResourceContent content) {
		return switch (content) {
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
		lines(resource.content()).forEach((line, words) -> facts.with(line, words));
	}

	/** What a revision of an entry of that kind says. */
	Map<String, String> lines(Access access, ResourceKind kind, EntryRevision revision) {
		return lines(access, this.reader.read(kind, revision.content()));
	}

	/** By the name of the line, in the order of the form; empty where nothing is said. */
	Map<String, String> lines(Access access, ResourceForm form) {
		String category = form.categoryCode();
		DivisionCode place = form.division();
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put(say("resources.form.name." + ResourceKind.of(form.content())), form.name());
		lines.put(say("resources.form.description"), form.description());
		lines.put(say("library.category"), (category != null) ? this.words.categoryPath(access, category) : "");
		lines.put(say("resources.place"), (place != null) ? this.words.place(access, place) : "");
		lines.put(say("resources.address"), Objects.toString(form.address(), ""));
		Coordinates point = form.coordinates();
		lines.put(say("library.point"), (point == null) ? ""
				: say("library.point.words", String.valueOf(point.latitude()), String.valueOf(point.longitude())));
		lines.putAll(lines(form.content()));
		if (form.content() instanceof TalentProfile talent) {
			lines.put(say("resources.form.consent"), say("resources.form.consent." + talent.consent()));
		}
		return lines;
	}

	private Map<String, String> lines(ResourceContent content) {
		String figure = figure(content).orElse("");
		Map<String, String> lines = new LinkedHashMap<>();
		switch (content) {
			case Facility facility -> {
				lines.put(say("resources.area"), figure);
				lines.put(say("resources.opening"), this.words.opening(facility.opening()));
				lines.put(say("library.features"), this.words.features(facility.accessibility()));
				lines.put(say("resources.bookable"),
						say(facility.bookable() ? "resources.bookable.yes" : "resources.bookable.no"));
			}
			case TalentProfile talent -> {
				lines.put(say("resources.skills"), list(talent.skills()));
				lines.put(say("resources.availability"), talent.availability());
				lines.put(say("resources.hours"), figure);
			}
			case VolunteerTeam team -> {
				lines.put(say("resources.members"), figure);
				lines.put(say("resources.skills"), list(team.skills()));
				lines.put(say("resources.fields"), list(team.fields()));
				lines.put(say("resources.comes"),
						team.opening().isEmpty() ? say("resources.comes.agreed") : this.words.opening(team.opening()));
			}
			case CharityFund fund -> {
				lines.put(say("resources.purpose"), fund.purpose());
				lines.put(say("resources.licence"), fund.licence());
				lines.put(say("resources.pays"), say("resources.pays." + fund.pays()));
				lines.put(say("resources.per-case"),
						(fund.perCaseCents() != null) ? say("resources.yuan", yuan(fund.perCaseCents())) : "");
			}
			case Goods goods -> {
				lines.put(say("resources.quantity"), figure);
				lines.put(say("resources.conditions"), goods.conditions());
			}
		}
		return lines;
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
