package org.wushe.parties;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;
import org.wushe.parties.StandingNews.Kind;

/**
 * Tells the people of an organisation how it stands, in the transaction of what was done.
 */
@Component
class TellOfStanding {

	private final StandingNewsRepository news;

	private final LiveUpdates updates;

	private final Clock clock;

	TellOfStanding(StandingNewsRepository news, LiveUpdates updates, Clock clock) {
		this.news = news;
		this.updates = updates;
		this.clock = clock;
	}

	/**
	 * What was decided.
	 * @param before what stood there; null for nothing
	 * @param after null where it was lifted
	 */
	void suspended(String organization, @Nullable Restriction before, @Nullable Restriction after, String reason,
			LocalDate today) {
		if (after != null) {
			tell(organization, after.holdsOn(today) ? Kind.SUSPENDED : Kind.SUSPENSION_TO_COME, after, reason);
		}
		else if (before != null && !before.until().isBefore(today)) {
			tell(organization, Kind.SUSPENSION_LIFTED, before, reason);
		}
	}

	/** The same of the black list. */
	void blackListed(String organization, @Nullable Restriction before, @Nullable Restriction after, String reason,
			LocalDate today) {
		if (after != null) {
			tell(organization, Kind.BLACK_LISTED, after, reason);
		}
		else if (before != null && !before.until().isBefore(today)) {
			tell(organization, Kind.BLACK_LISTING_LIFTED, before, reason);
		}
	}

	/** What has come about by itself, on its day. */
	void tell(String organization, Kind kind, @Nullable Restriction restriction, String reason) {
		this.news.add(organization, kind, restriction, reason, this.clock.instant());
		this.updates.publish(new Change(Change.Kind.NOTICE, null, null, organization));
	}

}
