package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.springframework.context.ConfigurableApplicationContext;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingSearch;
import org.wushe.parties.Divisions;

/**
 * Measures how long large amounts of data take to come in: all divisions of a file, and
 * as many invented offerings as are asked for, written and indexed.
 */
final class BulkBenchmark {

	private static final DivisionCode DISTRICT = new DivisionCode("360702");

	private BulkBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		Path data = Path.of(required("bench.data"));
		Workbench workbench = Workbench.ofMachine(required("bench.servers"));
		try (ConfigurableApplicationContext application = Benchmark.start(data)) {
			String rows = divisions(application, Path.of(required("bench.divisions")))
					+ offerings(application, Integer.parseInt(required("bench.offerings")));
			new BenchmarkPage(Path.of(required("bench.page"))).put("bulk",
					workbench.text() + "\n| | seconds | CPU seconds |\n|---|---:|---:|\n" + rows);
		}
		System.exit(0);
	}

	private static String divisions(ConfigurableApplicationContext application, Path file) throws IOException {
		Timed<Integer> imported = Timed.of(() -> {
			try (Reader reader = Files.newBufferedReader(file)) {
				return application.getBean(DivisionImport.class).run(Access.system(), reader, "benchmark");
			}
		});
		return imported.row("import of %,d divisions".formatted(imported.result()));
	}

	private static String offerings(ConfigurableApplicationContext application, int number) throws IOException {
		Access access = Access.system();
		Town town = Town.invent(1, application.getBean(Clock.class).instant(),
				new GeneratorSize(1000, 4, 2, 5000, number, 0),
				application.getBean(Divisions.class).within(access, DISTRICT, DivisionCode.Level.STREET));
		TownWriter writer = application.getBean(TownWriter.class);
		writer.settle(access, town);
		Timed<Long> written = Timed.of(() -> writer.stock(access, town, BulkRows.Progress.NONE));
		Timed<Boolean> indexed = Timed.of(() -> {
			application.getBean(OfferingSearch.class).rebuild(access);
			return true;
		});
		return written.row("%,d offerings invented and written to PostgreSQL".formatted(written.result()))
				+ indexed.row("… and indexed in Elasticsearch");
	}

	private static String required(String name) {
		String value = System.getProperty(name, "");
		if (value.isBlank()) {
			throw new IllegalArgumentException("the system property " + name + " is missing");
		}
		return value;
	}

	private record Timed<T>(T result, double seconds, double processorSeconds) {

		interface Work<T> {

			T done() throws IOException;

		}

		static <T> Timed<T> of(Work<T> work) throws IOException {
			ProcessorTime before = ProcessorTime.now();
			long begun = System.nanoTime();
			T result = work.done();
			double seconds = (System.nanoTime() - begun) / 1e9;
			return new Timed<>(result, seconds, ProcessorTime.now().since(before).sum());
		}

		String row(String title) {
			String row = "| %s | %.1f | %.1f |\n".formatted(title, this.seconds, this.processorSeconds);
			System.out.print(row);
			return row;
		}

	}

}
