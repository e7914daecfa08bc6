package org.wushe.exchange.sheets;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wushe.exchange.Intake.Entry;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingQuery;

/** What the rows of a kind of sheet mean. */
interface Sheet {

	SheetKind kind();

	List<Column> columns(Access access);

	/**
	 * The entry of a row; null if something is wrong with its cells, which then say so.
	 * @param where new entries lie that do not say so
	 */
	@Nullable Entry entry(Access access, Cells cells, @Nullable DivisionCode where);

	/** The column that holds what the library calls so. */
	default String column(String field) {
		return field;
	}

	/**
	 * Some of the rows that are found.
	 *
	 * @param last whether there are no more
	 */
	record Piece(List<List<String>> rows, boolean last) {
	}

	/**
	 * The next rows of what is found, each with the columns' texts.
	 * @param offset of the first one
	 */
	Piece rows(Access access, OfferingQuery query, int offset, int limit);

}
