package org.wushe.library.ui;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Draws times that follow one another together. */
final class FreeSpans {

	private static final int DAY = 24 * 60;

	private FreeSpans() {
	}

	/**
	 * 08:30–12:00、14:00–20:30.
	 * @param starts in their order
	 * @param step minutes that each lasts
	 */
	static String of(List<LocalTime> starts, int step, String comma) {
		List<String> spans = new ArrayList<>();
		int begin = -1;
		int end = -1;
		for (LocalTime start : starts) {
			int minute = start.toSecondOfDay() / 60;
			if (minute != end) {
				add(spans, begin, end);
				begin = minute;
			}
			end = minute + step;
		}
		add(spans, begin, end);
		return String.join(comma, spans);
	}

	private static void add(List<String> spans, int begin, int end) {
		if (begin >= 0) {
			spans.add(text(begin) + "–" + text(end));
		}
	}

	private static String text(int minute) {
		return (minute == DAY) ? "24:00" : "%02d:%02d".formatted(minute / 60, minute % 60);
	}

}
