package org.wushe.exchange.sheets;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.wushe.identity.Access;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.TalentPerson;

/**
 * Who a talent is, in the cells of a row. Out goes what the person agreed to show, and
 * masked what the exporter may know; a masked cell that comes back leaves it as it is.
 *
 * @param keeping null for kinds that are about nobody
 */
record PersonColumns(@Nullable ResourceKeeping keeping) {

	static final PersonColumns NONE = new PersonColumns(null);

	private static final String NAME = "person";

	private static final String PHONE = "phone";

	private static final char MASK = '*';

	List<Column> columns() {
		return (this.keeping != null) ? List.of(Column.of(NAME), Column.of(PHONE)) : List.of();
	}

	/** Null where the row says nothing new of it. */
	@Nullable TalentPerson read(Cells cells, boolean created) {
		if (this.keeping == null) {
			return null;
		}
		String name = cells.orNull(NAME, 60);
		String phone = cells.orNull(PHONE, 60);
		String said = (phone != null && phone.indexOf(MASK) < 0) ? phone : null;
		if (said != null && !said.matches("\\+?[0-9][0-9 -]{5,18}")) {
			cells.refuse(PHONE, "phone");
		}
		if (name == null || name.indexOf(MASK) >= 0) {
			if (said != null || name != null && created) {
				cells.refuse(NAME, "person");
			}
			return null;
		}
		return new TalentPerson(name, said);
	}

	List<String> texts(Access access, Resource resource) {
		if (this.keeping == null) {
			return List.of();
		}
		Optional<TalentPerson> masked = this.keeping.person(access, resource);
		String name = this.keeping.publicName(access, resource).or(() -> masked.map(TalentPerson::name)).orElse("");
		return List.of(name, masked.map(TalentPerson::phone).orElse(""));
	}

}
