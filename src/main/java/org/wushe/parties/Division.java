package org.wushe.parties;

import org.wushe.identity.DivisionCode;

/**
 * An administrative division 行政区划, from the province down to the grid.
 *
 * @param code its place in the tree
 * @param name its own name, such as 南外街道
 */
public record Division(DivisionCode code, String name) {

	public DivisionCode.Level level() {
		return this.code.level();
	}

}
