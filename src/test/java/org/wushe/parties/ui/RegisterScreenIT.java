package org.wushe.parties.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.interests.InterestRelation;
import org.wushe.interests.Interests;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Register;
import org.wushe.parties.RegisterForms;
import org.wushe.parties.RegisterQuery;
import org.wushe.referrals.Scene;
import org.wushe.ui.Panel;

/** 登记组织 on the screen. */
@ViewPackages(packages = "org.wushe")
class RegisterScreenIT extends ScreenSession {

	@Autowired
	private Register register;

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		String creditCode = RegisterForms.creditCode();
		String name = "听雨社区服务中心" + creditCode;
		signIn(officer);
		assertThat(open("organizations/new")).isEqualTo("OrganizationFormScreen");
		OrganizationFormScreen screen = (OrganizationFormScreen) getCurrentView();
		kind().setValue(OrganizationKind.SOCIAL_ORGANIZATION);
		field("名称").setValue(name);
		field("统一社会信用代码").setValue(creditCode.substring(0, 17) + ((creditCode.charAt(17) == '0') ? '1' : '0'));
		assertThat(field("统一社会信用代码").isInvalid()).as("said at once").isTrue();
		screen.save.click();
		assertThat(field("统一社会信用代码").isInvalid()).isTrue();
		assertThat(field("名称").getValue()).isEqualTo(name);
		assertThat(this.register.count(officer, RegisterQuery.of(name))).isZero();

		field("统一社会信用代码").setValue(creditCode);
		screen.save.click();
		assertThat(this.register.get(officer, creditCode)).isPresent();
		assertThat(getCurrentView()).isInstanceOf(OrganizationScreen.class);
		assertThat(find(Span.class).withClassName("entry-deed").single().getText()).isEqualTo("登记");

		open("organizations/new");
		OrganizationFormScreen again = (OrganizationFormScreen) getCurrentView();
		kind().setValue(OrganizationKind.CHARITY);
		field("名称").setValue("另一个" + name);
		field("统一社会信用代码").setValue(creditCode);
		again.save.click();
		assertThat(find(Anchor.class, again).withText(name).single().getHref()).as("the one that is there")
			.endsWith("organizations/" + creditCode);
	}

	@Test
	void aPersonWhoKeepsItChangesAnEntryAndSeesWhatChanged(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		String creditCode = RegisterForms.creditCode();
		signIn(officer);
		assertThat(open("organizations/" + scene.organization() + "/change")).isEqualTo("OrganizationFormScreen");
		OrganizationFormScreen screen = (OrganizationFormScreen) getCurrentView();
		field("名称").setValue("改名后的中心" + creditCode);
		field("统一社会信用代码").setValue(creditCode);
		screen.save.click();
		assertThat(UI.getCurrent().getActiveViewLocation().getPath())
			.isEqualTo("organizations/" + scene.organization());
		assertThat(find(Span.class).withClassName("entry-deed").all()).extracting(Span::getText)
			.containsExactly("更名", "导入");
		signIn(People.streetOfficer("360781001"));
		assertThat(open("organizations/" + scene.organization() + "/change")).isEqualTo("NotFoundScreen");
		assertThat(open("organizations/" + scene.organization())).as("to be read elsewhere")
			.isEqualTo("OrganizationScreen");
	}

	@Test
	void whoHasAnInterestIsOfferedNoStepAndToldWhyBeforeAnythingIsTyped(@Autowired BeanFactory beans,
			@Autowired Interests interests) {
		Scene scene = new Scene(beans);
		String other = scene.newOrganization("回避名册的另一家");
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		interests.declare(officer, scene.organization(), InterestRelation.RELATIVE_EMPLOYED);
		signIn(officer);

		assertThat(open("organizations")).isEqualTo("OrganizationsScreen");
		assertThat(card(scene.organization())).contains("按回避规定由其他同事").doesNotContain("修改登记");
		assertThat(card(other)).contains("修改登记").doesNotContain("按回避规定由其他同事");
		assertThat(open("organizations/" + scene.organization() + "/change")).isEqualTo("OrganizationScreen");
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("按回避规定由其他同事");
		assertThat(open("organizations/" + other + "/change")).isEqualTo("OrganizationFormScreen");
	}

	@Test
	void whereItsOfficeIsStandsOnThePageOfTheRegisterAndOnItsOwn(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		signIn(People.streetOfficer(scene.community().substring(0, 9)));
		open("organizations/" + scene.organization() + "/change");
		field("统一社会信用代码").setValue(RegisterForms.creditCode());
		degrees("纬度").setValue(25.8601);
		degrees("经度").setValue(114.9301);
		((OrganizationFormScreen) getCurrentView()).save.click();
		assertThat(getCurrentView()).isInstanceOf(OrganizationScreen.class);
		assertThat(facts()).contains("北纬 25.8601，东经 114.9301");

		signIn(scene.manager());
		assertThat(open("organization")).isEqualTo("OwnOrganizationScreen");
		assertThat(facts()).contains("北纬 25.8601，东经 114.9301");
	}

	private NumberField degrees(String label) {
		return find(NumberField.class).withCondition(each -> label.equals(each.getLabel())).single();
	}

	/** Without the history, which says what changed. */
	private String facts() {
		return find(Panel.class).all()
			.stream()
			.map(panel -> panel.getElement().getTextRecursively())
			.filter(text -> text.contains("组织编号"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void whatIsTypedIsNotLostByLeavingWithoutAQuestion(@Autowired BeanFactory beans) {
		Scene scene = new Scene(beans);
		signIn(People.streetOfficer(scene.community().substring(0, 9)));
		open("organizations/" + scene.organization() + "/change");
		open("organizations");
		assertThat(getCurrentView()).as("nothing is typed").isInstanceOf(OrganizationsScreen.class);

		open("organizations/" + scene.organization() + "/change");
		test(field("名称")).setValue("改到一半的中心");
		test(field("统一社会信用代码")).setValue(RegisterForms.creditCode());
		open("organizations");
		assertThat(getCurrentView()).isInstanceOf(OrganizationFormScreen.class);
		test(find(ConfirmDialog.class).single()).cancel();
		assertThat(field("名称").getValue()).isEqualTo("改到一半的中心");
		((OrganizationFormScreen) getCurrentView()).save.click();
		assertThat(getCurrentView()).as("it is saved").isInstanceOf(OrganizationScreen.class);
	}

	private String card(String organization) {
		return find(ListItem.class).all()
			.stream()
			.filter(card -> find(RouterLink.class, card).all()
				.stream()
				.anyMatch(link -> link.getHref().endsWith(organization)))
			.map(card -> card.getElement().getTextRecursively())
			.findFirst()
			.orElseThrow();
	}

	@SuppressWarnings("unchecked")
	private Select<OrganizationKind> kind() {
		return (Select<OrganizationKind>) find(Select.class).withCondition(each -> "类型（必填）".equals(each.getLabel()))
			.single();
	}

	private TextField field(String label) {
		return find(TextField.class).withCondition(each -> label.equals(each.getLabel())).single();
	}

}
