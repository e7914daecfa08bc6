package org.wushe.exchange.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.LibraryInHsds;
import org.wushe.exchange.hsds.LibraryInHsds.Form;
import org.wushe.exchange.hsds.Nodes;
import org.wushe.identity.Access;
import org.wushe.identity.Role;
import org.wushe.identity.VisitorAttempts;
import org.wushe.library.PublishedOfferings;
import org.wushe.library.PublishedOfferings.Mark;
import org.wushe.library.PublishedOfferings.Which;

/** Services: what everybody may know of the library, for other systems. */
@RestController
@RequestMapping("/hsds")
class HsdsController {

	static final Access VISITOR = new Access("visitor", "visitor", "访客", Set.of(Role.PUBLIC_VIEWER), null, null);

	private static final int PIECE = 200;

	/** We have no copy of it: it stays its authors'. */
	private static final String OPENAPI = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json";

	private static final String PROFILE = "https://docs.openreferral.org/en/3.0/hsds/";

	private final PublishedOfferings published;

	private final LibraryInHsds library;

	private final Terms terms;

	private final Reach reach;

	private final VisitorAttempts attempts;

	private final Streams streams;

	private final JsonMapper json;

	HsdsController(PublishedOfferings published, LibraryInHsds library, Terms terms, Reach reach,
			VisitorAttempts attempts, Streams streams, JsonMapper json) {
		this.published = published;
		this.library = library;
		this.terms = terms;
		this.reach = reach;
		this.attempts = attempts;
		this.streams = streams;
		this.json = json;
	}

	@ModelAttribute
	void count(HttpServletRequest request, HttpServletResponse response) {
		open(request, response, this.attempts);
	}

	/** Open data: any page may read it, none too often. */
	static void open(HttpServletRequest request, HttpServletResponse response, VisitorAttempts attempts) {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		attempts.count(VisitorAttempts.Door.OPEN_DATA, request.getRemoteAddr());
	}

	@GetMapping({ "", "/" })
	void metadata(HttpServletResponse response) throws IOException {
		answer(response).one(Nodes.object().put("version", "3.0").put("profile", PROFILE).put("openapi_url", OPENAPI));
	}

	@GetMapping("/services")
	void services(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ListQuery query = new ListQuery(request);
		if (query.isTrue("minimal")) {
			Which which = which(query);
			boolean lines = query.isStream();
			this.streams.write(() -> {
				Iterator<ObjectNode> marks = Answer.pieces(last -> this.published.after(VISITOR, which, id(last), PIECE)
					.stream()
					.map(HsdsController::minimal)
					.toList());
				if (lines) {
					answer(response).lines(marks);
				}
				else {
					answer(response).all(marks);
				}
			});
			return;
		}
		list(query, which(query), response, ids -> this.library.services(VISITOR, ids, form(query)));
	}

	@GetMapping("/services/{id}")
	void service(@PathVariable String id, HttpServletResponse response) throws IOException {
		answer(response).one(first(this.library.services(VISITOR, List.of(ListQuery.uuid(id)), Form.FULL)));
	}

	@GetMapping("/service_at_locations")
	void servicesAtLocations(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ListQuery query = new ListQuery(request);
		Reach.Asked reach = this.reach.of(VISITOR, query);
		if (reach.isNowhere()) {
			Answer answer = answer(response);
			if (query.isStream()) {
				answer.lines(List.<ObjectNode>of().iterator());
			}
			else {
				answer.page(0, query, List.of());
			}
			return;
		}
		list(query, which(query, reach), response, ids -> this.library.servicesAtLocations(VISITOR, ids, form(query)));
	}

	@GetMapping("/service_at_locations/{id}")
	void serviceAtLocation(@PathVariable String id, HttpServletResponse response) throws IOException {
		List<UUID> offering = this.published.atLocation(VISITOR, ListQuery.uuid(id)).stream().toList();
		answer(response).one(first(this.library.servicesAtLocations(VISITOR, offering, Form.FULL)));
	}

	/** Else it would be taken for the address of a screen. */
	@GetMapping("/{*path}")
	void nothing() {
		throw new NoSuchElementException();
	}

	/** Writes some of the services. */
	private interface Write {

		List<ObjectNode> of(List<UUID> ids);

	}

	private void list(ListQuery query, Which which, HttpServletResponse response, Write write) throws IOException {
		if (query.isStream()) {
			this.streams.write(() -> {
				Iterator<Mark> all = Answer
					.pieces(last -> this.published.after(VISITOR, which, (last != null) ? last.id() : null, PIECE));
				answer(response).lines(new Written(all, write));
			});
		}
		else {
			List<UUID> ids = this.published.page(VISITOR, which, query.offset(), query.perPage())
				.stream()
				.map(Mark::id)
				.toList();
			answer(response).page(this.published.count(VISITOR, which), query, write.of(ids));
		}
	}

	/** Several marks are written at once, since that asks the database once. */
	private static final class Written implements Iterator<ObjectNode> {

		private final Iterator<Mark> marks;

		private final Write write;

		private Iterator<ObjectNode> piece = List.<ObjectNode>of().iterator();

		Written(Iterator<Mark> marks, Write write) {
			this.marks = marks;
			this.write = write;
		}

		@Override
		public boolean hasNext() {
			while (!this.piece.hasNext() && this.marks.hasNext()) {
				List<UUID> ids = new ArrayList<>(PIECE);
				while (ids.size() < PIECE && this.marks.hasNext()) {
					ids.add(this.marks.next().id());
				}
				this.piece = this.write.of(ids).iterator();
			}
			return this.piece.hasNext();
		}

		@Override
		public ObjectNode next() {
			return this.piece.next();
		}

	}

	private Which which(ListQuery query) {
		return which(query, new Reach.Asked(null, null));
	}

	private Which which(ListQuery query, Reach.Asked reach) {
		String organization = query.id("organization_id")
			.map(id -> this.library.organizationOf(VISITOR, id).orElse("-"))
			.orElse(null);
		Terms.Meaning meaning = this.terms.meaning(query.text("taxonomy_term_id"), query.text("taxonomy_id"));
		return new Which(query.search(), meaning.category(), meaning.groups(), meaning.terms(), organization,
				query.since().orElse(null), null, reach.places(), reach.near());
	}

	private static ObjectNode minimal(Mark mark) {
		return Nodes.object().put("id", mark.id().toString()).put("modified_date", mark.changedAt().toString());
	}

	private static @Nullable UUID id(@Nullable ObjectNode minimal) {
		return (minimal != null) ? UUID.fromString(minimal.get("id").asString()) : null;
	}

	private static Form form(ListQuery query) {
		return query.isTrue("full") ? Form.FULL : Form.BASIC;
	}

	static ObjectNode first(List<ObjectNode> found) {
		if (found.isEmpty()) {
			throw new NoSuchElementException();
		}
		return found.getFirst();
	}

	private Answer answer(HttpServletResponse response) {
		return new Answer(this.json, response);
	}

}
