package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.transaction.support.TransactionOperations;

import org.wushe.WusheTest;
import org.wushe.exchange.Finding.Problem;
import org.wushe.exchange.hsds.HsdsImport;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.exchange.hsds.JsonPackage;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.exchange.sheets.Spreadsheets.Format;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.interests.InterestRelation;
import org.wushe.interests.Interests;
import org.wushe.library.OfferingQuery;
import org.wushe.parties.Filing;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/** A file changes of the register what its keeper may change on the screen. */
@WusheTest
class FilesOfOrganizationsIT {

	private static final DivisionCode STREET = new DivisionCode("360702012");

	private static final String HEAD = "组织代码,名称,组织类型,登记情况,备案编号,备案机关,评估等级,等级有效期至\n";

	private final Access officer = People.streetOfficer(STREET.value());

	@Autowired
	private Organizations organizations;

	@Autowired
	private Interests interests;

	@Autowired
	private Spreadsheets sheets;

	private String filed(String number) {
		String code = "T-FILED-" + UUID.randomUUID();
		this.organizations.put(
				Access.system(), new Organization(code, OrganizationKind.SOCIAL_ORGANIZATION, "备案服务社" + code, null,
						Registration.FILED, null, null, STREET, List.of(STREET), "", null, null, 0),
				new Filing(number, "某街道办事处"));
		return code;
	}

	private static String row(String code, String number, String grade) {
		return "%s,备案服务社%s,社会组织,备案,%s,某街道办事处,%s\n".formatted(code, code, number, grade);
	}

	private static GivenFile csv(String text) {
		return new GivenFile("组织.csv", text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void whoHasAnInterestInAnOrganisationChangesNothingOfItByASheetAndTheOtherRowsAreTaken() {
		String own = filed("备-" + UUID.randomUUID());
		String other = filed("备-" + UUID.randomUUID());
		this.interests.declare(this.officer, own, InterestRelation.SHARES);
		String until = LocalDate.now().plusYears(2).toString();
		GivenFile file = csv(HEAD + row(own, number(own), "5A," + until) + row(other, number(other), "4A," + until));

		for (Spreadsheets.Import done : List.of(
				this.sheets.preview(this.officer, SheetKind.ORGANIZATIONS, file, STREET),
				this.sheets.run(this.officer, SheetKind.ORGANIZATIONS, file, STREET, false))) {
			assertThat(done.findings()).extracting(Finding::verdict).containsExactly(Verdict.REFUSED, Verdict.CHANGED);
			assertThat(done.findings().getFirst().problems()).extracting(Problem::key)
				.containsExactly("interests.refused.recuse");
		}
		assertThat(this.organizations.get(this.officer, own).grade()).isNull();
		assertThat(this.organizations.get(this.officer, other).grade()).isEqualTo(4);
	}

	private String number(String code) {
		return this.organizations.filing(Access.system(), code).orElseThrow().number();
	}

	@Test
	void whoHasAnInterestInAnOrganisationChangesNothingOfItByAPublishersFile(@Autowired HsdsImport hsds,
			@Autowired JsonPackage packages) {
		UUID id = UUID.randomUUID();
		String json = "{\"id\": \"%s\", \"name\": \"有关联的服务社%s\", \"description\": \"%%s\"}".formatted(id, id);
		Order order = new Order("关联平台" + id, STREET, null, null, false);
		GivenFile file = new GivenFile("organization.json", new byte[0]);
		hsds.run(this.officer, packages.read(json.formatted("上门助老").getBytes(StandardCharsets.UTF_8)), order, file);
		Organization taken = this.organizations.within(this.officer, STREET)
			.stream()
			.filter(each -> each.name().endsWith(id.toString()))
			.findFirst()
			.orElseThrow();
		this.interests.declare(this.officer, taken.code(), InterestRelation.EMPLOYED);

		assertThat(hsds.run(this.officer, packages.read(json.formatted("上门助老助残").getBytes(StandardCharsets.UTF_8)),
				order, file))
			.flatExtracting(Finding::problems)
			.extracting(Problem::key)
			.containsExactly("interests.refused.recuse");
		assertThat(this.organizations.get(this.officer, taken.code())).isEqualTo(taken);
	}

	@Test
	void aFilingThatIsAnothersIsRefusedInItsRow() {
		String number = "备-" + UUID.randomUUID();
		String known = filed(number);
		String fresh = "备-" + UUID.randomUUID();
		String name = "新来的服务社" + UUID.randomUUID();
		String columns = "名称,组织类型,登记情况,备案编号,备案机关\n";
		GivenFile file = csv(columns + name + "甲,社会组织,备案," + number + ",某街道办事处\n" + name + "乙,社会组织,备案," + fresh
				+ ",某街道办事处\n" + name + "丙,社会组织,备案," + fresh + ",某街道办事处\n备案服务社" + known + ",社会组织,备案," + UUID.randomUUID()
				+ ",某街道办事处\n");

		List<Finding> preview = this.sheets.preview(this.officer, SheetKind.ORGANIZATIONS, file, STREET).findings();
		assertThat(preview).extracting(Finding::verdict)
			.containsExactly(Verdict.REFUSED, Verdict.NEW, Verdict.REFUSED, Verdict.REFUSED);
		assertThat(preview).flatExtracting(Finding::problems)
			.extracting(Problem::place, Problem::key)
			.containsExactly(tuple("filingNumber", "parties.refused.same-filing"), tuple("", "exchange.cell.twice"),
					tuple("name", "parties.refused.same-name"));
		assertThat(this.sheets.run(this.officer, SheetKind.ORGANIZATIONS, file, STREET, false).findings())
			.isEqualTo(preview);
	}

	@Test
	void anExportSaysWhoFiledAnOrganisationAndOpensNobodysContact(@Autowired Database database,
			@Autowired TransactionOperations transactions) throws Exception {
		String number = "备-" + UUID.randomUUID();
		String code = filed(number);
		Consumer<String> contact = sealed -> transactions.executeWithoutResult(status -> database.as(Access.system())
			.sql("update organization set contact_enc = cast(? as text) where code = ?")
			.param(new SqlParameterValue(Types.VARCHAR, sealed))
			.param(code)
			.update());
		contact.accept("nobody can open this");
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			this.sheets.export(this.officer, SheetKind.ORGANIZATIONS, OfferingQuery.of("备案服务社" + code).givenIn(STREET),
					Format.CSV, out);
			assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
				.last()
				.asString()
				.contains(code, number, "某街道办事处");
		}
		finally {
			contact.accept(null);
		}
	}

}
