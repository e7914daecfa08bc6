package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.privacy.Unmasking;

/** The ledger of a charity's fund, and what everybody may know of it. */
@WusheTest
class CharityFundIT {

	private static final FundParty PERSON = new FundParty(FundParty.Kind.PERSON, "林小满");

	private static final FundParty SHOP = new FundParty(FundParty.Kind.ORGANIZATION, "东门粮油店");

	private final String charity = "TEST-" + UUID.randomUUID();

	private final Access keeper = People.person("曹茹", null, this.charity, Role.FUND_MANAGER);

	private final UUID fund = UUID.randomUUID();

	private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

	@Autowired
	private FundLedger ledger;

	@LocalServerPort
	private int port;

	@BeforeEach
	void aCharityKeepsAFund(@Autowired Organizations organizations, @Autowired Resources resources) {
		organizations.put(Access.system(),
				new Organization(this.charity, OrganizationKind.CHARITY, "榕树公益基金会", null, Registration.REGISTERED, null,
						null, new DivisionCode("360799001"), List.of(new DivisionCode("360799")), "", null, null, 0));
		resources.put(Access.system(),
				new Resource(this.fund, this.charity, new DivisionCode("360799001001"), "微心愿专项", "圆困难家庭的小心愿", "relief",
						null, null, new CharityFund("微心愿", "53360702MJ00016199", 100_000), EntryStatus.PUBLISHED,
						Instant.now(), 0, Instant.now()));
	}

	private FundEntry donate(long cents, FundParty donor, boolean hidden) {
		return this.ledger.donate(this.keeper, this.fund, new Donation(cents, this.today, donor, hidden, "微心愿"));
	}

	private FundEntry grant(long cents, String reference) {
		return this.ledger.grant(this.keeper, this.fund, new FundGrant(cents, this.today, PERSON, "购买书包", reference));
	}

	private Disclosure disclosed() {
		return this.ledger.disclosure(this.fund, Quarter.of(this.today)).orElseThrow();
	}

	@Test
	void everyEntryIsNumberedAndTheBalanceFollows() {
		assertThat(donate(50_000, SHOP, false).number()).isOne();
		FundEntry grant = grant(20_000, null);
		assertThat(grant.number()).isEqualTo(2);
		assertThat(grant.balanceCents()).isEqualTo(30_000);
		assertThat(this.ledger.balance(this.keeper, this.fund)).isEqualTo(30_000);
	}

	@Test
	void grantsAtTheSameTimeNeverSpendMoreThanThereIs() throws Exception {
		donate(100_000, SHOP, false);
		List<Callable<Boolean>> grants = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			grants.add(() -> {
				try {
					grant(7_000, null);
					return true;
				}
				catch (DomainRefusal refusal) {
					assertThat(refusal.messageKey()).isEqualTo("resources.refused.fund-balance");
					return false;
				}
			});
		}
		long paid = 0;
		try (ExecutorService payers = Executors.newFixedThreadPool(8)) {
			for (Future<Boolean> grant : payers.invokeAll(grants)) {
				paid += grant.get() ? 1 : 0;
			}
		}
		assertThat(paid).isEqualTo(14);
		assertThat(this.ledger.balance(this.keeper, this.fund)).isEqualTo(2_000);
		assertThat(this.ledger.entries(this.keeper, this.fund, 0, 100)).extracting(FundEntry::number)
			.as("refused grants leave no gap")
			.hasSize(15)
			.startsWith(15)
			.endsWith(1);
	}

	@Test
	void aMistakeIsTakenBackAsAWholeAndOnlyOnce() {
		FundEntry donation = donate(50_000, SHOP, false);
		FundEntry back = this.ledger.takeBack(this.keeper, donation.id(), "重复登记");
		assertThat(back.cents()).isEqualTo(-50_000);
		assertThat(this.ledger.balance(this.keeper, this.fund)).isZero();
		assertThat(disclosed().receivedCents()).isZero();
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.ledger.takeBack(this.keeper, donation.id(), "再来一次"));
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.ledger.takeBack(this.keeper, back.id(), "冲正的冲正"));
	}

	@Test
	void aDonationThatIsSpentCannotBeTakenBack() {
		FundEntry donation = donate(50_000, SHOP, false);
		grant(10_000, null);
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.ledger.takeBack(this.keeper, donation.id(), "重复登记"))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.fund-balance"));
	}

	@Test
	void aCaseWrittenOtherwiseIsTheSameCase() {
		donate(500_000, SHOP, false);
		grant(60_000, "360702-20261101-a1");
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> grant(50_000, "360702-20261101-A1 "))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.fund-per-case"));
	}

	@Test
	void whatIsPaidForNoCaseIsDisclosedAsAGeneralGrant() {
		donate(500_000, SHOP, false);
		grant(60_000, "360702-20261101-00001");
		grant(20_000, null);
		assertThat(disclosed().generalCents()).isEqualTo(20_000);
		assertThat(disclosed().lines()).extracting(Disclosure.Line::word)
			.containsExactly("kind.DONATION", "kind.GRANT", "kind.GENERAL_GRANT");
	}

	@Test
	void aFundPaysForCasesOrGenerallyAsItSays(@Autowired Resources resources) {
		donate(500_000, SHOP, false);
		pays(resources, CharityFund.Pays.CASES);
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> grant(1_000, " "))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.fund-case-missing"));
		grant(1_000, "360702-20261101-00001");
		pays(resources, CharityFund.Pays.GENERALLY);
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> grant(1_000, "360702-20261101-00001"))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.fund-general-only"));
		grant(1_000, null);
	}

	private void pays(Resources resources, CharityFund.Pays pays) {
		Resource known = resources.find(Access.system(), this.fund).orElseThrow();
		resources.put(Access.system(),
				new Resource(this.fund, this.charity, known.division(), known.name(), known.description(),
						known.categoryCode(), known.address(), known.coordinates(),
						new CharityFund("微心愿", "53360702MJ00016199", null, pays), known.status(), known.confirmedAt(),
						known.version(), known.updatedAt()));
	}

	@Test
	void oneCaseGetsNoMoreThanTheFundPaysACase() {
		donate(500_000, SHOP, false);
		grant(60_000, "360702-20261101-00001");
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> grant(50_000, "360702-20261101-00001"))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.fund-per-case"));
		grant(50_000, "360702-20261101-00002");
		assertThat(this.ledger.balance(this.keeper, this.fund)).isEqualTo(390_000);
	}

	@Test
	void whatIsDisclosedAlreadyStaysAsItIs() {
		LocalDate longAgo = Quarter.of(this.today).before().before().last();
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(
					() -> this.ledger.donate(this.keeper, this.fund, new Donation(1_000, longAgo, SHOP, false, "微心愿")))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.fund-closed"));
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.ledger.donate(this.keeper, this.fund,
				new Donation(1_000, this.today.plusDays(1), SHOP, false, "微心愿")));
	}

	@Test
	void onlyTheFundsOwnManagerWritesAndOnlyItsWatchersRead() {
		Donation donation = new Donation(1_000, this.today, SHOP, false, "微心愿");
		Access stranger = People.person("别处的人", null, "TEST-ELSE", Role.FUND_MANAGER);
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.ledger.donate(stranger, this.fund, donation));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.ledger.donate(People.streetOfficer("360799001"), this.fund, donation));
		donate(1_000, SHOP, false);
		assertThat(this.ledger.entries(People.streetOfficer("360799001"), this.fund, 0, 10)).hasSize(1);
		assertThat(this.ledger.entries(People.streetOfficer("360781001"), this.fund, 0, 10)).isEmpty();
		assertThat(this.ledger.entries(stranger, this.fund, 0, 10)).isEmpty();
	}

	@Test
	void whoWatchesOverAFundReadsNamesOfPeopleMaskedAndInFullOnlyForAReason(@Autowired Unmasking unmasking) {
		donate(80_000, SHOP, false);
		FundEntry quiet = donate(30_000, new FundParty(FundParty.Kind.PERSON, "顾盼生"), true);
		FundEntry paid = grant(20_000, null);
		Access officer = People.streetOfficer("360799001");
		assertThat(names(this.keeper)).containsExactly("林小满", "顾盼生", "东门粮油店");
		assertThat(names(officer)).containsExactly("林**", "顾**", "东门粮油店");
		assertThat(unmasking.reveal(officer, "fund", paid.id(), "party", "核对救助名单")).isEqualTo("林小满");
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> unmasking.reveal(officer, "fund", quiet.id(), "party", " "));
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(
				() -> unmasking.reveal(People.streetOfficer("360781001"), "fund", quiet.id(), "party", "核对救助名单"));
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> unmasking
			.reveal(People.official("何芸", "3607", Role.DEPARTMENT_OFFICER), "fund", quiet.id(), "party", "核对救助名单"));
	}

	private List<String> names(Access access) {
		return this.ledger.entries(access, this.fund, 0, 10).stream().map(entry -> entry.party().name()).toList();
	}

	@Test
	void everybodyReadsSumsAndPurposesButNoNameThatWasToBeHidden() throws Exception {
		donate(80_000, SHOP, false);
		donate(30_000, new FundParty(FundParty.Kind.PERSON, "顾盼生"), true);
		grant(20_000, null);

		Disclosure disclosure = disclosed();
		assertThat(disclosure.receivedCents()).isEqualTo(110_000);
		assertThat(disclosure.spentCents()).isEqualTo(20_000);
		assertThat(disclosure.closingCents()).isEqualTo(90_000);
		HttpResponse<String> json = get("");
		HttpResponse<String> table = get("?format=csv");
		assertThat(json.statusCode()).isEqualTo(200);
		assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		assertThat(json.body() + table.body()).contains("东门粮油店", "购买书包").doesNotContain("顾盼生", "林小满", "曹茹");
		assertThat(table.body()).contains("匿名", "受助居民", "-200.00");
	}

	@Test
	void aFundThatIsNotPublicDisclosesNothing(@Autowired Resources resources) throws Exception {
		Resource resource = resources.find(Access.system(), this.fund).orElseThrow();
		resources.put(Access.system(),
				new Resource(this.fund, this.charity, resource.division(), resource.name(), resource.description(),
						resource.categoryCode(), null, null, resource.content(), EntryStatus.DRAFT,
						resource.confirmedAt(), 0, resource.updatedAt()));
		assertThat(get("").statusCode()).isEqualTo(404);
		assertThat(get("?quarter=nonsense").statusCode()).isEqualTo(400);
	}

	@Test
	void whoAsksTooOftenWaits() throws Exception {
		HttpRequest often = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/api/disclosures/%s".formatted(this.port, this.fund)))
			.header("X-Forwarded-For", "198.51.101.1")
			.build();
		HttpClient http = HttpClient.newHttpClient();
		int status = 200;
		for (int i = 0; i < 200 && status == 200; i++) {
			status = http.send(often, HttpResponse.BodyHandlers.ofString()).statusCode();
		}
		assertThat(status).isEqualTo(429);
	}

	/** Without an account. */
	private HttpResponse<String> get(String query) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(
						URI.create("http://localhost:%d/api/disclosures/%s%s".formatted(this.port, this.fund, query)))
				.header("Accept-Language", "zh-CN")
				.build(), HttpResponse.BodyHandlers.ofString());
	}

}
