package org.wushe.parties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/** What the people of an organisation are told of its standing, each for themselves. */
@Service
public class OwnStanding {

	private static final Duration SHOWN = Duration.ofDays(365);

	private static final int MOST = 50;

	private final StandingNewsRepository news;

	private final LiveUpdates updates;

	private final Clock clock;

	OwnStanding(StandingNewsRepository news, LiveUpdates updates, Clock clock) {
		this.news = news;
		this.updates = updates;
		this.clock = clock;
	}

	/** The newest first; nothing for whoever belongs to no organisation. */
	@Transactional(readOnly = true)
	public List<StandingNews> news(Access access) {
		String own = access.organizationCode();
		Instant since = this.clock.instant().minus(SHOWN);
		return (own == null) ? List.of() : this.news.of(access, own, since, MOST);
	}

	/** The person has read all of it. */
	@Transactional
	public void read(Access access) {
		String own = access.organizationCode();
		if (own != null) {
			if (this.news.read(access, own, this.clock.instant())) {
				this.updates.publish(new Change(Change.Kind.NOTICE, null, null, own));
			}
		}
	}

}
