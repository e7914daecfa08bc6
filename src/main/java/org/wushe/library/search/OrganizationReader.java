package org.wushe.library.search;

import static org.wushe.library.search.Clauses.all;
import static org.wushe.library.search.Clauses.term;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OrganizationFacets;
import org.wushe.library.OrganizationQuery;
import org.wushe.library.OrganizationTrait;
import org.wushe.library.SearchUnavailable;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;

/**
 * Asks the index of organisations. It answers with ids; the truth is read from the
 * database.
 */
@Component("organizationSearchReader")
public class OrganizationReader {

	private static final TextFields WORDS = new TextFields("name", "introduction",
			List.of("name.cjk^3", "introduction.cjk"), List.of("name"));

	private final IndexReader reader;

	OrganizationReader(IndexReader reader) {
		this.reader = reader;
	}

	/**
	 * What has the words.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found<OrganizationFacets> browse(OrganizationQuery query, String text, LocalDate today, int offset,
			int limit) {
		return find(query, text.isEmpty() ? all(List.of()) : WORDS.find(text, List.of()), today, offset, limit);
	}

	/**
	 * What has nearly the words: all but one of the characters.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found<OrganizationFacets> alike(OrganizationQuery query, String text, LocalDate today, int offset,
			int limit) {
		return find(query, WORDS.findAlike(text), today, offset, limit);
	}

	private Found<OrganizationFacets> find(OrganizationQuery query, Query words, LocalDate today, int offset,
			int limit) {
		Narrowing narrowing = new Narrowing().by(Way.KIND, "kind", (query.kind() != null) ? query.kind().name() : null)
			.by(Way.DIVISION, "divisions", (query.in() != null) ? query.in().value() : null)
			.near(query.near());
		query.traits().forEach(trait -> narrowing.has(has(trait, today)));
		FacetCounts counts = new FacetCounts(narrowing).values(Way.KIND, "kind")
			.parts("divisions", query.looksAt())
			.traits(Clauses.each(OrganizationTrait.class, trait -> has(trait, today)));
		return this.reader.find(
				new IndexReader.Asked(OrganizationIndex.ALIAS, words, narrowing, counts, query.near(), WORDS),
				OrganizationReader::facets, offset, limit);
	}

	private static Query has(OrganizationTrait trait, LocalDate today) {
		return switch (trait) {
			case REGISTERED -> term("registration", Registration.REGISTERED.name());
			case PREFERRED_GRADE -> Clauses.preferredGrade(today);
		};
	}

	private static OrganizationFacets facets(Counted counted) {
		return new OrganizationFacets(counted.by(Way.KIND, OrganizationKind::valueOf),
				counted.by(Way.DIVISION, DivisionCode::new), counted.traits(OrganizationTrait.class));
	}

}
