package org.wushe.ui;

import java.time.Instant;
import java.util.List;

import org.wushe.identity.Access;

/** Something that wants the person's attention under the bell; a Spring bean per kind. */
public interface NoticeSource {

	Notices notices(Access access, int limit);

	/**
	 * @param count how many there are in all
	 * @param latest the most urgent ones, most urgent first
	 */
	record Notices(int count, List<Notice> latest) {
	}

	/**
	 * @param at when it happened or is due
	 * @param path where it is dealt with, within the application
	 */
	record Notice(StateBadge.Look state, String title, String detail, Instant at, String path) {
	}

}
