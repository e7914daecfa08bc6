package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.wushe.parties.SpecialGroup;

/**
 * What an index counted, see {@link FacetCounts}. What would leave nothing is absent.
 */
record Counted(Map<String, Aggregate> answers) {

	<T> Map<T, Long> by(Way way, Function<String, T> key) {
		Map<T, Long> counts = new HashMap<>();
		@Nullable Aggregate answer = this.answers.get(way.name());
		if (answer != null) {
			Aggregate values = Objects.requireNonNull(answer.filter().aggregations().get(FacetCounts.VALUES));
			// An index of an earlier version does not have the field, until it is built
			// anew.
			if (values.isSterms()) {
				for (StringTermsBucket bucket : values.sterms().buckets().array()) {
					put(counts, key.apply(bucket.key().stringValue()), bucket.docCount());
				}
			}
			else if (values.isFilters()) {
				values.filters()
					.buckets()
					.keyed()
					.forEach((name, bucket) -> put(counts, key.apply(name), bucket.docCount()));
			}
		}
		return counts;
	}

	/** What is for everybody counts for each group; nothing is for both. */
	Map<SpecialGroup, Long> groups() {
		Map<String, Long> said = by(Way.GROUP, Function.identity());
		long forAll = said.getOrDefault(OfferingDocument.ANY, 0L);
		Map<SpecialGroup, Long> counts = new EnumMap<>(SpecialGroup.class);
		for (SpecialGroup group : SpecialGroup.values()) {
			put(counts, group, forAll + said.getOrDefault(group.name(), 0L));
		}
		return counts;
	}

	<E extends Enum<E>> Map<E, Long> traits(Class<E> traits) {
		Map<E, Long> counts = new EnumMap<>(traits);
		for (E trait : traits.getEnumConstants()) {
			@Nullable Aggregate answer = this.answers.get(trait.name());
			if (answer != null) {
				put(counts, trait, answer.filter().docCount());
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
