package org.wushe.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.library.EntryStatus;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.referrals.Scene;

/** 导入导出, by an officer of a street. */
@ViewPackages(packages = "org.wushe")
class ExchangeScreenIT extends ScreenSession {

	@Autowired
	private ServiceOfferings offerings;

	private String organization;

	private Access officer;

	@BeforeEach
	void anOrganizationThatOffersNothing(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		this.organization = scene.newOrganization("导入服务社");
		this.officer = People.streetOfficer(scene.community().substring(0, 9));
		signIn(this.officer);
		assertThat(open("exchange")).isEqualTo("ExchangeScreen");
	}

	@Test
	void aSheetIsLookedThroughTakenInRowByRowAndGivenAgainOnceItIsCorrected() {
		String head = "组织代码,服务分类,服务名称,说明,收费（元）\n%1$s,助餐服务,表格助餐,每天送餐,12.5\n";
		give(head + "%1$s,没有的分类,表格助浴,每周助浴,8\n");
		assertThat(outcome()).contains("将新增 1 条", "需修改 1 条", "第 3 行", "没有“没有的分类”这一项", "还没有写入");
		assertThat(find(Anchor.class).withCondition(each -> text(each).contains("下载需要修改的 1 行")).all()).hasSize(1);
		assertThat(taken()).isEmpty();

		click("确认导入 1 条");
		assertThat(outcome()).contains("已新增 1 条", "未导入 1 条");
		assertThat(taken()).singleElement()
			.returns("表格助餐", ServiceOffering::title)
			.returns(EntryStatus.SUBMITTED, ServiceOffering::status);

		give(head + "%1$s,助浴服务,表格助浴,每周助浴,8\n");
		assertThat(outcome()).contains("将新增 1 条", "未变化 1 条", "需修改 0 条");
		click("确认导入 1 条");
		assertThat(taken()).extracting(ServiceOffering::title).containsExactlyInAnyOrder("表格助餐", "表格助浴");
		assertThat(find(Anchor.class).withText("服务审核").all()).as("the way on").isNotEmpty();
	}

	@Test
	void aFileThatIsNoSuchSheetIsRefusedAsAWholeAndWhatWasChosenStays() {
		kind("导入什么").setValue(SheetKind.FACILITIES.name());

		give("组织代码,服务分类\n%1$s,助餐服务\n");

		assertThat(outcome()).contains("缺少这些列");
		assertThat(find(Button.class).withTextContaining("确认导入").all()).isEmpty();
		assertThat(kind("导入什么").getValue()).isEqualTo(SheetKind.FACILITIES.name());
		assertThat(find(PlaceField.class).withLabel("所在地区").single().code()).isEqualTo(this.officer.division());
	}

	@Test
	void whatIsExportedIsOfAPlaceThatIsNamed() {
		give("组织代码,服务分类,服务名称,说明\n%1$s,助餐服务,表格助餐,每天送餐\n");
		click("确认导入 1 条");
		PlaceField place = find(PlaceField.class).withLabel("地区").single();
		kind("导出什么").setValue(SheetKind.FACILITIES);
		place.clear();
		assertThat(place.isInvalid()).isTrue();
		assertThat(place.getErrorMessage()).isEqualTo("请选择地区");
		assertThat(csv().isEnabled()).isFalse();

		kind("导出什么").setValue(SheetKind.ORGANIZATIONS);
		place.setValue(find(PlaceField.class).withLabel("所在地区").single().getValue());
		assertThat(csv().isEnabled()).isTrue();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		test(csv()).download(file);
		assertThat(file.toString(StandardCharsets.UTF_8)).contains("导入服务社", this.organization);
	}

	private void give(String sheet) {
		test(find(Upload.class).single()).upload("导入测试.csv", "text/csv",
				sheet.formatted(this.organization).getBytes(StandardCharsets.UTF_8));
		catchUp();
	}

	private List<ServiceOffering> taken() {
		return this.offerings.ofOrganization(this.officer, this.organization);
	}

	private String outcome() {
		return text(find(ImportPart.class).single());
	}

	private Anchor csv() {
		return find(Anchor.class).withCondition(each -> text(each).equals("导出 CSV")).single();
	}

	@SuppressWarnings("unchecked")
	private Select<Object> kind(String label) {
		return (Select<Object>) find(Select.class).withLabel(label).single();
	}

	private static String text(com.vaadin.flow.component.Component component) {
		return component.getElement().getTextRecursively().strip();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
