package org.wushe.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.insight.PublicNeed.Standing;
import org.wushe.library.EntryStep;
import org.wushe.library.Project;
import org.wushe.library.ProjectPlans;
import org.wushe.library.Projects;
import org.wushe.needs.GapCode;
import org.wushe.needs.NeedState;

/** What somebody without any right reads of a community where nobody else is. */
@WusheTest
class PublicListsIT {

	private static final String COMMUNITY = "360734102001";

	private static final String MEALS = "elderly-care.meals";

	@Autowired
	private PublicLists lists;

	@Autowired
	private PublicListRepository repository;

	@Autowired
	private TransactionTemplate transactions;

	private PastNeeds past;

	@BeforeEach
	void thereIsACommunity(@Autowired BeanFactory beans) {
		this.past = new PastNeeds(beans, COMMUNITY, "黄岗社区");
	}

	@AfterEach
	void itIsAsBefore() {
		this.past.update("delete from resource where division_code = ?", COMMUNITY);
		this.past.update("delete from service_offering where division_code = ?", COMMUNITY);
		this.past.forget();
	}

	private CommunityLists read() {
		return this.lists.of(new DivisionCode(COMMUNITY)).orElseThrow();
	}

	private void unmet(int count) {
		for (int i = 0; i < count; i++) {
			this.past.need(MEALS, 0).unmet(GapCode.NO_CAPACITY).write();
		}
	}

	@Test
	void fewerThanThreeNeedsAreNotToldFromOneAnother() {
		unmet(2);
		assertThat(read().needs()).singleElement()
			.returns(MEALS, PublicNeed::categoryCode)
			.returns(Standing.UNMET, PublicNeed::standing)
			.returns(null, PublicNeed::needs);
		unmet(1);
		assertThat(read().needs()).singleElement().returns(3, PublicNeed::needs);
	}

	@Test
	void casesOfTheRestrictedTierAndChildrenInDangerAreNeverCounted() {
		for (int i = 0; i < 5; i++) {
			this.past.need(MEALS, 1).restricted().write();
			this.past.need(MEALS, 1).childInDanger().write();
			this.past.need(MEALS, 1).in(NeedState.WITHDRAWN).write();
		}
		assertThat(read().needs()).isEmpty();
	}

	@Test
	void onlyWholeCommunitiesAreCountedSoThatNothingCanBeSubtracted() {
		unmet(4);
		assertThat(this.lists.of(new DivisionCode("360734102"))).isEmpty();
		assertThat(counted("360734102")).isZero();
		assertThat(counted(COMMUNITY + "001")).isZero();
		assertThat(counted(COMMUNITY)).isOne();
	}

	@Test
	void nothingOfAPersonIsOnTheLists() {
		this.past.need(MEALS, 1).of(this.past.resident()).at("东门路 18 号").write();
		this.past.update("""
				insert into resource (id, kind, division_code, name, description, status, updated_at, confirmed_at)
				values (?, 'TALENT', ?, '林小满', '会修电灯', 'PUBLISHED', now(), now())""", UUID.randomUUID(), COMMUNITY);

		CommunityLists read = read();

		assertThat(read.toString()).doesNotContain("东门路", "林小满", "送饭", "somebody");
		assertThat(read.resources()).filteredOn(resource -> resource.kind().equals("TALENT"))
			.singleElement()
			.returns(null, PublicResource::title)
			.returns(1, PublicResource::entries);
	}

	@Test
	void theServicesOfAnOrganizationAreLeftOutWhileItIsSuspended() {
		this.past.update("""
				insert into organization (code, kind, name, registration, division_code)
				values ('T-LISTS', 'SOCIAL_ORGANIZATION', '黄岗服务中心', 'REGISTERED', ?) on conflict (code) do nothing""",
				COMMUNITY);
		this.past.update("""
				insert into service_offering (id, organization_code, category_code, division_code, title, description,
				       service_area, status, updated_at)
				values (?, 'T-LISTS', ?, ?, '黄岗助餐', '', array[?], 'PUBLISHED', now())""", UUID.randomUUID(), MEALS,
				COMMUNITY, COMMUNITY);
		assertThat(read().resources()).extracting(PublicResource::title).contains("黄岗助餐");

		this.past.update("update organization set suspended_until = current_date + 2 where code = 'T-LISTS'");
		assertThat(read().resources()).extracting(PublicResource::title).doesNotContain("黄岗助餐");
		this.past.update("update organization set suspended_until = current_date - 2 where code = 'T-LISTS'");
		assertThat(read().resources()).extracting(PublicResource::title).contains("黄岗助餐");
	}

	@Test
	void communitiesForWhichSomethingIsPublishedAreNamed() {
		assertThat(this.lists.places()).extracting(place -> place.code().value()).doesNotContain(COMMUNITY);
		this.past.update("""
				insert into resource (id, kind, division_code, name, description, status, updated_at, confirmed_at)
				values (?, 'FACILITY', ?, '黄岗活动室', '', 'PUBLISHED', now(), now())""", UUID.randomUUID(), COMMUNITY);
		assertThat(this.lists.places()).filteredOn(place -> place.code().value().equals(COMMUNITY))
			.singleElement()
			.returns("黄岗社区", PublicPlace::name);
	}

	@Test
	void aLongListIsWhole() {
		this.past.update("""
				insert into resource (id, kind, division_code, name, description, status, updated_at, confirmed_at)
				select gen_random_uuid(), 'FACILITY', ?, '黄岗第' || n || '活动室', '', 'PUBLISHED', now(), now()
				  from generate_series(1, 1001) n""", COMMUNITY);
		assertThat(read().resources()).extracting(PublicResource::title).hasSize(1001).contains("黄岗第1001活动室");
	}

	@Test
	void whatIsNotPublishedIsNotOnTheLists(@Autowired Projects projects) {
		this.past.update("""
				insert into resource (id, kind, division_code, name, description, status, updated_at, confirmed_at)
				values (?, 'FACILITY', ?, '未公布的活动室', '', 'DRAFT', now(), now())""", UUID.randomUUID(), COMMUNITY);
		Project project = projects.draft(Access.system(), UUID.randomUUID(),
				ProjectPlans.meals(COMMUNITY).called("黄岗送餐").build(), List.of());
		assertThat(read().toString()).doesNotContain("未公布的活动室", "黄岗送餐");

		for (EntryStep step : List.of(EntryStep.SUBMIT, EntryStep.REVIEW, EntryStep.PUBLISH)) {
			project = projects.take(Access.system(), project.id(), project.version(), step, null);
		}
		assertThat(read().projects()).extracting(PublicProject::title).containsExactly("黄岗送餐");
		projects.take(Access.system(), project.id(), project.version(), EntryStep.WITHDRAW, "测试结束");
		assertThat(read().projects()).isEmpty();
	}

	@Test
	void nobodyPublishesWhatNobodyHasReviewed(@Autowired Projects projects, @Autowired Database database) {
		Access worker = People.communityWorker(COMMUNITY);
		Project draft = projects.draft(worker, UUID.randomUUID(), ProjectPlans.meals(COMMUNITY).build(), List.of());
		for (String status : List.of("REVIEWED", "PUBLISHED")) {
			assertThatExceptionOfType(DataAccessException.class).as(status)
				.isThrownBy(() -> this.transactions.executeWithoutResult(open -> database.as(worker)
					.sql("update project set status = ? where id = ?")
					.param(status)
					.param(draft.id())
					.update()));
		}
	}

	private int counted(String division) {
		return lines(division).size();
	}

	private List<PublicNeed> lines(String division) {
		Access anybody = new Access("", "", "", Set.of(), null, null);
		return this.transactions
			.execute(status -> this.repository.needs(anybody, new DivisionCode(division), LocalDate.of(2020, 1, 1)));
	}

}
