package org.wushe.library.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Eligibility;
import org.wushe.library.OfferingQuery;
import org.wushe.library.Wanted;
import org.wushe.library.Whom;
import org.wushe.parties.Coordinates;

/** The queries for a need, asked of Lucene itself. */
class OfferingQueriesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final List<String> CATEGORIES = List.of("elderly-care.meals", "elderly-care.visits", "elderly-care",
			"medical.escort");

	private static final int FIRST = 20;

	private final Random random = new Random(8);

	@Test
	void whatIsFoundNearIsWhatWouldBeFirstOfEverything() throws IOException {
		try (Directory directory = new ByteBuffersDirectory()) {
			stock(directory, 6000);
			try (DirectoryReader reader = DirectoryReader.open(directory)) {
				IndexSearcher searcher = new IndexSearcher(reader);
				int compared = 0;
				for (int i = 0; i < 60; i++) {
					Wanted wanted = wanted();
					compared += compare(searcher, OfferingQueries.eligible(wanted, List.of("elderly-care.visits")));
					compared += compare(searcher, OfferingQueries.nearMisses(wanted));
				}
				assertThat(compared).isGreaterThan(20);
			}
		}
	}

	@Test
	void aPersonFindsWhatTheMatchingWouldAdmitThemTo() throws IOException {
		List<Eligibility> rules = List.of(Eligibility.everyone(), ages(60, null), ages(null, 17), ages(18, 59),
				living("360702001"), living("360702001002"), living("3607"), living("360703", "360702002"));
		List<Whom> people = new ArrayList<>();
		for (int age : List.of(0, 17, 18, 59, 60, 130)) {
			people.add(Whom.ANYBODY.aged(age));
		}
		for (String home : List.of("360702001002", "360702001", "360702", "360702002001", "360703001001")) {
			people.add(Whom.ANYBODY.livingIn(new DivisionCode(home)));
			people.add(Whom.ANYBODY.livingIn(new DivisionCode(home)).aged(30));
		}
		try (Directory directory = new ByteBuffersDirectory()) {
			try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new PlainLucene.ByField()))) {
				for (Eligibility rule : rules) {
					writer.addDocument(PlainLucene.document(offering(rule)));
				}
			}
			try (DirectoryReader reader = DirectoryReader.open(directory)) {
				IndexSearcher searcher = new IndexSearcher(reader);
				for (Whom person : people) {
					Narrowing narrowing = OfferingQueries.narrowing(OfferingQuery.of("").forWhom(person),
							TODAY.atTime(9, 0));
					assertThat(searcher.count(PlainQueries.of(narrowing.whole()))).as(person.toString())
						.isEqualTo((int) rules.stream().filter(rule -> admits(rule, person)).count());
				}
			}
		}
	}

	private static boolean admits(Eligibility rule, Whom person) {
		return (person.age() == null || rule.admitsAge(person.age()))
				&& (person.home() == null || rule.admitsResidence(person.home()));
	}

	private static Eligibility ages(Integer from, Integer to) {
		return new Eligibility(from, to, Set.of(), List.of());
	}

	private static Eligibility living(String... areas) {
		return new Eligibility(null, null, Set.of(), Stream.of(areas).map(DivisionCode::new).toList());
	}

	/** 1 if the narrow query found enough to be compared with the wide one. */
	private static int compare(IndexSearcher searcher,
			List<co.elastic.clients.elasticsearch._types.query_dsl.Query> queries) throws IOException {
		ScoreDoc[] near = searcher.search(PlainQueries.of(queries.getFirst()), FIRST).scoreDocs;
		ScoreDoc[] all = searcher.search(PlainQueries.of(queries.getLast()), FIRST).scoreDocs;
		if (near.length < FIRST) {
			return 0;
		}
		// What all that is near has in common is not counted there.
		float common = all[0].score - near[0].score;
		for (int i = 0; i < FIRST; i++) {
			assertThat(near[i].score + common).isCloseTo(all[i].score, within(1e-4f));
		}
		return 1;
	}

	private Wanted wanted() {
		return new Wanted(CATEGORIES.get(this.random.nextInt(2)), "", new DivisionCode(community()),
				(this.random.nextInt(3) == 0) ? null : point(), this.random.nextBoolean() ? 70 : null, Set.of(),
				Set.of(), Set.of(), Set.of(), TODAY);
	}

	private String community() {
		return "36070200%d00%d".formatted(1 + this.random.nextInt(3), 1 + this.random.nextInt(3));
	}

	/** Streets and communities lie all over each other, which is the worst for this. */
	private Coordinates point() {
		return new Coordinates(25.8 + 0.1 * this.random.nextDouble(), 114.9 + 0.1 * this.random.nextDouble());
	}

	private void stock(Directory directory, int offerings) throws IOException {
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new PlainLucene.ByField()))) {
			for (int i = 0; i < offerings; i++) {
				writer.addDocument(PlainLucene.document(offering()));
			}
		}
	}

	private OfferingDocument offering() {
		return offering(ages((this.random.nextInt(4) == 0) ? 75 : null, null));
	}

	private OfferingDocument offering(Eligibility rule) {
		String category = CATEGORIES.get(this.random.nextInt(CATEGORIES.size()));
		DivisionCode division = new DivisionCode(community());
		List<String> divisions = Clauses.prefixes(division);
		Coordinates point = point();
		List<String> area = new ArrayList<>(List.of(divisions.get(2 + this.random.nextInt(3))));
		return new OfferingDocument(new UUID(this.random.nextLong(), this.random.nextLong()).toString(), 1, "长者助餐",
				"送餐上门", "52", "暖心", category, OfferingDocuments.lineage(category), "360702", area,
				(this.random.nextInt(10) == 0) ? null : new OfferingDocument.Point(point.latitude(), point.longitude()),
				Objects.requireNonNullElse(rule.minAge(), 0),
				Objects.requireNonNullElse(rule.maxAge(), OfferingDocument.NO_AGE_LIMIT), List.of(OfferingDocument.ANY),
				OfferingDocuments.orAny(rule.residence().stream().map(DivisionCode::value).toList()), List.of(),
				List.of(), this.random.nextInt(3), 0,
				Stream.of("PUBLISHED", "STALE", "WITHDRAWN").toList().get(this.random.nextInt(3)), null, divisions,
				List.of(), null, null, List.of());
	}

}
