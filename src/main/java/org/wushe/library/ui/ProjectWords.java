package org.wushe.library.ui;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.CapacityUnit;
import org.wushe.library.EntryRevision;
import org.wushe.library.EntryStatus;
import org.wushe.library.ProjectEvidence;
import org.wushe.library.ProjectPlan;
import org.wushe.parties.Organizations;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;
import tools.jackson.databind.json.JsonMapper;

/** A project as people say it, in the language of the screen. */
@Component
public class ProjectWords {

	private final OfferingWords words;

	private final Organizations organizations;

	private final Translations translations;

	private final Texts texts;

	private final JsonMapper json;

	ProjectWords(OfferingWords words, Organizations organizations, Translations translations, Texts texts,
			JsonMapper json) {
		this.json = json;
		this.words = words;
		this.organizations = organizations;
		this.translations = translations;
		this.texts = texts;
	}

	StateBadge.Look look(EntryStatus status) {
		return switch (status) {
			case DRAFT -> look(Tone.QUIET, Glyph.EDIT, status);
			case SUBMITTED -> look(Tone.WAITING, Glyph.WAITING, status);
			case REVIEWED -> look(Tone.ACTIVE, Glyph.CHECK, status);
			case PUBLISHED -> look(Tone.GOOD, Glyph.DONE, status);
			case STALE -> look(Tone.WAITING, Glyph.CLOCK, status);
			case WITHDRAWN -> look(Tone.QUIET, Glyph.REMOVE, status);
		};
	}

	private StateBadge.Look look(Tone tone, Glyph icon, EntryStatus status) {
		return new StateBadge.Look(tone, icon, say("library.project.status." + status));
	}

	/** The organisation that keeps it, or else the division. */
	public String keeper(Access access, ProjectPlan plan) {
		return (plan.organizationCode() != null) ? this.organizations.name(access, plan.organizationCode())
				: this.words.places(access, List.of(plan.division()));
	}

	String area(Access access, ProjectPlan plan) {
		return this.words.places(access, plan.area());
	}

	String category(Access access, ProjectPlan plan) {
		return this.words.categoryPath(access, plan.categoryCode());
	}

	/** 老年人、残疾人; everybody without groups. */
	public String groups(Set<SpecialGroup> groups) {
		return groups.isEmpty() ? say("library.eligibility.everyone")
				: groups.stream().sorted().map(this.words::group).collect(Collectors.joining(say("library.comma")));
	}

	/** 12,000 元; a dash while it is open. */
	public String cost(@Nullable Long cents) {
		return (cents == null) ? say("library.project.open")
				: say("library.cost.price", this.texts.number(cents / 100.0, 2));
	}

	public String months(@Nullable Integer months) {
		return (months == null) ? say("library.project.open") : say("library.project.months", months);
	}

	public String people(@Nullable Integer people) {
		return (people == null) ? say("library.project.open")
				: say("library.project.people", this.texts.number(people.longValue()));
	}

	/** 2026年9月至11月. */
	public String period(YearMonth from, YearMonth to) {
		DateTimeFormatter month = DateTimeFormatter.ofPattern(say("library.project.month"), locale());
		return from.equals(to) ? month.format(from)
				: say("library.project.period", month.format(from), month.format(to));
	}

	/** 章贡区 南外街道 · 助餐服务 · 独居、空巢老人. */
	public String subject(Access access, ProjectEvidence gap) {
		List<String> parts = new ArrayList<>(
				List.of(this.words.place(access, gap.division()), this.words.category(access, gap.categoryCode())));
		if (gap.group() != null) {
			parts.add(this.words.group(gap.group()));
		}
		return String.join(" · ", parts);
	}

	/** 名额已满 5，太远 2: the most frequent first. */
	public String reasons(Map<String, Integer> reasons) {
		return reasons.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map(reason -> say("library.counted", reason(reason.getKey()), reason.getValue()))
			.collect(Collectors.joining(say("library.comma")));
	}

	private String reason(String code) {
		return this.translations.find("needs.gap." + code, locale()).orElse(code);
	}

	/** 约 24 份餐/天; people where nothing is counted yet. */
	public String missing(List<ProjectEvidence.Missing> missing) {
		return missing.stream()
			.map(part -> say("library.project.missing", this.texts.number(part.amount()), unit(part.unit())))
			.collect(Collectors.joining(say("library.comma")));
	}

	public String unit(@Nullable CapacityUnit unit) {
		return (unit == null) ? say("library.project.no-unit") : say("library.unit." + unit);
	}

	/** By the name of the line, in the order of the page; empty where nothing is said. */
	Map<String, String> lines(Access access, ProjectPlan plan) {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put(say("library.project.field.title"), plan.title());
		lines.put(say("library.category"), category(access, plan));
		lines.put(say("library.project.groups"), groups(plan.groups()));
		lines.put(say("library.project.target"), plan.target());
		lines.put(say("library.project.area"), area(access, plan));
		lines.put(say("library.project.content"), plan.content());
		lines.put(say("library.project.standard"), plan.standard());
		lines.put(say("library.project.cost"), cost(plan.costCents()));
		lines.put(say("library.project.duration"), months(plan.months()));
		lines.put(say("library.project.expected"), people(plan.people()));
		lines.put(say("library.project.keeper"), keeper(access, plan));
		return lines;
	}

	/** What a revision of a project says. */
	Map<String, String> lines(Access access, EntryRevision revision) {
		return lines(access, this.json.readValue(revision.content(), ProjectPlan.class));
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
