package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.WusheTest;
import org.wushe.exchange.hsds.HsdsImport;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.exchange.hsds.JsonPackage;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.BookingRequest;
import org.wushe.library.BookingState;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.FacilityBooking;
import org.wushe.library.FacilityBookings;
import org.wushe.library.Opening;
import org.wushe.library.Resource;
import org.wushe.library.Resources;

/** A file cancels no booking: it gives nobody a reason. */
@WusheTest
class FilesAndBookingsIT {

	private static final DivisionCode COMMUNITY = new DivisionCode("360702011001");

	private static final Access ADMINISTRATOR = People.person("高远", null, null, Role.SYSTEM_ADMINISTRATOR);

	private static final LocalDateTime MONDAY = LocalDate.now(ChinaTime.ZONE)
		.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
		.atTime(18, 0);

	private final Access worker = People.communityWorker(COMMUNITY.value());

	private final String name = "借用的活动室" + UUID.randomUUID();

	@Autowired
	private Resources resources;

	@Autowired
	private FacilityBookings bookings;

	@Autowired
	private Spreadsheets sheets;

	@Autowired
	private HsdsImport hsds;

	@Autowired
	private JsonPackage packages;

	private FacilityBooking confirmed(Access keeper, UUID facility) {
		FacilityBooking asked = this.bookings.request(this.worker, facility,
				new BookingRequest(MONDAY, MONDAY.plusHours(1), "楼栋议事会", 20));
		this.bookings.confirm(keeper, asked.id());
		return asked;
	}

	private BookingState state(FacilityBooking booking) {
		return this.bookings.ofDay(this.worker, booking.facilityId(), MONDAY.toLocalDate())
			.stream()
			.filter(each -> each.id().equals(booking.id()))
			.findFirst()
			.orElseThrow()
			.state();
	}

	private GivenFile sheet(String description, String hours) {
		return new GivenFile("设施.csv", "名称,说明,开放时间,可预约\n%s,%s,%s,是\n".formatted(this.name, description, hours)
			.getBytes(StandardCharsets.UTF_8));
	}

	private Resource facility() {
		return this.resources.within(this.worker, COMMUNITY, null, 0, 500)
			.stream()
			.filter(resource -> resource.name().equals(this.name))
			.findFirst()
			.orElseThrow();
	}

	private static void assertSaysHowManyFall(List<Finding> findings) {
		assertThat(findings).filteredOn(Finding::isRefused)
			.singleElement()
			.satisfies(finding -> assertThat(finding.problems())
				.containsExactly(Finding.Problem.of("", "exchange.refused.bookings-fall", 1)));
	}

	@Test
	void aSheetThatWouldCancelBookingsIsRefusedThereAndSaysHowMany() {
		this.sheets.run(ADMINISTRATOR, SheetKind.FACILITIES, sheet("乒乓球室", "每天 08:00-20:00"), COMMUNITY, true);
		Resource hall = facility();
		FacilityBooking booking = confirmed(this.worker, hall.id());
		GivenFile shorter = sheet("乒乓球室", "每天 08:00-17:00");

		assertSaysHowManyFall(this.sheets.preview(ADMINISTRATOR, SheetKind.FACILITIES, shorter, COMMUNITY).findings());
		assertSaysHowManyFall(
				this.sheets.run(ADMINISTRATOR, SheetKind.FACILITIES, shorter, COMMUNITY, true).findings());
		assertThat(state(booking)).isEqualTo(BookingState.CONFIRMED);
		assertThat(facility().content()).isEqualTo(hall.content());

		assertThat(this.sheets
			.run(ADMINISTRATOR, SheetKind.FACILITIES, sheet("乒乓球室和棋牌室", "每天 08:00-19:00"), COMMUNITY, true)
			.findings()).as("hours that still hold them").extracting(Finding::verdict).containsExactly(Verdict.CHANGED);
		assertThat(state(booking)).isEqualTo(BookingState.CONFIRMED);
	}

	@Test
	void aPublisherThatSaysNothingOfHoursLeavesThoseThatWereEnteredHereAndTheirBookings() {
		UUID organization = UUID.randomUUID();
		UUID place = UUID.randomUUID();
		given(organization, place, "乒乓球室", "");
		Resource published = this.resources.find(ADMINISTRATOR, place).orElseThrow();
		Facility kept = new Facility(80,
				List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0))), Set.of(),
				true);
		this.resources.put(ADMINISTRATOR, keeping(published, kept));
		FacilityBooking booking = confirmed(People.manager(published.organizationCode()), place);

		assertThat(given(organization, place, "乒乓球室和棋牌室", "")).extracting(Finding::verdict)
			.contains(Verdict.CHANGED)
			.doesNotContain(Verdict.REFUSED);
		assertThat(this.resources.find(this.worker, place)).get()
			.returns("乒乓球室和棋牌室", Resource::description)
			.returns(kept, Resource::content);
		assertThat(state(booking)).isEqualTo(BookingState.CONFIRMED);

		assertSaysHowManyFall(given(organization, place, "乒乓球室",
				"""
						, "schedules": [{"id": "%s", "freq": "WEEKLY", "byday": "MO", "opens_at": "08:00", "closes_at": "12:00"}]
						"""
					.formatted(UUID.randomUUID())));
		assertThat(state(booking)).isEqualTo(BookingState.CONFIRMED);
	}

	private List<Finding> given(UUID organization, UUID place, String description, String more) {
		String json = """
				{"id": "%s", "name": "%s", "description": "有自己的场地", "locations": [
				  {"id": "%s", "location_type": "physical", "name": "%s", "description": "%s"%s}]}
				""".formatted(organization, "场地服务社" + organization, place, this.name, description, more);
		return this.hsds.run(ADMINISTRATOR, this.packages.read(json.getBytes(StandardCharsets.UTF_8)),
				new Order("场地平台" + organization, COMMUNITY, null, null, true),
				new GivenFile("places.json", new byte[0]));
	}

	private static Resource keeping(Resource resource, Facility content) {
		return new Resource(resource.id(), resource.organizationCode(), resource.division(), resource.name(),
				resource.description(), resource.categoryCode(), resource.address(), resource.coordinates(), content,
				EntryStatus.PUBLISHED, resource.confirmedAt(), resource.version(), resource.updatedAt());
	}

}
