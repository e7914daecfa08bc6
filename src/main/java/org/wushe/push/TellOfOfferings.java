package org.wushe.push;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Person;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.matching.Candidate;
import org.wushe.matching.NewOfferings;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.push.Told.News;

/**
 * An offering is new, changed or free again: whoever works on a need that it fits is
 * told. Looks at the present state, so order and repetition do no harm; what fails stays
 * in the outbox.
 */
@Component
class TellOfOfferings {

	/** As many needs as one offering could be meant for. */
	private static final int AT_ONCE = 200;

	private final ServiceOfferings offerings;

	private final ServiceCategories categories;

	private final Needs needs;

	private final NewOfferings matching;

	private final Recipients recipients;

	private final Told told;

	private final PushTerms terms;

	private final Clock clock;

	TellOfOfferings(ServiceOfferings offerings, ServiceCategories categories, Needs needs, NewOfferings matching,
			Recipients recipients, Told told, PushTerms terms, Clock clock) {
		this.offerings = offerings;
		this.categories = categories;
		this.needs = needs;
		this.matching = matching;
		this.recipients = recipients;
		this.told = told;
		this.terms = terms;
		this.clock = clock;
	}

	@ApplicationModuleListener
	void on(ServiceOffering.Changed changed) {
		Access system = Access.system();
		Optional<ServiceOffering> offering = this.offerings.find(system, changed.offeringId())
			.filter(found -> found.status().isPublic() && !isFull(found));
		if (offering.isEmpty()) {
			return;
		}
		Instant now = this.clock.instant();
		List<Need> waiting = this.needs.waiting(system, fitting(offering.get()), offering.get().serviceArea(),
				now.minus(this.terms.unmetFor()), AT_ONCE);
		if (waiting.isEmpty()) {
			return;
		}
		Map<UUID, Candidate> news = this.matching.newsFor(system, changed.offeringId(), waiting, this.terms.minimum());
		this.told.tell(sorted(waiting, news, now));
	}

	private List<News> sorted(List<Need> waiting, Map<UUID, Candidate> news, Instant now) {
		record Address(String userId, PushKind kind) {
		}
		Map<Address, News> all = new HashMap<>();
		for (Need need : waiting) {
			Candidate candidate = news.get(need.id());
			if (candidate != null) {
				PushKind kind = (need.state() == NeedState.UNMET) ? PushKind.OFFERING_FOR_UNMET
						: PushKind.OFFERING_FOR_NEED;
				for (Person person : this.recipients.referring(need)) {
					all.computeIfAbsent(new Address(person.userId(), kind),
							address -> new News(person, kind, new ArrayList<>()))
						.items()
						.add(item(need, candidate, now));
				}
			}
		}
		return List.copyOf(all.values());
	}

	private static PushItem item(Need need, Candidate candidate, Instant now) {
		return new PushItem(null, need.id(), need.caseId(), candidate.offeringId(), need.categoryCode(),
				need.divisionCode(), need.urgency(), need.resolveDueAt(), candidate.score(), candidate.reasons(), now);
	}

	private List<String> fitting(ServiceOffering offering) {
		Set<String> meant = this.matching.meant(Access.system(), offering);
		return this.categories.everything(Access.system())
			.stream()
			.map(ServiceCategory::code)
			.filter(code -> fits(code, meant))
			.toList();
	}

	/** One of the categories, what it is part of, or what is part of it. */
	static boolean fits(String code, Set<String> categories) {
		return categories.stream()
			.anyMatch(each -> ServiceCategory.isWithin(code, each) || ServiceCategory.isWithin(each, code));
	}

	private static boolean isFull(ServiceOffering offering) {
		return offering.capacity() != null && offering.capacity().available() == 0;
	}

}
