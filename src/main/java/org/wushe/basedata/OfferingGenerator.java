package org.wushe.basedata;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.Cost;
import org.wushe.library.EntryStatus;
import org.wushe.library.Opening;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;

/** Invents services: every category in turn, given by somebody who does such things. */
final class OfferingGenerator {

	private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

	private static final Set<DayOfWeek> SIX_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);

	private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private final long seed;

	private final Instant now;

	private final List<Neighborhood> neighborhoods;

	private final PhraseBook phrases;

	private final List<OfferingProfile> profiles = OfferingProfile.load();

	private final Map<String, List<Provider>> providers = new HashMap<>();

	private final Map<String, Neighborhood> homes = new HashMap<>();

	OfferingGenerator(long seed, Instant now, List<Neighborhood> neighborhoods, List<Organization> organizations,
			PhraseBook phrases) {
		this.seed = seed;
		this.now = now;
		this.neighborhoods = neighborhoods;
		this.phrases = phrases;
		List<Provider> all = Roster.providers(organizations);
		for (OfferingProfile profile : this.profiles) {
			this.providers.put(profile.category(),
					all.stream().filter(provider -> provider.trait().serves(profile.category())).toList());
		}
		for (Organization organization : organizations) {
			this.homes.put(organization.code(),
					neighborhoods.stream()
						.filter(neighborhood -> organization.division().contains(neighborhood.community().code())
								|| neighborhood.community().code().equals(organization.division()))
						.findFirst()
						.orElse(neighborhoods.getFirst()));
		}
	}

	Stream<ServiceOffering> offerings(int count) {
		List<OfferingProfile> offered = this.profiles.stream()
			.filter(profile -> !providersOf(profile).isEmpty())
			.toList();
		return Stream.iterate(0, i -> i < count && !offered.isEmpty(), i -> i + 1)
			.map(i -> offering(offered.get(i % offered.size()), i / offered.size(), i));
	}

	private List<Provider> providersOf(OfferingProfile profile) {
		return this.providers.getOrDefault(profile.category(), List.of());
	}

	private ServiceOffering offering(OfferingProfile profile, int round, int index) {
		Dice dice = Dice.of(this.seed, "offering", index);
		List<Provider> able = providersOf(profile);
		Organization provider = able.get(round % able.size()).organization();
		Neighborhood home = this.homes.getOrDefault(provider.code(), this.neighborhoods.getFirst());
		if (provider.division().level() != DivisionCode.Level.COMMUNITY && round >= able.size()) {
			home = branch(provider, home, dice);
		}
		DivisionCode grid = dice.pick(home.grids()).code();
		Coordinates point = home.pointIn(grid, dice);
		Map<String, String> words = Map.of("community", home.shortName(), "street",
				home.street().name().replace("街道", ""));
		return new ServiceOffering(dice.id(), provider.code(), profile.category(), grid,
				PhraseBook.fill(dice.pick(this.phrases.of("title", profile.category())), words),
				PhraseBook.fill(dice.pick(this.phrases.of("description", profile.category())), words),
				profile.eligibility(), area(provider, home), address(home, dice), point, opening(profile.hours(), dice),
				cost(profile, dice), capacity(profile, dice), features(profile, dice),
				dice.chance(0.4) ? Set.of("hak") : Set.of(),
				dice.chance(0.03) ? EntryStatus.WITHDRAWN : EntryStatus.PUBLISHED, 0, this.now);
	}

	/** Who serves more than a community opens a second place in another. */
	private Neighborhood branch(Organization provider, Neighborhood home, Dice dice) {
		DivisionCode reach = provider.serviceArea().getFirst();
		for (int tries = 0; tries < 8; tries++) {
			Neighborhood other = dice.pick(this.neighborhoods);
			if (reach.contains(other.community().code())) {
				return other;
			}
		}
		return home;
	}

	private static List<DivisionCode> area(Organization provider, Neighborhood home) {
		DivisionCode reach = provider.serviceArea().isEmpty() ? home.community().code()
				: provider.serviceArea().getFirst();
		return List.of(reach);
	}

	private static String address(Neighborhood home, Dice dice) {
		return "%s%s%d号".formatted(home.street().name(), home.shortName(), dice.between(1, 60));
	}

	private static List<Opening> opening(String hours, Dice dice) {
		return switch (hours) {
			case "meals" -> List.of(new Opening(EVERY_DAY, LocalTime.of(10, 30), LocalTime.of(13, 0)),
					new Opening(EVERY_DAY, LocalTime.of(16, 30), LocalTime.of(18, 30)));
			case "day" ->
				List.of(new Opening(dice.chance(0.5) ? SIX_DAYS : WORKDAYS, LocalTime.of(8, 30), LocalTime.of(17, 30)));
			case "long" -> List.of(new Opening(EVERY_DAY, LocalTime.of(7, 30), LocalTime.of(20, 0)));
			case "always" -> List.of(new Opening(EVERY_DAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
			case "afternoon" -> List.of(new Opening(WORKDAYS, LocalTime.of(15, 30), LocalTime.of(18, 30)));
			case "evening" -> List.of(new Opening(WORKDAYS, LocalTime.of(14, 0), LocalTime.of(20, 30)),
					new Opening(WEEKEND, LocalTime.of(9, 0), LocalTime.of(17, 0)));
			case "weekend" -> List.of(new Opening(WEEKEND, LocalTime.of(9, 0), LocalTime.of(17, 0)));
			default -> List.of(new Opening(WORKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0)));
		};
	}

	private static Cost cost(OfferingProfile profile, Dice dice) {
		int cents = dice.between(profile.price().from() / 100, profile.price().to() / 100) * 100;
		return new Cost(cents, (cents > 0 && dice.chance(0.4)) ? "低保、特困家庭减半" : null);
	}

	private Capacity capacity(OfferingProfile profile, Dice dice) {
		int maximum = dice.between(profile.capacity().from(), profile.capacity().to());
		int available = dice.chance(0.06) ? 0 : dice.between(1, maximum);
		return new Capacity(profile.unit(), maximum, available,
				this.now.minus(Duration.ofHours(dice.between(2, dice.chance(0.8) ? 24 * 14 : 24 * 100))));
	}

	private static Set<AccessFeature> features(OfferingProfile profile, Dice dice) {
		Set<AccessFeature> features = EnumSet.noneOf(AccessFeature.class);
		profile.features().stream().sorted().filter(feature -> dice.chance(0.85)).forEach(features::add);
		return features;
	}

}
