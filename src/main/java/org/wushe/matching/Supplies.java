package org.wushe.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.Shortlist;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/**
 * Brings together what is judged about the offerings of a shortlist. A ranking has to
 * cost next to nothing: offerings are kept until the index shows a later state of them,
 * standings for a minute, the load for a second. What is left of a capacity is read anew.
 */
@Component
class Supplies {

	private static final int OFFERINGS_KEPT = 20_000;

	private static final Duration STANDING_KEPT = Duration.ofMinutes(1);

	private static final Duration LOAD_KEPT = Duration.ofSeconds(1);

	private final Lexicons lexicons;

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final StandingRepository repository;

	private final Standings standings;

	private final Clock clock;

	private final Map<UUID, Known> known = new LinkedHashMap<>(256, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
			return size() > OFFERINGS_KEPT;
		}
	};

	private final Map<String, Aged> tallies = new ConcurrentHashMap<>();

	private volatile @Nullable Load load;

	/** What is known was read with this version of the taxonomy and this lexicon. */
	private int taxonomy;

	private @Nullable Lexicon lexicon;

	Supplies(ServiceOfferings offerings, Organizations organizations, ServiceCategories categories, Divisions divisions,
			StandingRepository repository, Standings standings, Lexicons lexicons, Clock clock) {
		this.offerings = offerings;
		this.organizations = organizations;
		this.categories = categories;
		this.divisions = divisions;
		this.repository = repository;
		this.lexicons = lexicons;
		this.standings = standings;
		this.clock = clock;
	}

	private record Known(ServiceOffering offering, Organization organization, Wording wording) {

		long state() {
			return Shortlist.state(this.offering, this.organization);
		}

	}

	private record Aged(Map<String, Tally> tallies, Instant at) {
	}

	private record Load(Map<String, Integer> open, Instant at) {
	}

	/** In the order of the entries; one that has left the library is left out. */
	List<Supply> of(List<Shortlist.Entry> entries) {
		return supplies(known(entries));
	}

	/**
	 * As it stands at this moment, with what the transaction itself has changed: nothing
	 * of it is kept.
	 */
	Optional<Supply> present(UUID id) {
		return supplies(read(List.of(id))).stream().findFirst();
	}

	private List<Supply> supplies(List<Known> found) {
		Map<String, Map<String, Tally>> tallies = tallies(
				found.stream().map(known -> known.organization.code()).distinct().toList());
		Tally everybody = this.standings.everybody();
		Map<UUID, Integer> left = this.repository.left(found.stream().map(known -> known.offering.id()).toList());
		Map<String, Integer> open = load();
		return found.stream()
			.map(known -> new Supply(known.offering, known.organization, known.wording,
					Standing.of(tallies.getOrDefault(known.organization.code(), Map.of()),
							known.offering.categoryCode(), everybody),
					left.getOrDefault(known.offering.id(), Supply.UNCOUNTED),
					open.getOrDefault(known.organization.code(), 0)))
			.toList();
	}

	private List<Known> known(List<Shortlist.Entry> entries) {
		Map<UUID, Known> found = new HashMap<>();
		List<UUID> missing = new ArrayList<>();
		int version = this.categories.version(Access.system());
		Lexicon present = this.lexicons.current();
		synchronized (this.known) {
			if (version != this.taxonomy || present != this.lexicon) {
				this.known.clear();
				this.taxonomy = version;
				this.lexicon = present;
			}
			for (Shortlist.Entry entry : entries) {
				Known kept = this.known.get(entry.id());
				if (kept != null && kept.state() >= entry.state()) {
					found.put(entry.id(), kept);
				}
				else {
					missing.add(entry.id());
				}
			}
		}
		if (!missing.isEmpty()) {
			List<Known> read = read(missing);
			synchronized (this.known) {
				read.forEach(known -> this.known.put(known.offering.id(), known));
			}
			read.forEach(known -> found.put(known.offering.id(), known));
		}
		return entries.stream().map(entry -> found.get(entry.id())).filter(known -> known != null).toList();
	}

	private List<Known> read(List<UUID> ids) {
		List<ServiceOffering> read = this.offerings.find(Access.system(), ids);
		Map<String, Organization> owners = this.organizations
			.find(Access.system(), read.stream().map(ServiceOffering::organizationCode).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Organization::code, Function.identity()));
		List<Known> known = new ArrayList<>();
		for (ServiceOffering offering : read) {
			Organization owner = owners.get(offering.organizationCode());
			if (owner != null) {
				known.add(new Known(offering, owner, wording(offering).without(places(owner))));
			}
		}
		return known;
	}

	private Wording wording(ServiceOffering offering) {
		List<String> names = new ArrayList<>();
		this.categories.find(Access.system(), offering.categoryCode()).ifPresent(category -> {
			names.add(category.nameZh());
			names.addAll(category.synonyms());
		});
		return Wording.of(offering.title(), offering.description(), names).meaning(this.lexicons.meaning(offering));
	}

	/**
	 * Down to the county: it is told of most offerings. Streets and communities bear the
	 * names of ordinary words.
	 */
	private List<String> places(Organization owner) {
		return Stream.of(Level.PROVINCE, Level.PREFECTURE, Level.COUNTY)
			.map(level -> this.divisions.name(Access.system(), owner.division().at(level)))
			.toList();
	}

	private Map<String, Map<String, Tally>> tallies(List<String> organizations) {
		Instant now = this.clock.instant();
		List<String> missing = organizations.stream().filter(code -> {
			Aged kept = this.tallies.get(code);
			return kept == null || kept.at.plus(STANDING_KEPT).isBefore(now);
		}).toList();
		if (!missing.isEmpty()) {
			Map<String, Map<String, Tally>> read = this.standings.of(missing);
			missing.forEach(code -> this.tallies.put(code, new Aged(read.getOrDefault(code, Map.of()), now)));
		}
		Map<String, Map<String, Tally>> found = new HashMap<>();
		for (String code : organizations) {
			Aged kept = this.tallies.get(code);
			if (kept != null) {
				found.put(code, kept.tallies);
			}
		}
		return found;
	}

	private Map<String, Integer> load() {
		Instant now = this.clock.instant();
		Load current = this.load;
		if (current == null || current.at.plus(LOAD_KEPT).isBefore(now)) {
			current = new Load(this.repository.load(), now);
			this.load = current;
		}
		return current.open;
	}

}
