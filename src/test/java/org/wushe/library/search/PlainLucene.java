package org.wushe.library.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.springframework.beans.factory.BeanFactory;

import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingTrait;
import org.wushe.library.Wanted;

/**
 * The same documents and the same queries in Lucene itself, in this process: no server,
 * no database, nothing is said about what is found. That is the limit.
 */
public final class PlainLucene implements AutoCloseable {

	private static final int PAGE = 1000;

	private final Path folder;

	private final FSDirectory directory;

	private DirectoryReader reader;

	private IndexSearcher searcher;

	public PlainLucene(Path folder) throws IOException {
		this.folder = folder;
		this.directory = FSDirectory.open(folder);
	}

	/**
	 * Reads everything from the database and indexes it, the time of reading left out.
	 */
	public double build(BeanFactory beans) throws IOException {
		OfferingDocuments documents = beans.getBean(OfferingDocuments.class);
		long nanos = 0;
		IndexWriterConfig config = new IndexWriterConfig(new ByField()).setRAMBufferSizeMB(64);
		try (IndexWriter writer = new IndexWriter(this.directory, config)) {
			List<OfferingDocument> page = documents.page(null, PAGE);
			while (!page.isEmpty()) {
				long begun = System.nanoTime();
				for (OfferingDocument offering : page) {
					writer.addDocument(document(offering));
				}
				nanos += System.nanoTime() - begun;
				page = documents.page(page.getLast().id(), PAGE);
			}
			long begun = System.nanoTime();
			writer.commit();
			nanos += System.nanoTime() - begun;
		}
		this.reader = DirectoryReader.open(this.directory);
		this.searcher = new IndexSearcher(this.reader);
		return nanos / 1e9;
	}

	public long bytes() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.mapToLong(file -> file.toFile().length()).sum();
		}
	}

	/** Both lists that the matching asks for. */
	public int shortlist(Wanted wanted, Collection<String> mentioned, String text, int eligible, int nearMisses)
			throws IOException {
		TopDocs first = first(OfferingQueries.eligible(wanted, mentioned), OfferingQueries.READ_CLOSELY);
		Optional<co.elastic.clients.elasticsearch._types.query_dsl.Query> words = OfferingQueries.words(text);
		TopDocs found = words.isEmpty() ? first
				: QueryRescorer.rescore(this.searcher, first, PlainQueries.of(words.get()), 1, eligible);
		return named(found) + named(first(OfferingQueries.nearMisses(wanted), nearMisses));
	}

	/** What the first of the queries finds that finds enough. */
	private TopDocs first(List<co.elastic.clients.elasticsearch._types.query_dsl.Query> queries, int enough)
			throws IOException {
		TopDocs found = TopDocsCollector.EMPTY_TOPDOCS;
		for (var query : queries) {
			found = this.searcher.search(PlainQueries.of(query), enough);
			if (found.scoreDocs.length == enough) {
				return found;
			}
		}
		return found;
	}

	/**
	 * A page and the counts of all facets; where nothing is chosen, as here, all count
	 * the same.
	 */
	public int browse(OfferingQuery query, Collection<String> mentioned, String text, LocalDateTime now, int limit)
			throws IOException {
		Narrowing narrowing = OfferingQueries.narrowing(query, now);
		Query asked = with(PlainQueries.of(OfferingQueries.browse(query, text, mentioned)), narrowing.whole());
		int found = named(this.searcher.search(asked, limit));
		count(asked, "categories", "divisions", "groups");
		for (OfferingTrait trait : OfferingTrait.values()) {
			found += this.searcher.count(with(asked, narrowing.with(OfferingQueries.has(trait, now)))) & 1;
		}
		return found;
	}

	private static Query with(Query query, co.elastic.clients.elasticsearch._types.query_dsl.Query filter) {
		return new BooleanQuery.Builder().add(query, Occur.MUST).add(PlainQueries.of(filter), Occur.FILTER).build();
	}

	private int named(TopDocs found) throws IOException {
		int named = 0;
		for (var hit : found.scoreDocs) {
			named += this.searcher.storedFields().document(hit.doc).get("id").length() / 36;
		}
		return named;
	}

	private Map<String, Map<String, Integer>> count(Query query, String... fields) throws IOException {
		Map<String, Map<String, Integer>> counts = new HashMap<>();
		Weight weight = this.searcher.createWeight(this.searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
		for (LeafReaderContext leaf : this.reader.leaves()) {
			for (String field : fields) {
				Scorer scorer = weight.scorer(leaf);
				if (scorer != null) {
					count(scorer.iterator(), DocValues.getSortedSet(leaf.reader(), field),
							counts.computeIfAbsent(field, key -> new HashMap<>()));
				}
			}
		}
		return counts;
	}

	private static void count(DocIdSetIterator matches, SortedSetDocValues values, Map<String, Integer> counts)
			throws IOException {
		int[] ordinals = new int[(int) values.getValueCount()];
		for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
			if (values.advanceExact(doc)) {
				for (int i = 0; i < values.docValueCount(); i++) {
					ordinals[(int) values.nextOrd()]++;
				}
			}
		}
		for (int i = 0; i < ordinals.length; i++) {
			if (ordinals[i] > 0) {
				counts.merge(values.lookupOrd(i).utf8ToString(), ordinals[i], Integer::sum);
			}
		}
	}

	static Document document(OfferingDocument offering) {
		Document document = new Document();
		document.add(new KeywordField("id", UUID.fromString(offering.id()).toString(), Field.Store.YES));
		text(document, "title", offering.title());
		text(document, "description", offering.description());
		text(document, "organizationName", offering.organizationName());
		offering.initials().forEach(name -> document.add(new TextField("initials", name, Field.Store.NO)));
		keywords(document, "category", List.of(offering.category()));
		keywords(document, "categories", offering.categories());
		keywords(document, "county", List.of(offering.county()));
		keywords(document, "area", offering.area());
		keywords(document, "groups", offering.groups());
		keywords(document, "residence", offering.residence());
		keywords(document, "accessibility", offering.accessibility());
		keywords(document, "languages", offering.languages());
		keywords(document, "status", List.of(offering.status()));
		keywords(document, "divisions", offering.divisions());
		number(document, "minAge", offering.minAge());
		number(document, "maxAge", offering.maxAge());
		number(document, "available", offering.available());
		number(document, "costCents", offering.costCents());
		offering.opening()
			.forEach(open -> document
				.add(new IntRange("opening", new int[] { open.gte() }, new int[] { open.lt() - 1 })));
		if (offering.grade() != null) {
			number(document, "grade", offering.grade());
		}
		day(document, "gradeUntil", offering.gradeUntil());
		day(document, "suspendedUntil", offering.suspendedUntil());
		if (offering.location() != null) {
			document.add(new LatLonPoint("location", offering.location().lat(), offering.location().lon()));
			document.add(new LatLonDocValuesField("location", offering.location().lat(), offering.location().lon()));
		}
		return document;
	}

	private static void text(Document document, String field, String text) {
		document.add(new TextField(field, text, Field.Store.NO));
		document.add(new TextField(field + ".cjk", text, Field.Store.NO));
	}

	private static void keywords(Document document, String field, Collection<String> values) {
		values.forEach(value -> document.add(new KeywordField(field, value, Field.Store.NO)));
	}

	private static void number(Document document, String field, int value) {
		document.add(new IntField(field, value, Field.Store.NO));
	}

	private static void day(Document document, String field, LocalDate day) {
		if (day != null) {
			document.add(new LongField(field, day.toEpochDay(), Field.Store.NO));
		}
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
		this.directory.close();
	}

	static final class ByField extends DelegatingAnalyzerWrapper {

		ByField() {
			super(PER_FIELD_REUSE_STRATEGY);
		}

		@Override
		protected Analyzer getWrappedAnalyzer(String field) {
			return PlainText.of(field);
		}

	}

}
