package org.wushe.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.insight.PastNeeds;
import org.wushe.library.EntryStatus;
import org.wushe.library.Project;
import org.wushe.library.Projects;
import org.wushe.needs.GapCode;

/** From the gap to the project that waits for the street, at the screen. */
@ViewPackages(packages = "org.wushe")
class GapsOnScreenIT extends ScreenSession {

	private static final String COMMUNITY = "360734103001";

	private final Access worker = People.communityWorker(COMMUNITY);

	@Autowired
	private Projects projects;

	private PastNeeds past;

	@BeforeEach
	void threeNeedsWereNotMet(@Autowired BeanFactory beans) {
		this.past = new PastNeeds(beans, COMMUNITY, "河角社区");
		for (int day = 1; day <= 3; day++) {
			this.past.need("elderly-care.meals", day).unmet(GapCode.NO_CAPACITY).write();
		}
	}

	@AfterEach
	void itIsAsBefore() {
		this.past.update("delete from resource where division_code = ?", COMMUNITY);
		this.past.forget();
	}

	@Test
	void aGapBecomesADraftThatIsWrittenToItsEndAndSubmitted() {
		signIn(this.worker);
		assertThat(open("insight/gaps")).isEqualTo("GapsScreen");
		test(find(Grid.class).single()).invokeLitRendererFunction(0, 0, "open");
		find(GapDialog.class).single().project.click();

		assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ProjectEditor");
		assertThat(find(TextField.class).withValue("河角社区助餐服务项目").all()).hasSize(1);
		assertThat(find(IntegerField.class).withValue(3).all()).hasSize(1);

		find(TextArea.class).all().forEach(area -> test(area).setValue("独居老人午餐送上门"));
		click("保存并提交审核");
		assertThat(getCurrentView().getClass().getSimpleName()).as("cost and months are missing")
			.isEqualTo("ProjectEditor");
		assertThat(find(TextArea.class).withValue("独居老人午餐送上门").all()).as("nothing typed is lost").hasSize(3);

		test(find(NumberField.class).single()).setValue(36_000.0);
		find(IntegerField.class).all()
			.stream()
			.filter(IntegerField::isEmpty)
			.forEach(months -> test(months).setValue(12));
		click("保存并提交审核");

		assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ProjectPage");
		UUID id = UUID.fromString(UI.getCurrent().getActiveViewLocation().getPath().replace("projects/", ""));
		Project submitted = this.projects.get(this.worker, id);
		assertThat(submitted.status()).isEqualTo(EntryStatus.SUBMITTED);
		assertThat(submitted.plan().costCents()).isEqualTo(3_600_000);
		assertThat(open("projects")).isEqualTo("ProjectsScreen");
	}

	@Test
	void everybodyReadsTheListsOfTheCommunity() {
		signIn(this.worker);
		assertThat(open("lists/" + COMMUNITY)).isEqualTo("ListsPage");
		assertThat(find(Html.class).all()).extracting(Html::getInnerHtml)
			.anySatisfy(table -> assertThat(table).contains("助餐服务", "暂未满足"));
		assertThat(open("lists/360734103")).isEqualTo("ListsPage");
		assertThat(open("lists/nowhere")).isEqualTo("ListsPage");
		assertThat(open("lists")).isEqualTo("ListsPage");
	}

	@Test
	void whereAListIsTooLongForThePageItSaysHowMuchThereIsAndWhereTheRestIs() {
		this.past.update("""
				insert into resource (id, kind, division_code, name, description, status, updated_at, confirmed_at)
				select gen_random_uuid(), 'FACILITY', ?, '河角第' || n || '活动室', '', 'PUBLISHED', now(), now()
				  from generate_series(1, 1001) n""", COMMUNITY);
		signIn(this.worker);
		open("lists/" + COMMUNITY);
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("只列出前 1000 条，共 1001 条")
			.contains("下载表格");
		assertThat(find(Html.class).all()).extracting(Html::getInnerHtml)
			.filteredOn(table -> table.contains("河角第"))
			.singleElement()
			.satisfies(table -> assertThat(table.split("<td role=\"cell\" data-name=\"名称\"")).hasSize(1_001));
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
