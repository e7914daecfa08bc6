package org.wushe.basedata;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategory;
import org.wushe.needs.Beneficiary;
import org.wushe.needs.Channel;
import org.wushe.needs.Consent;
import org.wushe.needs.NeedReport;
import org.wushe.needs.Reporter;
import org.wushe.needs.Requirements;
import org.wushe.needs.Urgency;

/** Invents needs that fit who has them and where. */
final class NeedGenerator {

	private static final List<String> WHEN = List.of("每天中午", "工作日上午", "这周内", "周末", "尽快", "下周二", "每周一三五", "月底前", "明天下午");

	private static final List<Channel> CHANNELS = List.of(Channel.WINDOW, Channel.VISIT, Channel.VISIT, Channel.GRID,
			Channel.GRID, Channel.HOTLINE, Channel.ONLINE, Channel.PAPER);

	private final long seed;

	private final Instant now;

	private final List<Neighborhood> neighborhoods;

	private final Map<DivisionCode, Neighborhood> byCommunity;

	private final PhraseBook phrases;

	private final List<OfferingProfile> profiles = OfferingProfile.load();

	private final List<OfferingProfile> elderly = this.profiles.stream()
		.filter(profile -> ServiceCategory.isWithin(profile.category(), "elderly-care"))
		.toList();

	private final Map<String, List<Person>> able = new HashMap<>();

	NeedGenerator(long seed, Instant now, List<Neighborhood> neighborhoods, List<Person> people, PhraseBook phrases) {
		this.seed = seed;
		this.now = now;
		this.neighborhoods = neighborhoods;
		this.phrases = phrases;
		this.byCommunity = neighborhoods.stream()
			.collect(Collectors.toMap(neighborhood -> neighborhood.community().code(), neighborhood -> neighborhood));
		for (OfferingProfile profile : this.profiles) {
			this.able.put(profile.category(), people.stream().filter(profile::fits).toList());
		}
	}

	/** The need of a number; the same number gives the same need. */
	ReportedNeed need(int index) {
		Dice dice = Dice.of(this.seed, "need", index);
		OfferingProfile profile = profile(index, dice);
		Person person = person(profile, dice);
		Neighborhood place = (person != null) ? neighborhood(person.grid()) : dice.pick(this.neighborhoods);
		DivisionCode grid = (person != null) ? person.grid() : dice.pick(place.grids()).code();
		boolean area = profile.beneficiary().equals("area") || person == null;
		NeedReport report = new NeedReport(dice.id(), dice.pick(CHANNELS), profile.category(),
				description(profile, person, area, dice), urgency(dice), grid,
				"%s%s%d号".formatted(place.street().name(), place.shortName(), dice.between(1, 60)),
				place.pointIn(grid, dice), beneficiary(profile, person, area), Requirements.NONE, Reporter.STAFF,
				area ? Consent.NONE : Consent.FULL, false, Set.of(), List.of(), null);
		boolean family = profile.beneficiary().equals("family");
		return new ReportedNeed(report, (person != null && !area && !family) ? person.age() : null,
				this.now.minus(Duration.ofMinutes(dice.between(5, 60 * 24 * 300))));
	}

	/** Every third need is one of the elderly; the others go round all categories. */
	private OfferingProfile profile(int index, Dice dice) {
		return (index % 3 == 2) ? dice.pick(this.elderly)
				: this.profiles.get((index - index / 3) % this.profiles.size());
	}

	private @Nullable Person person(OfferingProfile profile, Dice dice) {
		List<Person> candidates = this.able.getOrDefault(profile.category(), List.of());
		return (candidates.isEmpty() || profile.beneficiary().equals("area")) ? null : dice.pick(candidates);
	}

	private Neighborhood neighborhood(DivisionCode grid) {
		return this.byCommunity.getOrDefault(grid.at(DivisionCode.Level.COMMUNITY), this.neighborhoods.getFirst());
	}

	private String description(OfferingProfile profile, @Nullable Person person, boolean area, Dice dice) {
		Neighborhood place = (person != null) ? neighborhood(person.grid()) : dice.pick(this.neighborhoods);
		String said = dice.pick(this.phrases.of("need", profile.category()))
				+ dice.pick(this.phrases.of(area ? "area-tail" : "tail"));
		return PhraseBook.fill(said,
				Map.of("who", (person != null) ? person.who() : "一位居民", "when", dice.pick(WHEN), "community",
						place.shortName(), "street", place.street().name(), "floor",
						Integer.toString(dice.between(3, 7))));
	}

	private static Beneficiary beneficiary(OfferingProfile profile, @Nullable Person person, boolean area) {
		if (area || person == null) {
			return new Beneficiary.Area();
		}
		return profile.beneficiary().equals("family") ? new Beneficiary.Household(person.id(), person.groups())
				: new Beneficiary.Person(person.id(), null, person.groups());
	}

	private static Urgency urgency(Dice dice) {
		double share = dice.share();
		return (share < 0.03) ? Urgency.EMERGENCY : (share < 0.2) ? Urgency.URGENT : Urgency.ORDINARY;
	}

}
