package org.wushe.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.insight.GapRepository.Figures;
import org.wushe.insight.GapRepository.Supply;

/**
 * Mines the gaps between what is needed and what there is.
 *
 * <p>
 * A gap is made of needs that could not be met ({@code UNMET}, with the code that says
 * why) and of needs that came again: a need is <em>repeated</em> when the same resident,
 * or the same place of an area, had one of the same category within the 90 days before.
 * Withdrawn needs count neither way. A need of somebody without a file, and one that has
 * been made anonymous, is not known to come again.
 *
 * <p>
 * Whoever asks reads figures over the cases that he or she may see, and nothing else: the
 * database counts under row-level security.
 */
@Service
public class Gaps {

	/** The trend compares as many months with as many before. */
	private static final int TREND_MONTHS = 3;

	private final GapRepository repository;

	private final Clock clock;

	Gaps(GapRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * The gaps of the period, the largest first. What is free is shared among all gaps of
	 * a branch, whichever of them are asked for.
	 */
	@Transactional(readOnly = true)
	public List<Gap> find(Access access, GapQuery query) {
		access.require(Operation.READ_GAPS, query.place());
		Moments moments = moments(query);
		Map<GapKey, List<Figures>> figures = new LinkedHashMap<>();
		this.repository
			.figures(access, query.ofBranch(), moments.earliest(), moments.ago(TREND_MONTHS),
					moments.ago(2 * TREND_MONTHS))
			.forEach(month -> figures.computeIfAbsent(month.key(), key -> new ArrayList<>()).add(month));
		Map<GapKey, List<Figures>> gaps = new LinkedHashMap<>();
		figures.forEach((key, months) -> {
			if (within(months, moments).mapToInt(Figures::gaps).sum() > 0) {
				gaps.put(key, months);
			}
		});
		Map<GapKey, Supply> supplies = supplies(access, gaps);
		return gaps.entrySet()
			.stream()
			.filter(gap -> query.asksFor(gap.getKey()))
			.map(gap -> gap(gap.getKey(), gap.getValue(), moments, supplies.get(gap.getKey())))
			.sorted(Comparator.comparingInt(Gap::gaps)
				.reversed()
				.thenComparing(gap -> gap.key().categoryCode())
				.thenComparing(gap -> gap.key().area())
				.thenComparing(gap -> String.valueOf(gap.key().group())))
			.toList();
	}

	/**
	 * One gap of those found.
	 * @throws DomainRefusal if there is no such gap in the period any more
	 */
	@Transactional(readOnly = true)
	public Gap get(Access access, GapQuery query, GapKey key) {
		GapQuery narrowed = new GapQuery(query.place(), query.level(), key.categoryCode(), query.months(),
				key.group() != null);
		return find(access, narrowed).stream()
			.filter(gap -> gap.key().equals(key))
			.findFirst()
			.orElseThrow(() -> DomainRefusal.notFound("insight.refused.no-gap"));
	}

	/**
	 * The first of the cases behind a gap that the person may open, the newest first. All
	 * of them are {@link Gap#gaps()}.
	 */
	@Transactional(readOnly = true)
	public List<GapCase> cases(Access access, GapQuery query, GapKey key, int limit) {
		access.require(Operation.READ_GAPS, query.place());
		return this.repository.cases(access, query, key, GapRepository.begin(moments(query).first()), limit);
	}

	/** The months of a query, up to the present one. */
	public List<YearMonth> months(GapQuery query) {
		return moments(query).months();
	}

	private Map<GapKey, Supply> supplies(Access access, Map<GapKey, List<Figures>> gaps) {
		return gaps.isEmpty() ? Map.of()
				: this.repository.supplies(access,
						gaps.entrySet()
							.stream()
							.collect(Collectors.toMap(Map.Entry::getKey, gap -> latelyUnmet(gap.getValue()))));
	}

	private static Stream<Figures> within(List<Figures> months, Moments moments) {
		return months.stream().filter(month -> !month.month().isBefore(moments.first()));
	}

	private static Gap gap(GapKey key, List<Figures> figures, Moments moments, @Nullable Supply supply) {
		List<GapMonth> months = moments.months().stream().map(month -> month(month, figures)).toList();
		List<String> reasons = within(figures, moments).flatMap(month -> month.reasons().stream()).toList();
		return new Gap(key, months, within(figures, moments).mapToInt(Figures::gaps).sum(),
				GapRepository.counted(reasons), new Trend(figures.stream().mapToInt(Figures::recent).sum(),
						figures.stream().mapToInt(Figures::before).sum()),
				shortage(figures, supply));
	}

	private static Shortage shortage(List<Figures> figures, @Nullable Supply supply) {
		return (supply != null) ? Shortage.of(supply.unit(), latelyUnmet(figures), supply.free())
				: Shortage.of(null, latelyUnmet(figures), 0);
	}

	private static int latelyUnmet(List<Figures> figures) {
		return figures.stream().mapToInt(Figures::latelyUnmet).sum();
	}

	private static GapMonth month(YearMonth month, List<Figures> figures) {
		return figures.stream()
			.filter(figure -> figure.month().equals(month))
			.findFirst()
			.map(figure -> new GapMonth(month, figure.needs(), figure.unmet(), figure.repeated()))
			.orElseGet(() -> new GapMonth(month, 0, 0, 0));
	}

	private Moments moments(GapQuery query) {
		return new Moments(this.clock.instant(), query.months());
	}

	/** When the months of a query begin. */
	private record Moments(Instant now, int count) {

		private LocalDate today() {
			return LocalDate.ofInstant(this.now, ChinaTime.ZONE);
		}

		YearMonth first() {
			return YearMonth.from(today()).minusMonths(this.count - 1L);
		}

		List<YearMonth> months() {
			return IntStream.range(0, this.count).mapToObj(first()::plusMonths).toList();
		}

		/** The same hour, months ago. */
		Instant ago(int months) {
			return this.now.atZone(ChinaTime.ZONE).minusMonths(months).toInstant();
		}

		/** The trend looks back six months, however few are asked for. */
		Instant earliest() {
			Instant begin = GapRepository.begin(first());
			return begin.isBefore(ago(2 * TREND_MONTHS)) ? begin : ago(2 * TREND_MONTHS);
		}

	}

}
