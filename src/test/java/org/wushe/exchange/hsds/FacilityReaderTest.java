package org.wushe.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Opening;
import org.wushe.library.Resource;
import org.wushe.parties.Coordinates;
import org.wushe.ui.Translations;

class FacilityReaderTest {

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final Facility BOOKED = new Facility(80,
			List.of(new Opening(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(20, 0))), Set.of(), true);

	private static final Resource KNOWN = new Resource(UUID.randomUUID(), null, STREET, "活动室", "", null, null, null,
			BOOKED, EntryStatus.PUBLISHED, Instant.EPOCH, 3, Instant.EPOCH);

	private static final Resource WHOLE = new Resource(UUID.randomUUID(), null, new DivisionCode("360702001001"), "活动室",
			"可以打乒乓球", "elderly-care", "东门路 1 号", new Coordinates(25.86, 114.93),
			new Facility(80, BOOKED.opening(), Set.of(AccessFeature.WHEELCHAIR), true), EntryStatus.PUBLISHED,
			Instant.EPOCH, 3, Instant.EPOCH);

	private final FacilityReader reader = new FacilityReader(new PlainNames(),
			Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

	private Facility read(ObjectNode location) {
		return (Facility) read(location, KNOWN).content();
	}

	private Resource read(ObjectNode location, Resource known) {
		return this.reader.read(Access.system(), location, known.id(), known, null, STREET);
	}

	@Test
	void aLocationThatSaysNothingOfItsHoursLeavesThoseThatAreKnown() {
		assertThat(read(Nodes.object().put("name", "活动室").put("description", "可以打乒乓球"))).isEqualTo(BOOKED);
	}

	@Test
	void aLocationThatSaysItsHoursChangesThem() {
		ObjectNode location = Nodes.object().put("name", "活动室");
		location.putArray("schedules")
			.addObject()
			.put("freq", "WEEKLY")
			.put("byday", "TU")
			.put("opens_at", "09:00")
			.put("closes_at", "12:00");
		assertThat(read(location).opening())
			.containsExactly(new Opening(Set.of(DayOfWeek.TUESDAY), LocalTime.of(9, 0), LocalTime.of(12, 0)));
		location.withArray("schedules").removeAll().addObject().put("freq", "MONTHLY").put("bymonthday", "1");
		assertThat(read(location).opening()).as("open on some days of a month only, not every week").isEmpty();
	}

	@Test
	void whatALocationLeavesOutErasesNothing() {
		assertThat(read(Nodes.object().put("name", "活动室"), WHOLE)).isEqualTo(read(written(WHOLE), WHOLE))
			.returns(WHOLE.division(), Resource::division)
			.returns(WHOLE.description(), Resource::description)
			.returns(WHOLE.categoryCode(), Resource::categoryCode)
			.returns(WHOLE.address(), Resource::address)
			.returns(WHOLE.coordinates(), Resource::coordinates)
			.returns(WHOLE.content(), Resource::content);
	}

	@Test
	void aKnownFacilityKeepsItsNameWhereAnAddressIsAllThatIsSaid() {
		ObjectNode location = Nodes.object();
		location.putArray("addresses").addObject().put("address_1", "东门路 1 号");
		assertThat(read(location, WHOLE).name()).isEqualTo("活动室");
		assertThat(this.reader.read(Access.system(), location, WHOLE.id(), null, null, STREET).name())
			.isEqualTo("东门路 1 号");
	}

	@Test
	void whatNobodyHereCanReadErasesNothing() {
		ObjectNode location = Nodes.object().put("name", "活动室").put("latitude", 25.8).put("longitude", 720);
		location.putArray("accessibility").addObject().put("description", "Ramp at the back");
		location.putArray("attributes").add(Property.CATEGORY.of("location", WHOLE.id(), "no-such-category"));
		assertThat(read(location, WHOLE)).returns(WHOLE.categoryCode(), Resource::categoryCode)
			.returns(WHOLE.coordinates(), Resource::coordinates)
			.returns(WHOLE.content(), Resource::content);
	}

	@Test
	void whatALocationSaysTakesThePlaceOfWhatWasKnown() {
		Resource other = new Resource(WHOLE.id(), null, STREET, "活动室", "下棋", "mental-health", "西门路 2 号",
				new Coordinates(25.9, 114.8),
				new Facility(80, BOOKED.opening(), Set.of(AccessFeature.SIGN_LANGUAGE), true), EntryStatus.PUBLISHED,
				Instant.EPOCH, 3, Instant.EPOCH);
		assertThat(read(written(other), WHOLE)).returns(STREET, Resource::division)
			.returns("下棋", Resource::description)
			.returns("mental-health", Resource::categoryCode)
			.returns("西门路 2 号", Resource::address)
			.returns(other.coordinates(), Resource::coordinates)
			.returns(other.content(), Resource::content);
	}

	@ParameterizedTest
	@CsvSource({ ",,,true", "东门路 1 号,25.9,360702001001,true", ",25.8601,,true", ",25.9,,false", "西门路 2 号,,,false",
			",,360702002,false", "东门路 1 号,,360702002,false" })
	void whatIsKnownOfAPlaceStaysUnlessItIsSaidToBeAnother(@Nullable String address, @Nullable Double latitude,
			@Nullable String division, boolean same) {
		ObjectNode location = Nodes.object().put("name", "活动室");
		if (address != null) {
			location.putArray("addresses").addObject().put("address_1", address);
		}
		if (latitude != null) {
			location.put("latitude", latitude).put("longitude", 114.93);
		}
		if (division != null) {
			location.put("external_identifier", division)
				.put("external_identifier_type", ServiceWriter.DIVISION_SCHEME);
		}
		Resource read = read(location, WHOLE);
		Coordinates known = same ? WHOLE.coordinates() : null;
		assertThat(read.address()).isEqualTo((address != null) ? address : same ? WHOLE.address() : null);
		assertThat(read.coordinates()).isEqualTo((latitude != null) ? new Coordinates(latitude, 114.93) : known);
		assertThat(((Facility) read.content()).accessibility())
			.isEqualTo(same ? Set.of(AccessFeature.WHEELCHAIR) : Set.of());
	}

	@Test
	void whatOurExportHasNoneOfIsTakenAway() {
		Resource bare = new Resource(WHOLE.id(), null, STREET, "活动室", "", null, null, null,
				new Facility(null, List.of(), Set.of(), false), EntryStatus.PUBLISHED, Instant.EPOCH, 3, Instant.EPOCH);
		assertThat(read(written(bare), WHOLE)).isEqualTo(read(written(bare), bare))
			.returns("", Resource::description)
			.returns(null, Resource::categoryCode)
			.returns(null, Resource::address)
			.returns(null, Resource::coordinates)
			.returns(bare.content(), Resource::content);
	}

	private static ObjectNode written(Resource facility) {
		return new LocationWriter(new Wording(new Translations(), new PlainNames())).of(Access.system(), facility);
	}

}
