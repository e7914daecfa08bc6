package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.OfferingHit.Fragment;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.search.Indices;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/** In a county of its own, so that figures are exact. */
@WusheTest
class OrganizationSearchIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final DivisionCode COUNTY = new DivisionCode("360797");

	private static final DivisionCode STREET = new DivisionCode("360797001");

	private static final Coordinates HERE = new Coordinates(25.86, 114.93);

	private final Access reader = People.resident();

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationSearch search;

	@Autowired
	private Indices indices;

	@Autowired
	private ElasticsearchClient elasticsearch;

	private String put(String name, OrganizationKind kind, Registration registration, Integer grade,
			Coordinates place) {
		String code = "test-" + UUID.randomUUID();
		this.organizations.put(Access.system(), new Organization(code, kind, name, null, registration, grade,
				(grade != null) ? LocalDate.of(2090, 1, 1) : null, STREET, List.of(), "为社区居民服务", place, null, 0));
		await().atMost(SOON).until(() -> found(OrganizationQuery.of(name).in(COUNTY)).contains(code));
		return code;
	}

	private List<String> found(OrganizationQuery query) {
		OrganizationHits page = this.search.search(this.reader, query, 0, 50);
		return (page.basis() == Basis.NAMES_ONLY) ? List.of() : codes(page);
	}

	private static List<String> codes(OrganizationHits page) {
		return page.hits().stream().map(hit -> hit.organization().code()).toList();
	}

	@Test
	void organizationsAreFoundByNameInitialsAndWithOneWrongCharacter() {
		String code = put("翠屏山居家养老服务中心", OrganizationKind.SOCIAL_ORGANIZATION, Registration.FILED, null, null);

		assertThat(found(OrganizationQuery.of("翠屏山养老"))).contains(code);
		assertThat(found(OrganizationQuery.of("cpsjj"))).as("by the first letters of its name").contains(code);
		assertThat(found(OrganizationQuery.of("翠平山居家养老服务中心"))).as("with one wrong character").contains(code);
		assertThat(this.search.search(this.reader, OrganizationQuery.of("翠屏山").in(COUNTY), 0, 10).hits())
			.filteredOn(hit -> hit.organization().code().equals(code))
			.singleElement()
			.satisfies(hit -> assertThat(hit.name()).contains(new Fragment("翠屏山", true)));
	}

	@Test
	void organizationsAreNarrowedAndTheNearestComeFirstWithTheIndexAndWithout() throws Exception {
		String far = put("凤栖湖社工站", OrganizationKind.SOCIAL_WORK_STATION, Registration.FILED, null,
				new Coordinates(25.90, 114.93));
		String near = put("凤栖湖慈善会", OrganizationKind.CHARITY, Registration.REGISTERED, 4,
				new Coordinates(25.861, 114.93));
		OrganizationQuery query = OrganizationQuery.of("凤栖湖").in(COUNTY);

		OrganizationFacets facets = this.search.search(this.reader, query, 0, 10).facets();
		assertThat(facets.kinds()).containsEntry(OrganizationKind.CHARITY, 1L)
			.containsEntry(OrganizationKind.SOCIAL_WORK_STATION, 1L);
		assertThat(facets.divisions()).containsEntry(STREET, 2L);
		assertThat(facets.traits()).containsEntry(OrganizationTrait.REGISTERED, 1L)
			.containsEntry(OrganizationTrait.PREFERRED_GRADE, 1L);
		OrganizationQuery nearest = query.near(new Near(HERE, null, true));
		OrganizationQuery around = query.near(new Near(HERE, 1000, true));
		OrganizationQuery graded = query.withTraits(Set.of(OrganizationTrait.PREFERRED_GRADE));
		OrganizationQuery stations = query.of(OrganizationKind.SOCIAL_WORK_STATION);
		assertThat(found(nearest)).containsExactly(near, far);
		assertThat(found(around)).containsExactly(near);
		assertThat(found(graded)).containsExactly(near);
		assertThat(found(stations)).containsExactly(far);

		Set<String> names = this.elasticsearch.indices()
			.getAlias(request -> request.name("organizations"))
			.aliases()
			.keySet();
		this.elasticsearch.indices().delete(request -> request.index(List.copyOf(names)));
		try {
			assertThat(byName(nearest)).containsExactly(near, far);
			assertThat(byName(around)).containsExactly(near);
			assertThat(byName(graded)).containsExactly(near);
			assertThat(byName(stations)).containsExactly(far);
		}
		finally {
			assertThat(this.indices.rebuild()).containsKey("organizations");
		}
		assertThat(found(query)).containsExactlyInAnyOrder(near, far);
		assertThat(this.indices.repair().compared()).isPositive();
	}

	private List<String> byName(OrganizationQuery query) {
		OrganizationHits page = this.search.search(this.reader, query, 0, 50);
		assertThat(page.basis()).isEqualTo(Basis.NAMES_ONLY);
		return codes(page);
	}

}
