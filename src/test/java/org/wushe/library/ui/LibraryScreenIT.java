package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.CostBand;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
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

	/** All that stands beside the list. */
	private String detail() {
		return $view(MasterDetailLayout.class).single().getDetail().getElement().getTextRecursively();
	}

	/** All that stands in the list. */
	private String library(String path, String query) {
		UI.getCurrent().navigate(path, QueryParameters.fromString(query));
		return getCurrentView().getElement().getTextRecursively();
	}

}
