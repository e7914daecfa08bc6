package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.parties.SpecialGroup;

/** Services are narrowed by the person they are for. */
@WusheTest
class OfferingsForWhomIT {

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final DivisionCode COUNTY = new DivisionCode("360702");

	private static final Access READER = People.resident();

	private static final Whom ANYBODY = Whom.ANYBODY;

	@Autowired
	private OfferingSearch search;

	@Autowired
	private OfferingNames names;

	private final String organization = "TEST-" + UUID.randomUUID();

	/**
	 * Four characters that stand together nowhere else: one that is near is found as
	 * well.
	 */
	private final String name = new Random().ints(4, 0x4E00, 0x9FA5)
		.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
		.toString();

	@BeforeEach
	void servicesForOldYoungAndAll(@Autowired ServiceOfferings offerings, @Autowired Organizations organizations) {
		organizations.put(Access.system(), new Organization(this.organization, OrganizationKind.SOCIAL_ORGANIZATION,
				"榕荫居家服务社", null, Registration.FILED, null, null, STREET, List.of(STREET), "", null, null, 0));
		List<UUID> made = new ArrayList<>();
		for (Offerings offering : List.of(
				meals().eligible(new Eligibility(60, null, Set.of(SpecialGroup.ELDERLY), List.of())),
				meals().eligible(new Eligibility(null, 17, Set.of(), List.of(STREET))),
				meals().of("household.repair"))) {
			ServiceOffering built = offering.by(this.organization).build();
			offerings.put(Access.system(), built);
			made.add(built.id());
		}
		Indexed.await(this.search, query(ANYBODY), made);
	}

	private Offerings meals() {
		return Offerings.meals().called(this.name, "按份");
	}

	private OfferingQuery query(Whom whom) {
		return OfferingQuery.of(this.name).forWhom(whom);
	}

	@Test
	void whoIsTooYoungOrTooOldFindsAndCountsOnlyWhatAdmitsThem() {
		assertThat(counted(ANYBODY.aged(60), 2).categories()).containsEntry("elderly-care", 1L);
		Facets child = counted(ANYBODY.aged(17), 2);
		assertThat(child.categories()).containsEntry("elderly-care", 1L).containsEntry("household", 1L);
		assertThat(child.groups()).as("what is for people from 60 on is not counted")
			.containsEntry(SpecialGroup.ELDERLY, 2L);
		counted(ANYBODY.aged(18), 1);
	}

	@Test
	void whoLivesElsewhereFindsNothingThatIsKeptForResidents() {
		counted(ANYBODY.livingIn(new DivisionCode("360702001003")), 3);
		counted(ANYBODY.livingIn(COUNTY), 2);
		assertThat(counted(ANYBODY.aged(10).livingIn(new DivisionCode("360702002001")), 1).categories())
			.containsEntry("household", 1L)
			.doesNotContainKey("elderly-care");
	}

	private Facets counted(Whom whom, long total) {
		OfferingPage page = this.search.search(READER, query(whom), 0, 10);
		assertThat(page.total()).as("%s", whom).isEqualTo(total);
		return page.facets();
	}

	@Test
	void theDatabaseNarrowsByThePersonAsTheIndexDoes() {
		assertThat(List.of(ANYBODY, ANYBODY.aged(0), ANYBODY.aged(17), ANYBODY.aged(18), ANYBODY.aged(60),
				ANYBODY.aged(130), ANYBODY.livingIn(STREET), ANYBODY.livingIn(COUNTY),
				ANYBODY.aged(10).livingIn(STREET), ANYBODY.aged(70).inGroup(SpecialGroup.VETERAN)))
			.allSatisfy(whom -> assertThat(this.names
				.find(READER, query(whom), this.name, List.of(), LocalDateTime.of(2026, 11, 23, 9, 0), 0, 10)
				.ids()).containsExactlyInAnyOrderElementsOf(this.search.ids(READER, query(whom), 10).ids()));
	}

}
