package org.wushe.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How PostgreSQL's types become ours, and ours PostgreSQL's. */
public final class Columns {

	private Columns() {
	}

	public static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** The parameter for a {@code timestamptz}. */
	public static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	public static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	public static DivisionCode division(ResultSet row, String column) throws SQLException {
		return new DivisionCode(row.getString(column));
	}

	/** The parameter for a {@code text[]} of the values' names. */
	public static String[] texts(Iterable<?> values) {
		return java.util.stream.StreamSupport.stream(values.spliterator(), false)
			.map(value -> (value instanceof Enum<?> constant) ? constant.name() : value.toString())
			.toArray(String[]::new);
	}

	/** The text as a part of a {@code like} pattern that stands for itself. */
	public static String literal(String text) {
		return text.strip().replace("\0", "").replaceAll("([\\\\%_])", "\\\\$1");
	}

}
