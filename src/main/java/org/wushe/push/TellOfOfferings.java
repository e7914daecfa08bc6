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
import java.util.function.Consumer;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Person;
import org.wushe.library.OfferingSearch;
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

	/** As many needs as are read and judged at a time. */
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
		// All are told at the end, in one order: of two nodes one waits for the other.
		this.told.tell(news(offering.get(), this.clock.instant()));
	}

	/** Of those that are filed where it fits, and those that speak of it. */
	private List<News> news(ServiceOffering offering, Instant now) {
		Access system = Access.system();
		Set<String> meant = this.matching.meant(system, offering);
		List<String> fitting = new ArrayList<>();
		List<String> others = new ArrayList<>();
		this.categories.everything(system)
			.stream()
			.map(ServiceCategory::code)
			.forEach(code -> (fits(code, meant) ? fitting : others).add(code));
		Map<Address, News> all = new HashMap<>();
		inTurn(offering, fitting, now, page -> gather(all, offering, page, now));
		inTurn(offering, others, now,
				page -> gather(all, offering,
						page.stream()
							.filter(need -> this.matching.meant(system, need, OfferingSearch.LIKELY)
								.stream()
								.anyMatch(code -> fits(code, meant)))
							.toList(),
						now));
		return List.copyOf(all.values());
	}

	/** Whoever has waited longest comes first, and everybody in the end. */
	private void inTurn(ServiceOffering offering, List<String> categories, Instant now, Consumer<List<Need>> then) {
		Instant since = now.minus(this.terms.unmetFor());
		Need last = null;
		List<Need> page;
		do {
			page = this.needs.waiting(Access.system(), categories, offering.serviceArea(), since, last, AT_ONCE);
			if (!page.isEmpty()) {
				then.accept(page);
				last = page.getLast();
			}
		}
		while (page.size() == AT_ONCE);
	}

	private record Address(String userId, PushKind kind) {
	}

	private void gather(Map<Address, News> all, ServiceOffering offering, List<Need> waiting, Instant now) {
		Map<UUID, Candidate> news = this.matching.newsFor(Access.system(), offering.id(), waiting,
				this.terms.minimum());
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
	}

	private static PushItem item(Need need, Candidate candidate, Instant now) {
		return new PushItem(null, need.id(), need.caseId(), candidate.offeringId(), need.categoryCode(),
				need.divisionCode(), need.urgency(), need.resolveDueAt(), candidate.score(), candidate.reasons(), now);
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
