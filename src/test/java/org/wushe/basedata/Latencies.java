package org.wushe.basedata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each of many requests took, and how many were answered in a second. */
record Latencies(List<Double> millis, double seconds) {

	/** A request of a number. */
	interface Request {

		void send(int number) throws Exception;

	}

	/**
	 * The requests from number 0 on, after others with the numbers that follow have
	 * warmed up.
	 */
	static Latencies of(int clients, int warmUp, int requests, Request request) throws InterruptedException {
		run(clients, requests, requests + warmUp, request);
		return run(clients, 0, requests, request);
	}

	private static Latencies run(int clients, int first, int end, Request request) throws InterruptedException {
		List<Double> millis = Collections.synchronizedList(new ArrayList<>());
		AtomicInteger number = new AtomicInteger(first);
		List<Future<?>> all = new ArrayList<>();
		long begun = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			for (int i = 0; i < clients; i++) {
				all.add(threads.submit(() -> {
					for (int n = number.getAndIncrement(); n < end; n = number.getAndIncrement()) {
						long sent = System.nanoTime();
						request.send(n);
						millis.add((System.nanoTime() - sent) / 1e6);
					}
					return null;
				}));
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
		return new Latencies(List.copyOf(millis), (System.nanoTime() - begun) / 1e9);
	}

	double percentile(double share) {
		List<Double> sorted = this.millis.stream().sorted().toList();
		return sorted.isEmpty() ? Double.NaN
				: sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
	}

	String cell() {
		return "%.1f / %.1f / %.1f".formatted(percentile(0.5), percentile(0.95), percentile(0.99));
	}

}
