package org.wushe.exchange.sheets;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.wushe.library.CharityFund;
import org.wushe.library.Facility;
import org.wushe.library.Goods;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;
import org.wushe.library.ServiceCategories;
import org.wushe.library.TalentProfile;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.library.VolunteerTeam;
import org.wushe.parties.Organizations;

/** The sheets of resources, which differ only in what each kind says of itself. */
@Configuration(proxyBeanMethods = false)
class SheetConfiguration {

	private static final Map<String, Boolean> YES_OR_NO = Map.of("是", true, "否", false);

	private static final int MANY = 10_000_000;

	private final SheetWords words;

	private final Resources resources;

	private final Organizations organizations;

	private final ServiceCategories categories;

	private final Clock clock;

	SheetConfiguration(SheetWords words, Resources resources, Organizations organizations, ServiceCategories categories,
			Clock clock) {
		this.words = words;
		this.resources = resources;
		this.organizations = organizations;
		this.categories = categories;
		this.clock = clock;
	}

	@Bean
	Sheet facilitySheet() {
		return sheet(SheetKind.FACILITIES,
				new ContentColumns<>(
						ResourceKind.FACILITY, Facility.class, List.of(Column.of("floorArea"), Column.of("hours"),
								Column.of("features"), Column.of("bookable").among(List.of("是", "否"))),
						this::facility, this::facility));
	}

	private Facility facility(Cells cells) {
		Boolean bookable = cells.choice("bookable", said -> Optional.ofNullable(YES_OR_NO.get(said)));
		return new Facility(cells.whole("floorArea", 0, MANY), HoursText.cell(cells),
				cells.choices("features", said -> Optional.ofNullable(this.words.plainFeatures().get(said))),
				Boolean.TRUE.equals(bookable));
	}

	private List<String> facility(Facility facility) {
		return List.of(ServiceSheet.text(facility.area()), HoursText.write(facility.opening()),
				facility.accessibility().stream().sorted().map(this.words::feature).collect(Collectors.joining("、")),
				facility.bookable() ? "是" : "否");
	}

	@Bean
	Sheet teamSheet() {
		return sheet(SheetKind.TEAMS,
				new ContentColumns<>(ResourceKind.VOLUNTEER_TEAM, VolunteerTeam.class,
						List.of(Column.of("members"), Column.of("skills"), Column.of("fields"), Column.of("comes")),
						cells -> new VolunteerTeam(number(cells.whole("members", 0, MANY)), parts(cells, "skills"),
								parts(cells, "fields"), HoursText.cell(cells, "comes")),
						team -> List.of(String.valueOf(team.members()), String.join("、", team.skills()),
								String.join("、", team.fields()), HoursText.write(team.opening()))));
	}

	@Bean
	Sheet goodsSheet() {
		return sheet(SheetKind.GOODS,
				new ContentColumns<>(ResourceKind.GOODS, Goods.class,
						List.of(Column.of("quantity"), Column.of("counted"), Column.of("conditions")),
						cells -> new Goods(number(cells.whole("quantity", 0, MANY)), cells.text("counted", 20),
								cells.text("conditions", 500)),
						goods -> List.of(String.valueOf(goods.quantity()), goods.unit(), goods.conditions())));
	}

	@Bean
	Sheet talentSheet(ResourceKeeping keeping) {
		return sheet(SheetKind.TALENTS,
				new ContentColumns<>(ResourceKind.TALENT, TalentProfile.class,
						List.of(Column.required("abilities"), Column.of("availability"), Column.of("hoursPerMonth"),
								Column.required("consent").among(List.copyOf(this.words.consents().keySet()))),
						this::talent, this::talent),
				new PersonColumns(keeping));
	}

	private TalentProfile talent(Cells cells) {
		cells.required("abilities", 500);
		cells.required("consent", 50);
		ListingConsent consent = cells.choice("consent", said -> Optional.ofNullable(this.words.consents().get(said)));
		return new TalentProfile(parts(cells, "abilities"), cells.text("availability", 200),
				cells.whole("hoursPerMonth", 1, 744), (consent != null) ? consent : ListingConsent.NONE);
	}

	private List<String> talent(TalentProfile talent) {
		return List.of(String.join("、", talent.skills()), talent.availability(),
				ServiceSheet.text(talent.hoursPerMonth()), this.words.consent(talent.consent()));
	}

	@Bean
	Sheet fundSheet() {
		return sheet(SheetKind.FUNDS,
				new ContentColumns<>(ResourceKind.CHARITY_FUND, CharityFund.class,
						List.of(Column.required("purpose"), Column.required("licence"), Column.of("perCase")),
						SheetConfiguration::fund, SheetConfiguration::fund));
	}

	private static CharityFund fund(Cells cells) {
		BigDecimal perCase = cells.number("perCase", new BigDecimal("0.01"), BigDecimal.valueOf(MANY), 2);
		return new CharityFund(cells.required("purpose", 200), cells.required("licence", 18),
				(perCase != null) ? perCase.movePointRight(2).intValueExact() : null);
	}

	private static List<String> fund(CharityFund fund) {
		Integer cents = fund.perCaseCents();
		return List.of(fund.purpose(), fund.licence(),
				(cents != null) ? BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString() : "");
	}

	private static int number(@Nullable Integer value) {
		return (value != null) ? value : 0;
	}

	private static List<String> parts(Cells cells, String column) {
		cells.text(column, 500);
		Set<String> parts = cells.choices(column, Optional::of);
		return List.copyOf(parts);
	}

	private <C extends ResourceContent> Sheet sheet(SheetKind kind, ContentColumns<C> content) {
		return sheet(kind, content, PersonColumns.NONE);
	}

	private <C extends ResourceContent> Sheet sheet(SheetKind kind, ContentColumns<C> content, PersonColumns people) {
		return new ResourceSheet(kind, content, people, this.words, this.resources, this.organizations, this.categories,
				this.clock);
	}

}
