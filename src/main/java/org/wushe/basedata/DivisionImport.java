package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.basedata.Table.BadRow;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/**
 * Imports divisions from {@code code,level,name} and, if it is there, {@code postcode}
 * 邮政编码; level 1 for provinces to 6 for grids, each after the division it lies in. All or
 * nothing; importing again changes what changed.
 */
@Service
public class DivisionImport {

	private static final List<List<String>> HEADS = List.of(List.of("code", "level", "name"),
			List.of("code", "level", "name", "postcode"));

	private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");

	private static final int LONGEST_NAME = 100;

	private static final int BATCH = 5000;

	private final Divisions divisions;

	DivisionImport(Divisions divisions) {
		this.divisions = divisions;
	}

	/**
	 * @param revision says where the codes and names come from, such as {@code 2024}
	 * @return the number of divisions in the file
	 * @throws ImportRefused if a row is bad; then nothing is written
	 */
	@Transactional
	public int run(Access access, Reader file, String revision) throws IOException {
		Set<String> seen = new HashSet<>();
		Map<DivisionCode, String> postcodes = new HashMap<>();
		List<Division> entries = Table.readAny(file, HEADS, row -> {
			Division division = division(access, row, seen);
			postcode(row).ifPresent(postcode -> postcodes.put(division.code(), postcode));
			return division;
		});
		for (int i = 0; i < entries.size(); i += BATCH) {
			this.divisions.put(access, entries.subList(i, Math.min(entries.size(), i + BATCH)), revision);
		}
		this.divisions.putPostcodes(access, postcodes);
		return entries.size();
	}

	private static Optional<String> postcode(Table.Row row) {
		Optional<String> postcode = row.has("postcode") ? Optional.ofNullable(row.orNull("postcode"))
				: Optional.empty();
		postcode.filter(text -> !POSTCODE.matcher(text).matches()).ifPresent(bad -> {
			throw new BadRow(bad + " is no postal code of six digits");
		});
		return postcode;
	}

	private Division division(Access access, Table.Row row, Set<String> seen) {
		String code = row.require("code");
		if (!DivisionCode.isValid(code)) {
			throw new BadRow("%s is no division code of 2, 4, 6, 9, 12 or 15 digits".formatted(code));
		}
		DivisionCode division = new DivisionCode(code);
		int level = division.level().ordinal() + 1;
		if (row.number("level") != level) {
			throw new BadRow(
					"a code of %d digits is of level %d, not %s".formatted(code.length(), level, row.get("level")));
		}
		String name = row.require("name");
		if (name.length() > LONGEST_NAME) {
			throw new BadRow("the name is longer than %d characters".formatted(LONGEST_NAME));
		}
		if (!seen.add(code)) {
			throw new BadRow(code + " is there twice");
		}
		requireParent(access, division, seen);
		return new Division(division, name);
	}

	private void requireParent(Access access, DivisionCode division, Set<String> seen) {
		if (division.level() != DivisionCode.Level.PROVINCE) {
			DivisionCode parent = division.at(DivisionCode.Level.values()[division.level().ordinal() - 1]);
			if (!seen.contains(parent.value()) && this.divisions.find(access, parent).isEmpty()) {
				throw new BadRow("%s lies in %s, which is not there".formatted(division, parent));
			}
		}
	}

}
