package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Role;
import org.wushe.library.OfferingHit.Fragment;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

@WusheTest
class OfferingSearchIT {

	private static final Duration VISIBLE = Duration.ofSeconds(60);

	private static final Access READER = new Access("reader", "reader", "读者", Set.of(Role.PUBLIC_VIEWER), null, null);

	@Autowired
	private OfferingSearch search;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private Organizations organizations;

	private final String organization = "TEST-" + UUID.randomUUID();

	@BeforeEach
	void anOrganisationOfferMeals() {
		this.organizations.put(Access.system(),
				new Organization(this.organization, OrganizationKind.SOCIAL_ORGANIZATION, "榕荫居家服务社", null,
						Registration.FILED, null, null, new DivisionCode("360702001"),
						java.util.List.of(new DivisionCode("360702001")), "", null, null, 0));
	}

	private ServiceOffering offer(Offerings offering) {
		ServiceOffering built = offering.by(this.organization).build();
		this.offerings.put(Access.system(), built);
		await().atMost(VISIBLE).until(() -> isFound(OfferingQuery.of(built.title()), built.id()));
		return built;
	}

	private boolean isFound(OfferingQuery query, UUID id) {
		return this.search.search(READER, query, 0, 100)
			.hits()
			.stream()
			.anyMatch(hit -> hit.offering().id().equals(id));
	}

	@Test
	void aSynonymFindsWhatTheTitleCallsOtherwise() {
		ServiceOffering meals = offer(Offerings.meals().called("暖胃小厨午间套餐", "一荤两素，软烂少盐"));

		assertThat(isFound(OfferingQuery.of("长者饭堂"), meals.id())).isTrue();
		assertThat(isFound(OfferingQuery.of("老年食堂"), meals.id())).isTrue();
		assertThat(isFound(OfferingQuery.of("管道疏通"), meals.id())).isFalse();
	}

	@Test
	void theWordsLookedForAreMarkedInTheTitle() {
		ServiceOffering meals = offer(Offerings.meals().called("梧桐树下配餐到家", "按月订餐"));

		OfferingHit hit = this.search.search(READER, OfferingQuery.of("配餐到家"), 0, 50)
			.hits()
			.stream()
			.filter(found -> found.offering().id().equals(meals.id()))
			.findFirst()
			.orElseThrow();

		assertThat(hit.title()).contains(new Fragment("配餐到家", true));
		assertThat(hit.organizationName()).isEqualTo("榕荫居家服务社");
	}

	@Test
	void theFiltersLookAtCategoryPlaceAndPrice() {
		ServiceOffering meals = offer(Offerings.meals().called("河畔营养午餐", "按份计价").costing(1200));
		OfferingQuery query = OfferingQuery.of("河畔营养午餐");

		assertThat(isFound(query.withCategory("elderly-care"), meals.id())).isTrue();
		assertThat(isFound(query.withCategory("household"), meals.id())).isFalse();
		assertThat(isFound(query.withPlace(new DivisionCode("360702001003")), meals.id())).isTrue();
		assertThat(isFound(query.withPlace(new DivisionCode("3607")), meals.id())).isTrue();
		assertThat(isFound(query.withPlace(new DivisionCode("360702002")), meals.id())).isFalse();
		assertThat(isFound(query.withFreeOnly(true), meals.id())).isFalse();
	}

	@Test
	void whatIsWithdrawnIsNoLongerFound() {
		UUID id = UUID.randomUUID();
		offer(Offerings.meals().id(id).called("昙花一现送餐队", "短期服务"));

		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(id)
					.by(this.organization)
					.called("昙花一现送餐队", "短期服务")
					.in(OfferingStatus.WITHDRAWN)
					.build());

		await().atMost(VISIBLE).until(() -> !isFound(OfferingQuery.of("昙花一现送餐队"), id));
	}

	@Test
	void everythingIsStillFoundAfterARebuild() {
		ServiceOffering meals = offer(Offerings.meals().called("石榴花开老年餐", "每日更新菜单"));

		long count = this.search.rebuild(Access.system());

		assertThat(count).isPositive();
		assertThat(isFound(OfferingQuery.of("石榴花开老年餐"), meals.id())).isTrue();
	}

	@Test
	void hostileWordsFindNothingAndBreakNothing() {
		for (String text : new String[] { "\uD800", "\u0000", "'; drop table need; --", "<script>alert(1)</script>",
				"\"(((", "*:* AND _id:x", "\u202E\u2066", "🦽".repeat(500), "餐".repeat(100_000), "\\",
				"{\"match_all\":{}}", "../../etc", "%s%n", "\uE000\uE001" }) {
			assertThat(this.search.search(READER, OfferingQuery.of(text), 0, 20).hits()).isNotNull();
		}
		assertThat(this.search.search(READER, OfferingQuery.of("餐"), 1_000_000, 20).hits()).isEmpty();
	}

}
