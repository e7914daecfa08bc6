package org.wushe.basedata;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.wushe.identity.Access;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;

/**
 * Fills a fresh installation with an invented district, so that people can look around:
 * first the places, families, organisations and services, then what people have begun in
 * the library, then needs in all states. Goes on beside the application, and after a stop
 * where it left off.
 */
@Component
@ConditionalOnProperty("wushe.demo")
class LoadDemo {

	private static final Logger log = LoggerFactory.getLogger(LoadDemo.class);

	private static final long SEED = 2026;

	/** So many are under way at once. */
	private static final int AT_ONCE = 8;

	private static final Duration PAUSE = Duration.ofMillis(300);

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final GenerateBaseData baseData;

	private final DemoLibrary library;

	private final WalkDemoNeed walk;

	private final ServiceCategories categories;

	private final ElasticsearchClient elasticsearch;

	LoadDemo(GenerateBaseData baseData, DemoLibrary library, WalkDemoNeed walk, ServiceCategories categories,
			ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
		this.baseData = baseData;
		this.library = library;
		this.walk = walk;
		this.categories = categories;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofVirtual().name("demo").start(this::load);
	}

	private void load() {
		try {
			awaitSearch();
			if (!this.baseData.isDone()) {
				this.baseData.run(SEED, GeneratorSize.DEMO);
				log.info("Demo: communities, families, organisations and services are there");
			}
			this.library.begin();
			walk(needs());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

	/** Services that nobody can search yet would only be told of again and again. */
	private void awaitSearch() throws InterruptedException {
		while (!searchAnswers()) {
			Thread.sleep(PAUSE);
		}
	}

	private boolean searchAnswers() {
		try {
			this.elasticsearch.cluster().health();
			return true;
		}
		catch (IOException | RuntimeException notYet) {
			return false;
		}
	}

	private void walk(List<DemoNeed> needs) throws InterruptedException {
		long end = System.nanoTime() + LONGEST.toNanos();
		List<DemoNeed> waiting = new ArrayList<>(needs);
		int all = waiting.size();
		while (!waiting.isEmpty() && System.nanoTime() < end) {
			int before = waiting.size();
			waiting.subList(0, Math.min(AT_ONCE, before)).removeIf(this::isThere);
			if (before / 50 != waiting.size() / 50) {
				log.info("Demo: {} of {} needs are on their way", all - waiting.size(), all);
			}
			Thread.sleep(PAUSE);
		}
		if (!waiting.isEmpty()) {
			log.warn("Demo: {} needs did not come as far as they should; they go on at the next start", waiting.size());
		}
	}

	private boolean isThere(DemoNeed need) {
		try {
			return this.walk.step(need);
		}
		catch (RuntimeException notNow) {
			log.debug("Demo: a need waits", notNow);
			return false;
		}
	}

	private List<DemoNeed> needs() {
		List<Person> people = this.baseData.people(SEED, GeneratorSize.DEMO);
		PhraseBook phrases = PhraseBook.load();
		List<OfferingProfile> profiles = OfferingProfile.load();
		Map<String, ServiceCategory> known = this.categories.all(Access.system())
			.stream()
			.collect(Collectors.toMap(ServiceCategory::code, Function.identity()));
		return IntStream.range(0, GeneratorSize.DEMO.needs())
			.mapToObj(index -> DemoNeed.invent(SEED, index, people, profiles, phrases, known))
			.toList();
	}

}
