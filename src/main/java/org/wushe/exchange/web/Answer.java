package org.wushe.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes answers piece by piece, so that a whole library needs no more room than a page.
 */
record Answer(JsonMapper json, HttpServletResponse response) {

	private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

	/** Piece after piece of a list, from the last element of the one before. */
	static <T> Iterator<T> pieces(Function<@Nullable T, List<T>> next) {
		return new Pieces<>(next);
	}

	void one(JsonNode node) throws IOException {
		this.response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		this.json.writeValue(this.response.getOutputStream(), node);
	}

	/** Every element on a line of its own. */
	void lines(Iterator<ObjectNode> all) throws IOException {
		this.response.setContentType(LINES.toString());
		OutputStream out = this.response.getOutputStream();
		while (all.hasNext()) {
			out.write(this.json.writeValueAsBytes(all.next()));
			out.write('\n');
		}
	}

	/** One page of a list. */
	void page(long total, ListQuery query, List<ObjectNode> contents) throws IOException {
		write(contents.iterator(), total, query.page(), query.perPage());
	}

	/** The whole list as one page. */
	void all(Iterator<ObjectNode> contents) throws IOException {
		write(contents, -1, 1, 0);
	}

	private void write(Iterator<ObjectNode> contents, long known, int page, int perPage) throws IOException {
		this.response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		try (JsonGenerator out = this.json.createGenerator(this.response.getOutputStream())) {
			out.writeStartObject();
			out.writeArrayPropertyStart("contents");
			int size = 0;
			while (contents.hasNext()) {
				this.json.writeTree(out, contents.next());
				size++;
			}
			out.writeEndArray();
			long total = (known >= 0) ? known : size;
			long pages = (perPage > 0) ? Math.max(1, (total + perPage - 1) / perPage) : 1;
			out.writeNumberProperty("total_items", total);
			out.writeNumberProperty("total_pages", pages);
			out.writeNumberProperty("page_number", page);
			out.writeNumberProperty("size", size);
			out.writeBooleanProperty("first_page", page == 1);
			out.writeBooleanProperty("last_page", page >= pages);
			out.writeBooleanProperty("empty", size == 0);
			out.writeEndObject();
		}
	}

	private static final class Pieces<T> implements Iterator<T> {

		private final Function<@Nullable T, List<T>> next;

		private Iterator<T> piece;

		private @Nullable T last;

		Pieces(Function<@Nullable T, List<T>> next) {
			this.next = next;
			this.piece = next.apply(null).iterator();
		}

		@Override
		public boolean hasNext() {
			if (!this.piece.hasNext() && this.last != null) {
				this.piece = this.next.apply(this.last).iterator();
				this.last = null;
			}
			return this.piece.hasNext();
		}

		@Override
		public T next() {
			T element = this.piece.next();
			this.last = element;
			return element;
		}

	}

}
