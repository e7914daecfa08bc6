package org.wushe.basedata;

import java.time.Duration;

/**
 * What one run came to.
 *
 * @param open cases open besides, before it
 * @param completed cases that were closed
 * @param unmet cases that nobody could meet, not counted
 * @param took until the last case was closed
 * @param settled until everything that follows was done as well: the outbox, the records
 * of the engine
 * @param processor until then
 * @param disk by what the data grew until then
 */
record BenchmarkRun(int clients, int open, int completed, int unmet, Duration took, Duration settled, StepTimes times,
		ProcessorTime processor, DiskUse disk) {

	double casesASecond() {
		return this.completed / seconds(this.took);
	}

	double settledCasesASecond() {
		return this.completed / seconds(this.settled);
	}

	double processorMillisACase() {
		return this.processor.sum() * 1000 / this.completed;
	}

	double kilobytesACase() {
		return this.disk.bytes().values().stream().mapToLong(Long::longValue).sum() / 1000.0 / this.completed;
	}

	private static double seconds(Duration duration) {
		return duration.toNanos() / 1e9;
	}

}
