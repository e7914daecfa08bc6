package org.wushe.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Code of an administrative division 行政区划: 2+2+2 digits (GB/T 2260), then 3 for the
 * street, 3 for the community, 3 for the grid. A prefix is a subtree.
 *
 * @param value 2, 4, 6, 9, 12 or 15 digits
 */
public record DivisionCode(@JsonValue String value) implements Comparable<DivisionCode> {

	public enum Level {

		PROVINCE(2), PREFECTURE(4), COUNTY(6), STREET(9), COMMUNITY(12), GRID(15);

		private final int length;

		Level(int length) {
			this.length = length;
		}

		public int length() {
			return this.length;
		}

	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public DivisionCode {
		if (!isValid(value)) {
			throw new IllegalArgumentException("not a division code: " + value);
		}
	}

	public static boolean isValid(String value) {
		for (Level level : Level.values()) {
			if (level.length == value.length()) {
				return value.chars().allMatch(c -> c >= '0' && c <= '9');
			}
		}
		return false;
	}

	public Level level() {
		for (Level level : Level.values()) {
			if (level.length == this.value.length()) {
				return level;
			}
		}
		throw new IllegalStateException(this.value);
	}

	/** Whether the other division is this one or lies within it. */
	public boolean contains(DivisionCode other) {
		return other.value.startsWith(this.value);
	}

	/**
	 * The enclosing division of the given, higher level; itself if it is higher already.
	 */
	public DivisionCode at(Level level) {
		return (this.value.length() <= level.length) ? this : new DivisionCode(this.value.substring(0, level.length));
	}

	@Override
	public int compareTo(DivisionCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
