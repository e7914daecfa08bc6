package org.wushe.exchange.sheets;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceKind;

/**
 * The columns of what only one kind of resource says of itself.
 *
 * @param <C> what it says
 */
record ContentColumns<C extends ResourceContent>(ResourceKind kind, Class<C> type, List<Column> columns,
		Reading<C> reading, Writing<C> writing) {

	/** Makes the content of cells; what stands wrong in them is noted there. */
	interface Reading<C> {

		C from(Cells cells);

	}

	interface Writing<C> {

		List<String> texts(C content);

	}

	/** The column that holds what the library's rules call so. */
	String column(String field) {
		return switch (field) {
			case "opening" -> (this.kind == ResourceKind.VOLUNTEER_TEAM) ? "comes" : "hours";
			case "area" -> "floorArea";
			case "coordinates" -> "latitude";
			case "unit" -> "counted";
			case "perCaseCents" -> "perCase";
			case "skills" -> (this.kind == ResourceKind.TALENT) ? "abilities" : field;
			default -> field;
		};
	}

	ResourceContent read(Cells cells) {
		return this.reading.from(cells);
	}

	List<String> texts(@Nullable ResourceContent content) {
		return this.type.isInstance(content) ? this.writing.texts(this.type.cast(content))
				: this.columns.stream().map(column -> "").toList();
	}

}
