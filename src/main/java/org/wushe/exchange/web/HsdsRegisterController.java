package org.wushe.exchange.web;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.LibraryInHsds;
import org.wushe.exchange.hsds.LibraryInHsds.Form;
import org.wushe.exchange.hsds.OrganizationList;
import org.wushe.exchange.hsds.TermList;
import org.wushe.exchange.hsds.TermList.Which;
import org.wushe.identity.Access;
import org.wushe.identity.VisitorAttempts;

/** Organisations, taxonomies and their terms. */
@RestController
@RequestMapping("/hsds")
class HsdsRegisterController {

	private static final Access VISITOR = HsdsController.VISITOR;

	private static final int PIECE = 100;

	private final OrganizationList register;

	private final TermList terms;

	private final LibraryInHsds library;

	private final VisitorAttempts attempts;

	private final Streams streams;

	private final JsonMapper json;

	HsdsRegisterController(OrganizationList register, TermList terms, LibraryInHsds library, VisitorAttempts attempts,
			Streams streams, JsonMapper json) {
		this.register = register;
		this.terms = terms;
		this.library = library;
		this.attempts = attempts;
		this.streams = streams;
		this.json = json;
	}

	@ModelAttribute
	void count(HttpServletRequest request, HttpServletResponse response) {
		HsdsController.open(request, response, this.attempts);
	}

	@GetMapping("/organizations")
	void organizations(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ListQuery query = new ListQuery(request);
		Form form = query.isTrue("full") ? Form.FULL : Form.BASIC;
		Form services = query.isTrue("full_service") ? Form.FULL : Form.BASIC;
		Answer answer = new Answer(this.json, response);
		if (query.isStream()) {
			this.streams.write(() -> answer.lines(all(query.search(), form, services)));
		}
		else {
			List<String> codes = this.register.page(VISITOR, query.search(), query.offset(), query.perPage());
			answer.page(this.register.count(VISITOR, query.search()), query,
					this.library.organizations(VISITOR, codes, form, services));
		}
	}

	private Iterator<ObjectNode> all(String search, Form form, Form services) {
		Iterator<String> codes = Answer
			.pieces(last -> this.register.after(VISITOR, search, (last != null) ? last : "", PIECE));
		return new Iterator<>() {
			@Override
			public boolean hasNext() {
				return codes.hasNext();
			}

			@Override
			public ObjectNode next() {
				return HsdsController.first(HsdsRegisterController.this.library.organizations(VISITOR,
						List.of(codes.next()), form, services));
			}
		};
	}

	@GetMapping("/organizations/{id}")
	void organization(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		UUID asked = ListQuery.uuid(id);
		List<String> code = this.library.organizationOf(VISITOR, asked).stream().toList();
		Form services = new ListQuery(request).isTrue("full_service") ? Form.FULL : Form.BASIC;
		new Answer(this.json, response)
			.one(HsdsController.first(this.library.organizations(VISITOR, code, Form.FULL, services)));
	}

	@GetMapping("/taxonomies")
	void taxonomies(HttpServletRequest request, HttpServletResponse response) throws IOException {
		some(this.library.taxonomies(VISITOR).stream(), request, response);
	}

	@GetMapping("/taxonomies/{id}")
	void taxonomy(@PathVariable String id, HttpServletResponse response) throws IOException {
		new Answer(this.json, response).one(HsdsController.first(this.library.taxonomies(VISITOR)
			.stream()
			.filter(taxonomy -> taxonomy.get("id").asString().equals(id))
			.toList()));
	}

	/** {@code top_only} leaves those that have no parent. */
	@GetMapping("/taxonomy_terms")
	void terms(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ListQuery query = new ListQuery(request);
		Which which = new Which(query.text("taxonomy_id").orElse(null), query.text("parent_id").orElse(null),
				query.isTrue("top_only"), query.search().strip());
		Answer answer = new Answer(this.json, response);
		if (query.isStream()) {
			this.streams
				.write(() -> answer.lines(Answer.pieces(last -> this.terms.after(VISITOR, which, last, PIECE))));
		}
		else {
			answer.page(this.terms.count(VISITOR, which), query,
					this.terms.page(VISITOR, which, query.offset(), query.perPage()));
		}
	}

	@GetMapping("/taxonomy_terms/{id}")
	void term(@PathVariable String id, HttpServletResponse response) throws IOException {
		new Answer(this.json, response).one(this.library.term(VISITOR, id).orElseThrow());
	}

	/** What has the words in its name or description. */
	private void some(Stream<ObjectNode> all, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ListQuery query = new ListQuery(request);
		List<ObjectNode> found = all
			.filter(each -> (each.get("name").asString() + "\n" + each.get("description").asString())
				.contains(query.search().strip()))
			.toList();
		Answer answer = new Answer(this.json, response);
		if (query.isStream()) {
			answer.lines(found.iterator());
		}
		else {
			answer.page(found.size(), query, found.stream().skip(query.offset()).limit(query.perPage()).toList());
		}
	}

}
