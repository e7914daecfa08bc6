package org.wushe.exchange.sheets;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.wushe.library.Opening;

/** Weekly hours as people write them: 周一至周五 08:00-12:00；周六、周日 09:00-11:30. */
final class HoursText {

	private static final String DAYS = "一二三四五六日";

	private static final Pattern PART = Pattern
		.compile("(每天|每日|周[一二三四五六日天][周一二三四五六日天至到、\\-]*)\\s*(\\d{1,2}:\\d{2})\\s*[-–—至到~]\\s*(\\d{1,2}:\\d{2})");

	private static final Pattern SPAN = Pattern.compile("([一二三四五六日])(?:[至到\\-]([一二三四五六日]))?");

	private HoursText() {
	}

	/** What stands in the column; none if nothing does, or nothing that can be read. */
	static List<Opening> cell(Cells cells) {
		return cell(cells, "hours");
	}

	/** The same in a column of another name. */
	static List<Opening> cell(Cells cells, String column) {
		return cells.text(column).map(text -> read(text).orElseGet(() -> {
			cells.refuse(column, "hours");
			return List.of();
		})).orElse(List.of());
	}

	/** Empty if it cannot be read. */
	static Optional<List<Opening>> read(String text) {
		List<Opening> hours = new ArrayList<>();
		for (String part : text.replace('：', ':').replace("星期", "周").replace("礼拜", "周").split("[；;\\n]+")) {
			if (part.isBlank()) {
				continue;
			}
			Matcher read = PART.matcher(part.strip());
			if (!read.matches()) {
				return Optional.empty();
			}
			Optional<LocalTime> opens = time(read.group(2));
			Optional<LocalTime> closes = time(read.group(3));
			if (opens.isEmpty() || closes.isEmpty()
					|| !closes.get().equals(LocalTime.MIDNIGHT) && !closes.get().isAfter(opens.get())) {
				return Optional.empty();
			}
			hours.add(new Opening(days(read.group(1)), opens.get(), closes.get()));
		}
		return Optional.of(hours);
	}

	static String write(List<Opening> hours) {
		return hours.stream()
			.map(opening -> "%s %s-%s".formatted(days(opening.days()), opening.opens(),
					opening.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : opening.closes()))
			.collect(Collectors.joining("；"));
	}

	private static Optional<LocalTime> time(String text) {
		int hour = Integer.parseInt(text.substring(0, text.indexOf(':')));
		int minute = Integer.parseInt(text.substring(text.indexOf(':') + 1));
		if (hour == 24 && minute == 0) {
			return Optional.of(LocalTime.MIDNIGHT);
		}
		return (hour > 23 || minute > 59) ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
	}

	private static Set<DayOfWeek> days(String text) {
		if (text.startsWith("每")) {
			return EnumSet.allOf(DayOfWeek.class);
		}
		Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
		Matcher spans = SPAN.matcher(text.replace("周", "").replace('天', '日'));
		while (spans.find()) {
			DayOfWeek first = day(spans.group(1));
			DayOfWeek last = (spans.group(2) != null) ? day(spans.group(2)) : first;
			for (DayOfWeek day = first;; day = day.plus(1)) {
				days.add(day);
				if (day == last) {
					break;
				}
			}
		}
		return days;
	}

	private static DayOfWeek day(String sign) {
		return DayOfWeek.of(DAYS.indexOf(sign) + 1);
	}

	private static String days(Set<DayOfWeek> days) {
		if (days.size() == DayOfWeek.values().length) {
			return "每天";
		}
		List<String> parts = new ArrayList<>();
		List<DayOfWeek> all = days.stream().sorted().toList();
		for (int i = 0; i < all.size(); i++) {
			int end = i;
			while (end + 1 < all.size() && all.get(end + 1).getValue() == all.get(end).getValue() + 1) {
				end++;
			}
			if (end - i >= 2) {
				parts.add(name(all.get(i)) + "至" + name(all.get(end)));
				i = end;
			}
			else {
				parts.add(name(all.get(i)));
			}
		}
		return String.join("、", parts);
	}

	private static String name(DayOfWeek day) {
		return "周" + DAYS.charAt(day.getValue() - 1);
	}

}
