package org.wushe.exchange.hsds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.TermList.Which;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/**
 * The terms by which publishers classify what they give, for those who ask what we
 * publish by them.
 */
@Repository
class PublishersTerms {

	/** Whoever may import has been asked before; nobody writes terms otherwise. */
	private static final Access SYSTEM = Access.system();

	private static final String ASKED = """
			  from hsds_term
			 where id <> all(:ours)
			   and (cast(:taxonomy as text) is null or taxonomy_id = :taxonomy)
			   and (cast(:parent as text) is null or term ->> 'parent_id' = :parent)
			   and (not :top or term -> 'parent_id' is null)
			   and strpos(concat_ws(chr(10), term ->> 'name', term ->> 'description'), :words) > 0
			""";

	private final Database database;

	private final Wording words;

	private final JsonMapper json;

	private final Clock clock;

	PublishersTerms(Database database, Wording words, JsonMapper json, Clock clock) {
		this.database = database;
		this.words = words;
		this.json = json;
		this.clock = clock;
	}

	long count(Access access, Which which) {
		return asked(access, "select count(*)" + ASKED, which).query(Long.class).single();
	}

	/** Each with its taxonomy, as the standard demands them. */
	List<ObjectNode> page(Access access, Which which, long offset, int limit) {
		return asked(access, "select term" + ASKED + "order by taxonomy_id, id offset :offset limit :limit", which)
			.param("offset", offset)
			.param("limit", limit)
			.query(this::term)
			.list();
	}

	/**
	 * The next ones.
	 * @param last the term that came last; null at the beginning
	 */
	List<ObjectNode> after(Access access, Which which, @Nullable ObjectNode last, int limit) {
		return asked(access,
				"select term" + ASKED
						+ "and (taxonomy_id, id) > (:lastTaxonomy, :last) order by taxonomy_id, id limit :limit",
				which)
			.param("lastTaxonomy", (last != null) ? Taxonomy.idOf(last) : "")
			.param("last", (last != null) ? last.get("id").asString() : "")
			.param("limit", limit)
			.query(this::term)
			.list();
	}

	/** What bears the id of a term of ours is listed as ours. */
	private StatementSpec asked(Access access, String sql, Which which) {
		return this.database.listing(access)
			.sql(sql)
			.param("ours",
					Columns.texts(this.words.terms(access).stream().map(term -> term.get("id").asString()).toList()))
			.param("taxonomy", which.taxonomy(), Types.VARCHAR)
			.param("parent", which.parent(), Types.VARCHAR)
			.param("top", which.topOnly())
			.param("words", which.words());
	}

	Optional<ObjectNode> find(Access access, String id) {
		return this.database.listing(access)
			.sql("select term from hsds_term where id = ?")
			.param(id)
			.query(this::term)
			.optional();
	}

	/** The ids of a taxonomy's terms. */
	Set<String> ids(Access access, String taxonomy) {
		return this.database.listing(access)
			.sql("select id from hsds_term where taxonomy_id = ?")
			.param(taxonomy)
			.query(String.class)
			.set();
	}

	List<ObjectNode> taxonomies(Access access) {
		return this.database.listing(access)
			.sql("select distinct on (taxonomy_id) term -> 'taxonomy_detail' from hsds_term order by taxonomy_id, id")
			.query(this::term)
			.list();
	}

	/** Remembers the terms that stand anywhere in what a publisher gave. */
	void remember(String publisher, ObjectNode given) {
		found(publisher, given).forEach((id, term) -> put(publisher, id, term));
	}

	/** Remembers the terms of a service, and that they are its. */
	void remember(String publisher, ObjectNode given, UUID service) {
		remember(publisher, given);
		this.database.as(SYSTEM).sql("delete from hsds_service_term where service_id = ?").param(service).update();
		List<String> terms = Stream
			.concat(attributes(given), Nodes.objects(given, "service_at_locations").flatMap(this::attributes))
			.flatMap(attribute -> termId(publisher, attribute).stream())
			.distinct()
			.toList();
		this.database.as(SYSTEM).sql("""
				insert into hsds_service_term (service_id, term_id)
				select ?, id from hsds_term where id = any(?)""").param(service).param(Columns.texts(terms)).update();
	}

	private Stream<ObjectNode> attributes(JsonNode owner) {
		return Nodes.objects(owner, "attributes");
	}

	private static Optional<String> termId(String publisher, ObjectNode attribute) {
		return Nodes.child(attribute, "taxonomy_term")
			.flatMap(term -> Nodes.text(term, "id"))
			.or(() -> Nodes.text(attribute, "taxonomy_term_id"))
			.map(id -> PublisherTerm.id(publisher, id));
	}

	private static Map<String, ObjectNode> found(String publisher, JsonNode given) {
		Map<String, ObjectNode> found = new LinkedHashMap<>();
		if (given instanceof ObjectNode object
				&& object.path("table").asString("").equals(HsdsTable.TAXONOMY_TERM.name())) {
			PublisherTerm.of(publisher, object).ifPresent(term -> found.put(term.get("id").asString(), term));
		}
		for (JsonNode node : given.findValues("taxonomy_term")) {
			if (node instanceof ObjectNode object) {
				PublisherTerm.of(publisher, object).ifPresent(term -> found.put(term.get("id").asString(), term));
			}
		}
		return found;
	}

	private void put(String publisher, String id, ObjectNode term) {
		this.database.as(SYSTEM)
			.sql("""
					insert into hsds_term (id, taxonomy_id, publisher, term, imported_at)
					values (:id, :taxonomy, :publisher, :term::jsonb, :now)
					on conflict (id) do update
					   set taxonomy_id = excluded.taxonomy_id, publisher = excluded.publisher, term = excluded.term,
					       imported_at = excluded.imported_at
					 where hsds_term.term <> excluded.term""")
			.param("id", id)
			.param("taxonomy", term.get("taxonomy_detail").get("id").asString())
			.param("publisher", publisher)
			.param("term", term.toString())
			.param("now", Columns.timestamp(this.clock.instant()))
			.update();
	}

	private ObjectNode term(ResultSet row, int number) throws SQLException {
		return (ObjectNode) this.json.readTree(row.getString(1));
	}

}
