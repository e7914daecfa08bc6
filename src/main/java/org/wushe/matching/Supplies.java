package org.wushe.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.library.Capacity;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.Shortlist;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/**
 * Brings together what is judged about the offerings of a shortlist. A ranking has to
 * cost next to nothing: offerings are kept with their organisations until the index shows
 * a later state of them, standings for a minute, the load for a second. What is left of a
 * capacity is read anew. In a great library most needs meet offerings that nobody has
 * looked at for long; of those only the rows are read.
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

	private final Kept<UUID, Known> known = new Kept<>(OFFERINGS_KEPT);

	private final Map<String, Aged> tallies = new ConcurrentHashMap<>();

	private volatile @Nullable Load load;

	/** What is known is worded with this version of the taxonomy and this lexicon. */
	private volatile @Nullable Language language;

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

	/** An offering, and its words once somebody has asked for them. */
	private final class Known implements Supplier<Wording> {

		private final ServiceOffering offering;

		private final Organization organization;

		private volatile @Nullable Wording wording;

		Known(ServiceOffering offering, Organization organization) {
			this.offering = offering;
			this.organization = organization;
		}

		long state() {
			return Shortlist.state(this.offering, this.organization);
		}

		int left() {
			Capacity capacity = this.offering.capacity();
			return (capacity != null) ? capacity.available() : Supply.UNCOUNTED;
		}

		@Override
		public Wording get() {
			Wording ready = this.wording;
			if (ready == null) {
				ready = Supplies.this.wording(this.offering).without(places(this.organization));
				this.wording = ready;
			}
			return ready;
		}

	}

	private record Language(int taxonomy, Lexicon lexicon) {
	}

	private record Aged(Map<String, Tally> tallies, Instant at) {
	}

	private record Load(Map<String, Integer> open, Instant at) {
	}

	/** In the order of the entries; one that has left the library is left out. */
	List<Supply> of(List<Shortlist.Entry> entries) {
		Map<UUID, Long> states = new HashMap<>();
		entries.forEach(entry -> states.put(entry.id(), entry.state()));
		Map<UUID, Known> found = kept(states);
		Map<UUID, Integer> left = found.isEmpty() ? new HashMap<>() : this.repository.left(found.keySet());
		List<UUID> missing = entries.stream().map(Shortlist.Entry::id).filter(id -> !found.containsKey(id)).toList();
		if (!missing.isEmpty()) {
			Map<UUID, Known> read = read(missing);
			this.known.putAll(read);
			found.putAll(read);
			read.forEach((id, known) -> left.put(id, known.left()));
		}
		return supplies(entries.stream().map(entry -> found.get(entry.id())).filter(known -> known != null).toList(),
				left);
	}

	/**
	 * As it stands at this moment, with what the transaction itself has changed: nothing
	 * of it is kept.
	 */
	Optional<Supply> present(UUID id) {
		Map<UUID, Known> read = read(List.of(id));
		Map<UUID, Integer> left = new HashMap<>();
		read.forEach((each, known) -> left.put(each, known.left()));
		return supplies(List.copyOf(read.values()), left).stream().findFirst();
	}

	private List<Supply> supplies(List<Known> found, Map<UUID, Integer> left) {
		Map<String, Map<String, Tally>> tallies = tallies(
				found.stream().map(known -> known.organization.code()).distinct().toList());
		Tally everybody = this.standings.everybody();
		Map<String, Integer> open = load();
		return found.stream()
			.map(known -> new Supply(known.offering, known.organization, known,
					Standing.of(tallies.getOrDefault(known.organization.code(), Map.of()),
							known.offering.categoryCode(), everybody),
					left.getOrDefault(known.offering.id(), Supply.UNCOUNTED),
					open.getOrDefault(known.organization.code(), 0)))
			.toList();
	}

	/** Those that are known in that state or a later one. */
	private Map<UUID, Known> kept(Map<UUID, Long> states) {
		Language spoken = new Language(this.categories.version(Access.system()), this.lexicons.current());
		if (!spoken.equals(this.language)) {
			this.known.clear();
			this.language = spoken;
		}
		Map<UUID, Known> kept = new HashMap<>();
		this.known.each(states.keySet(), (id, known) -> {
			if (known.state() >= states.getOrDefault(id, 0L)) {
				kept.put(id, known);
			}
		});
		return kept;
	}

	/**
	 * With their organisations as they are by then: the index shows the sum of both
	 * versions, and one that is later may hide that the other is not.
	 */
	private Map<UUID, Known> read(List<UUID> ids) {
		List<ServiceOffering> read = this.offerings.find(Access.system(), ids);
		Map<String, Organization> owners = this.organizations
			.find(Access.system(), read.stream().map(ServiceOffering::organizationCode).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Organization::code, Function.identity()));
		Map<UUID, Known> known = new HashMap<>();
		for (ServiceOffering offering : read) {
			Organization owner = owners.get(offering.organizationCode());
			if (owner != null) {
				known.put(offering.id(), new Known(offering, owner));
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
