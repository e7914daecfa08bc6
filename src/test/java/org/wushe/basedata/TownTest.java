package org.wushe.basedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.needs.Beneficiary;
import org.wushe.parties.Division;
import org.wushe.parties.Organization;
import org.wushe.parties.ResidentEntry;
import org.wushe.privacy.IdentityNumber;

class TownTest {

	private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	private static final List<Division> STREETS = IntStream.rangeClosed(1, 6)
		.mapToObj(i -> new Division(new DivisionCode("36070200" + i),
				List.of("解放街道", "赣江街道", "南外街道", "东外街道", "水南街道", "章江街道").get(i - 1)))
		.toList();

	private static Town town(long seed, GeneratorSize size) {
		return Town.invent(seed, NOW, size, STREETS);
	}

	@Test
	void theDemoHasTheSizesThatWerePromised() {
		Town town = town(1, GeneratorSize.DEMO);

		assertThat(town.neighborhoods()).hasSize(12);
		assertThat(town.neighborhoods().stream().mapToInt(place -> place.grids().size()).sum()).isEqualTo(48);
		assertThat(town.organizations()).hasSize(60);
		assertThat(town.offerings()).hasSize(300);
		assertThat(town.needs()).hasSize(200);
	}

	@Test
	void theSameSeedGivesTheSameTownAndAnotherSeedAnother() {
		Town one = town(7, GeneratorSize.DEMO);
		Town same = town(7, GeneratorSize.DEMO);
		Town other = town(8, GeneratorSize.DEMO);

		assertThat(same.families().residents).isEqualTo(one.families().residents);
		assertThat(same.organizations()).isEqualTo(one.organizations());
		assertThat(same.offerings()).containsExactlyElementsOf(one.offerings().toList());
		assertThat(same.needs()).containsExactlyElementsOf(one.needs().toList());
		assertThat(other.offerings().map(ServiceOffering::id))
			.doesNotContainAnyElementsOf(one.offerings().map(ServiceOffering::id).toList());
	}

	@Test
	void theSameSeedGivesTheSameTownOnAnotherDay() {
		Town one = town(7, GeneratorSize.DEMO);
		Town later = Town.invent(7, NOW.plus(Duration.ofDays(400)), GeneratorSize.DEMO, STREETS);

		assertThat(later.families().residents).isEqualTo(one.families().residents);
		assertThat(later.organizations()).isEqualTo(one.organizations());
		assertThat(later.offerings().map(ServiceOffering::title))
			.containsExactlyElementsOf(one.offerings().map(ServiceOffering::title).toList());
		assertThat(later.needs().map(ReportedNeed::report))
			.containsExactlyElementsOf(one.needs().map(ReportedNeed::report).toList());
	}

	@Test
	void aLargerTownBeginsWithTheSameNeedsAndOfferings() {
		GeneratorSize larger = new GeneratorSize(12, 4, 6, 60, 900, 800);

		assertThat(town(1, larger).offerings().limit(300))
			.containsExactlyElementsOf(town(1, GeneratorSize.DEMO).offerings().toList());
		assertThat(town(1, larger).needs().limit(200))
			.containsExactlyElementsOf(town(1, GeneratorSize.DEMO).needs().toList());
	}

	@Test
	void everyIdentifierIsThereOnce() {
		Town town = town(1, new GeneratorSize(40, 4, 3, 300, 5000, 5000));
		Set<Object> ids = new HashSet<>();

		assertThat(town.offerings().map(ServiceOffering::id)).allMatch(ids::add);
		assertThat(town.needs().map(need -> need.report().id())).allMatch(ids::add);
		assertThat(town.families().residents.stream().map(ResidentEntry::id)).allMatch(ids::add);
		assertThat(town.organizations().stream().map(Organization::code)).doesNotHaveDuplicates();
		assertThat(town.divisions().stream().map(Division::code)).doesNotHaveDuplicates();
	}

	@Test
	void identityNumbersPassTheCheckAndBelongToNoRegion() {
		assertThat(town(1, GeneratorSize.DEMO).families().residents).isNotEmpty().allSatisfy(resident -> {
			assertThat(IdentityNumber.isValid(resident.idNumber())).isTrue();
			assertThat(resident.idNumber()).startsWith("360799");
		});
	}

	@Test
	void telephoneNumbersAreOfARangeThatWasNeverIssued() {
		assertThat(town(1, GeneratorSize.DEMO).families().residents.stream().map(ResidentEntry::phone))
			.allMatch(phone -> phone == null || phone.matches("154\\d{8}"));
	}

	@Test
	void creditCodesHaveTheirCheckCharacters() {
		assertThat(FictionalNumbers.creditCode("51", "360700", "MJ000001")).isEqualTo("51360700MJ00000186");
		assertThat(FictionalNumbers.creditCode("53", "410000", "MJ000001")).isEqualTo("53410000MJ0000018X");
	}

	@Test
	void needsOfThePastHaveTitlesAndOwnersAsPeopleReadThem() throws Exception {
		Map<String, ServiceCategory> categories = categories().stream()
			.collect(Collectors.toMap(ServiceCategory::code, category -> category));
		List<Map<String, Object>> files = new PastCases(town(1, GeneratorSize.DEMO), categories::get).files().toList();

		assertThat(files).hasSize(200).allSatisfy(file -> {
			assertThat(file.get("title").toString()).matches("\\p{IsHan}.* · \\p{IsHan}+社区").doesNotContain(".");
			assertThat(file.get("owner_name").toString()).matches("\\p{IsHan}+社区值班员");
		});
	}

	private static List<ServiceCategory> categories() throws IOException {
		try (var file = ReferenceLists.open("service-categories.csv")) {
			return ReferenceLists.categories(file);
		}
	}

	@Test
	void everyCategoryIsOfferedAndNeeded() throws Exception {
		Set<String> leaves = categories().stream()
			.filter(category -> category.parent() != null)
			.map(ServiceCategory::code)
			.collect(Collectors.toSet());
		Town town = town(1, GeneratorSize.DEMO);

		assertThat(town.offerings().map(ServiceOffering::categoryCode).collect(Collectors.toSet())).isEqualTo(leaves);
		assertThat(town.needs().map(need -> need.report().categoryCode()).collect(Collectors.toSet()))
			.isEqualTo(leaves);
	}

	@Test
	void textsAreWholeSentencesWithoutPlacesLeftOpen() {
		Town town = town(1, new GeneratorSize(12, 4, 6, 60, 1000, 2000));

		assertThat(town.offerings().map(offering -> offering.title() + offering.description()))
			.allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "测试").hasSizeGreaterThan(15));
		assertThat(town.needs().map(need -> need.report().description()))
			.allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "测试").hasSizeGreaterThan(10));
	}

	@Test
	void aPersonsNeedFitsTheAgeItIsFor() {
		assertThat(town(1, new GeneratorSize(12, 4, 6, 60, 0, 2000)).needs())
			.filteredOn(need -> need.report().beneficiary() instanceof Beneficiary.Person && need.age() != null)
			.allSatisfy(need -> {
				switch (need.report().categoryCode()) {
					case "elderly-care.meals", "elderly-care.visits" ->
						assertThat(need.age()).isGreaterThanOrEqualTo(60);
					case "child-care.nursery" -> assertThat(need.age()).isLessThanOrEqualTo(3);
					case "child-care.after-school" -> assertThat(need.age()).isBetween(6, 14);
					default -> assertThat(need.age()).isBetween(0, 120);
				}
			});
	}

}
