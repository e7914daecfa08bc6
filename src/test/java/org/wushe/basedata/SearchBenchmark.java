package org.wushe.basedata;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.OfferingTrait;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.library.Wanted;
import org.wushe.library.search.PlainLucene;
import org.wushe.library.search.SearchText;
import org.wushe.matching.Matching;
import org.wushe.parties.SpecialGroup;

/**
 * Measures search and matching over many offerings, beside Lucene itself and PostgreSQL's
 * full text search on the same offerings and questions in the same run.
 */
final class SearchBenchmark {

	private static final DivisionCode DISTRICT = new DivisionCode("360702");

	private static final Spread SPREAD = Spread.ofSystem();

	/** Asks the servers of an earlier run, which have been filled already. */
	private static final boolean RESUME = Boolean.getBoolean("bench.resume");

	/** Until what is hot is compiled, and the servers have read what they keep. */
	private static final int WARM_UP = Integer.getInteger("bench.warmup", 500);

	private static final int REQUESTS = Integer.getInteger("bench.requests", 2000);

	/** Each is asked for once in a row, as needs are. */
	private static final int NEEDS = Integer.getInteger("bench.needs", WARM_UP + REQUESTS);

	/** It is slow, and a few hundred say as much. */
	private static final int OF_POSTGRES = Integer.getInteger("bench.postgres", 150);

	/** Whether others are asked the same. */
	private static final boolean RIVALS = Boolean.parseBoolean(System.getProperty("bench.rivals", "true"));

	private final ConfigurableApplicationContext application;

	private final Access access = Access.system();

	private final Town town;

	private final List<UUID> needs = new ArrayList<>();

	private final List<Wanted> wanted = new ArrayList<>();

	private final List<OfferingQuery> queries = new ArrayList<>();

	private final StringBuilder page = new StringBuilder();

	private String builtAt = "in an earlier run";

	private SearchBenchmark(ConfigurableApplicationContext application, int offerings) throws IOException {
		this.application = application;
		this.town = SPREAD.invent(application, offerings, NEEDS);
	}

	public static void main(String[] args) throws Exception {
		Path data = Path.of(System.getProperty("bench.data"));
		Workbench workbench = Workbench.ofMachine(System.getProperty("bench.servers"));
		try (ConfigurableApplicationContext application = RESUME ? Benchmark.resume(data) : Benchmark.start(data)) {
			SearchBenchmark benchmark = new SearchBenchmark(application, Integer.getInteger("bench.offerings"));
			benchmark.run(data.resolveSibling("bench-lucene"));
			new BenchmarkPage(Path.of(System.getProperty("bench.page"))).put("search " + SPREAD,
					workbench.text() + "\n" + benchmark.page);
		}
		System.exit(0);
	}

	private <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

	private void run(Path folder) throws Exception {
		say(Spread.words(this.town));
		if (!RESUME) {
			write();
		}
		ask();
		Latencies fresh = beside(folder);
		say("\n**A changed offering is found** by its new word, while 8 clients search with facets: p50 / p95 / p99 %s ms after the commit (%d changes)."
			.formatted(fresh.cell(), fresh.millis().size()));
		Duration outage = Duration.ofSeconds(Integer.getInteger("bench.outage", 0));
		if (!outage.isZero()) {
			say("\n**Outage.** "
					+ new Freshness(this.application).outage(ids(Integer.getInteger("bench.changes", 1000)), outage));
		}
	}

	private void write() {
		TownWriter writer = bean(TownWriter.class);
		writer.settle(this.access, this.town);
		long begun = System.nanoTime();
		long number = writer.stock(this.access, this.town, BulkRows.Progress.NONE);
		double written = seconds(begun);
		writer.remember(this.access, this.town, BulkRows.Progress.NONE);
		ProcessorTime before = ProcessorTime.now();
		begun = System.nanoTime();
		bean(OfferingSearch.class).rebuild(this.access);
		double indexed = seconds(begun);
		Awaitility.await().atMost(Duration.ofMinutes(15)).until(() -> offeringsIndex().segments().count() == 1);
		this.builtAt = "%,.0f/s".formatted(number / indexed);
		say("Written to PostgreSQL in %.0f s (%,.0f/s), indexed in %.0f s (%s; CPU seconds: %s).".formatted(written,
				number / written, indexed, this.builtAt,
				BenchmarkPage.perCase(ProcessorTime.now().since(before).seconds(), 1)));
	}

	private Latencies beside(Path folder) throws Exception {
		Matching matching = bean(Matching.class);
		OfferingSearch search = bean(OfferingSearch.class);
		Latencies.Request match = n -> matching.rank(this.access, this.needs.get(n % this.needs.size()));
		Latencies.Request browse = n -> search.search(this.access, this.queries.get(n % this.queries.size()), 0, 20);
		Latencies matchOne = tell("match 1", Latencies.of(1, WARM_UP, REQUESTS, match));
		Latencies matchEight = tell("match 8", Latencies.of(8, WARM_UP, REQUESTS, match));
		Latencies browseOne = tell("browse 1", Latencies.of(1, WARM_UP, REQUESTS, browse));
		Latencies browseEight = tell("browse 8", Latencies.of(8, WARM_UP, REQUESTS, browse));
		long size = offeringsIndex().store().sizeInBytes();
		Latencies fresh = new Freshness(this.application).measure(ids(Integer.getInteger("bench.fresh", 150)), 8,
				browse);
		say("\n| p50 / p95 / p99, ms | matching, 1 client | 8 clients | search with facets, 1 client | 8 clients | index | built at |\n|---|---:|---:|---:|---:|---:|---:|\n"
				+ "| **Wushe**: with reasons, kept | %s | %s | %s | %s | %,d MB | %s |\n".formatted(matchOne.cell(),
						matchEight.cell(), browseOne.cell(), browseEight.cell(), size >> 20, this.builtAt));
		if (RIVALS) {
			rivals(folder, matchOne, browseOne);
		}
		return fresh;
	}

	private IndexStats offeringsIndex() throws IOException {
		return bean(ElasticsearchClient.class).indices().stats(request -> request.index("offerings")).all().total();
	}

	private void rivals(Path folder, Latencies matchOne, Latencies browseOne) throws Exception {
		Latencies[] limit = lucene(folder);
		Latencies[] usual = postgres();
		say("\nAt the median and one client matching takes %.1f times what its two queries take in Lucene itself, search %.1f times; PostgreSQL takes %.1f times as long as Wushe for what is less than a match, and %.1f times for a search."
			.formatted(matchOne.percentile(0.5) / limit[0].percentile(0.5),
					browseOne.percentile(0.5) / limit[1].percentile(0.5),
					usual[0].percentile(0.5) / matchOne.percentile(0.5),
					usual[1].percentile(0.5) / browseOne.percentile(0.5)));
	}

	private Latencies[] lucene(Path folder) throws Exception {
		FileSystemUtils.deleteRecursively(folder);
		try (PlainLucene lucene = new PlainLucene(folder)) {
			double built = lucene.build(this.application);
			LocalDateTime now = LocalDateTime.ofInstant(bean(Clock.class).instant(), ChinaTime.ZONE);
			Latencies.Request match = n -> {
				Wanted need = this.wanted.get(n % this.wanted.size());
				lucene.shortlist(need, mentioned(need.text()), SearchText.clean(need.text()), 50, 20);
			};
			Latencies.Request browse = n -> {
				OfferingQuery query = this.queries.get(n % this.queries.size());
				lucene.browse(query, mentioned(query.text()), SearchText.clean(query.text()), now, 20);
			};
			return beside("Lucene 10.6 in the process: the queries only", match, browse, WARM_UP, REQUESTS,
					lucene.bytes(), built);
		}
	}

	private Latencies[] postgres() throws Exception {
		PlainPostgres postgres = new PlainPostgres(bean(Environment.class));
		double built = postgres.build();
		Latencies[] found = beside("PostgreSQL full text, pairs and GIN: the queries only",
				n -> postgres.match(this.wanted.get(n % this.wanted.size())), n -> {
					OfferingQuery query = this.queries.get(n % this.queries.size());
					postgres.browse(query, (query.place() != null) ? query.place() : DISTRICT);
				}, OF_POSTGRES / 5, OF_POSTGRES, postgres.bytes(), built);
		postgres.drop();
		return found;
	}

	private Latencies[] beside(String name, Latencies.Request match, Latencies.Request browse, int warmUp, int requests,
			long bytes, double built) throws InterruptedException {
		Latencies matchOne = tell(name, Latencies.of(1, warmUp, requests, match));
		Latencies matchEight = tell(name, Latencies.of(8, warmUp, requests, match));
		Latencies browseOne = tell(name, Latencies.of(1, warmUp, requests, browse));
		Latencies browseEight = tell(name, Latencies.of(8, warmUp, requests, browse));
		say("| %s | %s | %s | %s | %s | %,d MB | %,.0f/s |\n".formatted(name, matchOne.cell(), matchEight.cell(),
				browseOne.cell(), browseEight.cell(), bytes >> 20, Integer.getInteger("bench.offerings") / built));
		return new Latencies[] { matchOne, browseOne };
	}

	/** What is asked: the town's needs, and what people type into the search. */
	private void ask() {
		LocalDate today = LocalDate.ofInstant(Instant.now(), ChinaTime.ZONE);
		this.town.needs().forEach(need -> {
			Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
			groups.addAll(need.report().beneficiary().groups());
			if (need.age() != null && need.age() >= 60) {
				groups.add(SpecialGroup.ELDERLY);
			}
			this.needs.add(need.report().id());
			this.wanted
				.add(new Wanted(need.report().categoryCode(), need.report().description(), need.report().divisionCode(),
						need.report().visiblePoint(), need.age(), groups, Set.of(), Set.of(), Set.of(), today));
		});
		List<String> words = bean(ServiceCategories.class).all(this.access)
			.stream()
			.flatMap(category -> category.synonyms().stream())
			.filter(word -> word.length() > 1)
			.collect(Collectors.toList());
		Dice dice = Dice.of(1, "search benchmark", 0);
		for (int i = 0; i < 300; i++) {
			Neighborhood near = dice.pick(this.town.neighborhoods());
			OfferingQuery query = OfferingQuery
				.of(dice.chance(0.3) ? near.shortName() + dice.pick(words) : dice.pick(words))
				.withPlace(dice.chance(0.8) ? near.community().code() : near.street().code());
			this.queries.add(dice.chance(0.3)
					? query.withTraits(Set.of(dice.oneOf(OfferingTrait.FREE, OfferingTrait.CAPACITY_LEFT))) : query);
		}
	}

	private List<String> mentioned(String text) {
		return bean(ServiceCategories.class).mentionedIn(this.access, text)
			.stream()
			.map(ServiceCategory::code)
			.toList();
	}

	private List<UUID> ids(int count) {
		return this.town.offerings()
			.filter(ServiceOffering::isPublished)
			.limit(count)
			.map(ServiceOffering::id)
			.toList();
	}

	private static Latencies tell(String what, Latencies latencies) {
		System.out.printf(Locale.ROOT, "%s: %s ms, %.0f/s%n", what, latencies.cell(),
				latencies.millis().size() / latencies.seconds());
		return latencies;
	}

	private void say(String words) {
		System.out.println(words);
		this.page.append(words).append(words.endsWith("|\n") ? "" : "\n");
	}

	private static double seconds(long begun) {
		return (System.nanoTime() - begun) / 1e9;
	}

}
