package org.wushe.parties.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.parties.ContactChanges;
import org.wushe.parties.OrganizationContact;
import org.wushe.parties.Register;
import org.wushe.parties.RegisterEntry;
import org.wushe.parties.RegisterForm;
import org.wushe.parties.RegisterForms;
import org.wushe.referrals.Scene;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

/** 联系资料变更 on the screens of the organisation and of those who keep the register. */
@ViewPackages(packages = "org.wushe")
class ContactScreenIT extends ScreenSession {

	@Autowired
	private Register register;

	@Autowired
	private ContactChanges changes;

	@Autowired
	private ContactNotices notices;

	private Access officer;

	private Access manager;

	private String code;

	@BeforeEach
	void enterAnOrganization(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		this.officer = People.streetOfficer(scene.community().substring(0, 9));
		this.code = RegisterForms.creditCode();
		this.register.enter(this.officer,
				RegisterForms.registered(this.code, "晨曦社区服务中心" + this.code, scene.community()));
		this.manager = People.manager(this.code);
	}

	@Test
	void anOrganizationProposesAndTheStreetComparesAndSendsBackOrAccepts() {
		signIn(this.manager);
		assertThat(open("organization")).isEqualTo("OwnOrganizationScreen");
		ContactDialog dialog = propose();
		assertThat(find(TextField.class, dialog).withCondition(field -> "名称".equals(field.getLabel())).all())
			.as("what the register alone keeps is not asked for")
			.noneMatch(TextField::isVisible);
		field(dialog, "联系电话").setValue("打给周敏");
		dialog.send.click();
		assertThat(field(dialog, "联系电话").isInvalid()).isTrue();
		assertThat(field(dialog, "联系电话").getValue()).isEqualTo("打给周敏");
		field(dialog, "联系电话").setValue("0797-8000000");
		dialog.send.click();
		assertThat(dialog.isOpened()).isFalse();
		assertThat(page()).contains("待审核", "撤回变更", "0797-8000000");

		signIn(this.officer);
		assertThat(this.notices.notices(this.officer, 8)).satisfies(waiting -> {
			assertThat(waiting.count()).isOne();
			assertThat(waiting.latest().getFirst().path()).isEqualTo("organizations/" + this.code);
		});
		open("organizations");
		assertThat(page()).contains("待审核的联系资料变更：1 项");
		open("organizations/" + this.code);
		assertThat(page()).contains("0797-8123456", "0797-8000000", "有改动");
		button("退回变更").click();
		ReasonDialog why = find(ReasonDialog.class).single();
		test(find(TextArea.class, why).single()).setValue("请写总机号码");
		Dialogs.confirm(why);
		assertThat(page()).contains("退回原因：请写总机号码").doesNotContain("变更通过");

		signIn(this.manager);
		open("organization");
		assertThat(page()).contains("退回原因：请写总机号码", "本组织提出的联系资料变更已退回");
		button("修改后重新提交").click();
		ContactDialog again = find(ContactDialog.class).withCondition(ContactDialog::isOpened).single();
		assertThat(field(again, "联系电话").getValue()).as("nothing typed is lost").isEqualTo("0797-8000000");
		field(again, "联系电话").setValue("0797-8111111");
		again.send.click();

		signIn(this.officer);
		open("organizations/" + this.code);
		button("变更通过").click();
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(phone()).isEqualTo("0797-8111111");
		assertThat(page()).contains("按组织提出的变更修改", "由本组织的" + this.manager.displayName() + "提出");
		assertThat(this.notices.notices(this.officer, 8).count()).isZero();
	}

	@Test
	void whatTheRegisterChangedWhileSomebodyTypedStandsBesideWhatWasTyped() {
		signIn(this.manager);
		open("organization");
		ContactDialog dialog = propose();
		field(dialog, "联系人").setValue("周敏");
		RegisterEntry entry = this.register.get(this.officer, this.code).orElseThrow();
		RegisterForm form = entry.form();
		this.register.change(this.officer, this.code, entry.organization().version(),
				new OrganizationContact(form.contact(), "0797-8222222", form.address(), null, form.introduction())
					.in(form),
				null);

		dialog.send.click();
		assertThat(dialog.isOpened()).isTrue();
		assertThat(dialog.getElement().getTextRecursively()).contains("您填写的都还在", "0797-8222222", "0797-8123456");
		assertThat(field(dialog, "联系人").getValue()).isEqualTo("周敏");
		field(dialog, "联系电话").setValue("0797-8222222");
		dialog.send.click();
		assertThat(dialog.isOpened()).isFalse();
		assertThat(this.changes.find(this.officer, this.code)).hasValueSatisfying(change -> {
			assertThat(change.writtenOn().phone()).isEqualTo("0797-8222222");
			assertThat(change.proposed().contact()).isEqualTo("周敏");
		});
	}

	@Test
	void itsPeopleTakeAChangeBackAndLetItGoAndItsStaffOnlyLook() {
		signIn(this.manager);
		open("organization");
		ContactDialog dialog = propose();
		field(dialog, "地址").setValue("胜利路2号");
		dialog.send.click();

		signIn(People.person("钱进", null, this.code, Role.ORGANIZATION_STAFF));
		open("organization");
		assertThat(page()).contains("胜利路2号", "待审核").doesNotContain("撤回变更");

		signIn(this.manager);
		open("organization");
		button("撤回变更").click();
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(page()).contains("胜利路2号", "已撤回", "放弃变更");
		button("放弃变更").click();
		test(find(ConfirmDialog.class).withCondition(ConfirmDialog::isOpened).single()).confirm();
		assertThat(page()).contains("提出变更").doesNotContain("胜利路2号");
	}

	private ContactDialog propose() {
		button("提出变更").click();
		return find(ContactDialog.class).withCondition(ContactDialog::isOpened).single();
	}

	private Button button(String text) {
		return $view(Button.class).withText(text).single();
	}

	private TextField field(ContactDialog dialog, String label) {
		return find(TextField.class, dialog).withCondition(each -> label.equals(each.getLabel())).single();
	}

	private String page() {
		return getCurrentView().getElement().getTextRecursively();
	}

	private String phone() {
		return this.register.get(this.officer, this.code).orElseThrow().form().phone();
	}

}
