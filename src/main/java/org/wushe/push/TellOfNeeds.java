package org.wushe.push;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.wushe.cases.Confidentiality;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.Person;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.matching.NewOfferings;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.parties.Organizations;
import org.wushe.push.SubscriptionRepository.Listener;
import org.wushe.push.Told.News;

/**
 * There is a new need: organisations that subscribed to its category and place hear that
 * there is one; so do those that subscribed to what its words speak of, if it was filed
 * under something else. Of whom it is, what was written and its case they hear nothing;
 * they answer by keeping their offerings up to date.
 */
@Component
class TellOfNeeds {

	/** Likelier than not, so one at most beside the one it is filed under. */
	private static final double MEANT = 0.51;

	private final Needs needs;

	private final SubscriptionRepository subscriptions;

	private final Organizations organizations;

	private final NewOfferings matching;

	private final ServiceCategories serviceCategories;

	private final Recipients recipients;

	private final Told told;

	private final Clock clock;

	TellOfNeeds(Needs needs, SubscriptionRepository subscriptions, Organizations organizations, NewOfferings matching,
			ServiceCategories serviceCategories, Recipients recipients, Told told, Clock clock) {
		this.needs = needs;
		this.subscriptions = subscriptions;
		this.organizations = organizations;
		this.matching = matching;
		this.serviceCategories = serviceCategories;
		this.recipients = recipients;
		this.told = told;
		this.clock = clock;
	}

	/**
	 * A restricted need is told of to nobody, nor one of a sensitive category, and one
	 * that has ended to nobody any more.
	 */
	@ApplicationModuleListener
	void on(Need.Classified classified) {
		this.needs.find(Access.system(), classified.needId())
			.filter(need -> need.confidentiality() == Confidentiality.NORMAL && !need.childInDanger()
					&& !need.state().isFinal())
			.ifPresent(this::tell);
	}

	private void tell(Need need) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, ChinaTime.ZONE);
		List<News> news = new ArrayList<>();
		Map<Listener, String> listening = listening(need);
		Set<String> concerned = listening.keySet().stream().map(Listener::organization).collect(Collectors.toSet());
		this.organizations.find(Access.system(), concerned)
			.stream()
			.filter(organization -> organization.mayServeOn(today))
			.forEach(organization -> listening.forEach((listener, category) -> {
				if (listener.organization().equals(organization.code())) {
					for (Person person : people(listener, need)) {
						news.add(new News(person, PushKind.NEED_NEARBY, List.of(item(need, category, now))));
					}
				}
			}));
		this.told.tell(news);
	}

	/**
	 * Those in charge where the organisation subscribed; who did so alone, while still
	 * answering for it. Nobody is told twice.
	 */
	private List<Person> people(Listener listener, Need need) {
		String alone = listener.userId();
		return (alone == null) ? this.recipients.inCharge(listener.organization(), need.divisionCode())
				: this.recipients.answering(listener.organization(), need.divisionCode())
					.stream()
					.filter(person -> person.userId().equals(alone))
					.toList();
	}

	/** Organisations and people, each with the category that they hear of. */
	private Map<Listener, String> listening(Need need) {
		Map<Listener, String> listening = new LinkedHashMap<>();
		Set<String> categories = new LinkedHashSet<>(Set.of(need.categoryCode()));
		categories.addAll(this.matching.meant(Access.system(), need, MEANT));
		if (categories.stream().anyMatch(this::isSensitive)) {
			return listening;
		}
		for (String category : categories) {
			this.subscriptions.listening(within(category), need.divisionCode())
				.forEach(listener -> listening.putIfAbsent(listener, category));
		}
		return listening;
	}

	/**
	 * With place and time one need of it may say of whom it is that somebody is ill or
	 * poor (PIPL 28); the public list withholds it for the same reason. What nobody knows
	 * counts as such.
	 */
	private boolean isSensitive(String category) {
		return this.serviceCategories.find(Access.system(), category).map(ServiceCategory::sensitive).orElse(true);
	}

	/** Category, community, urgency and time; no grid, which may be a few households. */
	private static PushItem item(Need need, String category, Instant now) {
		return new PushItem(null, need.id(), need.caseId(), null, category, need.divisionCode().at(Level.COMMUNITY),
				need.urgency(), need.resolveDueAt(), 0, List.of(), now);
	}

	/** The category and all that it lies in. */
	private static List<String> within(String category) {
		List<String> all = new ArrayList<>();
		for (String code = category; !code.isEmpty(); code = code.substring(0, Math.max(0, code.lastIndexOf('.')))) {
			all.add(code);
		}
		return all;
	}

}
