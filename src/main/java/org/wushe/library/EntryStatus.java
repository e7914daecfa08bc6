package org.wushe.library;

/** Where an entry of the library stands, see {@link EntryStep} for how it goes on. */
public enum EntryStatus {

	/** 草稿 */
	DRAFT,
	/** 待审核: waits for the street's review */
	SUBMITTED,
	/** 已审核: may be published */
	REVIEWED,
	/** 已发布 */
	PUBLISHED,
	/** 待确认: published, but not confirmed in time, and shown as such */
	STALE,
	/** 已撤下 */
	WITHDRAWN;

	/** Whether everybody finds it, and needs may be matched to it. */
	public boolean isPublic() {
		return this == PUBLISHED || this == STALE;
	}

}
