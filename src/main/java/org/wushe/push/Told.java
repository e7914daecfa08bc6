package org.wushe.push;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Person;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/**
 * Writes down what people are told, once each, unless they do not want to hear of it, and
 * rings their bell.
 */
@Component
class Told {

	private final PushNoticeRepository notices;

	private final RefusalRepository refusals;

	private final LiveUpdates updates;

	private final PushTerms terms;

	private final Clock clock;

	Told(PushNoticeRepository notices, RefusalRepository refusals, LiveUpdates updates, PushTerms terms, Clock clock) {
		this.notices = notices;
		this.refusals = refusals;
		this.updates = updates;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * What one person is to be told of one kind.
	 */
	record News(Person person, PushKind kind, List<PushItem> items) {
	}

	/**
	 * Tells each of them what they were not told before. Always in the order of their
	 * ids, so that no two nodes wait for each other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void tell(Collection<News> all) {
		Set<RefusalRepository.Refusal> refused = this.refusals
			.of(all.stream().map(news -> news.person().userId()).distinct().toList());
		all.stream()
			.filter(news -> !refused.contains(new RefusalRepository.Refusal(news.person().userId(), news.kind())))
			.sorted(Comparator.comparing((News news) -> news.person().userId()).thenComparing(News::kind))
			.forEach(this::tell);
	}

	private void tell(News news) {
		String userId = news.person().userId();
		this.notices.lock(userId);
		List<PushItem> untold = new ArrayList<>(news.items());
		untold.removeIf(item -> this.notices.wasTold(userId, item));
		if (untold.isEmpty()) {
			return;
		}
		Instant now = this.clock.instant();
		Optional<UUID> gathering = this.notices.gathering(userId, news.kind(), now.minus(this.terms.gatherFor()));
		UUID notice = gathering.orElseGet(UUID::randomUUID);
		this.notices.put(notice, userId, news.kind(), now);
		untold.forEach(item -> this.notices.add(notice, userId, item));
		this.updates.publish(new Change(Change.Kind.NOTICE, null,
				(news.person().division() != null) ? news.person().division().value() : null,
				news.person().organizationCode()));
	}

	/** Nothing that is told of the case is known any more. */
	@Transactional(propagation = Propagation.MANDATORY)
	void forget(UUID caseId) {
		this.notices.forget(Access.system(), caseId);
	}

}
