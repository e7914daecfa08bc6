package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;

class CategoryTreeTest {

	private static final ServiceCategory CARE = category("care", null, "养老服务", List.of("敬老"));

	private static final ServiceCategory MEALS = category("care.meals", "care", "助餐服务", List.of("送餐", "老年食堂"));

	private static final ServiceCategory BATH = category("care.bath", "care", "助浴服务", List.of("洗澡"));

	private static final ServiceCategory REPAIR = category("repair", null, "维修服务", List.of());

	private final CategoryTree tree = new CategoryTree(List.of(REPAIR, MEALS, CARE, BATH));

	private static ServiceCategory category(String code, String parent, String name, List<String> synonyms) {
		return new ServiceCategory(code, parent, PolicyLevel.PUBLIC, name, code + " service", synonyms, 0, false);
	}

	@Test
	void eachBranchComesAfterItsParent() {
		assertThat(this.tree.inOrder()).containsExactly(REPAIR, CARE, MEALS, BATH);
		assertThat(this.tree.depth(MEALS)).isOne();
		assertThat(this.tree.depth(CARE)).isZero();
	}

	@Test
	void aCategoryIsFoundByWhatPeopleCallIt() {
		assertThat(found("送餐")).containsExactly(MEALS);
		assertThat(found("想要送餐上门")).containsExactly(MEALS);
		assertThat(found("BATH")).containsExactly(BATH);
	}

	@Test
	void theNameOfABranchFindsAllBelowIt() {
		assertThat(found("养老")).containsExactly(CARE, MEALS, BATH);
	}

	@Test
	void hostileWordsFindNothingAndBreakNothing() {
		assertThat(found("'; drop table need;--")).isEmpty();
		assertThat(found("\ud83d")).isEmpty();
		assertThat(found("[(*")).isEmpty();
	}

	private List<ServiceCategory> found(String words) {
		return this.tree.inOrder().stream().filter(category -> this.tree.matches(category, words)).toList();
	}

}
