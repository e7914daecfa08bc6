package org.wushe.library.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.Classified;
import org.wushe.library.Classified.Kind;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;

/**
 * Helps what is classified by a retired term to another. Until then it stays where it is,
 * under its old name.
 */
@Service
public class Reclassification {

	/** So many at a time are held, and nobody waits for the others. */
	private static final int PAGE = 100;

	private final ServiceCategories categories;

	private final TaxonomyImpact impact;

	private final List<Classified> classified;

	private final AuditLog auditLog;

	private final TransactionOperations transaction;

	Reclassification(ServiceCategories categories, TaxonomyImpact impact, List<Classified> classified,
			AuditLog auditLog, TransactionOperations transaction) {
		this.categories = categories;
		this.impact = impact;
		this.classified = classified.stream().sorted(Comparator.comparing(Classified::kind)).toList();
		this.auditLog = auditLog;
		this.transaction = transaction;
	}

	/**
	 * A retired term by which things are still classified.
	 *
	 * @param targets what may be chosen instead; empty where nothing replaced it
	 * @param counts how many things of each kind
	 */
	public record Waiting(ServiceCategory term, List<ServiceCategory> targets, Map<Kind, Long> counts) {

		public long total() {
			return this.counts.values().stream().mapToLong(Long::longValue).sum();
		}

	}

	/**
	 * One thing that waits.
	 *
	 * @param suggestion null where nothing speaks for one of the targets
	 */
	public record Item(Kind kind, UUID id, String name, @Nullable Suggestion suggestion) {
	}

	/** What still waits, in the order of the taxonomy. */
	@Transactional(readOnly = true)
	public List<Waiting> waiting(Access access) {
		access.require(Operation.EDIT_TAXONOMY);
		List<ServiceCategory> retired = this.categories.everything(access)
			.stream()
			.filter(ServiceCategory::retired)
			.toList();
		Map<String, Map<Kind, Long>> counts = this.impact
			.counts(retired.stream().map(ServiceCategory::code).collect(Collectors.toSet()));
		return retired.stream()
			.filter(term -> counts.containsKey(term.code()))
			.map(term -> new Waiting(term, targets(access, term), counts.getOrDefault(term.code(), Map.of())))
			.toList();
	}

	/**
	 * Those that wait under the term, each with a suggestion, always in the same order.
	 * @param after the last one of the page before; null for the first page
	 */
	@Transactional(readOnly = true)
	public List<Item> items(Access access, String code, @Nullable Item after, int limit) {
		access.require(Operation.EDIT_TAXONOMY);
		List<ServiceCategory> targets = targets(access, retired(access, code));
		List<Item> items = new ArrayList<>();
		for (Classified kind : this.classified) {
			if (items.size() < limit && (after == null || kind.kind().compareTo(after.kind()) >= 0)) {
				UUID last = (after != null && after.kind() == kind.kind()) ? after.id() : null;
				kind.entries(code, last, limit - items.size()).forEach(entry -> items.add(item(kind, entry, targets)));
			}
		}
		return List.copyOf(items);
	}

	/**
	 * Classifies things one by one.
	 * @param chosen the code for each thing
	 * @return how many are classified anew; those that somebody else has classified are
	 * not
	 */
	@Transactional
	public int decide(Access access, String code, Map<Item, String> chosen) {
		access.require(Operation.EDIT_TAXONOMY);
		Map<Kind, Map<UUID, String>> byKind = new HashMap<>();
		chosen.forEach(
				(item, target) -> byKind.computeIfAbsent(item.kind(), kind -> new HashMap<>()).put(item.id(), target));
		int changed = 0;
		for (Classified kind : this.classified) {
			changed += apply(access, kind, retired(access, code), byKind.getOrDefault(kind.kind(), Map.of()));
		}
		return log(access, code, changed);
	}

	/**
	 * Classifies all that waits under the term by one other, some at a time: what is done
	 * stays when the rest fails.
	 */
	public int decideAll(Access access, String code, String target) {
		return everything(access, code, entry -> Optional.of(target));
	}

	/**
	 * Classifies all that has a suggestion as it says, some at a time; the others stay.
	 */
	public int acceptSuggestions(Access access, String code) {
		List<ServiceCategory> targets = targets(access, retired(access, code));
		return everything(access, code, entry -> Suggestion.of(entry.text(), targets).map(Suggestion::code));
	}

	private int everything(Access access, String code, Function<Classified.Entry, Optional<String>> choice) {
		access.require(Operation.EDIT_TAXONOMY);
		ServiceCategory term = retired(access, code);
		int changed = 0;
		for (Classified kind : this.classified) {
			List<Classified.Entry> page = page(kind, code, null);
			while (!page.isEmpty()) {
				Map<UUID, String> chosen = new HashMap<>();
				page.forEach(entry -> choice.apply(entry).ifPresent(target -> chosen.put(entry.id(), target)));
				changed += inTransaction(() -> log(access, code, apply(access, kind, term, chosen)));
				page = page(kind, code, page.getLast().id());
			}
		}
		return changed;
	}

	private List<Classified.Entry> page(Classified kind, String code, @Nullable UUID after) {
		return inTransaction(() -> kind.entries(code, after, PAGE));
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transaction.execute(status -> work.get()));
	}

	private int apply(Access access, Classified kind, ServiceCategory from, Map<UUID, String> chosen) {
		int changed = 0;
		for (String target : Set.copyOf(chosen.values())) {
			ServiceCategory to = this.categories.find(access, target)
				.filter(term -> !term.retired())
				.orElseThrow(() -> DomainRefusal.invalid("target", "taxonomy.refused.target"));
			changed += kind.reclassify(access,
					chosen.keySet().stream().filter(id -> target.equals(chosen.get(id))).toList(), from, to);
		}
		return changed;
	}

	private int log(Access access, String code, int changed) {
		if (changed > 0) {
			this.auditLog.record(access, "library.reclassify", "service-category", code, null, changed + " 项");
		}
		return changed;
	}

	private static Item item(Classified kind, Classified.Entry entry, List<ServiceCategory> targets) {
		return new Item(kind.kind(), entry.id(), entry.name(), Suggestion.of(entry.text(), targets).orElse(null));
	}

	private ServiceCategory retired(Access access, String code) {
		return this.categories.find(access, code)
			.filter(ServiceCategory::retired)
			.orElseThrow(() -> DomainRefusal.notFound("taxonomy.refused.unknown"));
	}

	/** What replaced it, or what replaced that. */
	private List<ServiceCategory> targets(Access access, ServiceCategory term) {
		Set<ServiceCategory> targets = new LinkedHashSet<>();
		follow(access, term, targets, new LinkedHashSet<>());
		return List.copyOf(targets);
	}

	private void follow(Access access, ServiceCategory term, Set<ServiceCategory> targets, Set<String> seen) {
		for (String code : term.replacedBy()) {
			if (seen.add(code)) {
				this.categories.find(access, code).ifPresent(next -> {
					if (next.retired()) {
						follow(access, next, targets, seen);
					}
					else {
						targets.add(next);
					}
				});
			}
		}
	}

}
