package org.wushe.process.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.ui.Categories;

/** What the inbox can be narrowed by. */
@Component
class InboxFilterChoices {

	/** When tasks are due. */
	enum Due {

		ANY, TODAY, THREE_DAYS, WEEK

	}

	private final Categories categories;

	private final Organizations organizations;

	private final Clock clock;

	InboxFilterChoices(Categories categories, Organizations organizations, Clock clock) {
		this.categories = categories;
		this.organizations = organizations;
		this.clock = clock;
	}

	List<String> categories(Access access) {
		return this.categories.all(access);
	}

	String category(Access access, String code) {
		return this.categories.name(access, code);
	}

	List<Organization> organizations(Access access, DivisionCode within) {
		return this.organizations.within(access, within);
	}

	/** What is due today is not late yet. */
	Instant now() {
		return this.clock.instant();
	}

	/** The end of the last day that counts. */
	Instant end(Due due) {
		int days = switch (due) {
			case ANY, TODAY -> 0;
			case THREE_DAYS -> 2;
			case WEEK -> 6;
		};
		return LocalDate.now(this.clock.withZone(ChinaTime.ZONE))
			.plusDays(days + 1L)
			.atStartOfDay(ChinaTime.ZONE)
			.toInstant();
	}

}
