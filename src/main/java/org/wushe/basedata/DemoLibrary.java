package org.wushe.basedata;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.library.BookingRequest;
import org.wushe.library.EntryStep;
import org.wushe.library.Facility;
import org.wushe.library.FacilityBookings;
import org.wushe.library.Goods;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingForm;
import org.wushe.library.OfferingKeeping;
import org.wushe.library.OfferingReviews;
import org.wushe.library.Resource;
import org.wushe.library.ResourceChanges;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;
import org.wushe.library.SavedSearches;
import org.wushe.library.TalentPerson;
import org.wushe.library.TalentProfile;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.parties.Organizations;
import org.wushe.parties.Restriction;

/**
 * What the people of the demo have begun in the library: bookings to be answered, entries
 * and changes for the street to review, some that came back. Through the same use-cases
 * as they, and once: from there on only people go on with it.
 */
@Component
class DemoLibrary {

	private static final Logger log = LoggerFactory.getLogger(DemoLibrary.class);

	private static final long SEED = 2026;

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final DivisionCode COMMUNITY = new DivisionCode("360702001001");

	/** Answers slowly enough to be suspended. */
	private static final String SUSPENDED = "91360702MJ0001715L";

	private final FacilityBookings bookings;

	private final Resources resources;

	private final ResourceKeeping keeping;

	private final ResourceChanges changes;

	private final OfferingKeeping offerings;

	private final OfferingReviews reviews;

	private final SavedSearches searches;

	private final Organizations organizations;

	private final DemoProjects projects;

	private final LeftNeeds left;

	private final TransactionOperations transaction;

	private final DemoPeople people;

	private final Clock clock;

	DemoLibrary(FacilityBookings bookings, Resources resources, ResourceKeeping keeping, ResourceChanges changes,
			OfferingKeeping offerings, OfferingReviews reviews, SavedSearches searches, Organizations organizations,
			DemoProjects projects, LeftNeeds left, TransactionOperations transaction, Clock clock) {
		this.bookings = bookings;
		this.resources = resources;
		this.keeping = keeping;
		this.changes = changes;
		this.offerings = offerings;
		this.reviews = reviews;
		this.searches = searches;
		this.organizations = organizations;
		this.projects = projects;
		this.left = left;
		this.transaction = transaction;
		this.people = new DemoPeople(organizations);
		this.clock = clock;
	}

	/** What was begun once stays as people made it; what could not be is tried again. */
	void begin() {
		Map<String, Runnable> deeds = new LinkedHashMap<>();
		deeds.put("bookings", this::bookings);
		deeds.put("team", this::teamChanges);
		deeds.put("facility", this::facilityComesBack);
		deeds.put("entries", this::newEntries);
		deeds.put("services", this::services);
		deeds.put("projects", () -> this.projects.begin(this.people));
		deeds.put("search", this::search);
		deeds.put("suspension", this::suspension);
		deeds.forEach(this::once);
	}

	private void once(String name, Runnable deed) {
		UUID mark = Dice.of(SEED, "library " + name, 0).id();
		if (this.left.contains(mark)) {
			return;
		}
		try {
			this.transaction.executeWithoutResult(status -> {
				deed.run();
				this.left.add(mark);
			});
		}
		catch (RuntimeException notNow) {
			log.warn("Demo: {} of the library wait for the next start: {}", name, notNow.toString());
		}
	}

	/** One is given, two ask for the same time, one is refused. */
	private void bookings() {
		Resource facility = first(COMMUNITY, ResourceKind.FACILITY,
				content -> content instanceof Facility place && place.bookable());
		Access worker = this.people.named("chen.lan");
		UUID given = ask("song.yu", facility, 1, "14:00", "16:00", "居家照护护理员培训", 24);
		UUID refused = ask("fan.he", facility, 3, "18:30", "20:00", "邻里调解员交流", 12);
		ask("tang.ning", facility, 2, "09:30", "11:00", "亲子阅读活动", 18);
		ask("qiu.shan", facility, 2, "10:00", "11:30", "银发合唱队排练", 30);
		this.bookings.confirm(worker, given);
		this.bookings.refuse(worker, refused, "当晚开居民议事会，请改约其他时间");
	}

	private UUID ask(String who, Resource facility, int days, String from, String to, String purpose, int people) {
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE).plusDays(days);
		LocalDateTime start = day.atTime(LocalTime.parse(from));
		return this.bookings
			.request(this.people.named(who), facility.id(),
					new BookingRequest(start, day.atTime(LocalTime.parse(to)), purpose, people))
			.id();
	}

	/** A change that the street can compare with what is published. */
	private void teamChanges() {
		Access leader = this.people.named("meng.fan");
		Resource team = this.resources.within(Access.system(), STREET, ResourceKind.VOLUNTEER_TEAM, 0, 50)
			.stream()
			.filter(one -> String.valueOf(leader.organizationCode()).equals(one.organizationCode()))
			.findFirst()
			.orElseThrow();
		ResourceForm known = ResourceForm.of(team);
		this.keeping.edit(leader, team.id(), team.version(),
				new ResourceForm(known.division(), known.name(), "常年开展邻里互助，每周三、周六上午定点服务，随时欢迎加入。新增陪诊和代取药品。",
						known.categoryCode(), known.address(), known.coordinates(), known.content(), null));
	}

	/** A change that the street has sent back. */
	private void facilityComesBack() {
		Access worker = this.people.named("chen.lan");
		Resource facility = first(COMMUNITY, ResourceKind.FACILITY, content -> true);
		ResourceForm known = ResourceForm.of(facility);
		Resource changed = this.keeping.edit(worker, facility.id(), facility.version(),
				new ResourceForm(known.division(), known.name(), known.description() + "新增母婴室和自助办事机。",
						known.categoryCode(), known.address(), known.coordinates(), known.content(), null));
		this.changes.sendBack(this.people.named("xu.wei"), changed.id(), changed.version(), "请写明母婴室和自助办事机的开放时间。");
	}

	private void newEntries() {
		Access worker = this.people.named("chen.lan");
		Resource lamps = this.keeping.create(worker, new ResourceForm(COMMUNITY, "应急照明灯和移动电源", "停电、抢修时可到社区服务中心借用，用完归还。",
				"household.repair", null, null, new Goods(12, "套", "登记姓名后借用，三天内归还"), null));
		this.keeping.step(worker, lamps.id(), lamps.version(), EntryStep.SUBMIT, null);
		this.keeping.create(worker,
				new ResourceForm(COMMUNITY, "老花匠", "会养护阳台花草，愿意教邻居打理小菜园。", "culture.groups", null, null,
						new TalentProfile(List.of("园艺", "阳台种菜"), "周末上午", 6, ListingConsent.NONE),
						new TalentPerson("沈禾", FictionalNumbers.phone(8_801))));
	}

	/** One draft, one new and one changed for the street to review, one sent back. */
	private void services() {
		Access manager = this.people.named("song.yu");
		KeptOffering published = this.offerings.own(manager)
			.stream()
			.filter(KeptOffering::isPublic)
			.sorted(Comparator.comparing(entry -> !isOfTheStreet(entry.form())))
			.findFirst()
			.orElseThrow();
		OfferingForm known = published.form();
		if (isOfTheStreet(known)) {
			this.offerings.save(manager, published.id(),
					described(known.categoryCode(), known.title(), known.description() + "新增周末预约，提前一天来电即可。", known), 0);
			this.offerings.submit(manager, published.id());
		}
		submit(manager, "car",
				described("elderly-care.bathing", "周末助浴专车", "每周六、周日上午接失能老人到中心助浴，专人陪护、血压随时监测，须提前一天预约。", known));
		UUID phones = submit(manager, "phones",
				described("culture.digital-skills", "长者手机课堂", "教老人用手机挂号、缴费、防诈骗。", known));
		this.reviews.find(this.people.named("xu.wei"), phones)
			.ifPresent(entry -> this.reviews.sendBack(this.people.named("xu.wei"), phones,
					OfferingReviews.version(entry), "请写明上课时间、地点和每班人数。"));
		this.offerings.save(manager, Dice.of(SEED, "service family", 0).id(),
				described("elderly-care.home-care", "认知症家属支持小组", "", OfferingForm.empty()), 0);
	}

	private UUID submit(Access manager, String name, OfferingForm form) {
		UUID id = Dice.of(SEED, "service " + name, 0).id();
		this.offerings.save(manager, id, form, 0);
		this.offerings.submit(manager, id);
		return id;
	}

	private static boolean isOfTheStreet(OfferingForm form) {
		return form.division() != null && STREET.contains(form.division());
	}

	private static OfferingForm described(@Nullable String category, String title, String description,
			OfferingForm other) {
		return new OfferingForm(category, isOfTheStreet(other) ? other.division() : COMMUNITY, title, description,
				other.minAge(), other.maxAge(), other.groups(), other.residence(), other.serviceArea(), other.address(),
				other.coordinates(), other.opening(), other.costCents(), other.costNote(), other.capacityUnit(),
				other.capacityMaximum(), other.capacityAvailable(), other.accessibility(), other.languages());
	}

	private void search() {
		this.searches.save(this.people.named("chen.lan"), "能上门的免费助老服务", "library",
				"category=elderly-care&cost=free&trait=home-visit");
	}

	/**
	 * Shown in the register and among those who cannot be referred to, with the reason.
	 */
	private void suspension() {
		String reason = "一个月内三次未按约定时间上门，整改期间暂停派单";
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
		this.organizations.suspend(this.people.named("luo.jing"), SUSPENDED,
				new Restriction(today, today.plusDays(30), reason), reason);
	}

	private Resource first(DivisionCode place, ResourceKind kind, Predicate<ResourceContent> such) {
		return this.resources.within(Access.system(), place, kind, 0, 50)
			.stream()
			.filter(one -> such.test(one.content()))
			.findFirst()
			.orElseThrow();
	}

}
