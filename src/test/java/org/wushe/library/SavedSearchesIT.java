package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Role;

@WusheTest
class SavedSearchesIT {

	@Autowired
	private SavedSearches searches;

	private static Access somebody() {
		String id = UUID.randomUUID().toString();
		return new Access(id, id, "某人", java.util.Set.of(Role.COMMUNITY_WORKER), new DivisionCode("360702001001"),
				null);
	}

	@Test
	void everyoneKeepsTheirOwnSearchesAndSeesNoOthers() {
		Access one = somebody();
		Access other = somebody();
		SavedSearch meals = this.searches.save(one, " 附近送餐 ", "library", "q=送餐&trait=free");
		this.searches.save(other, "附近送餐", "library/facilities", "q=陪诊");

		assertThat(this.searches.of(one))
			.containsExactly(new SavedSearch(meals.id(), "附近送餐", "library", "q=送餐&trait=free"));

		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.searches.rename(other, meals.id(), "别人的"));
		this.searches.delete(other, meals.id());
		this.searches.rename(one, meals.id(), "免费送餐");
		assertThat(this.searches.of(one)).extracting(SavedSearch::name).containsExactly("免费送餐");
		this.searches.delete(one, meals.id());
		assertThat(this.searches.of(one)).isEmpty();
	}

	@Test
	void aNameIsTakenOnceAndThirtyAreEnough() {
		Access one = somebody();
		this.searches.save(one, "查询", "library", "");
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.searches.save(one, "查询", "library/goods", "q=x"));
		for (int i = 1; i < SavedSearches.MOST; i++) {
			this.searches.save(one, "查询" + i, "projects", "");
		}
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.searches.save(one, "再来一个", "library", ""))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("library.saved.refused.too-many"));
	}

	@Test
	void whatIsKeptLeadsToAScreenAndNowhereElse() {
		Access one = somebody();
		for (String elsewhere : new String[] { "", "https://example.org", "//example.org", "library/../audit",
				"a:b" }) {
			assertThatExceptionOfType(DomainRefusal.class)
				.isThrownBy(() -> this.searches.save(one, "别处", elsewhere, ""));
		}
		assertThat(this.searches.of(one)).isEmpty();
	}

}
