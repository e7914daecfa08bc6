package org.wushe.library.ui;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.Cost;
import org.wushe.library.Eligibility;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.Opening;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.TimeWish;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Texts;
import org.wushe.ui.Translations;

/** An offering's figures and rules as people say them, in the language of the screen. */
@Component
public class OfferingWords {

	private final Translations translations;

	private final Texts texts;

	private final Divisions divisions;

	private final ServiceCategories categories;

	private final Clock clock;

	OfferingWords(Translations translations, Texts texts, Divisions divisions, ServiceCategories categories,
			Clock clock) {
		this.translations = translations;
		this.texts = texts;
		this.divisions = divisions;
		this.categories = categories;
		this.clock = clock;
	}

	/** 助餐服务; the code where the category is not known. */
	public String category(Access access, String code) {
		return this.categories.find(access, code).map(category -> category.name(locale())).orElse(code);
	}

	/** 养老服务 › 助餐服务. */
	public String categoryPath(Access access, String code) {
		List<String> names = new ArrayList<>();
		for (String next = code; next != null; next = parent(access, next)) {
			names.addFirst(category(access, next));
		}
		return String.join(" › ", names);
	}

	private @Nullable String parent(Access access, String code) {
		return this.categories.find(access, code).map(ServiceCategory::parent).orElse(null);
	}

	/** 免费, 12 元, 12.5 元. */
	public String price(Cost cost) {
		return cost.isFree() ? say("library.cost.free")
				: say("library.cost.price", this.texts.number(cost.cents() / 100.0, 2));
	}

	/** 12 元（含两菜一汤）. */
	public String cost(Cost cost) {
		return (cost.note() == null || cost.note().isBlank()) ? price(cost)
				: say("library.cost.noted", price(cost), cost.note());
	}

	/** 4A; empty without a grade that holds today. */
	public Optional<String> grade(Organization organization) {
		int grade = organization.gradeOn(LocalDate.now(this.clock.withZone(ChinaTime.ZONE)));
		return (grade == 0) ? Optional.empty() : Optional.of(say("library.grade", grade));
	}

	/**
	 * Whether it may not be asked for services today: suspended, or on the black list.
	 */
	boolean isRestricted(@Nullable Organization organization) {
		return organization != null && !organization.mayServeOn(LocalDate.now(this.clock.withZone(ChinaTime.ZONE)));
	}

	/** 余 12 份餐/天，共 40. */
	public String capacity(Capacity capacity) {
		String unit = say("library.unit." + capacity.unit());
		return (capacity.available() == 0) ? say("library.capacity.full", this.texts.number(capacity.maximum()), unit)
				: say("library.capacity.left", this.texts.number(capacity.available()),
						this.texts.number(capacity.maximum()), unit);
	}

	/** 3 小时前更新. */
	public String freshness(Capacity capacity) {
		return say("library.capacity.confirmed", this.texts.ago(capacity.confirmedAt()));
	}

	/** 350 米, 1.2 公里. */
	public String distance(double meters) {
		return (meters < 1000) ? say("library.distance.meters", this.texts.number(Math.round(meters / 10) * 10))
				: say("library.distance.kilometers", this.texts.number(Math.round(meters / 100) / 10.0, 1));
	}

	/** 按“助餐”查找; empty where it was found by the words as typed. */
	public String basis(Basis basis, @Nullable String readAs) {
		return (basis == Basis.EXACT) ? "" : say("library.basis.short." + basis, readAs);
	}

	/** 60 岁及以上；独居、空巢老人或残疾人；住在红旗社区. */
	public String eligibility(Access access, Eligibility eligibility) {
		List<String> rules = new ArrayList<>();
		if (eligibility.limitsAge()) {
			rules.add(age(eligibility.minAge(), eligibility.maxAge()));
		}
		if (!eligibility.groups().isEmpty()) {
			rules.add(eligibility.groups()
				.stream()
				.sorted()
				.map(this::group)
				.collect(Collectors.joining(say("library.or"))));
		}
		if (!eligibility.residence().isEmpty()) {
			rules.add(say("library.eligibility.residence", places(access, eligibility.residence())));
		}
		return rules.isEmpty() ? say("library.eligibility.everyone") : String.join(say("library.and"), rules);
	}

	public String group(SpecialGroup group) {
		return say("parties.group." + group);
	}

	/** 南外街道、红旗社区. */
	public String places(Access access, List<DivisionCode> areas) {
		return areas.stream()
			.map(area -> this.divisions.name(access, area))
			.collect(Collectors.joining(say("library.comma")));
	}

	/** Where it lies, from the county down. */
	public String place(Access access, DivisionCode code) {
		return this.divisions.place(access, code);
	}

	/** 周一至周五 08:00–17:30；周六 09:00–12:00. */
	public String opening(List<Opening> opening) {
		return opening.isEmpty() ? say("library.opening.ask")
				: opening.stream()
					.map(hours -> days(hours.days()) + " " + hours(hours))
					.collect(Collectors.joining(say("library.and")));
	}

	public String features(Set<AccessFeature> features) {
		return features.stream()
			.sorted()
			.map(feature -> say("library.feature." + feature))
			.collect(Collectors.joining(say("library.comma")));
	}

	/** 工作日晚上、周末上午. */
	public String times(Set<TimeWish> times) {
		return times.stream()
			.sorted()
			.map(time -> say("library.time." + time))
			.collect(Collectors.joining(say("library.comma")));
	}

	/** 普通话、客家话. */
	public String languages(Set<String> codes) {
		List<String> names = new ArrayList<>(List.of(say("library.language.cmn")));
		codes.stream().filter(code -> !code.equals("cmn")).sorted().map(this::language).forEach(names::add);
		return String.join(say("library.comma"), names);
	}

	/** By its name; the code of one that the product has no name for. */
	public String language(String code) {
		return this.translations.find("library.language." + code, locale()).orElse(code);
	}

	private String age(@Nullable Integer from, @Nullable Integer to) {
		if (from == null) {
			return say("library.age.to", to);
		}
		return (to == null) ? say("library.age.from", from) : say("library.age.between", from, to);
	}

	private String hours(Opening opening) {
		return opening.opens().equals(LocalTime.MIDNIGHT) && opening.closes().equals(LocalTime.MIDNIGHT)
				? say("library.opening.round-the-clock")
				: opening.opens() + "–" + (opening.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : opening.closes());
	}

	/** Runs of three and more days are drawn together. */
	private String days(Set<DayOfWeek> open) {
		List<String> parts = new ArrayList<>();
		List<DayOfWeek> run = new ArrayList<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			if (open.contains(day)) {
				run.add(day);
			}
			else {
				parts.addAll(run(run));
				run.clear();
			}
		}
		parts.addAll(run(run));
		return String.join(say("library.comma"), parts);
	}

	private List<String> run(List<DayOfWeek> run) {
		return (run.size() < 3) ? run.stream().map(OfferingWords::day).toList()
				: List.of(say("library.opening.days", day(run.getFirst()), day(run.getLast())));
	}

	private static String day(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, locale());
	}

	private String say(String key, @Nullable Object... params) {
		return this.translations.getTranslation(key, locale(), params);
	}

	private static Locale locale() {
		UI ui = UI.getCurrent();
		return Translations.supported((ui != null) ? ui.getLocale() : null);
	}

}
