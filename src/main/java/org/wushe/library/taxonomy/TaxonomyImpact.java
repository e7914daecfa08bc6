package org.wushe.library.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.Classified;
import org.wushe.library.Classified.Kind;
import org.wushe.library.ServiceCategory;
import org.wushe.process.DecisionRow;
import org.wushe.process.DecisionTables;

/** What a draft of the taxonomy touches, before it is put in force. */
@Service
public class TaxonomyImpact {

	/** The input of decision tables that is a category's code. */
	private static final String INPUT = "categoryCode";

	private final List<Classified> classified;

	private final DecisionTables tables;

	TaxonomyImpact(List<Classified> classified, DecisionTables tables) {
		this.classified = classified;
		this.tables = tables;
	}

	/**
	 * What is classified by a term that changes.
	 *
	 * @param rules of decision tables that hold for the term and not for all that replace
	 * it
	 */
	public record Touched(Map<Kind, Long> counts, List<DecisionRow> rules) {

		/** Nothing is touched. */
		public static final Touched NOTHING = new Touched(Map.of(), List.of());

		public Touched {
			counts = Map.copyOf(counts);
			rules = List.copyOf(rules);
		}

	}

	/** By the code of each term that changes. */
	@Transactional(readOnly = true)
	public Map<String, Touched> of(Access access, TaxonomyDraft draft) {
		access.require(Operation.EDIT_TAXONOMY);
		Set<String> codes = new LinkedHashSet<>();
		Set<String> retired = new LinkedHashSet<>();
		for (TaxonomyChange change : draft.changes()) {
			if (change.code() != null && change.kind() != TaxonomyChange.Kind.ORDER) {
				codes.add(change.code());
				if (change.kind().retires()) {
					retired.add(change.code());
				}
			}
		}
		Map<String, Map<Kind, Long>> counts = counts(codes);
		Map<String, Touched> touched = new LinkedHashMap<>();
		codes.forEach(code -> touched.put(code, new Touched(counts.getOrDefault(code, Map.of()),
				retired.contains(code) ? rules(code, draft.taxonomy().get(code).replacedBy()) : List.of())));
		return touched;
	}

	/** How much of each kind is classified by each code. */
	Map<String, Map<Kind, Long>> counts(Set<String> codes) {
		Map<String, Map<Kind, Long>> counts = new LinkedHashMap<>();
		this.classified.forEach(kind -> kind.counts(codes)
			.forEach((code, count) -> counts.computeIfAbsent(code, key -> new LinkedHashMap<>())
				.put(kind.kind(), count)));
		return counts;
	}

	private List<DecisionRow> rules(String code, List<String> replacedBy) {
		List<String> instead = new ArrayList<>(replacedBy);
		return this.tables.naming(Access.system(), INPUT, quoted -> meets(quoted, code)
				&& (instead.isEmpty() || !instead.stream().allMatch(other -> meets(quoted, other))));
	}

	/** A rule names a term, one of those above it, or one of those below. */
	private static boolean meets(String quoted, String code) {
		return !quoted.isEmpty() && (ServiceCategory.isWithin(code, quoted) || ServiceCategory.isWithin(quoted, code));
	}

}
