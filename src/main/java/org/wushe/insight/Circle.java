package org.wushe.insight;

import org.wushe.parties.Division;

/**
 * How far people of a community walk to a service: the 15-minute circle of the city and
 * the 30-minute circle of the country (赣市府办字〔2022〕99号 措施七), at four kilometres an hour.
 */
public enum Circle {

	/** 15 分钟生活服务圈 */
	URBAN(15),
	/** 30 分钟生活服务圈 */
	RURAL(30);

	private static final int METERS_PER_HOUR = 4_000;

	private final int minutes;

	Circle(int minutes) {
		this.minutes = minutes;
	}

	public int minutes() {
		return this.minutes;
	}

	/** As the crow flies; about 1 km in the city, 2 km in the country. */
	public int meters() {
		return this.minutes * METERS_PER_HOUR / 60;
	}

	/**
	 * A village 村 is in the country, a 社区 in the city: their names are all that the tree
	 * of divisions tells.
	 */
	public static Circle of(Division community) {
		String name = community.name();
		return (name.endsWith("村") || name.endsWith("村委会") || name.endsWith("村民委员会")) ? RURAL : URBAN;
	}

}
