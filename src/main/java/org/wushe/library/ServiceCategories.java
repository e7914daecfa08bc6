package org.wushe.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.taxonomy.TaxonomyVersion;
import org.wushe.library.taxonomy.TaxonomyVersions;

/** The service taxonomy in force: data, the same for everyone. */
@Service
public class ServiceCategories {

	/** A new version is known to every node after this time. */
	private static final Duration KEPT = Duration.ofSeconds(1);

	private final ServiceCategoryRepository repository;

	private final TaxonomyVersions versions;

	private final Clock clock;

	private volatile @Nullable Known known;

	private volatile Instant staleAt = Instant.MIN;

	ServiceCategories(ServiceCategoryRepository repository, TaxonomyVersions versions, Clock clock) {
		this.repository = repository;
		this.versions = versions;
		this.clock = clock;
	}

	private record Known(int version, Map<String, ServiceCategory> terms) {
	}

	/** The number of the version in force; grows with each. */
	@Transactional(readOnly = true)
	public int version(Access access) {
		return known(access).version;
	}

	/** All categories that may be chosen, each after its parent. */
	@Transactional(readOnly = true)
	public List<ServiceCategory> all(Access access) {
		return everything(access).stream().filter(category -> !category.retired()).toList();
	}

	/** The retired ones as well, which still name what was classified by them. */
	@Transactional(readOnly = true)
	public List<ServiceCategory> everything(Access access) {
		return List.copyOf(known(access).terms.values());
	}

	/** The category of that code, retired or not. */
	@Transactional(readOnly = true)
	public Optional<ServiceCategory> find(Access access, String code) {
		return Optional.ofNullable(known(access).terms.get(code));
	}

	/**
	 * @throws NoSuchElementException if there is no such category
	 */
	@Transactional(readOnly = true)
	public ServiceCategory get(Access access, String code) {
		return find(access, code).orElseThrow(() -> new NoSuchElementException("service category " + code));
	}

	/**
	 * Where to look for what somebody looked for under this code: the category itself,
	 * the one that replaced it, or, where several or none did, the one above.
	 * @return null for all categories
	 */
	@Transactional(readOnly = true)
	public @Nullable String lookedUnder(Access access, String code) {
		Map<String, ServiceCategory> terms = known(access).terms;
		ServiceCategory term = terms.get(code);
		// No chain of replacements is longer than there are terms.
		for (int i = 0; term != null && term.retired() && i < terms.size(); i++) {
			String next = (term.replacedBy().size() == 1) ? term.replacedBy().getFirst() : term.parent();
			term = (next != null) ? terms.get(next) : null;
		}
		return (term != null && !term.retired()) ? term.code() : null;
	}

	/**
	 * Whether an entry may be filed under the category: under a retired one only where it
	 * stands already.
	 * @param filedUnder where it stands; null for a new one
	 */
	@Transactional(readOnly = true)
	public boolean mayBeFiled(Access access, String code, @Nullable String filedUnder) {
		return find(access, code).filter(category -> !category.retired() || code.equals(filedUnder)).isPresent();
	}

	/**
	 * Where what may serve something of that category is filed: its branch, that of the
	 * term which replaced it, and retired terms of other branches that belong there by
	 * now, as long as not all has been re-classified.
	 */
	@Transactional(readOnly = true)
	public Set<String> branches(Access access, String code) {
		String now = Objects.requireNonNullElse(lookedUnder(access, code), code);
		Set<String> branches = new LinkedHashSet<>(List.of(branch(code), branch(now)));
		for (ServiceCategory term : everything(access)) {
			String moved = term.retired() ? lookedUnder(access, term.code()) : null;
			if (moved != null && branch(moved).equals(branch(now)) && !branches.contains(branch(term.code()))) {
				branches.add(term.code());
			}
		}
		return branches;
	}

	private static String branch(String code) {
		int dot = code.indexOf('.');
		return (dot < 0) ? code : code.substring(0, dot);
	}

	/** The top categories. */
	@Transactional(readOnly = true)
	public List<ServiceCategory> roots(Access access) {
		return all(access).stream().filter(category -> category.parent() == null).toList();
	}

	@Transactional(readOnly = true)
	public List<ServiceCategory> children(Access access, String parent) {
		return all(access).stream().filter(category -> parent.equals(category.parent())).toList();
	}

	/**
	 * The categories whose name or synonym occurs in the text, and those that replaced
	 * them.
	 */
	@Transactional(readOnly = true)
	public List<ServiceCategory> mentionedIn(Access access, String text) {
		Map<String, ServiceCategory> terms = known(access).terms;
		String said = text.toLowerCase(Locale.ROOT);
		return terms.values()
			.stream()
			.filter(category -> category.words()
				.stream()
				.anyMatch(name -> said.contains(name.toLowerCase(Locale.ROOT))))
			.flatMap(category -> Stream.concat(Stream.of(category),
					category.replacedBy().stream().filter(terms::containsKey).map(terms::get)))
			.distinct()
			.toList();
	}

	/**
	 * The name or synonym that is one character away from the text; one that sounds the
	 * same comes before others. Whoever types a name means it.
	 */
	@Transactional(readOnly = true)
	public Optional<String> resembling(Access access, String text) {
		List<String> names = everything(access).stream().flatMap(category -> category.words().stream()).toList();
		return names.stream().anyMatch(text::equalsIgnoreCase) ? Optional.empty()
				: names.stream()
					.filter(name -> Typo.isOneAway(text, name))
					.max(Comparator.comparing(name -> Typo.soundsAlike(text, name)));
	}

	/**
	 * Writes terms that come from outside: adds new ones and changes known ones; none is
	 * removed.
	 */
	@Transactional
	public void put(Access access, List<ServiceCategory> categories) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		List<ServiceCategory> before = this.repository.all(access);
		this.repository.put(access, categories);
		List<ServiceCategory> after = this.repository.all(access);
		if (!after.equals(before)) {
			this.versions.add(access, after, null);
		}
		forget();
	}

	/**
	 * Puts a whole taxonomy in force as a new version. No code may be missing that was
	 * there: what was classified by it would lose its name.
	 * @param reason why, for whoever reads the versions later
	 */
	@Transactional
	public TaxonomyVersion putInForce(Access access, List<ServiceCategory> categories, String reason) {
		access.require(Operation.EDIT_TAXONOMY);
		this.repository.put(access, categories);
		TaxonomyVersion version = this.versions.add(access, this.repository.all(access), reason);
		forget();
		return version;
	}

	/** Here at once, on other nodes when they look at the version. */
	private void forget() {
		this.staleAt = Instant.MIN;
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				ServiceCategories.this.staleAt = Instant.MIN;
			}
		});
	}

	private Known known(Access access) {
		Known current = this.known;
		Instant now = this.clock.instant();
		if (current != null && now.isBefore(this.staleAt)) {
			return current;
		}
		int version = this.repository.version(access);
		if (current == null || current.version != version) {
			Map<String, ServiceCategory> read = new LinkedHashMap<>();
			this.repository.all(access).forEach(category -> read.put(category.code(), category));
			current = new Known(version, read);
			this.known = current;
		}
		this.staleAt = now.plus(KEPT);
		return current;
	}

}
