package org.wushe.basedata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import org.wushe.WusheApplication;
import org.wushe.basedata.TimedWalk.Until;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingSearch;
import org.wushe.needs.NeedReport;
import org.wushe.parties.Divisions;

/**
 * Measures how many cases the whole house completes: the application and its four servers
 * on this machine, with data of their own. {@code ./mvnw -Pbench}, see
 * {@code docs/benchmarks.md}.
 */
final class Benchmark {

	private static final long SEED = 7;

	/**
	 * Large enough that needs find who can meet them, with the backlog's places taken.
	 */
	private static final GeneratorSize TOWN = new GeneratorSize(40, 4, 6, 300, 8000, Integer.MAX_VALUE);

	private static final DivisionCode DISTRICT = new DivisionCode("360702");

	private final BenchmarkOptions options;

	private final TimedWalk walk;

	private final Settling settling;

	private final ConfigurableApplicationContext application;

	private final Iterator<NeedReport> needs;

	private Benchmark(BenchmarkOptions options, ConfigurableApplicationContext application) {
		this.options = options;
		this.walk = new TimedWalk(application);
		this.settling = new Settling(application);
		this.application = application;
		this.needs = settle(application).needs().map(ReportedNeed::report).iterator();
	}

	public static void main(String[] args) throws Exception {
		BenchmarkOptions options = BenchmarkOptions.ofSystem();
		Workbench workbench = Workbench.ofMachine(options.servers());
		try (ConfigurableApplicationContext running = start(options.data())) {
			new Benchmark(options, running).run(workbench);
		}
		System.exit(0);
	}

	/** The application as it is, on empty servers. */
	static ConfigurableApplicationContext start(Path data) throws IOException {
		FileSystemUtils.deleteRecursively(data);
		return resume(data);
	}

	/** The application as it is, on the servers of an earlier run. */
	static ConfigurableApplicationContext resume(Path data) {
		SpringApplication application = new SpringApplication(WusheApplication.class);
		application
			.addInitializers(context -> context.getBeanFactory().registerSingleton("testTypes", new TestTypes()));
		return application.run("--wushe.embedded.data=" + data);
	}

	private static Town settle(ConfigurableApplicationContext application) {
		Access access = Access.system();
		Town town = Town.invent(SEED, application.getBean(Clock.class).instant(), TOWN,
				application.getBean(Divisions.class).within(access, DISTRICT, DivisionCode.Level.STREET));
		TownWriter writer = application.getBean(TownWriter.class);
		writer.settle(access, town);
		writer.stock(access, town, BulkRows.Progress.NONE);
		application.getBean(OfferingSearch.class).rebuild(access);
		return town;
	}

	/** The page has the figures of a run as soon as it is over. */
	private void run(Workbench workbench) throws InterruptedException, IOException {
		BenchmarkPage page = new BenchmarkPage(this.options.page());
		int open = open();
		List<BenchmarkRun> runs = new ArrayList<>();
		for (int i = 0; i < this.options.clients().size(); i++) {
			runs.add(run(this.options.clients().get(i), this.options.cases().get(i), open));
			System.out.println(BenchmarkPage.line(runs.getLast()));
			page.write(workbench, runs);
		}
		EngineAlone.Limit limit = new EngineAlone(this.application).run(this.options.clients().getLast(),
				this.options.cases().getLast());
		System.out.println(limit.words());
		page.write(workbench, runs, limit.words());
	}

	/** The backlog: cases that wait for a referral, an answer, a plan or a report. */
	private int open() throws InterruptedException {
		List<Until> stops = List.of(Until.REFER, Until.REFER, Until.ANSWER, Until.SCHEDULE, Until.REPORT);
		AtomicInteger open = new AtomicInteger();
		AtomicInteger number = new AtomicInteger();
		together(16, () -> {
			while (open.get() < this.options.backlog()) {
				Until stop = stops.get(number.getAndIncrement() % stops.size());
				if (this.walk.walk(next(), stop, false, new StepTimes())) {
					open.incrementAndGet();
				}
			}
		});
		this.settling.await();
		return open.get();
	}

	private BenchmarkRun run(int clients, int cases, int open) throws InterruptedException {
		StepTimes times = new StepTimes();
		AtomicInteger number = new AtomicInteger();
		AtomicInteger completed = new AtomicInteger();
		AtomicInteger unmet = new AtomicInteger();
		DiskUse disk = DiskUse.now(this.application);
		ProcessorTime processor = ProcessorTime.now();
		long begun = System.nanoTime();
		together(clients, () -> {
			for (int i = number.getAndIncrement(); i < cases; i = number.getAndIncrement()) {
				boolean met = this.walk.walk(next(), Until.CLOSED, i % 10 == 9, times);
				(met ? completed : unmet).incrementAndGet();
			}
		});
		Duration took = Duration.ofNanos(System.nanoTime() - begun);
		this.settling.await();
		Duration settled = Duration.ofNanos(System.nanoTime() - begun);
		return new BenchmarkRun(clients, open, completed.get(), unmet.get(), took, settled, times,
				ProcessorTime.now().since(processor), DiskUse.now(this.application).since(disk));
	}

	private NeedReport next() {
		synchronized (this.needs) {
			return this.needs.next();
		}
	}

	private static void together(int clients, Runnable work) throws InterruptedException {
		List<Future<?>> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			for (int i = 0; i < clients; i++) {
				all.add(threads.submit(work));
			}
		}
		for (Future<?> each : all) {
			try {
				each.get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(ex.getCause());
			}
		}
	}

}
