package org.wushe.basedata;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured, as system properties say.
 *
 * @param clients how many work at once, in each run
 * @param cases how many cases are walked, in each run
 * @param backlog how many other cases are open meanwhile
 * @param page the document that gets the figures
 * @param data where the servers keep their data; emptied before
 * @param servers the versions of the servers, in words
 */
record BenchmarkOptions(List<Integer> clients, List<Integer> cases, int backlog, Path page, Path data, String servers) {

	BenchmarkOptions {
		if (clients.size() != cases.size()) {
			throw new IllegalArgumentException("bench.clients and bench.cases name as many runs each");
		}
	}

	static BenchmarkOptions ofSystem() {
		return new BenchmarkOptions(numbers("bench.clients"), numbers("bench.cases"),
				numbers("bench.backlog").getFirst(), Path.of(required("bench.page")), Path.of(required("bench.data")),
				required("bench.servers"));
	}

	private static List<Integer> numbers(String name) {
		return Stream.of(required(name).split(",")).map(String::strip).map(Integer::valueOf).toList();
	}

	private static String required(String name) {
		String value = System.getProperty(name);
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("the system property " + name + " is missing");
		}
		return value;
	}

}
