package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.WusheTest;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.exchange.hsds.HsdsId;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.exchange.sheets.Spreadsheets.Format;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.CharityFund;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Offerings;
import org.wushe.library.Project;
import org.wushe.library.Projects;
import org.wushe.library.Resource;
import org.wushe.library.ResourceDraft;
import org.wushe.library.ResourceDrafts;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.TalentPerson;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/** Sheets come in row by row, each with its reasons, and go out again. */
@WusheTest
class SheetImportsIT {

	private static final DivisionCode STREET = new DivisionCode("360702009");

	private static final Access OFFICER = People.streetOfficer(STREET.value());

	private static final Access ADMINISTRATOR = People.person("高远", null, null, Role.SYSTEM_ADMINISTRATOR);

	@Autowired
	private Spreadsheets sheets;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private Resources resources;

	@Autowired
	private AuditTrail audit;

	private final String organization = "T-IMPORT-" + UUID.randomUUID();

	@BeforeEach
	void thereIsAnOrganisation(@Autowired Organizations organizations) {
		organizations.put(Access.system(), new Organization(this.organization, OrganizationKind.SOCIAL_ORGANIZATION,
				"导入服务社", null, Registration.FILED, null, null, STREET, List.of(STREET), "", null, null, 0));
	}

	@Test
	void goodRowsAreTakenAndBadOnesGivenBackWithReasons() throws Exception {
		GivenFile file = csv("""
				组织代码,服务分类,服务名称,说明,开放时间,收费（元）,余量单位,最大余量
				%1$s,助餐服务,表格助餐,每天送餐,周一至周五 08:00-12:00,12.5,份餐/天,40
				%1$s,没有的分类,坏的一行,说明,工作日,免费,,
				""".formatted(this.organization));
		Spreadsheets.Import preview = this.sheets.preview(OFFICER, SheetKind.SERVICES, file, STREET);
		assertThat(verdicts(preview.findings())).containsExactly(Verdict.NEW, Verdict.REFUSED);
		assertThat(preview.findings().get(1).where()).isEqualTo("3");
		assertThat(preview.findings().get(1).problems()).extracting(this.sheets::problem)
			.containsExactlyInAnyOrder("「服务分类」没有“没有的分类”这一项，请对照模板的可选内容",
					"「开放时间」看不懂，请写成：周一至周五 08:00-12:00；周六 09:00-11:30", "「收费（元）」应为 0 至 10000000 的数，最多 2 位小数");
		this.sheets.run(OFFICER, SheetKind.SERVICES, file, STREET, false);
		assertThat(this.offerings.ofOrganization(OFFICER, this.organization)).singleElement().satisfies(meals -> {
			assertThat(meals.cost().cents()).isEqualTo(1250);
			assertThat(meals.status()).isEqualTo(EntryStatus.SUBMITTED);
		});
		assertThat(verdicts(this.sheets.preview(OFFICER, SheetKind.SERVICES, file, STREET).findings()))
			.containsExactly(Verdict.UNCHANGED, Verdict.REFUSED);
		ByteArrayOutputStream refused = new ByteArrayOutputStream();
		this.sheets.refused(SheetKind.SERVICES, preview, refused);
		assertThat(this.sheets.preview(OFFICER, SheetKind.SERVICES, file(refused.toByteArray()), STREET).findings())
			.as("what is given back can be mended and given again")
			.singleElement()
			.satisfies(finding -> assertThat(finding.isRefused()).isTrue());
	}

	@Test
	void everyTemplateIsReadAsAnEmptySheet() throws Exception {
		for (SheetKind kind : SheetKind.values()) {
			for (Format format : Format.values()) {
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				this.sheets.template(OFFICER, kind, format, out);
				assertThat(this.sheets.preview(OFFICER, kind, file(out.toByteArray()), STREET).findings()).isEmpty();
			}
		}
	}

	@Test
	void whatIsExportedComesBackUnchanged() throws Exception {
		GivenFile file = csv("""
				名称,说明,面积（平方米）,开放时间,无障碍,可预约
				导入测试活动室,可以打乒乓球,120,每天 08:00-20:00,轮椅可通行,是
				""");
		this.sheets.run(ADMINISTRATOR, SheetKind.FACILITIES, file, STREET, true);
		assertThat(this.resources.within(OFFICER, STREET, ResourceKind.FACILITY, 0, 100)).singleElement()
			.satisfies(room -> assertThat(room.name()).isEqualTo("导入测试活动室"));
		for (Format format : Format.values()) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			this.sheets.export(OFFICER, SheetKind.FACILITIES, OfferingQuery.of("").givenIn(STREET), format, out);
			assertThat(verdicts(
					this.sheets.preview(OFFICER, SheetKind.FACILITIES, file(out.toByteArray()), STREET).findings()))
				.containsExactly(Verdict.UNCHANGED);
		}
	}

	@Test
	void everyImportIsInTheAuditLogWithItsFileAndWhatItDid() {
		GivenFile file = csv("""
				组织代码,服务分类,服务名称,说明
				%1$s,助餐服务,留痕助餐,每天送餐
				%1$s,没有的分类,坏的一行,说明
				""".formatted(this.organization));
		this.sheets.preview(OFFICER, SheetKind.SERVICES, file, STREET);
		this.sheets.run(OFFICER, SheetKind.SERVICES, file, STREET, false);
		UUID id = this.offerings.ofOrganization(OFFICER, this.organization).getFirst().id();
		AuditEntry imported = audited("exchange.import", "SERVICES").getFirst();
		assertThat(imported.actorId()).isEqualTo(OFFICER.userId());
		assertThat(imported.reason()).contains("导入测试.csv", file.digest(), STREET.value(), "新增 1，更新 0，未变化 0，退回 1");
		assertThat(audited("exchange.create", id.toString())).singleElement()
			.satisfies(entry -> assertThat(entry.reason()).contains(file.digest().substring(0, 16)));
		this.sheets.run(OFFICER, SheetKind.SERVICES, csv("""
				组织代码,服务分类,服务名称,说明
				%1$s,助餐服务,留痕助餐,每天中午送餐
				""".formatted(this.organization)), STREET, false);
		assertThat(audited("exchange.change", id.toString())).hasSize(1);
	}

	private List<AuditEntry> audited(String action, String subject) {
		return this.audit
			.list(People.person("审计员", null, null, Role.AUDIT_ADMINISTRATOR), new AuditFilter(subject, List.of(), null),
					0, 50)
			.stream()
			.filter(entry -> entry.action().equals(action))
			.toList();
	}

	@Test
	void whatAFileDoesNotSpeakOfStaysAsItIs() {
		String named = "组织代码,服务分类,服务名称,说明";
		String row = "\n%s,助餐服务,少说几列,".formatted(this.organization);
		this.sheets.run(OFFICER, SheetKind.SERVICES,
				csv(named + ",收费（元）,最小年龄,服务对象,余量单位,最大余量" + row + "说明,8,60,老年人,份餐/天,40\n"), STREET, false);
		ServiceOffering before = this.offerings.ofOrganization(OFFICER, this.organization).getFirst();
		assertThat(before.eligibility().groups()).isNotEmpty();

		this.sheets.run(OFFICER, SheetKind.SERVICES, csv(named + row + "另一句说明\n"), STREET, false);

		assertThat(this.offerings.ofOrganization(OFFICER, this.organization)).singleElement()
			.returns("另一句说明", ServiceOffering::description)
			.returns(before.cost(), ServiceOffering::cost)
			.returns(before.eligibility(), ServiceOffering::eligibility)
			.returns(before.capacity(), ServiceOffering::capacity);

		this.sheets.run(OFFICER, SheetKind.SERVICES, csv(named + ",最小年龄" + row + "另一句说明,\n"), STREET, false);
		assertThat(this.offerings.ofOrganization(OFFICER, this.organization)).singleElement()
			.returns(null, offering -> offering.eligibility().minAge());
	}

	@Test
	void whatAFileOfOrganizationsOrProjectsDoesNotSpeakOfStaysAsItIs(@Autowired Organizations organizations,
			@Autowired Projects projects) {
		String name = "表格服务社" + this.organization;
		GivenFile full = csv("""
				名称,组织类型,登记情况,备案编号,备案机关,所在区划,服务区域,简介,评估等级,等级有效期至
				%s,社会组织,备案,备-%s,某街道办事处,360702009,360702001、360702009,上门助老,3A,%s
				""".formatted(name, name, LocalDate.now().plusYears(2)));
		assertThat(this.sheets.run(OFFICER, SheetKind.ORGANIZATIONS, full, STREET, false).findings()).singleElement()
			.returns(Verdict.NEW, Finding::verdict);
		Organization before = organizations.within(OFFICER, STREET)
			.stream()
			.filter(each -> each.name().equals(name))
			.findFirst()
			.orElseThrow();
		GivenFile brief = csv("名称,组织类型,登记情况\n%s,社会组织,备案\n".formatted(name));
		assertThat(verdicts(this.sheets.preview(OFFICER, SheetKind.ORGANIZATIONS, brief, STREET).findings()))
			.containsExactly(Verdict.UNCHANGED);
		this.sheets.run(OFFICER, SheetKind.ORGANIZATIONS, brief, STREET, false);
		assertThat(organizations.get(OFFICER, before.code())).isEqualTo(before);
		assertThat(before.serviceArea()).hasSize(2);

		String title = "表格项目" + this.organization;
		String row = title + ",助餐服务,独居老人,每天送餐,每餐两荤一素,1000,12,30";
		this.sheets.run(OFFICER, SheetKind.PROJECTS, csv("""
				名称,服务分类,服务人群,服务内容,服务标准,预算（元）,周期（月）,预计服务人数,管理组织代码,服务区域
				%s,%s,360702001、360702009
				""".formatted(row, this.organization)), STREET, false);
		Project kept = projects.find(OFFICER, HsdsId.of("sheet", SheetKind.PROJECTS, STREET, title)).orElseThrow();
		assertThat(kept.plan().organizationCode()).isEqualTo(this.organization);
		assertThat(verdicts(this.sheets
			.preview(OFFICER, SheetKind.PROJECTS, csv("名称,服务分类,服务人群,服务内容,服务标准,预算（元）,周期（月）,预计服务人数\n" + row + "\n"),
					STREET)
			.findings())).containsExactly(Verdict.UNCHANGED);
	}

	@Test
	void organizationsAreHeldToTheRulesOfTheRegister() {
		GivenFile file = csv("""
				名称,组织类型,登记情况,备案编号,备案机关,评估等级,等级有效期至
				无编号的队伍%1$s,社会组织,备案,,,,
				等级无期限%1$s,社会组织,备案,备-1-%1$s,某街道办事处,3A,
				期限太长%1$s,社会组织,备案,备-2-%1$s,某街道办事处,3A,2099-12-31
				""".formatted(this.organization));
		assertThat(this.sheets.preview(OFFICER, SheetKind.ORGANIZATIONS, file, STREET).findings())
			.allSatisfy(finding -> assertThat(finding.isRefused()).isTrue())
			.flatExtracting(Finding::problems)
			.extracting(Finding.Problem::place)
			.containsExactly("filingNumber", "gradeUntil", "gradeUntil");
	}

	@Test
	void servicesAreHeldToTheRulesOfTheLibrary() {
		GivenFile file = csv("""
				组织代码,服务分类,服务名称,说明,所在区划
				%1$s,助餐服务,%2$s,每天送餐,360702009
				%1$s,助餐服务,区里的助餐,每天送餐,360702
				""".formatted(this.organization, "长".repeat(61)));
		assertThat(this.sheets.preview(ADMINISTRATOR, SheetKind.SERVICES, file, STREET).findings())
			.allSatisfy(finding -> assertThat(finding.isRefused()).isTrue())
			.flatExtracting(Finding::problems)
			.extracting(Finding.Problem::place)
			.containsExactly("title", "division");
	}

	@Test
	void countingEndsByAWordOnly() {
		String head = "组织代码,服务分类,服务名称,说明,余量单位,最大余量\n%s,助餐服务,计数助餐,说明,".formatted(this.organization);
		this.sheets.run(OFFICER, SheetKind.SERVICES, csv(head + "份餐/天,40\n"), STREET, false);
		assertThat(verdicts(this.sheets.run(OFFICER, SheetKind.SERVICES, csv(head + ",\n"), STREET, false).findings()))
			.containsExactly(Verdict.UNCHANGED);
		assertThat(this.sheets.preview(OFFICER, SheetKind.SERVICES, csv(head + "不计余量,\n"), STREET).findings())
			.singleElement()
			.satisfies(finding -> assertThat(finding.problems()).extracting(this.sheets::problem)
				.containsExactly("「余量单位」导入后这项服务不再计算余量，派单时不再核对名额"));
		this.sheets.run(OFFICER, SheetKind.SERVICES, csv(head + "不计余量,\n"), STREET, false);
		assertThat(this.offerings.ofOrganization(OFFICER, this.organization).getFirst().capacity()).isNull();
	}

	@Test
	void whoATalentIsGoesInEncryptedAndOutMasked() throws Exception {
		String name = "导入的能人" + UUID.randomUUID().toString().substring(0, 8);
		String head = "名称,说明,技能特长,公开意愿,本人姓名,本人电话\n" + name + ",会理发,理发、编织,";
		this.sheets.run(OFFICER, SheetKind.TALENTS, csv(head + "还没有同意,,\n"), STREET, false);
		UUID id = HsdsId.of("sheet", SheetKind.TALENTS, STREET, name);
		assertThat(this.resources.find(OFFICER, id).orElseThrow().status()).as("nobody agreed")
			.isEqualTo(EntryStatus.DRAFT);
		GivenFile agreed = csv(head + "同意公开，只显示姓,欧阳测试,13800001234\n".replace("同意公开，只显示姓", "\"同意公开，只显示姓\""));
		this.sheets.run(OFFICER, SheetKind.TALENTS, agreed, STREET, false);
		assertThat(this.resources.isKnownAs(Access.system(), id, new TalentPerson("欧阳测试", "13800001234"))).isTrue();
		assertThat(verdicts(this.sheets.preview(OFFICER, SheetKind.TALENTS, agreed, STREET).findings()))
			.containsExactly(Verdict.UNCHANGED);
		Resource talent = this.resources.find(Access.system(), id).orElseThrow();
		publish(talent, EntryStatus.PUBLISHED);
		String out = exported(OFFICER, SheetKind.TALENTS);
		assertThat(out).contains(name, "欧").doesNotContain("欧阳测试", "13800001234");
		assertThat(verdicts(
				this.sheets.preview(OFFICER, SheetKind.TALENTS, file(out.getBytes(StandardCharsets.UTF_8)), STREET)
					.findings()))
			.as("what is masked leaves it as it is")
			.containsOnly(Verdict.UNCHANGED);
		publish(this.resources.find(Access.system(), id).orElseThrow(), EntryStatus.WITHDRAWN);
	}

	@ParameterizedTest
	@EnumSource(EntryStatus.class)
	void whoNoLongerAgreesInAFileIsForgottenHoweverTheEntryStandsAndNotWrittenAnew(EntryStatus status,
			@Autowired ResourceKeeping keeping, @Autowired ResourceDrafts drafts) {
		String name = "撤回的能人" + UUID.randomUUID().toString().substring(0, 8);
		String row = "名称,说明,技能特长,公开意愿,本人姓名,本人电话\n" + name + ",会理发,理发,%s,欧阳测试,13800001234\n";
		this.sheets.run(OFFICER, SheetKind.TALENTS, csv(row.formatted("\"同意公开，只显示姓\"")), STREET, false);
		UUID id = HsdsId.of("sheet", SheetKind.TALENTS, STREET, name);
		publish(this.resources.find(Access.system(), id).orElseThrow(), status);
		Resource open = this.resources.find(Access.system(), id).orElseThrow();
		assertThat(keeping.person(OFFICER, open)).isPresent();
		drafts.save(OFFICER, id, ResourceKind.TALENT, open, Map.of("description", "会理发和编织", "person", "欧阳测试"));

		GivenFile takenBack = csv(row.formatted("还没有同意"));
		this.sheets.run(OFFICER, SheetKind.TALENTS, takenBack, STREET, false);

		Resource after = this.resources.find(Access.system(), id).orElseThrow();
		assertThat(after.status()).isIn(EntryStatus.DRAFT, EntryStatus.WITHDRAWN);
		assertThat(keeping.person(OFFICER, after)).isEmpty();
		assertThat(drafts.find(OFFICER, id)).map(ResourceDraft::typed).contains(Map.of("description", "会理发和编织"));
		assertThat(verdicts(this.sheets.preview(OFFICER, SheetKind.TALENTS, takenBack, STREET).findings()))
			.as("there is nothing more to take from it")
			.containsExactly(Verdict.UNCHANGED);
	}

	@Test
	void fundsAreHeldToTheRulesOfTheLibrary() {
		String head = "名称,说明,资金用途,慈善组织信用代码,每案最高（元）\n";
		assertThat(this.sheets
			.preview(OFFICER, SheetKind.FUNDS, csv(head + "导入基金,说明,救急,53410000MJ0000018Z,500.5\n"), STREET)
			.findings()).singleElement()
			.satisfies(finding -> assertThat(finding.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.place()).isEqualTo("licence")));
		String name = "导入基金" + UUID.randomUUID();
		this.sheets.run(OFFICER, SheetKind.FUNDS, csv(head + name + ",说明,救急,53410000MJ0000018X,500.5\n"), STREET,
				false);
		assertThat(this.resources.find(OFFICER, HsdsId.of("sheet", SheetKind.FUNDS, STREET, name)).orElseThrow())
			.satisfies(fund -> {
				assertThat(fund.content()).isEqualTo(new CharityFund("救急", "53410000MJ0000018X", 50_050));
				assertThat(fund.status()).isEqualTo(EntryStatus.SUBMITTED);
			});
	}

	@Test
	void projectsComeInToBeReviewedAndWhatOthersHaveReadStays(@Autowired Projects projects,
			@Autowired Divisions divisions) throws Exception {
		String title = "导入的项目" + UUID.randomUUID().toString().substring(0, 8);
		DivisionCode street = new DivisionCode("360733009");
		divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360733"), "会昌县"), new Division(street, "导入测试街道")), "test");
		Access officer = People.streetOfficer(street.value());
		String row = "名称,服务分类,服务人群,服务内容,服务标准,预算（元）,周期（月）,预计服务人数\n%s,助餐服务,独居老人,%s,准时,12000.5,12,60\n";
		GivenFile file = csv(row.formatted(title, "每天送餐"));
		assertThat(verdicts(this.sheets.run(officer, SheetKind.PROJECTS, file, street, false).findings()))
			.containsExactly(Verdict.NEW);
		UUID id = HsdsId.of("sheet", SheetKind.PROJECTS, street, title);
		Project project = projects.get(officer, id);
		assertThat(project.status()).isEqualTo(EntryStatus.SUBMITTED);
		assertThat(project.plan().costCents()).isEqualTo(1_200_050L);
		assertThat(verdicts(this.sheets.preview(officer, SheetKind.PROJECTS, file, street).findings()))
			.containsExactly(Verdict.UNCHANGED);
		assertThat(this.sheets.run(officer, SheetKind.PROJECTS, csv(row.formatted(title, "别的内容")), street, false)
			.findings()).singleElement()
			.satisfies(finding -> assertThat(finding.problems().getFirst().key())
				.isEqualTo("exchange.refused.project-open"));
		projects.take(officer, id, project.version(), EntryStep.REVIEW, null);
		projects.take(officer, id, project.version() + 1, EntryStep.PUBLISH, null);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.sheets.export(officer, SheetKind.PROJECTS, OfferingQuery.of(title).givenIn(street), Format.XLSX, out);
		assertThat(
				verdicts(this.sheets.preview(officer, SheetKind.PROJECTS, file(out.toByteArray()), street).findings()))
			.containsExactly(Verdict.UNCHANGED);
		projects.take(officer, id, project.version() + 2, EntryStep.WITHDRAW, "测试完毕");
	}

	private void publish(Resource resource, EntryStatus status) {
		this.resources.put(Access.system(),
				new Resource(resource.id(), resource.organizationCode(), resource.division(), resource.name(),
						resource.description(), resource.categoryCode(), resource.address(), resource.coordinates(),
						resource.content(), status, resource.confirmedAt(), resource.version(), resource.updatedAt()));
	}

	private static GivenFile csv(String text) {
		return file(text.getBytes(StandardCharsets.UTF_8));
	}

	private static GivenFile file(byte[] bytes) {
		return new GivenFile("导入测试.csv", bytes);
	}

	private static List<Verdict> verdicts(List<Finding> findings) {
		return findings.stream().map(Finding::verdict).toList();
	}

	@Test
	void everyServiceThatIsFoundIsExportedOnceAndInTheOrderOfTheSearch(@Autowired OfferingSearch search)
			throws Exception {
		String word = "柿子湾" + UUID.randomUUID().toString().substring(0, 8);
		List<UUID> made = Stream.of("送餐", "送餐上门", "送餐和助浴").map(title -> {
			ServiceOffering offering = Offerings.meals().by(this.organization).called(word + title, "每天").build();
			this.offerings.put(Access.system(), offering);
			return offering.id();
		}).toList();
		OfferingQuery query = OfferingQuery.of(word);
		Indexed.await(search, query, made);

		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int count = this.sheets.export(OFFICER, SheetKind.SERVICES, query, Format.CSV, out);

		assertThat(count).isEqualTo(3);
		assertThat(search.ids(OFFICER, query, 10).ids()).containsExactlyInAnyOrderElementsOf(made);
		assertThat(search.ids(OFFICER, query, 2).ids()).hasSize(2);
		assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(word)))
			.extracting(line -> UUID.fromString(line.substring(0, 36)))
			.containsExactlyElementsOf(search.ids(OFFICER, query, 10).ids());
	}

	private String exported(Access access, SheetKind kind) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.sheets.export(access, kind, OfferingQuery.of("").givenIn(STREET), Format.CSV, out);
		return out.toString(StandardCharsets.UTF_8);
	}

}
