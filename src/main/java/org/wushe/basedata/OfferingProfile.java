package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.wushe.library.AccessFeature;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Eligibility;
import org.wushe.parties.SpecialGroup;

/**
 * What offerings and needs of a category are usually like.
 *
 * @param price in fen
 * @param beneficiary person, family or area
 */
record OfferingProfile(String category, CapacityUnit unit, Range capacity, Range price, Eligibility eligibility,
		Set<AccessFeature> features, String hours, String beneficiary) {

	private static final List<String> COLUMNS = List.of("category", "unit", "capacity", "price", "min_age", "max_age",
			"groups", "features", "hours", "beneficiary");

	record Range(int from, int to) {

		static Range of(String text) {
			String[] ends = text.split("-");
			return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
		}

	}

	static List<OfferingProfile> load() {
		try (Reader file = ReferenceLists.open("offering-profiles.csv")) {
			return Table.read(file, COLUMNS, OfferingProfile::profile);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static OfferingProfile profile(Table.Row row) {
		return new OfferingProfile(row.require("category"), CapacityUnit.valueOf(row.require("unit")),
				Range.of(row.require("capacity")), Range.of(row.require("price")),
				new Eligibility(row.get("min_age").isEmpty() ? null : row.number("min_age"),
						row.get("max_age").isEmpty() ? null : row.number("max_age"),
						values(row.get("groups")).map(SpecialGroup::valueOf).collect(Collectors.toSet()), List.of()),
				values(row.get("features")).map(AccessFeature::valueOf).collect(Collectors.toSet()),
				row.require("hours"), row.require("beneficiary"));
	}

	private static java.util.stream.Stream<String> values(String text) {
		return Arrays.stream(text.split(";")).filter(value -> !value.isEmpty());
	}

	boolean fits(Person person) {
		Set<SpecialGroup> groups = this.eligibility.groups();
		return this.eligibility.admitsAge(person.age())
				&& (groups.isEmpty() || this.eligibility.admitsAnyOf(person.groups()));
	}

}
