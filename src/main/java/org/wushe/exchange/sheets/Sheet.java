package org.wushe.exchange.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.wushe.exchange.Intake.Entry;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingQuery;

/** What the rows of a kind of sheet mean. */
interface Sheet {

	/** How a row begins that explains others and is not read. */
	String EXPLAINS = "说明：";

	SheetKind kind();

	List<Column> columns(Access access);

	/**
	 * The entry of a row; null if something is wrong with its cells, which then say so.
	 * @param where new entries lie that do not say so
	 */
	@Nullable Entry entry(Access access, Cells cells, @Nullable DivisionCode where);

	/**
	 * What the entry that a row means has already, by column: a file that leaves a column
	 * out says nothing of it, and erases nothing. Empty for a new entry.
	 */
	default Map<String, String> known(Access access, Cells cells, @Nullable DivisionCode where) {
		return Map.of();
	}

	/** The cells of a row, with what is known where the file has no such column. */
	default Cells cells(Access access, Map<String, String> said, @Nullable DivisionCode where) {
		Map<String, String> texts = new HashMap<>(known(access, new Cells(said), where));
		texts.putAll(said);
		return new Cells(texts);
	}

	/** What stands in a row, by its columns. */
	static Map<String, String> byColumn(List<Column> columns, List<String> row) {
		return IntStream.range(0, row.size()).boxed().collect(Collectors.toMap(i -> columns.get(i).key(), row::get));
	}

	/** The column that holds what the library calls so. */
	default String column(String field) {
		return field.equals("coordinates") ? "latitude" : field;
	}

	/**
	 * The rows of what is found at one moment, each with the columns' texts: nothing is
	 * missed or comes twice while entries change.
	 * @param most so many are looked at
	 */
	Stream<List<String>> rows(Access access, OfferingQuery query, int most);

}
