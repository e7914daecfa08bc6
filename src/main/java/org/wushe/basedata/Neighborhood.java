package org.wushe.basedata;

import java.util.List;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;

/** A community with its grids, and where on the map it lies. */
record Neighborhood(Division street, Division community, List<Division> grids, Coordinates center) {

	/** Such as 春和里, without 社区. */
	String shortName() {
		String name = this.community.name();
		return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
	}

	static final String SUFFIX = "社区";

	/** A point in the grid. */
	Coordinates pointIn(DivisionCode grid, Dice dice) {
		int number = Integer.parseInt(grid.value().substring(DivisionCode.Level.COMMUNITY.length())) - 1;
		return new Coordinates(round(this.center.latitude() + 0.0025 * (number / 2 % 8) + 0.0015 * dice.share()),
				round(this.center.longitude() + 0.003 * (number % 2) + 0.0015 * dice.share()));
	}

	private static double round(double degrees) {
		return Math.round(degrees * 100_000) / 100_000.0;
	}

}
