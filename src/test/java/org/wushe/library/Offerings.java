package org.wushe.library;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

/** Builds offerings for tests: a plain meal service, and what differs from it. */
public final class Offerings {

	private UUID id = UUID.randomUUID();

	private String organization = "52360702MJ000131X9";

	private String category = "elderly-care.meals";

	private String title = "长者助餐";

	private String description = "为辖区老人提供午餐和晚餐";

	private Eligibility eligibility = Eligibility.everyone();

	private DivisionCode division = new DivisionCode("360702001001");

	private List<DivisionCode> area = List.of(new DivisionCode("360702001"));

	private Coordinates coordinates = new Coordinates(25.86, 114.93);

	private Cost cost = new Cost(0, null);

	private Capacity capacity = new Capacity(CapacityUnit.MEALS_PER_DAY, 100, 40,
			Instant.parse("2026-11-01T00:00:00Z"));

	private Set<AccessFeature> accessibility = Set.of();

	private Set<String> languages = Set.of();

	private EntryStatus status = EntryStatus.PUBLISHED;

	private LocalTime closes = LocalTime.of(17, 0);

	public static Offerings meals() {
		return new Offerings();
	}

	public Offerings id(UUID id) {
		this.id = id;
		return this;
	}

	public Offerings by(String organization) {
		this.organization = organization;
		return this;
	}

	public Offerings of(String category) {
		this.category = category;
		return this;
	}

	public Offerings called(String title, String description) {
		this.title = title;
		this.description = description;
		return this;
	}

	public Offerings eligible(Eligibility eligibility) {
		this.eligibility = eligibility;
		return this;
	}

	public Offerings serving(String... area) {
		this.area = Arrays.stream(area).map(DivisionCode::new).toList();
		return this;
	}

	public Offerings givenIn(String division) {
		this.division = new DivisionCode(division);
		return this;
	}

	public Offerings at(Coordinates coordinates) {
		this.coordinates = coordinates;
		return this;
	}

	public Offerings costing(int cents) {
		this.cost = new Cost(cents, null);
		return this;
	}

	public Offerings capacity(Capacity capacity) {
		this.capacity = capacity;
		return this;
	}

	public Offerings with(AccessFeature... features) {
		this.accessibility = Set.of(features);
		return this;
	}

	public Offerings speaking(String... languages) {
		this.languages = Set.of(languages);
		return this;
	}

	public Offerings in(EntryStatus status) {
		this.status = status;
		return this;
	}

	public Offerings closing(LocalTime closes) {
		this.closes = closes;
		return this;
	}

	public ServiceOffering build() {
		return new ServiceOffering(this.id, this.organization, this.category, this.division, this.title,
				this.description, this.eligibility, this.area, "东门路", this.coordinates,
				List.of(new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0),
						this.closes)),
				this.cost, this.capacity, this.accessibility, this.languages, this.status, 0,
				Instant.parse("2026-11-01T00:00:00Z"));
	}

}
