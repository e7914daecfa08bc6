package org.wushe.basedata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.wushe.cases.WorkingCalendar;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Division;
import org.wushe.parties.Organization;

/**
 * A whole invented town: the same seed, size, streets and day give the same town, down to
 * the last house number.
 *
 * @param families people and households of all grids
 */
record Town(long seed, Instant now, GeneratorSize size, List<Neighborhood> neighborhoods, Families families,
		List<Organization> organizations, PhraseBook phrases) {

	static Town invent(long seed, Instant now, GeneratorSize size, List<Division> streets) {
		LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
		List<Neighborhood> neighborhoods = Neighborhoods.invent(streets, size);
		Families families = new Families(seed, today);
		neighborhoods.forEach(neighborhood -> neighborhood.grids()
			.forEach(grid -> families.settle(neighborhood, grid, size.householdsEach())));
		return new Town(seed, now, size, neighborhoods, families,
				Roster.invent(seed, today, neighborhoods, size.organizations()), PhraseBook.load());
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
