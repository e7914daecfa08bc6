package org.wushe.parties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;

/** The tree of divisions. Public facts, read by everyone, changed by imports only. */
@Service
public class Divisions {

	/**
	 * The first digits of a postal code say the town or county, the last two the office.
	 */
	private static final int COUNTY_DIGITS = 4;

	private final DivisionRepository repository;

	private final DivisionNames names;

	Divisions(DivisionRepository repository, DivisionNames names) {
		this.repository = repository;
		this.names = names;
	}

	@Transactional(readOnly = true)
	public Optional<Division> find(Access access, DivisionCode code) {
		return this.repository.find(access, code);
	}

	/** The provinces, where the tree begins. */
	@Transactional(readOnly = true)
	public List<Division> roots(Access access) {
		return this.repository.roots(access);
	}

	/** The divisions right below, in the order of their codes. */
	@Transactional(readOnly = true)
	public List<Division> children(Access access, DivisionCode parent) {
		return this.repository.children(access, parent);
	}

	/** All divisions of one level within a subtree, in the order of their codes. */
	@Transactional(readOnly = true)
	public List<Division> within(Access access, DivisionCode subtree, DivisionCode.Level level) {
		return this.repository.within(access, subtree, level);
	}

	/**
	 * Counties, streets and communities by a part of the name or the beginning of the
	 * code, in the order of their codes.
	 * @param subtree null for everywhere
	 */
	@Transactional(readOnly = true)
	public List<Division> named(Access access, @Nullable DivisionCode subtree, String text, int offset, int limit) {
		return this.repository.named(access, subtree, text, offset, limit);
	}

	/**
	 * The places of a range by a part of the name or the beginning of the code, what is
	 * near first, then in the order of their codes. Of everywhere only what is near is
	 * offered before two characters are typed.
	 */
	@Transactional(readOnly = true)
	public List<Division> choices(Access access, PlaceRange range, String text, int offset, int limit) {
		return this.repository.choices(access, range, text, offset, limit);
	}

	/**
	 * The division's own name; where it is not known, that of the nearest division around
	 * it, and only where none is, the code.
	 */
	@Transactional(readOnly = true)
	public String name(Access access, DivisionCode code) {
		return this.names.of(code, () -> this.repository.find(access, code).map(Division::name))
			.or(() -> path(access, code).reversed().stream().map(Division::name).findFirst())
			.orElseGet(code::value);
	}

	/**
	 * The known divisions from the province down to this one.
	 */
	@Transactional(readOnly = true)
	public List<Division> path(Access access, DivisionCode code) {
		return this.repository.paths(access, List.of(code));
	}

	/** Where it lies, from the county down: 章贡区 南外街道 红旗社区. */
	@Transactional(readOnly = true)
	public String place(Access access, DivisionCode code) {
		return lying(code, path(access, code));
	}

	/** Where each of them lies, read at once. */
	@Transactional(readOnly = true)
	public Map<DivisionCode, String> places(Access access, Set<DivisionCode> codes) {
		List<Division> known = this.repository.paths(access, codes);
		return codes.stream().collect(Collectors.toMap(Function.identity(), code -> lying(code, known)));
	}

	private static String lying(DivisionCode code, List<Division> known) {
		return known.stream()
			.filter(division -> division.code().contains(code))
			.filter(division -> division.level().compareTo(DivisionCode.Level.COUNTY) >= 0)
			.map(Division::name)
			.collect(Collectors.joining(" "));
	}

	/**
	 * The divisions that a postal code 邮政编码 is of; where it is only that of an office
	 * which delivers, the town or county to which its first four digits belong. Empty
	 * where no list of divisions has named it.
	 * @param postcode six digits
	 */
	@Transactional(readOnly = true)
	public List<DivisionCode> ofPostcode(Access access, String postcode) {
		List<DivisionCode> named = this.repository.ofPostcode(access, postcode);
		return named.isEmpty() ? this.repository.ofPostcode(access, postcode.substring(0, COUNTY_DIGITS)) : named;
	}

	/** Writes postal codes of divisions that are there. */
	@Transactional
	public void putPostcodes(Access access, Map<DivisionCode, String> postcodes) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.repository.putPostcodes(access, postcodes);
	}

	/**
	 * Writes divisions, new names replacing old ones.
	 * @param revision where the codes and names come from, such as {@code 2024}
	 */
	@Transactional
	public void put(Access access, List<Division> divisions, String revision) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.repository.put(access, divisions, revision);
		this.names.forget();
	}

}
