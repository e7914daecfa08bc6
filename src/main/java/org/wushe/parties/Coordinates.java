package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A point on the earth, in degrees.
 *
 * @param latitude -90 to 90
 * @param longitude -180 to 180
 */
public record Coordinates(double latitude, double longitude) {

	private static final double EARTH_RADIUS_METERS = 6_371_008.8;

	public Coordinates {
		if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
			throw new IllegalArgumentException("not a point on earth: " + latitude + ", " + longitude);
		}
	}

	/** Whether it may be in China; a little around it counts as well. */
	public boolean isInChina() {
		return this.latitude > 3 && this.latitude < 54 && this.longitude > 73 && this.longitude < 136;
	}

	/** Whether it may be in China once latitude and longitude change places. */
	public boolean isInChinaSwapped() {
		return Math.abs(this.longitude) <= 90 && new Coordinates(this.longitude, this.latitude).isInChina();
	}

	/** To about a hundred metres: the neighbourhood, not the door. */
	public Coordinates rounded() {
		return new Coordinates(Math.round(this.latitude * 1000) / 1000.0, Math.round(this.longitude * 1000) / 1000.0);
	}

	/** Great-circle distance in metres. */
	public double metersTo(Coordinates other) {
		double north = Math.sin(Math.toRadians(other.latitude - this.latitude) / 2);
		double east = Math.sin(Math.toRadians(other.longitude - this.longitude) / 2);
		double chord = north * north
				+ Math.cos(Math.toRadians(this.latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
		return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
	}

	/** From the columns {@code lat} and {@code lon}; null where either is missing. */
	public static @Nullable Coordinates of(ResultSet row) throws SQLException {
		Double latitude = row.getObject("lat", Double.class);
		Double longitude = row.getObject("lon", Double.class);
		return (latitude != null && longitude != null) ? new Coordinates(latitude, longitude) : null;
	}

}
