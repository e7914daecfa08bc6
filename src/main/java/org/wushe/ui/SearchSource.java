package org.wushe.ui;

import java.util.List;

import org.wushe.identity.Access;

/** A kind of thing that the search in the header finds; a Spring bean per kind. */
public interface SearchSource {

	/** Key of the word for this kind, such as 案件. */
	String kind();

	/** The best hits for the words, in the language of the current screen. */
	List<Hit> search(Access access, String words, int limit);

	/**
	 * One thing found.
	 *
	 * @param path where it is shown, within the application
	 */
	record Hit(Glyph icon, String title, String detail, String path) {
	}

}
