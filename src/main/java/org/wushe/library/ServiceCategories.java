package org.wushe.library;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;

/** The service taxonomy: data, the same for everyone. */
@Service
public class ServiceCategories {

	private final ServiceCategoryRepository repository;

	private volatile @Nullable Map<String, ServiceCategory> known;

	ServiceCategories(ServiceCategoryRepository repository) {
		this.repository = repository;
	}

	/** All categories, each after its parent. */
	@Transactional(readOnly = true)
	public List<ServiceCategory> all(Access access) {
		return List.copyOf(known(access).values());
	}

	@Transactional(readOnly = true)
	public Optional<ServiceCategory> find(Access access, String code) {
		return Optional.ofNullable(known(access).get(code));
	}

	/**
	 * @throws NoSuchElementException if there is no such category
	 */
	@Transactional(readOnly = true)
	public ServiceCategory get(Access access, String code) {
		return find(access, code).orElseThrow(() -> new NoSuchElementException("service category " + code));
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

	/** The categories whose name or synonym occurs in the text. */
	@Transactional(readOnly = true)
	public List<ServiceCategory> mentionedIn(Access access, String text) {
		return all(access).stream()
			.filter(category -> text.contains(category.nameZh())
					|| category.synonyms().stream().anyMatch(text::contains))
			.toList();
	}

	/**
	 * The name or synonym that is one character away from the text; one that sounds the
	 * same comes before others.
	 */
	@Transactional(readOnly = true)
	public Optional<String> resembling(Access access, String text) {
		return all(access).stream()
			.flatMap(category -> Stream.concat(Stream.of(category.nameZh()), category.synonyms().stream()))
			.filter(name -> Typo.isOneAway(text, name))
			.max(Comparator.comparing(name -> Typo.soundsAlike(text, name)));
	}

	/** Writes the taxonomy: adds new terms and changes known ones; none is removed. */
	@Transactional
	public void put(Access access, List<ServiceCategory> categories) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.repository.put(access, categories);
		this.known = null;
	}

	private Map<String, ServiceCategory> known(Access access) {
		Map<String, ServiceCategory> categories = this.known;
		if (categories == null) {
			Map<String, ServiceCategory> read = new LinkedHashMap<>();
			this.repository.all(access).forEach(category -> read.put(category.code(), category));
			categories = read;
			if (!read.isEmpty()) {
				this.known = read;
			}
		}
		return categories;
	}

}
