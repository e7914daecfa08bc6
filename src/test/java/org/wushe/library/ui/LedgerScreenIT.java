package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.CharityFund;
import org.wushe.library.EntryStatus;
import org.wushe.library.FundEntry;
import org.wushe.library.FundLedger;
import org.wushe.library.FundParty;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.referrals.Scene;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

/** 慈善资金账本, kept by its manager on the screen. */
@ViewPackages(packages = "org.wushe")
class LedgerScreenIT extends ScreenSession {

	private final UUID fund = UUID.randomUUID();

	@Autowired
	private FundLedger ledger;

	private Scene scene;

	private Access keeper;

	@BeforeEach
	void aCharityKeepsAFund(@Autowired BeanFactory beans, @Autowired Resources resources) {
		this.scene = new Scene(beans);
		String charity = this.scene.newOrganization("榕树公益基金会");
		this.keeper = People.person("曹茹", null, charity, Role.FUND_MANAGER);
		resources.put(Access.system(),
				new Resource(this.fund, charity, new DivisionCode(this.scene.community()), "微心愿专项", "圆困难家庭的小心愿", null,
						null, null, new CharityFund("微心愿", "53360702MJ00016199", 100_000), EntryStatus.PUBLISHED,
						Instant.now(), 0, Instant.now()));
		signIn(this.keeper);
		assertThat(open("library/funds/" + this.fund + "/ledger")).isEqualTo("LedgerScreen");
	}

	@Test
	void aDonationAndAGrantAreBookedAndOnlyTheKeeperReadsWhomTheyName() {
		donate("林小满", "500.5", true);
		assertThat(page()).contains("当前余额 500.5 元");
		click("登记资助");
		amount("120");
		text("收款方").setValue("周安然");
		text("案件或项目编号").setValue("XQ-0001");
		purpose("购买书包");
		Dialogs.press(form(), "记账");

		assertThat(entries()).extracting(FundEntry::kind, FundEntry::cents, FundEntry::balanceCents)
			.containsExactly(tuple(FundEntry.Kind.GRANT, -12_000L, 38_050L),
					tuple(FundEntry.Kind.DONATION, 50_050L, 50_050L));
		assertThat(entries().getLast()).returns(true, FundEntry::hidden)
			.returns(new FundParty(FundParty.Kind.PERSON, "林小满"), FundEntry::party);
		assertThat(page()).contains("当前余额 380.5 元");

		assertThat(open("disclosure/" + this.fund)).isEqualTo("DisclosurePage");
		assertThat(page()).contains("榕树公益基金会", "500.5 元", "120 元", "购买书包", "匿名", "受助居民").doesNotContain("林小满", "周安然");
		signIn(People.streetOfficer(this.scene.community().substring(0, 9)));
		assertThat(open("library/funds/" + this.fund + "/ledger")).isEqualTo("LedgerScreen");
		assertThat(page()).contains("只对管理该资金的组织完整显示");
		assertThat(find(Button.class).withText("登记捐赠").all()).as("the street watches").isEmpty();
	}

	@Test
	void aGrantAboveTheBalanceOrForNoCaseIsRefusedWithAllThatWasTyped() {
		donate("东门粮油店", "100", false);
		click("登记资助");
		amount("100.01");
		text("收款方").setValue("周安然");
		purpose("购买书包");
		Dialogs.press(form(), "记账");
		assertThat(text("案件或项目编号").getErrorMessage()).contains("请填写案件或项目编号");

		text("案件或项目编号").setValue("XQ-0002");
		Dialogs.press(form(), "记账");
		assertThat(find(Paragraph.class, form()).withClassName("problem").single().getText()).contains("资金余额不足");
		assertThat(text("案件或项目编号").isInvalid()).isFalse();
		assertThat(entries()).extracting(FundEntry::kind).containsExactly(FundEntry.Kind.DONATION);
		assertThat(text("收款方").getValue()).isEqualTo("周安然");
		assertThat(find(TextArea.class, form()).single().getValue()).isEqualTo("购买书包");

		amount("100");
		Dialogs.press(form(), "记账");
		assertThat(this.ledger.balance(this.keeper, this.fund)).isZero();
		assertThat(page()).contains("当前余额 0 元");
	}

	@Test
	void whatIsMissingInADonationIsSaidAtItsField() {
		click("登记捐赠");
		amount("20");
		text("捐赠人").setValue("林小满");
		Dialogs.press(form(), "记账");

		assertThat(find(TextArea.class, form()).single().isInvalid()).isTrue();
		assertThat(text("捐赠人").getValue()).isEqualTo("林小满");
		assertThat(entries()).isEmpty();
	}

	@Test
	void aFullNameStandsInTheEntryUntilThatIsClosedAndTheLookIsLogged(@Autowired AuditTrail trail) {
		donate("林小满", "80", true);
		FundEntry entry = entries().getFirst();
		signIn(People.streetOfficer(this.scene.community().substring(0, 9)));
		open("library/funds/" + this.fund + "/ledger");
		test(find(Grid.class).single()).clickRow(0);
		Dialog shown = find(Dialog.class).withCondition(Dialog::isOpened).single();
		assertThat(text(shown)).contains("林**（匿名，不公示）").doesNotContain("林小满");

		Dialogs.press(shown, "查看完整姓名");
		ReasonDialog why = find(ReasonDialog.class).single();
		test(find(TextArea.class, why).single()).setValue("核对捐赠名单");
		Dialogs.confirm(why);

		assertThat(shown.isOpened()).isTrue();
		assertThat(text(shown)).contains("林小满（匿名，不公示）");
		assertThat(find(Notification.class).all()).as("nothing that is gone after seconds").isEmpty();
		assertThat(trail.list(Access.system(), new AuditFilter(entry.id().toString(), List.of(), null), 0, 20))
			.extracting(AuditEntry::reason)
			.contains("核对捐赠名单");
		Dialogs.press(shown, "关闭");
		test(find(Grid.class).single()).clickRow(0);
		assertThat(text(find(Dialog.class).withCondition(Dialog::isOpened).single())).doesNotContain("林小满");
	}

	private static String text(Dialog dialog) {
		return dialog.getElement().getTextRecursively();
	}

	private void donate(String donor, String yuan, boolean hidden) {
		click("登记捐赠");
		amount(yuan);
		text("捐赠人").setValue(donor);
		find(Checkbox.class, form()).single().setValue(hidden);
		assertThat(find(RadioButtonGroup.class, form()).single().getValue()).isEqualTo(FundParty.Kind.PERSON);
		purpose("微心愿");
		Dialogs.press(form(), "记账");
	}

	private List<FundEntry> entries() {
		return this.ledger.entries(this.keeper, this.fund, 0, 10);
	}

	private void amount(String yuan) {
		find(BigDecimalField.class, form()).single().setValue(new BigDecimal(yuan));
	}

	private void purpose(String words) {
		test(find(TextArea.class, form()).single()).setValue(words);
	}

	private TextField text(String label) {
		return find(TextField.class, form()).withLabel(label).single();
	}

	private Dialog form() {
		return find(FormDialog.class).withCondition(FormDialog::isOpened).single();
	}

	private String page() {
		return getCurrentView().getElement().getTextRecursively();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
