package org.wushe.insight.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.insight.Gap;
import org.wushe.insight.GapKey;
import org.wushe.insight.GapMonth;
import org.wushe.insight.Shortage;
import org.wushe.insight.Trend;
import org.wushe.library.ui.OfferingWords;
import org.wushe.library.ui.ProjectWords;
import org.wushe.parties.Divisions;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** Gaps as people say them, in the language of the screen. */
@Component
class GapWords {

	private final OfferingWords offerings;

	private final ProjectWords projects;

	private final Divisions divisions;

	private final Translations translations;

	private final Texts texts;

	GapWords(OfferingWords offerings, ProjectWords projects, Divisions divisions, Translations translations,
			Texts texts) {
		this.offerings = offerings;
		this.projects = projects;
		this.divisions = divisions;
		this.translations = translations;
		this.texts = texts;
	}

	/** 助餐服务. */
	String category(Access access, GapKey key) {
		return this.offerings.category(access, key.categoryCode());
	}

	String area(Access access, GapKey key) {
		return this.divisions.name(access, key.area());
	}

	/** 独居、空巢老人; everybody without a group. */
	String group(GapKey key) {
		return (key.group() != null) ? this.offerings.group(key.group()) : say("insight.gap.everybody");
	}

	/** 春和里社区 · 助餐服务 · 独居、空巢老人. */
	String subject(Access access, GapKey key) {
		String subject = area(access, key) + " · " + category(access, key);
		return (key.group() != null) ? subject + " · " + group(key) : subject;
	}

	/** 上升：近三个月 8 件，此前三个月 3 件. */
	StateBadge.Look trend(Trend trend) {
		String words = say("insight.trend." + trend.direction());
		return switch (trend.direction()) {
			case NEW -> new StateBadge.Look(Tone.WAITING, Glyph.ADD, words);
			case RISING -> new StateBadge.Look(Tone.BAD, Glyph.WARNING, words);
			case STEADY -> new StateBadge.Look(Tone.QUIET, Glyph.ACTIVE, words);
			case FALLING -> new StateBadge.Look(Tone.GOOD, Glyph.DOWN, words);
			case GONE -> new StateBadge.Look(Tone.GOOD, Glyph.DONE, words);
		};
	}

	/** 近三个月 8 件，此前三个月 3 件，多 5 件. */
	String trendInFull(Trend trend) {
		String compared = say("insight.trend.compared", trend.recent(), trend.before());
		int difference = trend.difference();
		return (difference == 0) ? compared
				: compared + say((difference > 0) ? "insight.trend.more" : "insight.trend.fewer", Math.abs(difference));
	}

	/**
	 * 9月 2、10月 0、11月 4: gaps and needs of each month, for those who do not see the bars.
	 */
	String months(Gap gap) {
		return gap.months()
			.stream()
			.map(month -> say("insight.month.figure", month(month), month.unmet(), month.needs()))
			.collect(Collectors.joining(say("library.comma")));
	}

	String month(GapMonth month) {
		return DateTimeFormatter.ofPattern(say("insight.month"), locale()).format(month.month());
	}

	String reasons(Gap gap) {
		return this.projects.reasons(gap.reasons()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(reason -> reason.getKey().name(), Map.Entry::getValue)));
	}

	/** 缺 5 份餐/天; 现有余量够用; nothing where nothing was unmet lately. */
	String shortage(Shortage shortage) {
		if (shortage.demand() == 0) {
			return say("insight.shortage.none");
		}
		return (shortage.missing() == 0) ? say("insight.shortage.enough") : say("insight.shortage.missing",
				this.texts.number(shortage.missing()), this.projects.unit(shortage.unit()));
	}

	/** 近三个月没有满足的需求约需 8 份餐/天，现有空余 3 份餐/天，还缺 5 份餐/天. */
	String shortageInFull(Shortage shortage) {
		String unit = this.projects.unit(shortage.unit());
		return (shortage.demand() == 0) ? say("insight.shortage.none")
				: say("insight.shortage.in-full", this.texts.number(shortage.demand()),
						this.texts.number(shortage.free()), this.texts.number(shortage.missing()), unit);
	}

	Texts texts() {
		return this.texts;
	}

	private String say(String key, @Nullable Object... params) {
		return this.translations.getTranslation(key, locale(), params);
	}

	private static Locale locale() {
		UI ui = UI.getCurrent();
		return Translations.supported((ui != null) ? ui.getLocale() : null);
	}

}
