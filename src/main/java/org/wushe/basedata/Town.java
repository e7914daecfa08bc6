package org.wushe.basedata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.wushe.library.ServiceOffering;
import org.wushe.parties.Division;
import org.wushe.parties.Organization;

/**
 * A whole invented town: the same seed, size and streets give the same town on any day,
 * down to the last house number and birthday. Only how long ago something was counted or
 * reported is told from now.
 *
 * @param families people and households of all grids
 */
record Town(long seed, Instant now, GeneratorSize size, List<Neighborhood> neighborhoods, Families families,
		List<Organization> organizations, PhraseBook phrases) {

	/** Ages and the terms of grades are those of this day. */
	private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

	static Town invent(long seed, Instant now, GeneratorSize size, List<Division> streets) {
		List<Neighborhood> neighborhoods = Neighborhoods.invent(streets, size);
		Families families = new Families(seed, DAY);
		neighborhoods.forEach(neighborhood -> neighborhood.grids()
			.forEach(grid -> families.settle(neighborhood, grid, size.householdsEach())));
		return new Town(seed, now, size, neighborhoods, families,
				Roster.invent(seed, DAY, neighborhoods, size.organizations()), PhraseBook.load());
	}

	List<Division> divisions() {
		return this.neighborhoods.stream()
			.flatMap(neighborhood -> Stream.concat(Stream.of(neighborhood.community()), neighborhood.grids().stream()))
			.toList();
	}

	Stream<ServiceOffering> offerings() {
		return new OfferingGenerator(this.seed, this.now, this.neighborhoods, this.organizations, this.phrases)
			.offerings(this.size.offerings());
	}

	Stream<ReportedNeed> needs() {
		NeedGenerator generator = new NeedGenerator(this.seed, this.now, this.neighborhoods, this.families.people,
				this.phrases);
		return IntStream.range(0, this.size.needs()).mapToObj(generator::need);
	}

}
