package org.wushe.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.CapacityUnit;
import org.wushe.library.EntryStatus;
import org.wushe.library.Project;
import org.wushe.library.ProjectEvidence;
import org.wushe.library.Projects;
import org.wushe.needs.GapCode;
import org.wushe.needs.NeedState;
import org.wushe.parties.SpecialGroup;

/** A few needs in a community where nobody else is. */
@WusheTest
class GapsIT {

	private static final String COMMUNITY = "360734101001";

	private static final String NEIGHBOURS = "360734101002";

	private static final String MEALS = "elderly-care.meals";

	private static final String REPAIR = "household.repair";

	private static final GapQuery YEAR = new GapQuery(new DivisionCode(COMMUNITY), DivisionCode.Level.COMMUNITY, null,
			12, false);

	private final Access worker = People.communityWorker(COMMUNITY);

	private final GapKey meals = new GapKey(MEALS, new DivisionCode(COMMUNITY), null);

	@Autowired
	private Gaps gaps;

	private PastNeeds past;

	@BeforeEach
	void thereIsACommunity(@Autowired BeanFactory beans) {
		this.past = new PastNeeds(beans, COMMUNITY, "马蹄岗社区");
	}

	@AfterEach
	void itIsAsBefore() {
		this.past.update("delete from service_offering where division_code = ?", COMMUNITY);
		this.past.update("delete from resource where division_code = ?", COMMUNITY);
		this.past.forget();
	}

	@Test
	void aNeedOfTheSameResidentAndKindWithinNinetyDaysIsRepeated() {
		UUID resident = this.past.resident();
		this.past.need(MEALS, 150).of(resident).write();
		this.past.need(MEALS, 80).of(resident).write();
		this.past.need(MEALS, 10).of(resident).unmet(GapCode.NO_CAPACITY).write();
		this.past.need(REPAIR, 5).of(resident).write();
		this.past.need(MEALS, 4).of(this.past.resident()).write();

		Gap gap = this.gaps.get(this.worker, YEAR, this.meals);

		assertThat(gap).returns(4, Gap::needs).returns(1, Gap::unmet).returns(2, Gap::repeated).returns(2, Gap::gaps);
		assertThat(gap.reasons()).isEqualTo(Map.of(GapCode.NO_CAPACITY, 1));
		assertThat(gap.trend()).isEqualTo(new Trend(2, 0));
		assertThat(gap.months()).hasSize(12);
		assertThat(this.gaps.find(this.worker, YEAR)).containsExactly(gap);
		assertThat(this.gaps.cases(this.worker, YEAR, this.meals, 10)).extracting(GapCase::repeated)
			.containsExactly(true, true);
		assertThat(this.gaps.cases(this.worker, YEAR, this.meals, 1)).as("the newest of %s", gap.gaps())
			.singleElement()
			.returns(NeedState.UNMET, GapCase::state);
	}

	@Test
	void aNeedOfTheSamePlaceIsRepeatedAndOneThatCameMuchLaterIsNot() {
		this.past.need(REPAIR, 60).at("东门路口").write();
		this.past.need(REPAIR, 20).at("东门路口").write();
		this.past.need("environment.waste", 130).at("东门路口").write();
		this.past.need("environment.waste", 20).at("东门路口").write();

		assertThat(this.gaps.find(this.worker, YEAR)).singleElement()
			.returns(REPAIR, gap -> gap.key().categoryCode())
			.returns(1, Gap::repeated);
	}

	@Test
	void whatIsWithdrawnOrNotOnesToSeeIsNotCounted() {
		this.past.need(MEALS, 10).in(NeedState.WITHDRAWN).write();
		this.past.need(MEALS, 10).unmet(GapCode.NO_SERVICE).restricted().write();

		assertThat(this.gaps.find(this.worker, YEAR)).isEmpty();
		assertThat(this.gaps.find(Access.system(), YEAR)).singleElement().returns(1, Gap::unmet);
	}

	@Test
	void gapsAreToldApartByGroup() {
		this.past.need(MEALS, 10).groups(SpecialGroup.ELDERLY, SpecialGroup.DISABLED).unmet(GapCode.TOO_COSTLY).write();
		this.past.need(MEALS, 12).groups(SpecialGroup.ELDERLY).unmet(GapCode.NO_SERVICE).write();

		assertThat(this.gaps.find(this.worker,
				new GapQuery(YEAR.place(), DivisionCode.Level.COMMUNITY, "elderly-care", 3, true)))
			.extracting(gap -> gap.key().group(), Gap::unmet)
			.containsExactly(tuple(SpecialGroup.ELDERLY, 2), tuple(SpecialGroup.DISABLED, 1));
	}

	@Test
	void whatItWouldTakeIsWhatWasNotMetLessWhatIsFree() {
		for (int day = 1; day <= 5; day++) {
			this.past.need(MEALS, day).unmet(GapCode.NO_CAPACITY).write();
		}
		this.past.need(MEALS, 200).unmet(GapCode.NO_CAPACITY).write();
		offering(25.8, 114.9, false, 2);

		assertThat(this.gaps.get(this.worker, YEAR, this.meals).shortage())
			.isEqualTo(new Shortage(CapacityUnit.MEALS_PER_DAY, 5, 2))
			.returns(3, Shortage::missing);

		this.past.update("update service_offering set status = 'STALE' where division_code = ?", COMMUNITY);
		assertThat(this.gaps.get(this.worker, YEAR, this.meals).shortage())
			.as("what wants to be confirmed can be chosen, too")
			.isEqualTo(new Shortage(CapacityUnit.MEALS_PER_DAY, 5, 2));
	}

	@Test
	void whatIsFreeForSeveralCommunitiesIsCountedOnceAndOnlyWhereItMayBeGiven(@Autowired BeanFactory beans) {
		PastNeeds neighbours = new PastNeeds(beans, NEIGHBOURS, "竹园社区");
		try {
			for (int day = 1; day <= 3; day++) {
				this.past.need(MEALS, day).unmet(GapCode.NO_CAPACITY).write();
			}
			neighbours.need(MEALS, 1).unmet(GapCode.NO_CAPACITY).write();
			offering(25.8, 114.9, false, 4);
			this.past.update("update service_offering set service_area = array[?] where division_code = ?",
					COMMUNITY.substring(0, 9), COMMUNITY);

			assertThat(shortages()).containsExactlyInAnyOrder(new Shortage(CapacityUnit.MEALS_PER_DAY, 3, 3),
					new Shortage(CapacityUnit.MEALS_PER_DAY, 1, 1));

			this.past.update("update organization set suspended_until = current_date + 9 where code = 'T-GAPS'");
			assertThat(shortages()).containsExactlyInAnyOrder(new Shortage(null, 3, 0), new Shortage(null, 1, 0));
		}
		finally {
			this.past.update("update organization set suspended_until = null where code = 'T-GAPS'");
			neighbours.forget();
		}
	}

	private List<Shortage> shortages() {
		DivisionCode street = new DivisionCode(COMMUNITY.substring(0, 9));
		return this.gaps
			.find(People.streetOfficer(street.value()),
					new GapQuery(street, DivisionCode.Level.COMMUNITY, MEALS, 12, false))
			.stream()
			.map(Gap::shortage)
			.toList();
	}

	@Test
	void whatIsFiledBelowAHeadingIsFreeForItsNeedsToo() {
		GapKey heading = new GapKey("elderly-care", new DivisionCode(COMMUNITY), null);
		for (int day = 1; day <= 3; day++) {
			this.past.need("elderly-care", day).unmet(GapCode.NO_CAPACITY).write();
		}
		offering(25.8, 114.9, false, 2);
		assertThat(this.gaps.get(this.worker, YEAR, heading).shortage())
			.isEqualTo(new Shortage(CapacityUnit.MEALS_PER_DAY, 3, 2));

		this.past.need(MEALS, 4).unmet(GapCode.NO_CAPACITY).write();
		offering(25.8, 114.9, false, 6);
		assertThat(this.gaps.find(this.worker, YEAR)).as("eight places are shared, and counted once")
			.extracting(Gap::key, Gap::shortage)
			.containsExactly(tuple(heading, new Shortage(CapacityUnit.MEALS_PER_DAY, 3, 6)),
					tuple(this.meals, new Shortage(CapacityUnit.MEALS_PER_DAY, 1, 2)));
		assertThat(this.gaps.get(this.worker, YEAR, this.meals).shortage()).as("also when it is asked for alone")
			.isEqualTo(new Shortage(CapacityUnit.MEALS_PER_DAY, 1, 2));
	}

	@Test
	void nothingIsSetAsideForAHeadingWhoseServicesCountInAnotherUnit() {
		this.past.need("elderly-care", 1).unmet(GapCode.NO_CAPACITY).write();
		this.past.need(MEALS, 4).unmet(GapCode.NO_CAPACITY).write();
		offering(25.8, 114.9, false, 2);
		for (int beds = 1; beds <= 2; beds++) {
			offering(25.8, 114.9, false, 0);
		}
		this.past.update("update service_offering set capacity_unit = 'BEDS', category_code = 'elderly-care.day-care'"
				+ " where division_code = ? and capacity_available = 0", COMMUNITY);
		assertThat(this.gaps.find(this.worker, YEAR)).extracting(Gap::key, Gap::shortage)
			.containsExactlyInAnyOrder(
					tuple(new GapKey("elderly-care", new DivisionCode(COMMUNITY), null),
							new Shortage(CapacityUnit.BEDS, 1, 0)),
					tuple(this.meals, new Shortage(CapacityUnit.MEALS_PER_DAY, 1, 2)));
	}

	@Test
	void aGapBecomesADraftThatKeepsItsFigures(@Autowired GapProjects drafts, @Autowired Projects projects) {
		for (int day = 1; day <= 4; day++) {
			this.past.need(MEALS, day).unmet(GapCode.NO_SERVICE).write();
		}
		UUID id = UUID.randomUUID();

		Project draft = drafts.draft(this.worker, id, YEAR, this.meals, Locale.SIMPLIFIED_CHINESE);
		this.past.forget();

		assertThat(draft).returns(EntryStatus.DRAFT, Project::status)
			.returns(4, project -> project.plan().people())
			.returns(MEALS, project -> project.plan().categoryCode());
		assertThat(draft.plan().title()).contains("马蹄岗社区");
		assertThat(projects.evidence(this.worker, id)).singleElement()
			.returns(4, ProjectEvidence::unmet)
			.returns(Map.of("NO_SERVICE", 4), ProjectEvidence::reasons)
			.returns(List.of(new ProjectEvidence.Missing(null, 4)), ProjectEvidence::missing);
	}

	@Test
	void aSecondClickDraftsNothingNew(@Autowired GapProjects drafts, @Autowired Projects projects) {
		this.past.need(MEALS, 3).unmet(GapCode.NO_SERVICE).write();
		UUID id = UUID.randomUUID();

		Project first = drafts.draft(this.worker, id, YEAR, this.meals, Locale.SIMPLIFIED_CHINESE);
		assertThat(drafts.draft(this.worker, id, YEAR, this.meals, Locale.SIMPLIFIED_CHINESE))
			.returns(first.id(), Project::id)
			.returns(first.version(), Project::version)
			.returns(null, project -> project.plan().people());
		assertThat(first.plan().title()).as("two or three may be somebody in particular").doesNotContain("马蹄岗");
		assertThat(drafts.draft(this.worker, UUID.randomUUID(), YEAR, this.meals, Locale.ENGLISH).plan().title())
			.matches("[\\x00-\\x7f]+ in .+");
		assertThat(projects.evidence(this.worker, id)).hasSize(1);
	}

	@Test
	void otherPlacesAreNotOnesToMine() {
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.gaps.find(People.communityWorker("360781001001"), YEAR));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.gaps.find(People.gridWorker(COMMUNITY), YEAR));
	}

	@Test
	void aServiceIsWithinReachOnFootOrAtHome(@Autowired Coverage coverage) {
		assertThat(reached(coverage)).isEmpty();
		facility("culture.groups", 25.0, 115.0);
		offering(25.0, 115.02, false, 1);
		assertThat(reached(coverage)).as("two kilometres are too far").containsExactly("culture.groups");
		offering(25.0, 115.3, true, 1);
		assertThat(reached(coverage)).as("it comes home").containsExactlyInAnyOrder("culture.groups", MEALS);
		this.past.update("delete from service_offering where division_code = ?", COMMUNITY);
		offering(25.0, 115.005, false, 1);
		assertThat(reached(coverage)).as("half a kilometre").containsExactlyInAnyOrder("culture.groups", MEALS);
	}

	@Test
	void whatIsFiledUnderARetiredCategoryIsReachedAsTheOneInItsPlace(@Autowired Coverage coverage) {
		this.past
			.update("""
					insert into service_category (code, parent, level, name_zh, name_en, synonyms, position, retired, replaced_by)
					values ('elderly-care.t-gaps', 'elderly-care', 'PUBLIC', '旧类', 'Old', '{}', 9999, true, array[?])""",
					MEALS);
		try {
			facility("elderly-care.t-gaps", 25.0, 115.0);
			assertThat(reached(coverage)).containsExactly(MEALS);
		}
		finally {
			this.past.update("delete from resource where category_code = 'elderly-care.t-gaps'");
			this.past.update("delete from service_category where code = 'elderly-care.t-gaps'");
		}
	}

	@Test
	void theCircleIsDrawnAroundTheOfficeOfTheCommunity(@Autowired Coverage coverage) {
		facility("culture.groups", 25.0, 115.0);
		offering(25.0, 115.02, false, 1);
		assertThat(reached(coverage)).containsExactly("culture.groups");
		this.past.update("""
				insert into organization (code, kind, name, registration, division_code, lat, lon)
				values ('T-GAPS-OFFICE', 'COMMUNITY', '马蹄岗社区', 'REGISTERED', ?, 25.0, 115.02)""", COMMUNITY);
		try {
			assertThat(reached(coverage)).as("two kilometres from the facility").containsExactly(MEALS);
		}
		finally {
			this.past.update("delete from organization where code = 'T-GAPS-OFFICE'");
		}
	}

	private Set<String> reached(Coverage coverage) {
		List<CommunityCoverage> all = coverage.of(this.worker, new DivisionCode(COMMUNITY));
		assertThat(all).singleElement().returns(Circle.URBAN, CommunityCoverage::circle);
		return all.getFirst().reached();
	}

	private void facility(String category, double lat, double lon) {
		this.past.update(
				"""
						insert into resource (id, kind, division_code, name, description, category_code, lat, lon, status, updated_at,
						       confirmed_at)
						values (?, 'FACILITY', ?, '文化活动室', '', ?, ?, ?, 'PUBLISHED', now(), now())""",
				UUID.randomUUID(), COMMUNITY, category, lat, lon);
	}

	private void offering(double lat, double lon, boolean atHome, int free) {
		this.past.update("""
				insert into organization (code, kind, name, registration, division_code)
				values ('T-GAPS', 'SOCIAL_ORGANIZATION', '测试服务中心', 'REGISTERED', ?) on conflict (code) do nothing""",
				COMMUNITY);
		this.past.update(
				"""
						insert into service_offering (id, organization_code, category_code, division_code, title, description,
						       service_area, lat, lon, capacity_unit, capacity_maximum, capacity_elsewhere, capacity_confirmed_at,
						       accessibility, status, updated_at)
						values (?, 'T-GAPS', ?, ?, '送餐', '送餐', array[?], ?, ?, 'MEALS_PER_DAY', 10, 10 - ?, now(),
						       case when ? then array['HOME_VISIT'] else array[]::text[] end, 'PUBLISHED', now())""",
				UUID.randomUUID(), MEALS, COMMUNITY, COMMUNITY, lat, lon, free, atHome);
	}

}
