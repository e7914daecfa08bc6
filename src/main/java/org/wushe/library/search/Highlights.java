package org.wushe.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.wushe.library.OfferingHit.Fragment;

/**
 * Turns what Elasticsearch highlights into plain fragments. The marks are private use
 * characters, which clean text cannot contain, so no markup is ever read or made.
 */
public final class Highlights {

	public static final String BEGIN = "\uE000";

	public static final String END = "\uE001";

	private Highlights() {
	}

	/** The first of the fields that has a highlight; the plain text without one. */
	public static List<Fragment> of(Map<String, List<String>> highlights, String text, String... fields) {
		for (String field : fields) {
			List<String> found = highlights.get(field);
			if (found != null && !found.isEmpty()) {
				return fragments(found.getFirst());
			}
		}
		return List.of(new Fragment(text, false));
	}

	static List<Fragment> fragments(String marked) {
		List<Fragment> fragments = new ArrayList<>();
		int position = 0;
		while (position < marked.length()) {
			int begin = marked.indexOf(BEGIN, position);
			int end = (begin < 0) ? -1 : marked.indexOf(END, begin);
			if (end < 0) {
				add(fragments, marked.substring(position), false);
				break;
			}
			add(fragments, marked.substring(position, begin), false);
			add(fragments, marked.substring(begin + 1, end), true);
			position = end + 1;
		}
		return fragments;
	}

	private static void add(List<Fragment> fragments, String text, boolean found) {
		String plain = text.replace(BEGIN, "").replace(END, "");
		if (!plain.isEmpty()) {
			fragments.add(new Fragment(plain, found));
		}
	}

}
