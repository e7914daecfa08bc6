package org.wushe.library.search;

import static org.wushe.library.search.Clauses.admits;
import static org.wushe.library.search.Clauses.admitsAge;
import static org.wushe.library.search.Clauses.admitsResidence;
import static org.wushe.library.search.Clauses.atLeast;
import static org.wushe.library.search.Clauses.bool;
import static org.wushe.library.search.Clauses.constant;
import static org.wushe.library.search.Clauses.openAt;
import static org.wushe.library.search.Clauses.orAny;
import static org.wushe.library.search.Clauses.preferredGrade;
import static org.wushe.library.search.Clauses.prefixes;
import static org.wushe.library.search.Clauses.serves;
import static org.wushe.library.search.Clauses.term;
import static org.wushe.library.search.Clauses.terms;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.wushe.identity.DivisionCode;
import org.wushe.library.CostBand;
import org.wushe.library.EntryStatus;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingTrait;
import org.wushe.library.Wanted;
import org.wushe.library.Whom;
import org.wushe.parties.Coordinates;

/**
 * What we ask Elasticsearch about offerings, in queries that its smallest distribution
 * understands.
 */
public final class OfferingQueries {

	static final TextFields WORDS = new TextFields("title", "description",
			List.of("title.cjk^3", "description.cjk", "organizationName.cjk^2"),
			List.of("title^2", "organizationName"));

	/** As many are put in order by the words of a need, too. */
	static final int READ_CLOSELY = 100;

	/** What lies within so many kilometres is looked at first. */
	private static final int NEAR = 3;

	/**
	 * What it is worth to lie within so many kilometres, beside the first; what lies near
	 * lies within the wider ones as well. To lie near is worth more than all the rest,
	 * the same street and community among it.
	 */
	private static final Map<Integer, Float> AROUND = Map.of(NEAR, 1f, 10, 0.7f, 30, 0.3f);

	/** What was never published, so that nobody would miss it. */
	private static final List<String> UNHEARD_OF = Arrays.stream(EntryStatus.values())
		.filter(status -> !status.isPublic() && status != EntryStatus.WITHDRAWN)
		.map(Enum::name)
		.toList();

	private OfferingQueries() {
	}

	/**
	 * For people who look around: what has the words and serves the place. What is chosen
	 * beside the list narrows it further.
	 * @param text clean text
	 * @param mentioned the categories that the text means by one of their names
	 */
	public static Query browse(OfferingQuery query, String text, Collection<String> mentioned) {
		return published(query, bool -> {
			if (!text.isEmpty()) {
				bool.must(WORDS.find(text, mentioned));
			}
		});
	}

	/**
	 * What has all but one of the characters, or a Latin word that differs by a letter or
	 * two.
	 */
	static Query alike(OfferingQuery query, String text) {
		return published(query, bool -> bool.must(WORDS.findAlike(text)));
	}

	/**
	 * What is chosen beside the list.
	 * @param now local time, for what is open
	 */
	static Narrowing narrowing(OfferingQuery query, LocalDateTime now) {
		Whom whom = query.whom();
		Narrowing narrowing = new Narrowing().by(Way.CATEGORY, "categories", query.categoryCode())
			.by(Way.DIVISION, "divisions", (query.givenIn() != null) ? query.givenIn().value() : null)
			.by(Way.GROUP, (whom.group() != null) ? admits(whom.group()) : null)
			.by(Way.AGE, (whom.age() != null) ? Clauses.all(admitsAge(whom.age())) : null)
			.by(Way.HOME, (whom.home() != null) ? admitsResidence(whom.home()) : null)
			.by(Way.COST, (query.cost() != null) ? costs(query.cost()) : null)
			.near(query.near());
		query.traits().forEach(trait -> narrowing.has(has(trait, now)));
		return narrowing;
	}

	static Query has(OfferingTrait trait, LocalDateTime now) {
		return switch (trait) {
			case FREE -> term("costCents", 0);
			case CAPACITY_LEFT -> atLeast("available", 1);
			case OPEN_NOW -> openAt(now);
			case PREFERRED_GRADE -> preferredGrade(now.toLocalDate());
			case HOME_VISIT, WHEELCHAIR -> term("accessibility", trait.name());
		};
	}

	static Query costs(CostBand band) {
		return Clauses.between("costCents", band.from(), (band.below() != null) ? Double.valueOf(band.below()) : null);
	}

	private static Query published(OfferingQuery query, Consumer<BoolQuery.Builder> words) {
		return bool(bool -> {
			bool.filter(Clauses.published());
			if (query.place() != null) {
				bool.filter(serves(query.place()));
			}
			words.accept(bool);
		});
	}

	/**
	 * For a need: what passes the hard filters, best first by category and distance; the
	 * first of them are to be put in order by their {@link #words words} as well. First
	 * only what is of the wanted category and near, then everything: whatever the first
	 * query finds is better than what only the second does, so that in a great library
	 * nobody has to look at everything.
	 */
	static List<Query> eligible(Wanted wanted, Collection<String> mentioned) {
		return eligible(wanted, mentioned, List.of(family(wanted.categoryCode())));
	}

	/** The same, filed under one of these. */
	static List<Query> eligible(Wanted wanted, Collection<String> mentioned, Collection<String> branches) {
		Query filed = (branches.size() == 1) ? term("categories", branches.iterator().next())
				: terms("categories", List.copyOf(branches));
		return List.of(eligible(wanted, List.of(term("category", wanted.categoryCode()), nearby(wanted), filed),
				nearest(wanted)), eligible(wanted, List.of(filed), preferences(wanted, mentioned)));
	}

	private static Query eligible(Wanted wanted, List<Query> among, List<Query> preferences) {
		return bool(bool -> {
			among.forEach(bool::filter);
			hardFilters(wanted).forEach(bool::filter);
			if (!wanted.unwanted().isEmpty()) {
				bool.mustNot(ids(wanted));
			}
			preferences.forEach(bool::should);
		});
	}

	/** What has words of the need; empty where it says nothing. */
	static Optional<Query> words(String text) {
		return text.isEmpty() ? Optional.empty()
				: Optional.of(QueryBuilders.multiMatch(match -> match.query(text)
					.fields("title.cjk^2", "description.cjk")
					.type(TextQueryType.BestFields)
					.boost(0.3f)));
	}

	/**
	 * What is of the wanted category, in the same county, and fails a hard filter; in the
	 * same way, first what lies near and serves the place.
	 */
	static List<Query> nearMisses(Wanted wanted) {
		List<Query> preferences = new ArrayList<>(near(wanted));
		preferences.add(constant(serving(wanted), 2));
		return List.of(nearMisses(wanted, List.of(serving(wanted), nearby(wanted)), nearest(wanted)),
				nearMisses(wanted, List.of(), preferences));
	}

	private static Query nearMisses(Wanted wanted, List<Query> among, List<Query> preferences) {
		return bool(bool -> {
			among.forEach(bool::filter);
			bool.filter(term("categories", wanted.categoryCode()));
			bool.filter(term("county", wanted.place().at(DivisionCode.Level.COUNTY).value()));
			bool.mustNot(terms("status", UNHEARD_OF));
			bool.mustNot(bool(passing -> hardFilters(wanted).forEach(passing::filter)));
			preferences.forEach(bool::should);
		});
	}

	private static Query serving(Wanted wanted) {
		return terms("area", prefixes(wanted.place()));
	}

	private static List<Query> hardFilters(Wanted wanted) {
		List<Query> filters = new ArrayList<>();
		filters.add(Clauses.published());
		filters.add(serving(wanted));
		filters.add(atLeast("available", 1));
		filters.add(terms("groups", orAny(wanted.groups().stream().map(Enum::name).toList())));
		filters.add(admitsResidence(wanted.place()));
		Integer age = wanted.age();
		if (age != null) {
			filters.addAll(admitsAge(age));
		}
		wanted.accessibility().forEach(feature -> filters.add(term("accessibility", feature.name())));
		wanted.languages().forEach(language -> filters.add(term("languages", language)));
		filters.add(bool(bool -> bool.mustNot(QueryBuilders
			.range(range -> range.date(date -> date.field("suspendedUntil").gte(wanted.day().toString()))))));
		return filters;
	}

	private static List<Query> preferences(Wanted wanted, Collection<String> mentioned) {
		List<Query> preferences = new ArrayList<>();
		preferences.add(constant(term("category", wanted.categoryCode()), 10));
		preferences.add(constant(term("categories", wanted.categoryCode()), 4));
		if (!mentioned.isEmpty()) {
			preferences.add(constant(terms("category", mentioned), 8));
		}
		preferences.addAll(near(wanted));
		return preferences;
	}

	/**
	 * Roughly, since what is near is measured again for those that are judged: to reckon
	 * the distance of everything takes as long as all the rest.
	 */
	private static List<Query> near(Wanted wanted) {
		List<Query> near = nearest(wanted);
		Coordinates here = wanted.coordinates();
		if (here != null) {
			AROUND.forEach((kilometers, worth) -> near.add(constant(Clauses.around(here, kilometers), worth)));
		}
		return near;
	}

	/** What there is to choose by among what is {@link #nearby} anyway. */
	private static List<Query> nearest(Wanted wanted) {
		List<Query> nearest = new ArrayList<>();
		nearest.add(constant(term("divisions", wanted.place().at(DivisionCode.Level.COMMUNITY).value()), 0.6f));
		nearest.add(constant(term("divisions", wanted.place().at(DivisionCode.Level.STREET).value()), 0.3f));
		Coordinates here = wanted.coordinates();
		if (here != null) {
			nearest.add(constant(Clauses.around(here, 1), 1));
		}
		return nearest;
	}

	private static Query nearby(Wanted wanted) {
		Coordinates here = wanted.coordinates();
		return (here != null) ? Clauses.around(here, NEAR)
				: term("divisions", wanted.place().at(DivisionCode.Level.STREET).value());
	}

	private static String family(String category) {
		int dot = category.indexOf('.');
		return (dot < 0) ? category : category.substring(0, dot);
	}

	private static Query ids(Wanted wanted) {
		return QueryBuilders.ids(ids -> ids.values(wanted.unwanted().stream().map(Object::toString).toList()));
	}

}
