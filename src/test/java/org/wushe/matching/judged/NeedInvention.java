package org.wushe.matching.judged;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.library.AccessFeature;
import org.wushe.matching.judged.Aim.Way;
import org.wushe.matching.judged.JudgedNeed.Filing;
import org.wushe.needs.Beneficiary;
import org.wushe.needs.Channel;
import org.wushe.needs.Consent;
import org.wushe.needs.NeedReport;
import org.wushe.needs.Reporter;
import org.wushe.needs.Requirements;
import org.wushe.needs.Urgency;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/** Decides who needs what, then reports it as people do. */
final class NeedInvention {

	private final Chance chance;

	private final LocalDate today;

	private final List<Place> places;

	private final Phrasebook book;

	NeedInvention(Chance chance, LocalDate today, List<Place> places, Phrasebook book) {
		this.chance = chance;
		this.today = today;
		this.places = places;
		this.book = book;
	}

	JudgedNeed need(Aim aim) {
		Place place = this.chance.pick(this.places);
		int age = this.chance.between(aim.youngest(), aim.oldest());
		Set<SpecialGroup> groups = groups(aim, age);
		Coordinates home = place.point(this.chance);
		boolean homebound = aim.way() != Way.WALK && age >= 60 && this.chance.of(0.35);
		Filing filing = this.chance.of(0.83) ? Filing.RIGHT : this.chance.of(0.6) ? Filing.PARENT : Filing.SIBLING;
		String category = category(aim, filing);
		boolean ticked = homebound && this.chance.of(0.6);
		String words = words(aim, place, age, homebound && !ticked, groups.contains(SpecialGroup.LOW_INCOME));
		NeedReport written = new NeedReport(this.chance.id(), Channel.VISIT, category, words, Urgency.ORDINARY,
				place.community(), place.name() + "社区", home,
				new Beneficiary.Person(null, this.today.minusYears(age).minusDays(100), groups),
				requirements(aim, ticked), Reporter.STAFF, Consent.FULL, false, Set.of(), List.of(), null);
		boolean right = category.equals(aim.category());
		return new JudgedNeed(aim, place, age, groups, home, homebound, right ? Filing.RIGHT : filing, written);
	}

	private Set<SpecialGroup> groups(Aim aim, int age) {
		Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
		boolean old = age >= 60;
		add(groups, SpecialGroup.ELDERLY, old ? 1 : 0);
		add(groups, SpecialGroup.LIVING_ALONE, old ? 0.3 : 0);
		add(groups, SpecialGroup.LOW_INCOME, aim.name().equals("goods") ? 0.8 : 0.2);
		add(groups, SpecialGroup.DISABLED, aim.family().equals("disability") ? 0.5 : 0.08);
		add(groups, SpecialGroup.VETERAN, (age > 30) ? 0.06 : 0);
		add(groups, SpecialGroup.SERIOUSLY_ILL, aim.family().equals("medical") ? 0.15 : 0.04);
		add(groups, SpecialGroup.LEFT_BEHIND_CHILD, aim.name().equals("left-behind") ? 1 : 0);
		return groups;
	}

	private void add(Set<SpecialGroup> groups, SpecialGroup group, double share) {
		if (this.chance.of(share)) {
			groups.add(group);
		}
	}

	private String category(Aim aim, Filing filing) {
		List<Aim> siblings = this.book.aims()
			.stream()
			.filter(other -> other != aim && other.family().equals(aim.family()))
			.toList();
		return switch (filing) {
			case RIGHT -> aim.category();
			case PARENT -> aim.family();
			case SIBLING -> siblings.isEmpty() ? aim.category() : this.chance.pick(siblings).category();
		};
	}

	private Requirements requirements(Aim aim, boolean visit) {
		Set<AccessFeature> features = EnumSet.noneOf(AccessFeature.class);
		if (visit) {
			features.add(AccessFeature.HOME_VISIT);
		}
		else if (aim.way() == Way.WALK && this.chance.of(0.08)) {
			features.add(AccessFeature.WHEELCHAIR);
		}
		@Nullable String language = this.chance.of(0.06) ? "hak" : null;
		return new Requirements(features, language);
	}

	private String words(Aim aim, Place place, int age, boolean homebound, boolean poor) {
		StringBuilder words = new StringBuilder(this.chance.pick(aim.needs()).replace("{who}", who(age))).append('。');
		if (this.chance.of(0.25)) {
			words.append("住在%s社区。".formatted(place.name()));
		}
		if (homebound) {
			words.append(this.chance.pick(this.book.homebound()));
		}
		if (poor && this.chance.of(0.5)) {
			words.append(this.chance.pick(this.book.poor()));
		}
		if (this.chance.of(0.6)) {
			words.append(this.chance.pick(this.book.asides()));
		}
		return words.toString();
	}

	private String who(int age) {
		if (age < 3) {
			return "家里的宝宝，";
		}
		if (age < 17) {
			return "家里%d岁的孩子，".formatted(age);
		}
		return (age < 60) ? this.chance.oneOf("本人，", "我爱人，", "一位%d岁的居民，".formatted(age))
				: this.chance.oneOf("我妈今年%d，", "%d岁的老伯，", "楼上%d岁的奶奶，", "一位%d岁的老人，").formatted(age);
	}

}
