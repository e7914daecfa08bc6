package org.wushe.library.search;

import static org.wushe.library.search.Clauses.all;
import static org.wushe.library.search.Clauses.bool;
import static org.wushe.library.search.Clauses.term;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ResourceFacets;
import org.wushe.library.ResourceKind;
import org.wushe.library.ResourceQuery;
import org.wushe.library.ResourceTrait;
import org.wushe.library.SearchUnavailable;

/**
 * Asks the index of resources. It answers with ids; the truth is read from the database.
 */
@Component
public class ResourceReader {

	private static final TextFields WORDS = new TextFields("name", "description",
			List.of("name.cjk^3", "words.cjk^2", "description.cjk", "organizationName.cjk^2"),
			List.of("name^2", "words", "organizationName"));

	private final IndexReader reader;

	ResourceReader(IndexReader reader) {
		this.reader = reader;
	}

	/**
	 * What has the words, or is meant by them.
	 * @param mentioned the categories that the text means by one of their names
	 * @param now local time, for what is open
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found<ResourceFacets> browse(ResourceQuery query, String text, Collection<String> mentioned,
			LocalDateTime now, int offset, int limit) {
		return find(query, text.isEmpty() ? all(List.of()) : WORDS.find(text, mentioned), now, offset, limit);
	}

	/**
	 * What has nearly the words: all but one of the characters.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found<ResourceFacets> alike(ResourceQuery query, String text, LocalDateTime now, int offset, int limit) {
		return find(query, WORDS.findAlike(text), now, offset, limit);
	}

	private Found<ResourceFacets> find(ResourceQuery query, Query words, LocalDateTime now, int offset, int limit) {
		Narrowing narrowing = new Narrowing().by(Way.KIND, "kind", (query.kind() != null) ? query.kind().name() : null)
			.by(Way.CATEGORY, "categories", query.categoryCode())
			.by(Way.DIVISION, "divisions", (query.in() != null) ? query.in().value() : null)
			.near(query.near());
		query.traits().forEach(trait -> narrowing.has(has(trait, now)));
		FacetCounts counts = new FacetCounts(narrowing).values(Way.KIND, "kind")
			.values(Way.CATEGORY, "categories")
			.parts("divisions", query.looksAt())
			.traits(Clauses.each(ResourceTrait.class, trait -> has(trait, now)));
		Query published = bool(bool -> bool.filter(Clauses.published()).must(words));
		return this.reader.find(
				new IndexReader.Asked(ResourceIndex.ALIAS, published, narrowing, counts, query.near(), WORDS),
				ResourceReader::facets, offset, limit);
	}

	private static Query has(ResourceTrait trait, LocalDateTime now) {
		return switch (trait) {
			case OPEN_NOW -> Clauses.openAt(now);
			case BOOKABLE -> term("bookable", true);
			case LEFT -> term("left", true);
			case PREFERRED_GRADE -> Clauses.preferredGrade(now.toLocalDate());
			case WHEELCHAIR -> term("accessibility", trait.name());
		};
	}

	private static ResourceFacets facets(Counted counted) {
		return new ResourceFacets(counted.by(Way.KIND, ResourceKind::valueOf),
				counted.by(Way.CATEGORY, Function.identity()), counted.by(Way.DIVISION, DivisionCode::new),
				counted.traits(ResourceTrait.class));
	}

}
