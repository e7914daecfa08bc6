package org.wushe.matching.judged;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.matching.judged.Provider.Quality;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.parties.SpecialGroup;

/**
 * Decides what organisations and services there are, then writes them down as people do.
 */
final class ServiceInvention {

	private static final int PROVIDERS = 64;

	private static final int EACH_AIM = 24;

	private static final List<String> NAMES = List.of("青禾", "同路", "溪岸", "百家", "梧桐", "满满", "一家亲", "江岸", "微明", "众合", "长乐",
			"蒲公英", "石榴", "连心", "好日子", "谷雨");

	private static final List<String> FORMS = List.of("社工服务中心", "公益服务社", "志愿者协会", "民生服务有限公司");

	private final Chance chance;

	private final Instant now;

	private final List<Place> places;

	private final List<Aim> aims;

	private final long seed;

	ServiceInvention(long seed, Chance chance, Instant now, List<Place> places, List<Aim> aims) {
		this.chance = chance;
		this.now = now;
		this.places = places;
		this.aims = aims;
		this.seed = seed;
	}

	List<Provider> providers() {
		List<Provider> providers = new ArrayList<>();
		for (int i = 0; i < PROVIDERS; i++) {
			Place home = this.places.get(i % this.places.size());
			Quality quality = this.chance.of(0.3) ? Quality.GOOD
					: this.chance.of(0.7) ? Quality.ORDINARY : Quality.POOR;
			LocalDate suspended = (i % 21 == 20) ? LocalDate.of(2999, 12, 31) : null;
			providers.add(new Provider(new Organization("JUDGED%08d%04d".formatted(this.seed, i),
					(i % 4 == 3) ? OrganizationKind.ENTERPRISE : OrganizationKind.SOCIAL_ORGANIZATION,
					NAMES.get(i % NAMES.size()) + FORMS.get(i / NAMES.size()), null, Registration.REGISTERED,
					grade(quality), null, home.community(), List.of(Place.COUNTY), "", home.center(), suspended, 0),
					home, quality));
		}
		return providers;
	}

	/** Not everybody has been evaluated, and a grade is not everything. */
	private @Nullable Integer grade(Quality quality) {
		if (this.chance.of(0.4)) {
			return null;
		}
		return switch (quality) {
			case GOOD -> this.chance.between(3, 5);
			case ORDINARY -> this.chance.between(2, 4);
			case POOR -> this.chance.between(1, 3);
		};
	}

	List<JudgedService> services(List<Provider> providers) {
		List<JudgedService> services = new ArrayList<>();
		for (Aim aim : this.aims) {
			for (int i = 0; i < EACH_AIM; i++) {
				services.add(service(aim, this.chance.pick(providers)));
			}
		}
		return services;
	}

	private JudgedService service(Aim aim, Provider provider) {
		Place site = this.chance.of(0.7) ? provider.home() : this.chance.pick(this.places);
		Coordinates door = site.point(this.chance);
		boolean visits = switch (aim.way()) {
			case WALK -> false;
			case VISIT -> true;
			case BOTH -> this.chance.of(0.5);
		};
		boolean stale = this.chance.of(0.15);
		boolean free = !(stale && this.chance.of(0.6));
		Offerings written = Offerings.meals()
			.id(this.chance.id())
			.by(provider.organization().code())
			.of(filed(aim))
			.called(title(aim, site), this.chance.of(0.2) ? "具体内容和时间请来电咨询。" : this.chance.pick(aim.descriptions()))
			.givenIn(site.community().value())
			.serving(area(site).value())
			.eligible(eligibility(aim, site))
			.at(this.chance.of(0.05) ? null : door)
			.capacity(capacity(stale))
			.costing(cost(aim))
			.with(features(visits).toArray(AccessFeature[]::new))
			.speaking(this.chance.of(0.3) ? new String[] { "hak" } : new String[0])
			.in(this.chance.of(0.03) ? EntryStatus.WITHDRAWN : EntryStatus.PUBLISHED);
		return new JudgedService(aim, provider, door, visits, free, written.build());
	}

	/** Some only find the heading, some the shelf beside. */
	private String filed(Aim aim) {
		if (this.chance.of(0.12)) {
			return aim.family();
		}
		return this.chance.of(0.06) ? beside(aim) : aim.category();
	}

	private String beside(Aim aim) {
		List<Aim> siblings = this.aims.stream()
			.filter(other -> other != aim && other.family().equals(aim.family()))
			.toList();
		return siblings.isEmpty() ? aim.family() : this.chance.pick(siblings).category();
	}

	private String title(Aim aim, Place site) {
		if (this.chance.of(0.08)) {
			return this.chance.pick(this.chance.pick(this.aims).titles()).replace("{place}", site.name()) + "二楼";
		}
		return this.chance.of(0.25) ? this.chance.pick(aim.fancies())
				: this.chance.pick(aim.titles()).replace("{place}", site.name());
	}

	private DivisionCode area(Place site) {
		return this.chance.of(0.45) ? Place.COUNTY : this.chance.of(0.6) ? site.street() : site.community();
	}

	private Eligibility eligibility(Aim aim, Place site) {
		Integer from = (aim.isOfElderly() && this.chance.of(0.6)) ? Integer.valueOf(60) : null;
		Integer to = (aim.oldest() < 20 && this.chance.of(0.7)) ? Integer.valueOf(aim.oldest()) : null;
		List<DivisionCode> residence = this.chance.of(0.08)
				? List.of(this.chance.of(0.5) ? site.street() : site.community()) : List.of();
		Set<SpecialGroup> groups = new HashSet<>();
		double share = this.chance.share();
		if (share < 0.12) {
			groups.add(this.chance.oneOf(SpecialGroup.DISABLED, SpecialGroup.LOW_INCOME, SpecialGroup.VETERAN,
					SpecialGroup.LIVING_ALONE, SpecialGroup.SERIOUSLY_ILL));
		}
		else if (share < 0.18) {
			from = (aim.youngest() + aim.oldest()) / 2;
		}
		else if (share < 0.24) {
			to = (aim.youngest() + aim.oldest()) / 2;
		}
		return new Eligibility(from, to, groups, residence);
	}

	private Capacity capacity(boolean stale) {
		int maximum = this.chance.between(5, 60);
		int days = stale ? this.chance.between(65, 200) : this.chance.between(0, 25);
		return new Capacity(CapacityUnit.PLACES, maximum, this.chance.of(0.08) ? 0 : this.chance.between(1, maximum),
				this.now.minus(Duration.ofDays(days)));
	}

	private int cost(Aim aim) {
		boolean commercial = Set.of("household", "elderly-care", "medical", "child-care").contains(aim.family());
		return (commercial && this.chance.of(0.5)) ? 100 * this.chance.between(5, 260) : 0;
	}

	private Set<AccessFeature> features(boolean visits) {
		Set<AccessFeature> features = EnumSet.noneOf(AccessFeature.class);
		if (visits) {
			features.add(AccessFeature.HOME_VISIT);
		}
		if (this.chance.of(0.5)) {
			features.add(AccessFeature.WHEELCHAIR);
		}
		return features;
	}

	static List<ServiceOffering> written(List<JudgedService> services) {
		return services.stream().map(JudgedService::written).toList();
	}

}
