package org.wushe.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.WorkingCalendar;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.Opening;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.needs.Need;
import org.wushe.planning.solver.Choice;
import org.wushe.planning.solver.Hours;
import org.wushe.planning.solver.Provider;
import org.wushe.planning.solver.Request;
import org.wushe.planning.solver.Taken;

/**
 * What the planner needs to know of the needs and offerings of a plan: who can be had
 * when.
 */
@Component
class Timetable {

	private final ServiceOfferings offerings;

	private final WorkingCalendars calendars;

	private final PromisedVisits promised;

	private final PlanningTerms terms;

	private final Clock clock;

	Timetable(ServiceOfferings offerings, WorkingCalendars calendars, PromisedVisits promised, PlanningTerms terms,
			Clock clock) {
		this.offerings = offerings;
		this.calendars = calendars;
		this.promised = promised;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * In the order of the needs.
	 * @param choices what may serve each of them
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Request> requests(Access access, BatchPlan plan, List<Need> needs, Map<UUID, List<PlannedChoice>> choices) {
		Map<UUID, Provider> providers = providers(choices.values().stream().flatMap(Collection::stream).toList());
		Map<UUID, List<Opening>> opening = this.offerings.find(access, providers.keySet())
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, ServiceOffering::opening));
		WorkingCalendar calendar = this.calendars.forDivision(access, plan.division());
		Hours hours = new Hours(plan.from(), plan.to(), calendar::isWorkingDay, calendar.office(),
				local(this.clock.instant().plus(this.terms.lead())));
		Map<UUID, List<LocalDateTime>> starts = providers.values()
			.stream()
			.collect(Collectors.toMap(Provider::offeringId, provider -> {
				List<Opening> weekly = opening.getOrDefault(provider.offeringId(), List.of());
				return provider.visits() ? hours.starts(weekly, this.terms.visit()) : hours.first(weekly);
			}));
		Taken agreed = agreed(plan, providers.values().stream().map(Provider::organizationCode).distinct().toList());
		return needs.stream()
			.map(need -> new Request(need.id(), need.urgency(), need.reportedAt(), need.coordinates(),
					choices.getOrDefault(need.id(), List.of()).stream().map(choice -> {
						Provider provider = Objects.requireNonNull(providers.get(choice.offeringId()));
						return new Choice(provider, choice.score(), choice.meters(),
								suiting(need,
										starts.getOrDefault(choice.offeringId(), List.of())
											.stream()
											.filter(start -> agreed.isFree(provider, start, need.coordinates()))
											.toList()));
					}).toList()))
			.toList();
	}

	/** When it would suit; any time where there is none of them. */
	private static List<LocalDateTime> suiting(Need need, List<LocalDateTime> starts) {
		List<LocalDateTime> suiting = starts.stream()
			.filter(start -> need.requirements().times().stream().anyMatch(wish -> wish.contains(start)))
			.toList();
		return suiting.isEmpty() ? starts : suiting;
	}

	/**
	 * The same offering is the same for every need, with the least that was left of it.
	 */
	private static Map<UUID, Provider> providers(List<PlannedChoice> choices) {
		Map<String, Integer> open = choices.stream()
			.collect(Collectors.toMap(PlannedChoice::organizationCode, PlannedChoice::open, Math::max));
		return choices.stream()
			.map(PlannedChoice::provider)
			.map(provider -> new Provider(provider.offeringId(), provider.organizationCode(), provider.left(),
					open.getOrDefault(provider.organizationCode(), 0), provider.visits()))
			.collect(Collectors.toMap(Provider::offeringId, Function.identity(),
					(one, other) -> (one.left() <= other.left()) ? one : other));
	}

	private Taken agreed(BatchPlan plan, List<String> organizations) {
		return taken(
				this.promised.besides(plan.id(), organizations, plan.from().atStartOfDay(ChinaTime.ZONE).toInstant(),
						plan.to().plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant()));
	}

	private Taken taken(List<PromisedVisits.Visit> visits) {
		Taken taken = new Taken(this.terms.travel());
		visits.forEach(visit -> taken.visit(visit.organization(), visit.start(), visit.place()));
		return taken;
	}

	/**
	 * Nothing is promised to anybody that cannot be kept: there is time to come, and
	 * those who come are not with others by then. Until the transaction ends nobody else
	 * promises their time.
	 * @throws DomainRefusal if it is too late for that, or they are with others
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void require(Need need, PlannedChoice choice, Instant start) {
		if (start.isBefore(this.clock.instant().plus(this.terms.shortNotice()))) {
			throw DomainRefusal.conflict("planning.refused.past");
		}
		LocalDateTime at = local(start);
		List<PromisedVisits.Visit> visits = this.promised.held(choice.organizationCode(), instant(midnight(at)),
				instant(midnight(at).plusDays(1)));
		if (!taken(visits).isFree(choice.provider(), at, need.coordinates())) {
			throw DomainRefusal.conflict("planning.refused.taken");
		}
	}

	private static LocalDateTime midnight(LocalDateTime at) {
		return at.toLocalDate().atStartOfDay();
	}

	static LocalDateTime local(Instant at) {
		return LocalDateTime.ofInstant(at, ChinaTime.ZONE);
	}

	static Instant instant(LocalDateTime local) {
		return local.atZone(ChinaTime.ZONE).toInstant();
	}

}
