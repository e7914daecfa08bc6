package org.wushe.library.search;

import static org.wushe.library.search.Clauses.all;
import static org.wushe.library.search.Clauses.bool;
import static org.wushe.library.search.Clauses.term;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.EntryStatus;
import org.wushe.library.ProjectCost;
import org.wushe.library.ProjectFacets;
import org.wushe.library.ProjectFilter;
import org.wushe.library.SearchUnavailable;

/**
 * Asks the index of projects, within what the person may read, so that the figures are
 * exact for that person. It answers with ids; the truth is read from the database.
 */
@Component
public class ProjectReader {

	private static final TextFields WORDS = new TextFields("title", "content",
			List.of("title.cjk^3", "target.cjk", "content.cjk", "standard.cjk", "organizationName.cjk^2"),
			List.of("title^2", "organizationName"));

	private final IndexReader reader;

	ProjectReader(IndexReader reader) {
		this.reader = reader;
	}

	/**
	 * What has the words, or is meant by them.
	 * @param mentioned the categories that the text means by one of their names
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found<ProjectFacets> browse(Access access, ProjectFilter filter, String text, Collection<String> mentioned,
			int offset, int limit) {
		return find(access, filter, text.isEmpty() ? all(List.of()) : WORDS.find(text, mentioned), offset, limit);
	}

	/**
	 * What has nearly the words: all but one of the characters.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found<ProjectFacets> alike(Access access, ProjectFilter filter, String text, int offset, int limit) {
		return find(access, filter, WORDS.findAlike(text), offset, limit);
	}

	private Found<ProjectFacets> find(Access access, ProjectFilter filter, Query words, int offset, int limit) {
		Narrowing narrowing = new Narrowing()
			.by(Way.STATUS, "status", (filter.status() != null) ? filter.status().name() : null)
			.by(Way.CATEGORY, "categories", filter.category())
			.by(Way.DIVISION, "divisions", (filter.in() != null) ? filter.in().value() : null)
			.by(Way.GROUP, (filter.group() != null) ? Clauses.admits(filter.group()) : null)
			.by(Way.COST, (filter.cost() != null) ? costs(filter.cost()) : null);
		FacetCounts counts = new FacetCounts(narrowing).values(Way.STATUS, "status")
			.values(Way.CATEGORY, "categories")
			.parts("divisions", filter.looksAt())
			.values(Way.GROUP, "groups")
			.each(Way.COST, Clauses.each(ProjectCost.class, ProjectReader::costs));
		Query readable = bool(bool -> {
			bool.filter(readable(access)).must(words);
			if (filter.area() != null) {
				bool.filter(Clauses.serves(filter.area()));
			}
		});
		return this.reader.find(new IndexReader.Asked(ProjectIndex.ALIAS, readable, narrowing, counts, null, WORDS),
				ProjectReader::facets, offset, limit);
	}

	/** What is published, and what the person keeps or reviews. */
	private static Query readable(Access access) {
		if (access.isSystem()) {
			return all(List.of());
		}
		boolean works = access.allows(Operation.KEEP_PROJECT) || access.allows(Operation.REVIEW_PROJECT);
		return bool(bool -> {
			bool.should(Clauses.published());
			if (works && access.division() != null) {
				bool.should(term("keepers", access.division().value()));
			}
			if (works && access.organizationCode() != null) {
				bool.should(term("organization", access.organizationCode()));
			}
			bool.minimumShouldMatch("1");
		});
	}

	private static Query costs(ProjectCost cost) {
		return Clauses.between("costCents", cost.from(), (cost.below() != null) ? Double.valueOf(cost.below()) : null);
	}

	private static ProjectFacets facets(Counted counted) {
		return new ProjectFacets(counted.by(Way.STATUS, EntryStatus::valueOf),
				counted.by(Way.CATEGORY, Function.identity()), counted.by(Way.DIVISION, DivisionCode::new),
				counted.groups(), counted.by(Way.COST, ProjectCost::valueOf));
	}

}
