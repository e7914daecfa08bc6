package org.wushe.basedata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Division;
import org.wushe.parties.Gender;
import org.wushe.parties.Household;
import org.wushe.parties.ResidentEntry;
import org.wushe.parties.SpecialGroup;

/** Invents the families of a grid: as mixed as an old quarter is. */
final class Families {

	private static final List<String> SURNAMES = List.of("赖", "曾", "谢", "钟", "温", "邱", "廖", "蓝", "卢", "池", "幸", "危",
			"阳", "欧", "管", "游", "时", "岳", "白", "柳");

	private static final List<String> FEMALE = List.of("秋禾", "月明", "杏花", "素云", "春梅", "细妹", "晓荷", "冬青", "玉兰", "小满", "谷雨",
			"采薇");

	private static final List<String> MALE = List.of("春生", "水根", "石头", "长庚", "立冬", "望山", "大河", "松年", "小雪", "谷丰", "林生",
			"远帆");

	private final long seed;

	private final LocalDate day;

	private int number;

	final List<Household> households = new ArrayList<>();

	final List<ResidentEntry> residents = new ArrayList<>();

	final List<Person> people = new ArrayList<>();

	Families(long seed, LocalDate day) {
		this.seed = seed;
		this.day = day;
	}

	void settle(Neighborhood neighborhood, Division grid, int households) {
		for (int i = 0; i < households; i++) {
			Dice dice = Dice.of(this.seed, "household " + grid.code(), i);
			String address = "%s%s%d号%d单元%d0%d室".formatted(neighborhood.street().name(), neighborhood.shortName(),
					dice.between(1, 60), dice.between(1, 4), dice.between(1, 7), dice.between(1, 3));
			boolean poor = dice.chance(0.12);
			Household household = new Household(dice.id(), grid.code(), address, poor);
			this.households.add(household);
			new Members(dice, household, grid.code(), address, poor).moveIn();
		}
	}

	private final class Members {

		private final Dice dice;

		private final Household household;

		private final DivisionCode grid;

		private final String address;

		private final boolean poor;

		private final String surname;

		Members(Dice dice, Household household, DivisionCode grid, String address, boolean poor) {
			this.dice = dice;
			this.household = household;
			this.grid = grid;
			this.address = address;
			this.poor = poor;
			this.surname = dice.pick(SURNAMES);
		}

		void moveIn() {
			switch (this.dice.between(0, 9)) {
				case 0, 1 -> elder(SpecialGroup.LIVING_ALONE);
				case 2 -> {
					elder(SpecialGroup.LIVING_ALONE);
					elder(SpecialGroup.LIVING_ALONE);
				}
				case 3 -> {
					elder(null);
					child(SpecialGroup.LEFT_BEHIND_CHILD);
				}
				case 4 -> {
					elder(this.dice.chance(0.6) ? SpecialGroup.CARE_DEPENDENT : null);
					adult(null);
				}
				case 5, 6 -> {
					adult(null);
					adult(this.dice.chance(0.2) ? SpecialGroup.UNEMPLOYED : null);
					child(null);
				}
				case 7 -> {
					elder(null);
					adult(null);
					adult(null);
					child(this.poor ? SpecialGroup.DISTRESSED_CHILD : null);
				}
				case 8 -> adult(this.dice.oneOf(SpecialGroup.DISABLED, SpecialGroup.SERIOUSLY_ILL,
						SpecialGroup.UNEMPLOYED, SpecialGroup.BEREAVED_PARENTS));
				default -> {
					adult(this.dice.chance(0.15) ? SpecialGroup.VETERAN : null);
					adult(null);
				}
			}
		}

		private void elder(@Nullable SpecialGroup group) {
			person(this.dice.between(62, 91), group);
		}

		private void adult(@Nullable SpecialGroup group) {
			person(this.dice.between(26, 58), group);
		}

		private void child(@Nullable SpecialGroup group) {
			person(this.dice.between(1, 15), group);
		}

		private void person(int age, @Nullable SpecialGroup group) {
			int index = Families.this.number++;
			Dice own = Dice.of(Families.this.seed, "resident " + this.grid, index);
			LocalDate birthDate = Families.this.day.minusYears(age).minusDays(own.between(1, 364));
			Gender gender = own.chance(0.52) ? Gender.FEMALE : Gender.MALE;
			String name = (age < 60 && own.chance(0.3) ? own.pick(SURNAMES) : this.surname)
					+ own.pick((gender == Gender.FEMALE) ? FEMALE : MALE);
			Set<SpecialGroup> groups = groups(age, group, own);
			Families.this.residents.add(new ResidentEntry(own.id(), this.household.id(), this.grid, name,
					FictionalNumbers.identity(birthDate, gender, index),
					(age >= 14) ? FictionalNumbers.phone(10_000_000 + index) : null, this.address, birthDate, gender,
					groups, false));
			Families.this.people.add(new Person(own.id(), this.grid, birthDate.getYear(), age, groups));
		}

		private Set<SpecialGroup> groups(int age, @Nullable SpecialGroup group, Dice own) {
			Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
			if (group != null) {
				groups.add(group);
			}
			if (this.poor) {
				groups.add(SpecialGroup.LOW_INCOME);
			}
			if (age >= 60) {
				groups.add(SpecialGroup.ELDERLY);
			}
			if (age >= 40 && own.chance(0.08)) {
				groups.add(SpecialGroup.DISABLED);
			}
			return groups;
		}

	}

}
