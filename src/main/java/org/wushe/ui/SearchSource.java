package org.wushe.ui;

import java.util.List;

import org.wushe.identity.Access;

/** A kind of thing that the search in the header finds; a Spring bean per kind. */
public interface SearchSource {

	/** Key of the word for this kind, such as 案件. */
	String kind();

	/** The best hits for the words, in the language of the current screen. */
	Found search(Access access, String words, int limit);

	/**
	 * What was found.
	 *
	 * @param hits best first
	 * @param remark how they were found, where that was not by the words as typed; empty
	 * where it was
	 */
	record Found(List<Hit> hits, String remark) {

		/** For who may not look for this kind of thing. */
		public static final Found NOTHING = new Found(List.of(), "");

		public Found {
			hits = List.copyOf(hits);
		}

	}

	/**
	 * One thing found.
	 *
	 * @param path where it is shown, within the application
	 */
	record Hit(Glyph icon, String title, String detail, String path) {
	}

}
