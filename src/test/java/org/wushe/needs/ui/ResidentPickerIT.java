package org.wushe.needs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Resident;
import org.wushe.parties.ResidentEntry;
import org.wushe.parties.Residents;
import org.wushe.referrals.Scene;

/** In a community of two grids: one as large as grids are, and one more person beside. */
@ViewPackages(packages = "org.wushe")
class ResidentPickerIT extends ScreenSession {

	private static final int GRID_SIZE = 2_000;

	private static final int LAST = GRID_SIZE - 1;

	private static final String PHONE_BESIDE = "13600006666";

	private ResidentPicker picker;

	private DivisionCode community;

	private DivisionCode large;

	private DivisionCode small;

	@BeforeEach
	void openTheForm(@Autowired BeanFactory beans, @Autowired Residents residents) {
		Scene scene = new Scene(beans);
		this.community = new DivisionCode(scene.community());
		this.large = new DivisionCode(scene.community() + "001");
		this.small = new DivisionCode(scene.community() + "002");
		List<ResidentEntry> people = Stream
			.concat(IntStream.range(0, GRID_SIZE).mapToObj(i -> entry(this.large, "1390000%04d".formatted(i))),
					Stream.of(entry(this.small, PHONE_BESIDE)))
			.toList();
		residents.add(Access.system(), List.of(), people);
		signIn(scene.worker());
		open("needs/new");
		this.picker = find(ResidentPicker.class).single();
	}

	@Test
	void everybodyOfAGridIsFoundByWhatTheListShows() {
		this.picker.look(this.large);

		assertThat(this.picker.found("")).hasSize(GRID_SIZE);
		assertThat(this.picker.found("%04d".formatted(LAST))).singleElement()
			.extracting(Resident::phone)
			.isEqualTo("139****1999");
		assertThat(this.picker.getHelperText()).doesNotContain("只列出");
		assertThat(this.picker.why("没有这个人")).contains("名单中没有");
	}

	@Test
	void aListThatIsCutSaysSoAndAsksForTheGrid() {
		this.picker.look(this.community);

		assertThat(this.picker.getHelperText()).contains("2001", "2000", "请先选网格");
		assertThat(this.picker.found("6666")).isEmpty();
		assertThat(this.picker.why("6666")).contains("列出的前 2000 人中没有找到", "请先选网格");
		assertThat(this.picker.found(PHONE_BESIDE)).hasSize(1);
		assertThat(this.picker.why("13600009999")).contains("名单中没有");

		this.picker.look(this.small);

		assertThat(this.picker.found("6666")).hasSize(1);
		assertThat(this.picker.getHelperText()).doesNotContain("只列出");
	}

	@Test
	void whatTheFormSaysOfTheFieldStays() {
		this.picker.look(this.community);
		this.picker.setHelperText("家庭登记时选择其中一位家庭成员");

		assertThat(this.picker.getHelperText()).startsWith("家庭登记时选择其中一位家庭成员").contains("只列出");
	}

	private static ResidentEntry entry(DivisionCode grid, String phone) {
		return new ResidentEntry(UUID.randomUUID(), null, grid, "林小满", null, phone, null, null, null, Set.of(), false);
	}

}
