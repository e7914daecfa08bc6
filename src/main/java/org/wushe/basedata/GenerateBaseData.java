package org.wushe.basedata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingStatus;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Residents;

/**
 * Writes what the generator invents: communities with their grids and families, the
 * organisations of the five societies, what they offer and keep. The same seed and sizes
 * give the same, so doing it again changes nothing.
 */
@Service
public class GenerateBaseData {

	static final DivisionCode DISTRICT = new DivisionCode("360702");

	private static final String REVISION = "invented";

	private static final Map<OrganizationKind, ResourceKind> KEPT = Map.of(OrganizationKind.COMMUNITY,
			ResourceKind.FACILITY, OrganizationKind.VOLUNTEER_TEAM, ResourceKind.VOLUNTEER_TEAM,
			OrganizationKind.CHARITY, ResourceKind.CHARITY_FUND);

	private final Divisions divisions;

	private final Residents residents;

	private final Organizations organizations;

	private final ServiceOfferings offerings;

	private final Resources resources;

	private final Clock clock;

	GenerateBaseData(Divisions divisions, Residents residents, Organizations organizations, ServiceOfferings offerings,
			Resources resources, Clock clock) {
		this.divisions = divisions;
		this.residents = residents;
		this.organizations = organizations;
		this.offerings = offerings;
		this.resources = resources;
		this.clock = clock;
	}

	/** Whether the first of the invented communities is there. */
	@Transactional(readOnly = true)
	public boolean isDone() {
		return !this.divisions.within(Access.system(), DISTRICT, DivisionCode.Level.COMMUNITY).isEmpty();
	}

	/** Everything but needs, in one transaction. */
	@Transactional
	public void run(long seed, GeneratorSize size) {
		Access access = Access.system();
		List<Neighborhood> neighborhoods = neighborhoods(size);
		List<Division> places = new ArrayList<>();
		Families families = new Families(seed, today());
		for (Neighborhood neighborhood : neighborhoods) {
			places.add(neighborhood.community());
			places.addAll(neighborhood.grids());
			neighborhood.grids().forEach(grid -> families.settle(neighborhood, grid, size.householdsEach()));
		}
		this.divisions.put(access, places, REVISION);
		this.residents.add(access, families.households, families.residents);
		List<Organization> roster = Roster.invent(seed, today(), neighborhoods, size.organizations());
		roster.forEach(organization -> this.organizations.put(access, organization));
		new OfferingGenerator(seed, this.clock.instant(), neighborhoods, roster, PhraseBook.load())
			.offerings(size.offerings())
			.forEach(offering -> this.offerings.put(access, offering));
		roster.forEach(organization -> keep(access, seed, organization));
	}

	/** The people of the communities, as the generator knows them. */
	List<Person> people(long seed, GeneratorSize size) {
		Families families = new Families(seed, today());
		for (Neighborhood neighborhood : neighborhoods(size)) {
			neighborhood.grids().forEach(grid -> families.settle(neighborhood, grid, size.householdsEach()));
		}
		return families.people;
	}

	private List<Neighborhood> neighborhoods(GeneratorSize size) {
		return Neighborhoods.invent(this.divisions.within(Access.system(), DISTRICT, DivisionCode.Level.STREET), size);
	}

	private void keep(Access access, long seed, Organization organization) {
		ResourceKind kind = KEPT.get(organization.kind());
		if (kind == null) {
			return;
		}
		Dice dice = Dice.of(seed, "resource " + organization.code(), 0);
		String place = organization.name().replace("居民委员会", "");
		this.resources.put(access, switch (kind) {
			case FACILITY -> resource(dice, kind, organization, place + "党群服务中心", "含议事厅、老年活动室和儿童之家，居民可以预约使用。",
					Map.of("area", dice.between(260, 1200), "opening", "每天 8:30–20:30"));
			case VOLUNTEER_TEAM -> resource(dice, kind, organization, organization.name(), "由热心居民组成，常年开展邻里互助。",
					Map.of("members", dice.between(12, 80)));
			default -> resource(dice, kind, organization, organization.name() + "社区专项", "资助本区困难家庭和社区公益项目，每季度公示收支。",
					Map.of("balanceCents", dice.between(20, 300) * 100_000));
		});
	}

	private Resource resource(Dice dice, ResourceKind kind, Organization organization, String name, String description,
			Map<String, Object> details) {
		return new Resource(dice.id(), kind, organization.code(), organization.division(), name, description, null,
				null, organization.coordinates(), details, OfferingStatus.PUBLISHED, 0, this.clock.instant());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
	}

}
