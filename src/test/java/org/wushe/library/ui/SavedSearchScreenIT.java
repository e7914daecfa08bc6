package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.library.CostBand;
import org.wushe.library.SavedSearch;
import org.wushe.library.SavedSearches;
import org.wushe.referrals.Scene;
import org.wushe.ui.Dialogs;

/** 保存的查询 beside what is looked for. */
@ViewPackages(packages = "org.wushe")
class SavedSearchScreenIT extends ScreenSession {

	@Autowired
	private SavedSearches searches;

	@Test
	void aSearchIsKeptUnderANameThatIsItsOwnOpenedRenamedAndDeleted(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		signIn(scene.worker());
		UI.getCurrent().navigate("library", QueryParameters.fromString("q=助浴&trait=free"));
		click("保存这个查询");
		assertThat(name().getValue()).as("what it could be called").isEqualTo("助浴");
		test(name()).setValue("  ");
		Dialogs.press(dialog(), "保存这个查询");
		assertThat(name().getErrorMessage()).contains("请填写名称");
		assertThat(this.searches.of(scene.worker())).isEmpty();
		test(name()).setValue("免费助浴");
		Dialogs.press(dialog(), "保存这个查询");
		assertThat(this.searches.of(scene.worker())).singleElement()
			.returns("免费助浴", SavedSearch::name)
			.returns("library", SavedSearch::screen);

		UI.getCurrent().navigate("library", QueryParameters.fromString("q=送餐"));
		click("保存这个查询");
		test(name()).setValue("免费助浴");
		Dialogs.press(dialog(), "保存这个查询");
		assertThat(name().getErrorMessage()).contains("已有“免费助浴”");
		assertThat(name().getValue()).isEqualTo("免费助浴");
		assertThat(this.searches.of(scene.worker())).hasSize(1);
		dialog().close();

		String[] address = find(Anchor.class).withText("免费助浴").single().getHref().split("\\?");
		UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));
		assertThat(find(TextField.class).withValue("助浴").all()).as("what is looked for").hasSize(1);
		assertThat(find(Select.class).withLabel("费用").single().getValue()).isEqualTo(CostBand.FREE);

		test(find(Button.class).withAriaLabel("改名：免费助浴").single()).click();
		test(name()).setValue("不收费的助浴");
		Dialogs.press(dialog(), "改名");
		assertThat(this.searches.of(scene.worker())).extracting(SavedSearch::name).containsExactly("不收费的助浴");
		test(find(Button.class).withAriaLabel("删除：不收费的助浴").single()).click();
		assertThat(this.searches.of(scene.worker())).as("only once that is confirmed").hasSize(1);
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(this.searches.of(scene.worker())).isEmpty();
		assertThat(find(Anchor.class).withText("不收费的助浴").all()).isEmpty();
	}

	private Dialog dialog() {
		return find(Dialog.class).withCondition(Dialog::isOpened).single();
	}

	private TextField name() {
		return find(TextField.class, dialog()).single();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
