package org.wushe.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Changes as the text of notifications, as many in one as PostgreSQL takes. */
final class ChangeText {

	/** PostgreSQL takes less than 8000 bytes, and ours are ASCII. */
	private static final int MAXIMUM = 7_900;

	private ChangeText() {
	}

	static List<String> write(List<Change> changes) {
		List<String> texts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (Change change : changes) {
			String line = line(change);
			if (text.length() + line.length() >= MAXIMUM) {
				texts.add(text.toString());
				text.setLength(0);
			}
			text.append(line).append('\n');
		}
		texts.add(text.toString());
		return texts;
	}

	static List<Change> parse(String text) {
		return text.lines().map(ChangeText::change).toList();
	}

	private static String line(Change change) {
		return String.join(" ", change.kind().name(), orDash(change.caseId()), orDash(change.divisionCode()),
				orDash(change.organizationCode()));
	}

	private static Change change(String line) {
		String[] parts = line.split(" ", 4);
		String caseId = orNull(parts[1]);
		return new Change(Change.Kind.valueOf(parts[0]), (caseId != null) ? UUID.fromString(caseId) : null,
				orNull(parts[2]), orNull(parts[3]));
	}

	private static String orDash(@Nullable Object value) {
		return (value != null) ? value.toString() : "-";
	}

	private static @Nullable String orNull(String part) {
		return part.equals("-") ? null : part;
	}

}
