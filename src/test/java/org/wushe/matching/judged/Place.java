package org.wushe.matching.judged;

import java.util.ArrayList;
import java.util.List;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

/**
 * A community of the invented county. Three streets of four lie side by side; a fourth is
 * a town of its own nine kilometres away, whose communities bear the names of the first.
 */
record Place(DivisionCode community, String name, Coordinates center) {

	static final DivisionCode COUNTY = new DivisionCode("990101");

	private static final List<String> NAMES = List.of("南门", "榕江", "西津", "渡口", "砖瓦厂", "文庙", "石板街", "纺织厂", "新田", "红旗",
			"老城墙", "三岔路");

	private static final int EACH = 4;

	private static final int STREETS = 4;

	static List<Place> all() {
		List<Place> places = new ArrayList<>();
		for (int street = 0; street < STREETS; street++) {
			for (int i = 0; i < EACH; i++) {
				boolean apart = street == STREETS - 1;
				places.add(new Place(new DivisionCode("%s%03d%03d".formatted(COUNTY, street + 1, i + 1)),
						NAMES.get(apart ? i : street * EACH + i), new Coordinates(
								25.3 + 0.0125 * street + (apart ? 0.05 : 0), 115.4 + 0.014 * i + (apart ? 0.04 : 0))));
			}
		}
		return places;
	}

	DivisionCode street() {
		return this.community.at(DivisionCode.Level.STREET);
	}

	/** Somewhere in the community. */
	Coordinates point(Chance chance) {
		return new Coordinates(round(this.center.latitude() + 0.008 * (chance.share() - 0.5)),
				round(this.center.longitude() + 0.009 * (chance.share() - 0.5)));
	}

	private static double round(double degrees) {
		return Math.round(degrees * 100_000) / 100_000.0;
	}

}
