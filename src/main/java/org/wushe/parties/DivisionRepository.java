package org.wushe.parties;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

@Repository
class DivisionRepository {

	private static final RowMapper<Division> DIVISION = (row, number) -> new Division(Columns.division(row, "code"),
			row.getString("name"));

	private final Database database;

	DivisionRepository(Database database) {
		this.database = database;
	}

	Optional<Division> find(Access access, DivisionCode code) {
		return this.database.as(access)
			.sql("select code, name from division where code = ?")
			.param(code.value())
			.query(DIVISION)
			.optional();
	}

	List<Division> roots(Access access) {
		return this.database.as(access)
			.sql("select code, name from division where parent is null order by code")
			.query(DIVISION)
			.list();
	}

	List<Division> children(Access access, DivisionCode parent) {
		return this.database.as(access)
			.sql("select code, name from division where parent = ? order by code")
			.param(parent.value())
			.query(DIVISION)
			.list();
	}

	List<Division> within(Access access, DivisionCode subtree, DivisionCode.Level level) {
		return this.database.as(access)
			.sql("select code, name from division where code ^@ ? and level = ? order by code")
			.param(subtree.value())
			.param(level.ordinal() + 1)
			.query(DIVISION)
			.list();
	}

	/**
	 * Counties, streets and communities whose name has the text or whose code begins with
	 * it.
	 */
	List<Division> named(Access access, @Nullable DivisionCode subtree, String text, int offset, int limit) {
		String words = Columns.literal(text);
		return this.database.listing(access)
			.sql("""
					select code, name from division
					 where code ^@ :subtree and level between 3 and 5 and (name ilike :part or code ilike :begin)
					 order by code offset :offset limit :limit""")
			.param("subtree", (subtree != null) ? subtree.value() : "")
			.param("part", "%" + words + "%")
			.param("begin", words + "%")
			.param("offset", offset)
			.param("limit", limit)
			.query(DIVISION)
			.list();
	}

	/**
	 * Reads no more of the tree than the subtrees in question: as codes are digits only,
	 * a subtree is a range of the primary key, and {@code offset 0} keeps it the way in.
	 */
	List<Division> choices(Access access, PlaceRange range, String text, int offset, int limit) {
		String words = Columns.literal(text);
		return this.database.listing(access)
			.sql("""
					select distinct d.code, d.name, d.code ^@ :near as nearby
					  from unnest(:subtrees::text[]) subtree
					 cross join lateral (
					   select code, name from division
					    where code between subtree and rpad(subtree, 16, '9')
					      and level between :from and 5 and (name like :part or code like :begin)
					    offset 0) d
					 order by nearby desc, d.code offset :offset limit :limit""")
			.param("from", range.from().ordinal() + 1)
			.param("near", (range.near() != null) ? range.near().value() : "")
			.param("subtrees", range.subtrees(text).toArray(String[]::new))
			.param("part", "%" + words + "%")
			.param("begin", words + "%")
			.param("offset", offset)
			.param("limit", limit)
			.query(DIVISION)
			.list();
	}

	/** These and all around them, in the order of their codes. */
	List<Division> paths(Access access, Collection<DivisionCode> codes) {
		String[] prefixes = codes.stream()
			.flatMap(code -> Arrays.stream(DivisionCode.Level.values()).map(code::at))
			.map(DivisionCode::value)
			.distinct()
			.toArray(String[]::new);
		return this.database.as(access)
			.sql("select code, name from division where code = any(?) order by code")
			.param(prefixes)
			.query(DIVISION)
			.list();
	}

	/** One statement for all, so that the whole country takes seconds. */
	void put(Access access, List<Division> divisions, String revision) {
		this.database.as(access)
			.sql("""
					insert into division (code, level, name, parent, revision)
					select code, level, name, parent, :revision
					  from unnest(:codes, :levels, :names, :parents) as entry (code, level, name, parent)
					on conflict (code) do update set name = excluded.name, revision = excluded.revision
					 where (division.name, division.revision) is distinct from (excluded.name, excluded.revision)""")
			.param("revision", revision)
			.param("codes", divisions.stream().map(division -> division.code().value()).toArray(String[]::new))
			.param("levels", divisions.stream().mapToInt(division -> division.level().ordinal() + 1).toArray())
			.param("names", divisions.stream().map(Division::name).toArray(String[]::new))
			.param("parents", divisions.stream().map(DivisionRepository::parent).toArray(String[]::new))
			.update();
	}

	void putPostcodes(Access access, Map<DivisionCode, String> postcodes) {
		List<Map.Entry<DivisionCode, String>> entries = List.copyOf(postcodes.entrySet());
		this.database.as(access)
			.sql("""
					update division d set postcode = entry.postcode
					  from unnest(:codes, :postcodes) as entry (code, postcode)
					 where d.code = entry.code and d.postcode is distinct from entry.postcode""")
			.param("codes", entries.stream().map(entry -> entry.getKey().value()).toArray(String[]::new))
			.param("postcodes", entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
			.update();
	}

	/** Those whose postal code begins so. */
	List<DivisionCode> ofPostcode(Access access, String beginning) {
		return this.database.as(access)
			.sql("select code from division where postcode like ? order by code")
			.param(beginning + "%")
			.query((row, number) -> Columns.division(row, "code"))
			.list();
	}

	private static @Nullable String parent(Division division) {
		int level = division.level().ordinal();
		return (level == 0) ? null : division.code().at(DivisionCode.Level.values()[level - 1]).value();
	}

}
