package org.wushe.library.taxonomy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.Offerings;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.taxonomy.TaxonomyEditing;
import org.wushe.library.taxonomy.TermWords;
import org.wushe.library.ui.CategoryPicker;
import org.wushe.referrals.Scene;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

/** 服务分类 on its screen, with terms of its own, which are retired again. */
@ViewPackages(packages = "org.wushe")
class TaxonomyScreenIT extends ScreenSession {

	private final Access designer = People.person("谭墨", null, null, Role.PROCESS_DESIGNER);

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private TaxonomyEditing editing;

	@Autowired
	private ServiceCategories categories;

	@Autowired
	private ServiceOfferings offerings;

	private Scene scene;

	@BeforeEach
	void setScene(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		signIn(this.designer);
	}

	@AfterEach
	void nothingOfItIsChosenAnyMore() {
		this.editing.discard(this.designer);
		this.categories.all(this.designer)
			.stream()
			.filter(term -> term.nameZh().contains(this.mark))
			.forEach(term -> this.editing.retire(this.designer, term.code()));
		if (!this.editing.draft(this.designer).isUntouched()) {
			this.editing.activate(this.designer, this.editing.draft(this.designer).edition(), "测试结束");
		}
	}

	@Test
	void aTermIsMergedIntoAnotherAndWhatWasUnderItFollowsAllAtOnce() {
		String from = added("纳凉");
		String to = added("避暑");
		activated();
		ServiceOffering cool = offer(from, "清风驿站");
		show(from);
		click("合并到另一项");
		Dialogs.press(dialog(), "合并到另一项");
		assertThat(picker().getErrorMessage()).isEqualTo("请选择一项");
		picker().pick(to);
		Dialogs.press(dialog(), "合并到另一项");
		assertThat(page()).contains("仍归在这一类的有 1 项服务");
		assertThat(this.categories.find(this.designer, from)).as("a draft so far")
			.hasValueSatisfying(term -> assertThat(term.retired()).isFalse());

		putInForce("两类合一类");
		assertThat(this.categories.lookedUnder(this.designer, from)).isEqualTo(to);
		assertThat(this.editing.versions(this.designer).getFirst().reason()).isEqualTo("两类合一类");
		assertThat(filed(cool)).isEqualTo(from);
		click("全部改为“避暑" + this.mark + "”");
		assertThat(filed(cool)).as("only once that is confirmed").isEqualTo(from);
		test(find(ConfirmDialog.class).single()).confirm();

		assertThat(filed(cool)).isEqualTo(to);
		assertThat(find(H3.class).withText("纳凉" + this.mark).all()).as("nothing waits").isEmpty();
	}

	@Test
	void aTermIsSplitIntoNamedPartsAndWhatWasUnderItIsSortedOneByOne() {
		String code = added("纳凉避暑");
		activated();
		ServiceOffering pool = offer(code, "露天泳池");
		ServiceOffering other = offer(code, "清风驿站");
		show(code);
		click("拆分");
		List<TextField> names = find(TextField.class, dialog()).all();
		assertThat(names).as("Chinese and English of two").hasSize(4);
		names.get(0).setValue("戏水" + this.mark);
		names.get(1).setValue("Paddling " + this.mark);
		names.get(3).setValue("Shade " + this.mark);
		Dialogs.press(dialog(), "存入草稿");
		assertThat(names.get(2).getErrorMessage()).contains("请填写名称");
		assertThat(names).extracting(TextField::getValue)
			.containsExactly("戏水" + this.mark, "Paddling " + this.mark, "", "Shade " + this.mark);
		names.get(2).setValue("乘凉" + this.mark);
		Dialogs.press(dialog(), "存入草稿");
		putInForce("一类分两类");

		List<String> parts = this.categories.get(this.designer, code).replacedBy();
		assertThat(parts).hasSize(2);
		choose(pool, parts.getFirst());
		click(waiting(code), "按所选归类");
		assertThat(filed(pool)).isEqualTo(parts.getFirst());
		assertThat(filed(other)).as("undecided stays").isEqualTo(code);
		choose(other, parts.getLast());
		click(waiting(code), "按所选归类");
		assertThat(filed(other)).isEqualTo(parts.getLast());
	}

	private TermWords words(String name) {
		return new TermWords(name + this.mark, name.hashCode() + " " + this.mark, PolicyLevel.PUBLIC, List.of(), false);
	}

	private String added(String name) {
		TermWords words = words(name);
		return this.editing.add(this.designer, null, words)
			.taxonomy()
			.terms()
			.stream()
			.filter(term -> term.nameZh().equals(words.nameZh()))
			.map(ServiceCategory::code)
			.findFirst()
			.orElseThrow();
	}

	private void activated() {
		this.editing.activate(this.designer, this.editing.draft(this.designer).edition(), "新增");
	}

	private ServiceOffering offer(String category, String title) {
		ServiceOffering offering = Offerings.meals()
			.by(this.scene.organization())
			.serving(this.scene.community())
			.of(category)
			.called(title + this.mark, "夏天开放")
			.build();
		this.offerings.put(Access.system(), offering);
		return offering;
	}

	private String filed(ServiceOffering offering) {
		return this.offerings.get(this.designer, offering.id()).categoryCode();
	}

	private void show(String code) {
		UI.getCurrent().navigate("admin/taxonomy", QueryParameters.of(TaxonomyScreen.TERM, code));
		assertThat(getCurrentView()).isInstanceOf(TaxonomyScreen.class);
	}

	private void putInForce(String why) {
		click("启用草稿");
		ReasonDialog reason = find(ReasonDialog.class).withCondition(ReasonDialog::isOpened).single();
		test(find(TextArea.class, reason).single()).setValue(why);
		Dialogs.confirm(reason);
	}

	@SuppressWarnings("unchecked")
	private void choose(ServiceOffering offering, String part) {
		Select<ServiceCategory> select = (Select<ServiceCategory>) find(Select.class)
			.withAriaLabelContaining(offering.title())
			.single();
		select.setValue(
				select.getListDataView().getItems().filter(each -> each.code().equals(part)).findFirst().orElseThrow());
	}

	/** What is still classified by the term. */
	private Div waiting(String code) {
		String name = this.categories.get(this.designer, code).nameZh();
		return find(Div.class).withClassName("waiting-term")
			.withCondition(part -> part.getElement().getTextRecursively().startsWith(name))
			.single();
	}

	private Dialog dialog() {
		return find(Dialog.class).withCondition(Dialog::isOpened).single();
	}

	private CategoryPicker picker() {
		return find(CategoryPicker.class, dialog()).single();
	}

	private String page() {
		return getCurrentView().getElement().getTextRecursively();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

	private void click(Div within, String words) {
		test(find(Button.class, within).withText(words).single()).click();
	}

}
