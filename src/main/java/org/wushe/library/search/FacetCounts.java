package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Facets;
import org.wushe.library.OfferingTrait;
import org.wushe.library.search.Narrowing.Way;
import org.wushe.parties.SpecialGroup;

/** Has the index count what each way of narrowing would leave. */
final class FacetCounts {

	/**
	 * More than a division has parts or a taxonomy terms, so that all are counted.
	 */
	static final int ALL = 2000;

	private static final String VALUES = "values";

	private final Narrowing narrowing;

	private final @Nullable DivisionCode lookedAt;

	/**
	 * @param lookedAt the division whose parts are counted; null for the whole country
	 */
	FacetCounts(Narrowing narrowing, @Nullable DivisionCode lookedAt) {
		this.narrowing = narrowing;
		this.lookedAt = lookedAt;
	}

	Map<String, Aggregation> requests() {
		Map<String, Aggregation> requests = new LinkedHashMap<>();
		requests.put(Way.CATEGORY.name(), within(this.narrowing.without(Way.CATEGORY),
				Aggregation.of(values -> values.terms(terms -> terms.field("categories").size(ALL)))));
		parts(this.lookedAt).ifPresent(parts -> requests.put(Way.DIVISION.name(),
				within(this.narrowing.without(Way.DIVISION), Aggregation.of(values -> values
					.terms(terms -> terms.field("divisions").include(include -> include.regexp(parts)).size(ALL))))));
		Map<String, Query> groups = Arrays.stream(SpecialGroup.values())
			.collect(Collectors.toMap(Enum::name, Narrowing::admits));
		requests.put(Way.GROUP.name(), within(this.narrowing.without(Way.GROUP), Aggregation
			.of(values -> values.filters(filters -> filters.filters(Buckets.of(b -> b.keyed(groups)))))));
		for (OfferingTrait trait : OfferingTrait.values()) {
			requests.put(trait.name(), Aggregation.of(values -> values.filter(this.narrowing.with(trait))));
		}
		return requests;
	}

	static Facets read(Map<String, Aggregate> answers) {
		Map<SpecialGroup, Long> groups = new EnumMap<>(SpecialGroup.class);
		values(answers, Way.GROUP).filters()
			.buckets()
			.keyed()
			.forEach((name, bucket) -> put(groups, SpecialGroup.valueOf(name), bucket.docCount()));
		Map<OfferingTrait, Long> traits = new EnumMap<>(OfferingTrait.class);
		for (OfferingTrait trait : OfferingTrait.values()) {
			put(traits, trait, Objects.requireNonNull(answers.get(trait.name())).filter().docCount());
		}
		return new Facets(terms(answers, Way.CATEGORY, Function.identity()),
				answers.containsKey(Way.DIVISION.name()) ? terms(answers, Way.DIVISION, DivisionCode::new) : Map.of(),
				groups, traits);
	}

	/** The codes right below; nothing lies below a grid. */
	static Optional<String> parts(@Nullable DivisionCode lookedAt) {
		DivisionCode.Level[] levels = DivisionCode.Level.values();
		if (lookedAt == null) {
			return Optional.of("[0-9]{" + DivisionCode.Level.COUNTY.length() + "}");
		}
		int next = lookedAt.level().ordinal() + 1;
		return (next == levels.length) ? Optional.empty()
				: Optional.of(lookedAt.value() + "[0-9]{" + (levels[next].length() - lookedAt.level().length()) + "}");
	}

	private static Aggregation within(Query filter, Aggregation counted) {
		return Aggregation.of(outer -> outer.filter(filter).aggregations(VALUES, counted));
	}

	private static Aggregate values(Map<String, Aggregate> answers, Way way) {
		return Objects
			.requireNonNull(Objects.requireNonNull(answers.get(way.name())).filter().aggregations().get(VALUES));
	}

	private static <T> Map<T, Long> terms(Map<String, Aggregate> answers, Way way, Function<String, T> key) {
		Map<T, Long> counts = new HashMap<>();
		Aggregate values = values(answers, way);
		// An index of an earlier version does not have the field, until it is built anew.
		if (values.isSterms()) {
			for (StringTermsBucket bucket : values.sterms().buckets().array()) {
				put(counts, key.apply(bucket.key().stringValue()), bucket.docCount());
			}
		}
		return counts;
	}

	private static <T> void put(Map<T, Long> counts, T key, long count) {
		if (count > 0) {
			counts.put(key, count);
		}
	}

}
