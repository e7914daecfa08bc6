package org.wushe.basedata;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;

/**
 * Writes the town of the demo: communities with their grids and families, the
 * organisations of the five societies, what they offer and keep. The same seed and sizes
 * give the same, so doing it again changes nothing. Each service is told of, so that it
 * is found at once.
 */
@Service
public class GenerateBaseData {

	static final DivisionCode DISTRICT = new DivisionCode("360702");

	private final Divisions divisions;

	private final Organizations organizations;

	private final ServiceOfferings offerings;

	private final TownWriter writer;

	private final Clock clock;

	GenerateBaseData(Divisions divisions, Organizations organizations, ServiceOfferings offerings, TownWriter writer,
			Clock clock) {
		this.divisions = divisions;
		this.organizations = organizations;
		this.offerings = offerings;
		this.writer = writer;
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
		Town town = town(seed, size);
		town.organizations().forEach(organization -> this.organizations.put(access, organization));
		this.writer.settle(access, town);
		town.offerings().forEach(offering -> this.offerings.put(access, offering));
	}

	/** The people of the communities, as the generator knows them. */
	List<Person> people(long seed, GeneratorSize size) {
		return town(seed, size).families().people;
	}

	private Town town(long seed, GeneratorSize size) {
		return Town.invent(seed, this.clock.instant(), size,
				this.divisions.within(Access.system(), DISTRICT, DivisionCode.Level.STREET));
	}

}
