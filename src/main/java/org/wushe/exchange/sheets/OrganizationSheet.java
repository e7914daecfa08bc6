package org.wushe.exchange.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.wushe.exchange.Intake.Entry;
import org.wushe.exchange.hsds.HsdsId;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingQuery;
import org.wushe.parties.Coordinates;
import org.wushe.parties.CreditCode;
import org.wushe.parties.Filing;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/** 组织: one organisation a row. */
@Component
class OrganizationSheet implements Sheet {

	private final SheetWords words;

	private final Organizations organizations;

	OrganizationSheet(SheetWords words, Organizations organizations) {
		this.words = words;
		this.organizations = organizations;
	}

	@Override
	public SheetKind kind() {
		return SheetKind.ORGANIZATIONS;
	}

	@Override
	public List<Column> columns(Access access) {
		return List.of(Column.of("code"), Column.required("name"),
				Column.required("kind").among(List.copyOf(this.words.kinds().keySet())),
				Column.required("registration").among(List.copyOf(this.words.registrations().keySet())),
				Column.of("creditCode"), Column.of("filingNumber"), Column.of("filingBody"), Column.of("division"),
				Column.of("area"), Column.of("introduction"),
				Column.of("grade").among(List.of("1A", "2A", "3A", "4A", "5A")), Column.of("gradeUntil"),
				Column.of("latitude"), Column.of("longitude"));
	}

	@Override
	public String column(String field) {
		return switch (field) {
			case "serviceArea" -> "area";
			case "gradeValidUntil" -> "gradeUntil";
			default -> field;
		};
	}

	@Override
	public @Nullable Entry entry(Access access, Cells cells, @Nullable DivisionCode where) {
		String name = cells.required("name", 100);
		cells.required("kind", 50);
		OrganizationKind kind = cells.choice("kind", said -> Optional.ofNullable(this.words.kinds().get(said)));
		cells.required("registration", 50);
		Registration registration = cells.choice("registration",
				said -> Optional.ofNullable(this.words.registrations().get(said)));
		String creditCode = cells.orNull("creditCode", 18);
		if (creditCode != null && !CreditCode.isValid(creditCode)) {
			cells.refuse("creditCode", "credit-code");
		}
		if (registration == Registration.REGISTERED && creditCode == null) {
			cells.refuse("creditCode", "registered");
		}
		DivisionCode division = cells.choice("division", Cells::division);
		division = (division == null && cells.text("division").isEmpty()) ? where : division;
		if (division == null && cells.text("division").isEmpty()) {
			cells.refuse("division", "missing");
		}
		List<DivisionCode> area = List.copyOf(cells.choices("area", Cells::division));
		String introduction = cells.text("introduction", 2000);
		Integer grade = cells.choice("grade",
				said -> Optional.of(said.toUpperCase(Locale.ROOT))
					.filter(text -> text.matches("[1-5]A"))
					.map(text -> text.charAt(0) - '0'));
		LocalDate until = cells.day("gradeUntil");
		String number = cells.orNull("filingNumber", 60);
		String body = cells.orNull("filingBody", 100);
		Coordinates coordinates = cells.coordinates();
		String code = code(access, cells, creditCode, name, division);
		if (!cells.isGood() || kind == null || registration == null || division == null) {
			return null;
		}
		return new Entry.OfOrganization(
				new Organization(code, kind, name, creditCode, registration, grade, until, division,
						area.isEmpty() ? List.of(division) : area, introduction, coordinates, null, 0),
				(number != null && body != null) ? new Filing(number, body) : null);
	}

	@Override
	public Map<String, String> known(Access access, Cells cells, @Nullable DivisionCode where) {
		DivisionCode division = cells.text("division").flatMap(Cells::division).orElse(where);
		String code = cells.text("code")
			.or(() -> cells.text("creditCode"))
			.orElseGet(() -> made(cells.text("name").orElse(""), division));
		return this.organizations.find(access, code)
			.map(organization -> Sheet.byColumn(columns(access),
					row(organization, this.organizations.filing(access, code).orElse(null))))
			.orElse(Map.of());
	}

	/** Its own code, else the credit code, else one made of its name and seat. */
	private String code(Access access, Cells cells, @Nullable String creditCode, String name,
			@Nullable DivisionCode division) {
		String said = cells.orNull("code", 100);
		if (said != null && this.organizations.find(access, said).isEmpty() && !said.equals(creditCode)) {
			cells.refuse("code", "unknown-code", said);
		}
		if (said != null) {
			return said;
		}
		return (creditCode != null) ? creditCode : made(name, division);
	}

	private String made(String name, @Nullable DivisionCode division) {
		return HsdsId.of("sheet", kind(), name, String.valueOf(division)).toString();
	}

	@Override
	public Stream<List<String>> rows(Access access, OfferingQuery query, int most) {
		DivisionCode within = query.givenIn();
		if (within == null) {
			return Stream.empty();
		}
		List<Organization> found = this.organizations.within(access, within)
			.stream()
			.filter(organization -> organization.name().contains(query.text().strip()))
			.limit(most)
			.toList();
		Map<String, Filing> filings = this.organizations.filings(access,
				found.stream().map(Organization::code).toList());
		return found.stream().map(organization -> row(organization, filings.get(organization.code())));
	}

	private List<String> row(Organization organization, @Nullable Filing filing) {
		Coordinates coordinates = organization.coordinates();
		return List.of(organization.code(), organization.name(),
				this.words.say("parties.kind." + organization.kind().name()),
				this.words.say("exchange.registration." + organization.registration().name()),
				ServiceSheet.text(organization.creditCode()), (filing != null) ? filing.number() : "",
				(filing != null) ? filing.body() : "", organization.division().value(),
				ServiceSheet.codes(organization.serviceArea()), organization.introduction(),
				(organization.grade() != null) ? organization.grade() + "A" : "",
				ServiceSheet.text(organization.gradeValidUntil()),
				(coordinates != null) ? String.valueOf(coordinates.latitude()) : "",
				(coordinates != null) ? String.valueOf(coordinates.longitude()) : "");
	}

}
