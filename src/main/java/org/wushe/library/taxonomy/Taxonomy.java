package org.wushe.library.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceCategory;

/**
 * A whole taxonomy, and what may be done to it. Codes never change and never vanish: a
 * term that goes elsewhere is a new term, and the old one says what replaced it.
 *
 * @param terms each after its parent
 */
public record Taxonomy(List<ServiceCategory> terms) {

	/** Longer codes say nothing more. */
	private static final int LONGEST_PART = 40;

	public Taxonomy {
		terms = List.copyOf(terms);
	}

	public Optional<ServiceCategory> find(String code) {
		return this.terms.stream().filter(term -> term.code().equals(code)).findFirst();
	}

	/**
	 * @throws DomainRefusal if there is no such term
	 */
	public ServiceCategory get(String code) {
		return find(code).orElseThrow(() -> DomainRefusal.notFound("taxonomy.refused.unknown"));
	}

	/** Those right below, retired or not; of the top for null. */
	public List<ServiceCategory> children(@Nullable String parent) {
		return this.terms.stream().filter(term -> Objects.equals(term.parent(), parent)).toList();
	}

	private List<ServiceCategory> chosenBelow(@Nullable String parent) {
		return children(parent).stream().filter(term -> !term.retired()).toList();
	}

	/** Says something else of a term. */
	public Taxonomy reworded(String code, TermWords words) {
		ServiceCategory term = get(code);
		words.checked();
		checkFree(term.parent(), words.nameZh(), code);
		return replaced(term, with(term, words));
	}

	/** A new term, the last below its parent. */
	public Taxonomy added(@Nullable String parent, TermWords words) {
		return added(parent, words, null);
	}

	/** The code that the term will have. */
	public String codeFor(@Nullable String parent, TermWords words) {
		String part = words.nameEn().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
		if (part.isEmpty()) {
			throw DomainRefusal.invalid("nameEn", "taxonomy.refused.no-code");
		}
		String whole = ((parent != null) ? parent + "." : "")
				+ part.substring(0, Math.min(part.length(), LONGEST_PART));
		String code = whole;
		for (int i = 2; find(code).isPresent(); i++) {
			code = whole + "-" + i;
		}
		return code;
	}

	private Taxonomy added(@Nullable String parent, TermWords words, @Nullable String insteadOf) {
		words.checked();
		if (parent != null && get(parent).retired()) {
			throw DomainRefusal.conflict("taxonomy.refused.parent-retired");
		}
		checkFree(parent, words.nameZh(), insteadOf);
		List<ServiceCategory> all = new ArrayList<>(this.terms);
		all.add(new ServiceCategory(codeFor(parent, words), parent, words.level(), words.nameZh(), words.nameEn(),
				words.synonyms(), Integer.MAX_VALUE, words.sensitive()));
		return new Taxonomy(all).inOrder();
	}

	/** Up or down among those that have the same parent. */
	public Taxonomy shifted(String code, int by) {
		ServiceCategory term = get(code);
		List<ServiceCategory> siblings = new ArrayList<>(chosenBelow(term.parent()));
		int from = siblings.indexOf(term);
		int to = from + by;
		if (from < 0 || to < 0 || to >= siblings.size()) {
			return this;
		}
		List<ServiceCategory> all = new ArrayList<>(this.terms);
		Collections.swap(all, all.indexOf(term), all.indexOf(siblings.get(to)));
		return new Taxonomy(all).inOrder();
	}

	/**
	 * Below another parent: with all below it as new terms there, which replace those
	 * here.
	 * @param parent null for the top
	 */
	public Taxonomy moved(String code, @Nullable String parent) {
		ServiceCategory term = chosen(code);
		if (Objects.equals(term.parent(), parent)) {
			return this;
		}
		if (parent != null && ServiceCategory.isWithin(parent, code)) {
			throw DomainRefusal.conflict("taxonomy.refused.below-itself");
		}
		TermWords words = TermWords.of(term);
		String target = codeFor(parent, words);
		Taxonomy next = added(parent, words, null);
		for (ServiceCategory child : chosenBelow(code)) {
			next = next.moved(child.code(), target);
		}
		return next.replaced(term, retired(term, List.of(target)));
	}

	/**
	 * Is chosen no more. What is classified by it keeps its name.
	 */
	public Taxonomy retired(String code) {
		return replaced(chosen(code), retired(childless(code), List.of()));
	}

	/** May be chosen again. */
	public Taxonomy revived(String code) {
		ServiceCategory term = get(code);
		if (term.parent() != null && get(term.parent()).retired()) {
			throw DomainRefusal.conflict("taxonomy.refused.parent-retired");
		}
		checkFree(term.parent(), term.nameZh(), code);
		return replaced(term, new ServiceCategory(term.code(), term.parent(), term.level(), term.nameZh(),
				term.nameEn(), term.synonyms(), term.position(), term.sensitive()));
	}

	/** The one becomes a part of the other, which is called by its words as well. */
	public Taxonomy merged(String code, String into) {
		ServiceCategory term = chosen(code);
		ServiceCategory target = chosen(into);
		if (code.equals(into)) {
			throw DomainRefusal.conflict("taxonomy.refused.into-itself");
		}
		childless(code);
		TermWords words = TermWords.of(target)
			.withSynonyms(Stream.concat(target.synonyms().stream(), term.words().stream()).toList())
			.checked();
		return replaced(term, retired(term, List.of(into))).replaced(target, with(target, words));
	}

	/** New terms beside it take its place. */
	public Taxonomy split(String code, List<TermWords> into) {
		ServiceCategory term = chosen(code);
		childless(code);
		if (into.size() < 2) {
			throw DomainRefusal.invalid("into", "taxonomy.refused.split");
		}
		Taxonomy next = this;
		List<String> targets = new ArrayList<>();
		for (TermWords words : into) {
			targets.add(next.codeFor(term.parent(), words));
			next = next.added(term.parent(), words, code);
		}
		return next.replaced(term, retired(term, targets));
	}

	/** The words that name two terms or more which may be chosen, with their codes. */
	public Map<String, List<String>> clashes() {
		Map<String, List<String>> codes = new TreeMap<>();
		this.terms.stream()
			.filter(term -> !term.retired())
			.forEach(term -> term.words()
				.forEach(word -> codes.computeIfAbsent(word, key -> new ArrayList<>()).add(term.code())));
		codes.values().removeIf(named -> named.size() < 2);
		return codes;
	}

	/**
	 * These changes on top of what was put in force meanwhile.
	 * @param before what these changes were made of
	 * @param now what is in force now
	 */
	public Taxonomy onTopOf(Taxonomy before, Taxonomy now) {
		Map<String, ServiceCategory> result = new LinkedHashMap<>();
		now.terms.forEach(term -> result.put(term.code(), term));
		this.terms.stream()
			.filter(term -> !before.find(term.code()).filter(term::equals).isPresent())
			.forEach(term -> result.put(term.code(), term));
		return new Taxonomy(List.copyOf(result.values())).inOrder();
	}

	private ServiceCategory chosen(String code) {
		ServiceCategory term = get(code);
		if (term.retired()) {
			throw DomainRefusal.conflict("taxonomy.refused.retired", term.nameZh());
		}
		return term;
	}

	private ServiceCategory childless(String code) {
		if (!chosenBelow(code).isEmpty()) {
			throw DomainRefusal.conflict("taxonomy.refused.has-children");
		}
		return get(code);
	}

	/** Two beside each other are not called the same. */
	private void checkFree(@Nullable String parent, String name, @Nullable String except) {
		if (chosenBelow(parent).stream().anyMatch(term -> term.nameZh().equals(name) && !term.code().equals(except))) {
			throw DomainRefusal.invalid("nameZh", "taxonomy.refused.name-taken", name);
		}
	}

	private Taxonomy replaced(ServiceCategory term, ServiceCategory by) {
		UnaryOperator<ServiceCategory> replace = each -> each.code().equals(term.code()) ? by : each;
		return new Taxonomy(this.terms.stream().map(replace).toList());
	}

	private static ServiceCategory with(ServiceCategory term, TermWords words) {
		return new ServiceCategory(term.code(), term.parent(), words.level(), words.nameZh(), words.nameEn(),
				words.synonyms(), term.position(), words.sensitive(), term.retired(), term.replacedBy());
	}

	private static ServiceCategory retired(ServiceCategory term, List<String> replacedBy) {
		return new ServiceCategory(term.code(), term.parent(), term.level(), term.nameZh(), term.nameEn(),
				term.synonyms(), term.position(), term.sensitive(), true, replacedBy);
	}

	/** Each after its parent, and numbered so. */
	private Taxonomy inOrder() {
		List<ServiceCategory> ordered = new ArrayList<>();
		collect(null, ordered);
		return new Taxonomy(ordered);
	}

	private void collect(@Nullable String parent, List<ServiceCategory> ordered) {
		for (ServiceCategory term : children(parent)) {
			ordered.add(new ServiceCategory(term.code(), term.parent(), term.level(), term.nameZh(), term.nameEn(),
					term.synonyms(), ordered.size(), term.sensitive(), term.retired(), term.replacedBy()));
			collect(term.code(), ordered);
		}
	}

}
