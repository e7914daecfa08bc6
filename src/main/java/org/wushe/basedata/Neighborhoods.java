package org.wushe.basedata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;

/**
 * Invents communities and grids in real streets, of one county or of many. The names are
 * invented; those of the demo accounts stand first.
 */
final class Neighborhoods {

	/** The demo uses as many streets as this. */
	private static final int PER_STREET = 3;

	private static final List<String> NAMES = List.of("春和里", "榕树坪", "青石巷", "望江亭", "橘子园", "新桥头", "文昌坊", "云岭", "滨河苑",
			"银杏里", "南塘口", "晨光");

	private static final List<String> FIRST = List.of("东", "西", "南", "北", "上", "下", "新", "老", "大", "小", "金", "青", "紫",
			"白", "长", "福", "和", "安", "清", "明");

	private static final List<String> SECOND = List.of("塘", "桥", "井", "坪", "岭", "溪", "园", "坊", "巷", "坡", "湾", "树", "亭",
			"林", "泉", "山", "洲", "渡", "岗", "田");

	private static final List<String> THIRD = List.of("里", "口", "头", "苑", "边", "门", "村", "庄", "埠", "背");

	private static final DivisionCode DISTRICT = new DivisionCode("360702");

	private static final Coordinates CENTER = new Coordinates(25.858, 114.93);

	private Neighborhoods() {
	}

	/**
	 * @param streets real streets, in the order in which they are used
	 */
	static List<Neighborhood> invent(List<Division> streets, GeneratorSize size) {
		int used = Math.min(streets.size(), (size.communities() + PER_STREET - 1) / PER_STREET);
		Map<DivisionCode, Integer> counts = new HashMap<>();
		List<Neighborhood> all = new ArrayList<>();
		for (int i = 0; i < size.communities(); i++) {
			Division street = streets.get(used == 0 ? 0 : (i / PER_STREET) % used);
			DivisionCode county = street.code().at(DivisionCode.Level.COUNTY);
			int number = counts.merge(street.code(), 1, Integer::sum);
			Coordinates center = place(center(county), counts.merge(county, 1, Integer::sum) - 1);
			all.add(neighborhood(street, number, name(i), center, size.gridsEach()));
		}
		return all;
	}

	private static Neighborhood neighborhood(Division street, int number, String name, Coordinates center, int grids) {
		DivisionCode code = new DivisionCode("%s%03d".formatted(street.code(), number));
		return new Neighborhood(street, new Division(code, name + Neighborhood.SUFFIX), IntStream.rangeClosed(1, grids)
			.mapToObj(
					grid -> new Division(new DivisionCode("%s%03d".formatted(code, grid)), "第" + chinese(grid) + "网格"))
			.toList(), center);
	}

	/**
	 * Other counties lie where nobody has measured them: side by side, as their codes.
	 */
	private static Coordinates center(DivisionCode county) {
		if (county.equals(DISTRICT)) {
			return CENTER;
		}
		int prefecture = Integer.parseInt(county.value().substring(2, 4));
		int number = Integer.parseInt(county.value().substring(4));
		return new Coordinates(21 + 0.4 * (prefecture % 60), 98 + 0.25 * (number % 90));
	}

	/** Where in a county the community of this index lies. */
	private static Coordinates place(Coordinates center, int index) {
		return new Coordinates(center.latitude() + 0.012 * (index % 12 - 5.5),
				center.longitude() + 0.013 * (index / 12 % 30 + index % 3 - 1.0));
	}

	private static String name(int index) {
		if (index < NAMES.size()) {
			return NAMES.get(index);
		}
		int rest = index - NAMES.size();
		return FIRST.get(rest % FIRST.size()) + SECOND.get((rest / FIRST.size() + rest) % SECOND.size())
				+ THIRD.get((rest / 7) % THIRD.size());
	}

	private static String chinese(int number) {
		String digits = "零一二三四五六七八九";
		if (number < 10) {
			return digits.substring(number, number + 1);
		}
		if (number < 100) {
			return ((number < 20) ? "" : digits.substring(number / 10, number / 10 + 1)) + "十"
					+ ((number % 10 == 0) ? "" : digits.substring(number % 10, number % 10 + 1));
		}
		return Integer.toString(number);
	}

}
