package org.wushe.push;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Person;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.matching.Candidate;
import org.wushe.matching.NewOfferings;
import org.wushe.matching.ReadNeed;
import org.wushe.matching.ReadNeeds;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.WaitingNeeds;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.push.OfferingsDue.Due;
import org.wushe.push.Told.News;

/**
 * An offering is new, changed or free again, or its organisation may serve again after a
 * suspension: whoever works on a need that it fits is told. That a service changed is
 * only noted; one after the other is then looked at as it is by then, a page of needs in
 * a transaction, so that neither an import of thousands nor a county full of needs keeps
 * anybody else waiting.
 */
@Component
class TellOfOfferings {

	private static final Logger log = LoggerFactory.getLogger(TellOfOfferings.class);

	/** As many needs as are read and judged at a time. */
	private static final int AT_ONCE = 200;

	private final OfferingsDue due;

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final ServiceCategories categories;

	private final WaitingNeeds waiting;

	private final ReadNeeds reading;

	private final NewOfferings matching;

	private final Recipients recipients;

	private final Told told;

	private final PushTerms terms;

	private final TransactionTemplate transactions;

	private final Clock clock;

	TellOfOfferings(OfferingsDue due, ServiceOfferings offerings, Organizations organizations,
			ServiceCategories categories, WaitingNeeds waiting, ReadNeeds reading, NewOfferings matching,
			Recipients recipients, Told told, PushTerms terms, TransactionTemplate transactions, Clock clock) {
		this.due = due;
		this.offerings = offerings;
		this.organizations = organizations;
		this.categories = categories;
		this.waiting = waiting;
		this.reading = reading;
		this.matching = matching;
		this.recipients = recipients;
		this.told = told;
		this.terms = terms;
		this.transactions = transactions;
		this.clock = clock;
	}

	@ApplicationModuleListener
	void on(ServiceOffering.Changed changed) {
		Access system = Access.system();
		this.offerings.find(system, changed.offeringId())
			.ifPresent(offering -> this.due.lock(offering.organizationCode(), offering.id()));
		Instant now = this.clock.instant();
		boolean serves = this.offerings.find(system, changed.offeringId())
			.flatMap(offering -> this.organizations.find(system, offering.organizationCode()))
			.filter(owner -> owner.mayServeOn(LocalDate.ofInstant(now, ChinaTime.ZONE)))
			.isPresent();
		this.due.note(changed.offeringId(), serves, now);
	}

	/**
	 * What it offers is news for those who were not told of it before: who came to wait
	 * meanwhile was not.
	 */
	@ApplicationModuleListener
	void on(Organization.Returned returned) {
		this.due.noteAll(returned.code(), this.clock.instant());
	}

	/** What fails is tried again when its turn comes anew. */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void tellOfDue() {
		try {
			Optional<Due> next;
			while ((next = inTransaction(() -> this.due.take(this.clock.instant()))).isPresent()) {
				tellOf(next.get());
			}
		}
		catch (RuntimeException ex) {
			log.warn("What is new among the services is told later: {}", ex.toString());
		}
	}

	/** Of those that are filed where it fits, and those that speak of it. */
	private void tellOf(Due one) {
		Access system = Access.system();
		Optional<ServiceOffering> offering = inTransaction(() -> this.offerings.find(system, one.offeringId()));
		offering.ifPresent(found -> {
			Set<String> meant = this.matching.meant(system, found);
			List<String> fitting = this.categories.everything(system)
				.stream()
				.map(ServiceCategory::code)
				.filter(code -> fits(code, meant))
				.toList();
			if (inTurn(one, found, page -> this.waiting.filedUnder(fitting, page), page -> tell(found, page))
					&& inTurn(one, found, this.reading::unread, this.reading::readAnew)) {
				inTurn(one, found, page -> this.waiting.speakingOf(fitting, page), page -> tell(found, page));
			}
		});
		inTransaction(() -> {
			this.due.done(one);
			return true;
		});
	}

	/**
	 * Whoever has waited longest comes first, and everybody in the end.
	 * @return false if the offering has changed meanwhile and is looked at anew
	 */
	private boolean inTurn(Due one, ServiceOffering offering, Function<WaitingNeeds.Page, List<Need>> next,
			Consumer<List<Need>> look) {
		Instant since = this.clock.instant().minus(this.terms.unmetFor());
		List<Need> page = List.of();
		do {
			if (!inTransaction(() -> this.due.goesOn(one, this.clock.instant()))) {
				return false;
			}
			Need last = page.isEmpty() ? null : page.getLast();
			page = next.apply(new WaitingNeeds.Page(offering.serviceArea(), since, last, AT_ONCE));
			look.accept(page);
		}
		while (page.size() == AT_ONCE);
		return true;
	}

	/** What takes long is done before the transaction. */
	private void tell(ServiceOffering offering, List<Need> page) {
		List<ReadNeed> needs = this.reading.read(page);
		inTransaction(() -> {
			this.told.tell(news(offering, needs, this.clock.instant()));
			return true;
		});
	}

	private record Address(String userId, PushKind kind) {
	}

	private Collection<News> news(ServiceOffering offering, List<ReadNeed> waiting, Instant now) {
		Map<Address, News> all = new HashMap<>();
		Map<UUID, Candidate> news = this.matching.newsFor(Access.system(), offering.id(), waiting,
				this.terms.minimum());
		for (Need need : waiting.stream().map(ReadNeed::need).toList()) {
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
		return all.values();
	}

	private static PushItem item(Need need, Candidate candidate, Instant now) {
		return new PushItem(null, need.id(), need.caseId(), candidate.offeringId(), need.categoryCode(),
				need.divisionCode(), need.urgency(), need.resolveDueAt(), candidate.score(), candidate.reasons(), now);
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute(status -> work.get()));
	}

	/** One of the categories, what it is part of, or what is part of it. */
	static boolean fits(String code, Set<String> categories) {
		return categories.stream()
			.anyMatch(each -> ServiceCategory.isWithin(code, each) || ServiceCategory.isWithin(each, code));
	}

}
