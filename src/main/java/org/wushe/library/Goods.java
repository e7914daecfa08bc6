package org.wushe.library;

import java.util.List;
import java.util.Objects;

/**
 * Things that are lent or given away 物资.
 *
 * @param quantity how many there are
 * @param unit what they are counted in, such as 辆 or 箱
 * @param conditions under which one gets them; empty without any
 */
public record Goods(int quantity, String unit, String conditions) implements ResourceContent {

	public Goods {
		unit = Objects.requireNonNullElse(unit, "");
		conditions = Objects.requireNonNullElse(conditions, "");
	}

	@Override
	public List<String> words() {
		return List.of(this.conditions);
	}

	@Override
	public ResourceContent runningAs(ResourceContent other) {
		return (other instanceof Goods goods) ? new Goods(goods.quantity, this.unit, goods.conditions) : this;
	}

}
