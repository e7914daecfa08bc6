package org.wushe.access;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.BookingRequest;
import org.wushe.library.CharityFund;
import org.wushe.library.Donation;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.Facility;
import org.wushe.library.FacilityBookings;
import org.wushe.library.FundLedger;
import org.wushe.library.FundParty;
import org.wushe.library.Goods;
import org.wushe.library.Opening;
import org.wushe.library.Resource;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.Resources;

/** What is done with the library's facilities, funds and goods, in a community. */
final class LibraryCalls {

	private static final Donation DONATION = new Donation(100, LocalDate.now(ChinaTime.ZONE),
			new FundParty(FundParty.Kind.ORGANIZATION, "东门粮油店"), false, "微心愿");

	private final DivisionCode community;

	private final Resources resources;

	LibraryCalls(DivisionCode community, Resources resources) {
		this.community = community;
		this.resources = resources;
	}

	static Map<Operation, Function<Access, ?>> of(BeanFactory beans, AccessScene scene) {
		LibraryCalls calls = new LibraryCalls(new DivisionCode(scene.scene().community()),
				beans.getBean(Resources.class));
		String organization = scene.scene().organization();
		Goods umbrellas = new Goods(3, "把", "");
		Resource common = calls.put(null, umbrellas, EntryStatus.PUBLISHED);
		Resource own = calls.put(organization, umbrellas, EntryStatus.PUBLISHED);
		Resource submitted = calls.put(null, umbrellas, EntryStatus.SUBMITTED);
		Resource hall = calls.put(null,
				new Facility(100,
						List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0))),
						Set.of(), true),
				EntryStatus.PUBLISHED);
		Resource fund = calls.put(organization, new CharityFund("微心愿", "53360702MJ00016199", null),
				EntryStatus.PUBLISHED);
		ResourceKeeping keeping = beans.getBean(ResourceKeeping.class);
		FundLedger ledger = beans.getBean(FundLedger.class);
		ledger.donate(People.person("曹茹", null, organization, Role.FUND_MANAGER), fund.id(), DONATION);
		return Map.of(Operation.KEEP_RESOURCES, access -> {
			Resource kept = (access.division() == null && access.organizationCode() != null) ? own : common;
			return keeping.edit(access, kept.id(), kept.version(), calls.form(umbrellas));
		}, Operation.REVIEW_RESOURCES,
				access -> keeping.step(access, submitted.id(), submitted.version(), EntryStep.REVIEW, null),
				Operation.BOOK_FACILITIES,
				access -> beans.getBean(FacilityBookings.class)
					.request(access, hall.id(),
							new BookingRequest(LocalDate.now(ChinaTime.ZONE).plusDays(1).atTime(10, 0),
									LocalDate.now(ChinaTime.ZONE).plusDays(1).atTime(11, 0), "楼栋议事会", 20)),
				Operation.KEEP_FUNDS, access -> ledger.donate(access, fund.id(), DONATION), Operation.WATCH_FUNDS,
				access -> ledger.entries(access, fund.id(), 0, 10));
	}

	private ResourceForm form(ResourceContent content) {
		return new ResourceForm(this.community, "门卫室的东西", "登记后使用", null, null, null, content, null);
	}

	private Resource put(@Nullable String organization, ResourceContent content, EntryStatus status) {
		ResourceForm form = form(content);
		Resource made = new Resource(UUID.randomUUID(), organization, this.community, form.name(), form.description(),
				null, null, null, content, status, Instant.now(), 0, Instant.now());
		this.resources.put(Access.system(), made);
		return made;
	}

}
