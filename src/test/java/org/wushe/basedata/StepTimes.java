package org.wushe.basedata;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long the steps of a walk took, of all walks together. */
final class StepTimes {

	/** What is timed, in the order in which it happens. */
	enum Step {

		OPEN("open: the need is reported"), VISIBLE("open → task visible in the worker's inbox"),
		MATCH("match: the ranked candidates are shown"), REFER("refer to the first candidate"),
		REFERRED("→ task visible in the organisation's inbox"), ACCEPT("accept"), ACCEPTED("→ next task visible"),
		SCHEDULE("schedule the service"), SCHEDULED("→ next task visible"), REPORT("report the service"),
		RATE("rate: link, page and rating"), REWORK("→ task of the rectification visible"),
		CLOSED("rate → case closed"), WHOLE("the whole case");

		private final String words;

		Step(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

	private final Map<Step, Queue<Long>> times = new EnumMap<>(Step.class);

	StepTimes() {
		for (Step step : Step.values()) {
			this.times.put(step, new ConcurrentLinkedQueue<>());
		}
	}

	/** Notes a step that began then and ends now. */
	void took(Step step, long sinceNanos) {
		this.times.get(step).add(System.nanoTime() - sinceNanos);
	}

	/** In milliseconds; NaN if the step never happened. */
	double percentile(Step step, double share) {
		long[] sorted = this.times.get(step).stream().mapToLong(Long::longValue).sorted().toArray();
		if (sorted.length == 0) {
			return Double.NaN;
		}
		int rank = (int) Math.ceil(share * sorted.length);
		return Arrays.stream(sorted).skip(Math.max(0, rank - 1)).findFirst().orElseThrow() / 1e6;
	}

}
