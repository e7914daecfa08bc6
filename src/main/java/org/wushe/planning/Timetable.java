package org.wushe.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
import org.wushe.planning.solver.Crew;
import org.wushe.planning.solver.Hours;
import org.wushe.planning.solver.Provider;
import org.wushe.planning.solver.Request;
import org.wushe.planning.solver.Slot;
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

	private final Crews crews;

	private final PlanningTerms terms;

	private final Clock clock;

	Timetable(ServiceOfferings offerings, WorkingCalendars calendars, PromisedVisits promised, Crews crews,
			PlanningTerms terms, Clock clock) {
		this.offerings = offerings;
		this.calendars = calendars;
		this.promised = promised;
		this.crews = crews;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * In the order of the needs.
	 * @param choices what may serve each of them
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Request> requests(Access access, BatchPlan plan, List<Need> needs, Map<UUID, List<PlannedChoice>> choices) {
		List<PlannedChoice> all = choices.values().stream().flatMap(Collection::stream).toList();
		List<PromisedVisits.Visit> promised = this.promised.besides(plan.id(),
				all.stream().map(PlannedChoice::organizationCode).distinct().toList(),
				instant(plan.from().atStartOfDay()), instant(plan.to().plusDays(1).atStartOfDay()));
		Crews.Known crews = this.crews.of(
				Stream
					.concat(all.stream().map(PlannedChoice::offeringId),
							promised.stream().map(PromisedVisits.Visit::offeringId))
					.distinct()
					.toList());
		Map<UUID, Provider> providers = providers(all, crews);
		Map<UUID, List<Slot>> open = open(access, plan, providers.values(), crews);
		Taken taken = taken(promised, crews);
		return needs.stream()
			.map(need -> new Request(need.id(), need.urgency(), need.reportedAt(), need.coordinates(),
					(need.resolveDueAt() != null) ? local(need.resolveDueAt()) : null,
					choices.getOrDefault(need.id(), List.of()).stream().map(choice -> {
						Provider provider = Objects.requireNonNull(providers.get(choice.offeringId()));
						return new Choice(provider, choice.score(), choice.meters(), suiting(need, free(taken, need,
								Objects.requireNonNull(open.get(provider.offeringId())), provider.crew())));
					}).toList()))
			.toList();
	}

	/** Every time at which each of them is open. */
	private Map<UUID, List<Slot>> open(Access access, BatchPlan plan, Collection<Provider> providers,
			Crews.Known crews) {
		Map<UUID, List<Opening>> opening = this.offerings
			.find(access, providers.stream().map(Provider::offeringId).toList())
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, ServiceOffering::opening));
		WorkingCalendar calendar = this.calendars.forDivision(access, plan.division());
		Hours hours = new Hours(plan.from(), plan.to(), days(calendar), calendar.office(),
				local(this.clock.instant().plus(this.terms.lead())));
		return providers.stream().collect(Collectors.toMap(Provider::offeringId, provider -> {
			List<Opening> said = opening.getOrDefault(provider.offeringId(), List.of());
			List<Opening> weekly = crews.hours(provider.offeringId(), said);
			Crew crew = provider.crew();
			if (weekly.isEmpty() && !said.isEmpty()) {
				// No hours at all are office hours; none in common are none.
				return List.<Slot>of();
			}
			return ((crew != null) ? hours.starts(weekly, this.terms.visit()) : hours.first(weekly)).stream()
				.map(start -> new Slot(provider, start, (crew != null) ? crew.size() : 1))
				.toList();
		}));
	}

	private static Hours.Days days(WorkingCalendar calendar) {
		return new Hours.Days() {
			@Override
			public boolean isWorkingDay(LocalDate day) {
				return calendar.isWorkingDay(day);
			}

			@Override
			public boolean isHoliday(LocalDate day) {
				return calendar.isHoliday(day);
			}
		};
	}

	/** Where somebody of the crew is not promised to others. */
	private static List<Slot> free(Taken promised, Need need, List<Slot> open, @Nullable Crew crew) {
		if (crew == null || !promised.knows(crew)) {
			return open;
		}
		return open.stream()
			.map(slot -> new Slot(slot.provider(), slot.start(),
					crew.size() - promised.away(crew, slot.start(), need.coordinates())))
			.filter(slot -> slot.room() > 0)
			.toList();
	}

	/** When it would suit; any time where there is none of them. */
	private static List<Slot> suiting(Need need, List<Slot> slots) {
		List<Slot> suiting = slots.stream()
			.filter(slot -> need.requirements().times().stream().anyMatch(wish -> wish.contains(slot.start())))
			.toList();
		return suiting.isEmpty() ? slots : suiting;
	}

	/**
	 * The same offering is the same for every need, with the least that was left of it.
	 */
	private static Map<UUID, Provider> providers(List<PlannedChoice> choices, Crews.Known crews) {
		Map<String, Integer> open = choices.stream()
			.collect(Collectors.toMap(PlannedChoice::organizationCode, PlannedChoice::open, Math::max));
		return choices.stream()
			.map(choice -> choice.provider(crews))
			.map(provider -> new Provider(provider.offeringId(), provider.organizationCode(), provider.left(),
					open.getOrDefault(provider.organizationCode(), 0), provider.crew()))
			.collect(Collectors.toMap(Provider::offeringId, Function.identity(),
					(one, other) -> (one.left() <= other.left()) ? one : other));
	}

	private Taken taken(List<PromisedVisits.Visit> visits, Crews.Known crews) {
		Taken taken = new Taken(this.terms.travel());
		visits.forEach(visit -> taken.visit(crews.crew(visit.offeringId(), visit.organization()), visit.start(),
				visit.place()));
		return taken;
	}

	/**
	 * Nothing is promised to anybody that cannot be kept: there is time to come, and
	 * those who come are not all with others by then. Until the transaction ends nobody
	 * else promises their time.
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
		Crews.Known crews = this.crews
			.of(Stream.concat(Stream.of(choice.offeringId()), visits.stream().map(PromisedVisits.Visit::offeringId))
				.distinct()
				.toList());
		Crew crew = crews.crew(choice.offeringId(), choice.organizationCode());
		if (taken(visits, crews).away(crew, at, need.coordinates()) >= crew.size()) {
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
