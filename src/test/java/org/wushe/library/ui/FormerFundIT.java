package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.CharityFund;
import org.wushe.library.Donation;
import org.wushe.library.EntryStatus;
import org.wushe.library.FundLedger;
import org.wushe.library.FundParty;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/** The books of a fund that was taken down, and the ways to them. */
@ViewPackages(packages = "org.wushe")
class FormerFundIT extends ScreenSession {

	private static final DivisionCode COMMUNITY = new DivisionCode("360799204001");

	private final String charity = "TEST-" + UUID.randomUUID();

	private final Access keeper = People.person("曹茹", null, this.charity, Role.FUND_MANAGER);

	private final UUID fund = UUID.randomUUID();

	private final String name = "旧专项" + this.fund;

	@Autowired
	private Resources resources;

	@BeforeEach
	void aFundWithBooksWasTakenDown(@Autowired Organizations organizations, @Autowired FundLedger ledger) {
		organizations.put(Access.system(), new Organization(this.charity, OrganizationKind.CHARITY, "木棉公益基金会", null,
				Registration.REGISTERED, null, null, COMMUNITY, List.of(COMMUNITY), "", null, null, 0));
		put(EntryStatus.PUBLISHED);
		ledger.donate(this.keeper, this.fund, new Donation(50_000, LocalDate.now(ChinaTime.ZONE),
				new FundParty(FundParty.Kind.ORGANIZATION, "东门粮油店"), false, "微心愿"));
		put(EntryStatus.WITHDRAWN);
	}

	private void put(EntryStatus status) {
		this.resources.put(Access.system(),
				new Resource(this.fund, this.charity, COMMUNITY, this.name, "圆困难家庭的小心愿", null, null, null,
						new CharityFund("微心愿", "53360702MJ00016199", null), status, Instant.now(), 0, Instant.now()));
	}

	private boolean leads(String address) {
		return $view(RouterLink.class).all().stream().anyMatch(link -> address.equals(link.getHref()))
				|| $view(Anchor.class).all()
					.stream()
					.anyMatch(link -> link.isVisible() && address.equals(link.getHref()));
	}

	private String ledgerAddress() {
		return "library/funds/" + this.fund + "/ledger";
	}

	@Test
	void whoWatchesFundsReachesTheBooksFromTheList() {
		for (Access watcher : List.of(People.official("何芸", "360799", Role.DEPARTMENT_OFFICER),
				People.streetOfficer("360799204"), this.keeper)) {
			signIn(watcher);
			assertThat(open("library/funds")).isEqualTo("ResourcesScreen");
			assertThat(leads(ledgerAddress())).isTrue();
		}
		assertThat(open(ledgerAddress())).isEqualTo("LedgerScreen");
		assertThat(leads("disclosure/" + this.fund)).as("the public reads nothing there").isFalse();

		for (Access other : List.of(People.communityWorker(COMMUNITY.value()), People.streetOfficer("360799205"))) {
			signIn(other);
			open("library/funds");
			assertThat(leads(ledgerAddress())).isFalse();
		}
	}

	@Test
	void itsKeeperAndTheStreetReachTheBooksFromTheEntry() {
		for (Access reader : List.of(this.keeper, People.streetOfficer("360799204"))) {
			signIn(reader);
			assertThat(open("library/entries/" + this.fund)).isEqualTo("EntryScreen");
			assertThat(leads(ledgerAddress())).isTrue();
		}
	}

	@Test
	void aPublicFundIsDisclosedAndStandsInTheListOnly() {
		put(EntryStatus.PUBLISHED);
		signIn(this.keeper);
		open("library/funds");
		assertThat(leads(ledgerAddress())).isFalse();
		open(ledgerAddress());
		assertThat(leads("disclosure/" + this.fund)).isTrue();
	}

}
