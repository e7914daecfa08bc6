package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.CostBand;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Offerings;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organizations;
import org.wushe.parties.Restriction;
import org.wushe.referrals.Scene;

@ViewPackages(packages = "org.wushe")
class LibraryScreenIT extends ScreenSession {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Resources resources;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private OfferingSearch search;

	@Test
	void whatASuspendedOrganizationOffersIsMarkedInTheListAndInItsDetail() {
		Scene scene = new Scene(this.beans);
		scene.awaitOfferings();
		signIn(scene.worker());
		String one = "offering=" + scene.offering().id();
		library("library", one);
		assertThat(detail()).contains(scene.offering().title()).doesNotContain("暂停派单或列入黑名单");

		this.organizations.suspend(Access.system(), scene.organization(),
				new Restriction(null, LocalDate.of(2999, 1, 1), "年检未过"), "年检未过");

		assertThat(library("library", "q=" + scene.offering().title())).contains("现在不能接单").doesNotContain("年检未过");
		library("library", one);
		assertThat(detail()).contains("暂停派单或列入黑名单");
	}

	@Test
	void theDetailOfAFacilitySaysThatItsKeeperIsSuspended() {
		Scene scene = new Scene(this.beans);
		Instant now = Instant.now();
		Resource hall = new Resource(UUID.randomUUID(), scene.organization(), new DivisionCode(scene.community()),
				"活动室", "可坐三十人", null, null, null, new Facility(80, List.of(), Set.of(), true), EntryStatus.PUBLISHED,
				now, 0, now);
		this.resources.put(Access.system(), hall);
		this.organizations.suspend(Access.system(), scene.organization(),
				new Restriction(null, LocalDate.of(2999, 1, 1), "年检未过"), "年检未过");
		signIn(scene.worker());

		library("library/facilities", "entry=" + hall.id());
		assertThat(detail()).contains("活动室", "使用之前请先与该组织或街道确认");
	}

	@Test
	void whatIsFreeIsChosenByWhatItCostsAlsoFromAKeptAddress() {
		Scene scene = new Scene(this.beans);
		signIn(scene.worker());

		library("library", "trait=free");

		assertThat($view(Select.class).all()).filteredOn(select -> select.getLabel().equals("费用"))
			.extracting(Select::getValue)
			.containsExactly(CostBand.FREE);
	}

	@Test
	void whoLooksForSomebodyOfAnAgeFindsWhatAdmitsThemAndAnImpossibleAgeStaysToBeMended() {
		Scene scene = new Scene(this.beans);
		String title = "栾絮" + UUID.randomUUID().toString().substring(0, 8);
		ServiceOffering meals = Offerings.meals()
			.by(scene.organization())
			.called(title, "按份")
			.serving(scene.community())
			.eligible(new Eligibility(60, null, Set.of(), List.of()))
			.build();
		this.offerings.put(Access.system(), meals);
		Indexed.await(this.search, OfferingQuery.of(title), List.of(meals.id()));
		signIn(scene.worker());
		String words = "q=" + title;
		assertThat(library("library", words)).contains("按年龄、居住地", "找到 1 项服务");

		type(17);
		assertThat(shown()).contains("使用的人：17 岁", "找到 0 项服务");
		type(131);
		assertThat(age().isInvalid()).isTrue();
		assertThat(age().getErrorMessage()).isEqualTo("年龄请填 0 到 130。");
		assertThat(age().getValue()).as("what was typed stays").isEqualTo(131);
		assertThat(shown()).contains("使用的人：17 岁");
		type(60);
		assertThat(shown()).contains("使用的人：60 岁", "找到 1 项服务");

		assertThat(library("library", words + "&age=60&home=" + scene.community())).contains("使用的人：60 岁、住在");
		assertThat(age().getValue()).isEqualTo(60);
	}

	/** Also what the field itself would refuse. */
	private void type(int years) {
		IntegerField field = age();
		Integer before = field.getValue();
		field.setValue(years);
		ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
	}

	private IntegerField age() {
		return $view(IntegerField.class).single();
	}

	private String shown() {
		return getCurrentView().getElement().getTextRecursively();
	}

	/** All that stands beside the list. */
	private String detail() {
		return $view(MasterDetailLayout.class).single().getDetail().getElement().getTextRecursively();
	}

	/** All that stands in the list. */
	private String library(String path, String query) {
		UI.getCurrent().navigate(path, QueryParameters.fromString(query));
		return shown();
	}

}
