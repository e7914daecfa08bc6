package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.library.EntryDeed;
import org.wushe.library.EntryHistory;
import org.wushe.library.EntryKind;
import org.wushe.library.EntryRevision;
import org.wushe.library.EntryStatus;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingForm;
import org.wushe.library.OfferingKeeping;
import org.wushe.library.OfferingReviews;
import org.wushe.library.Offerings;
import org.wushe.referrals.Scene;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

/** A service from its first word to its publication, as both sides press the buttons. */
@ViewPackages(packages = "org.wushe")
class ServiceReviewScreenIT extends ScreenSession {

	private final UUID id = UUID.randomUUID();

	@Autowired
	private OfferingKeeping keeping;

	@Autowired
	private OfferingReviews reviews;

	private Scene scene;

	private Access manager;

	private Access officer;

	private String title;

	@BeforeEach
	void anOrganizationAndItsStreet(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		this.manager = this.scene.manager();
		this.officer = People.streetOfficer(this.scene.community().substring(0, 9));
		this.title = "采薇坊" + this.scene.community() + "午餐";
	}

	@Test
	void whatWasTypedIsThereAgainAndIsNotHandedInWhileAnythingIsMissing() {
		signIn(this.manager);
		assertThat(open("my-services/" + this.id)).isEqualTo("MyServiceScreen");
		test(name()).setValue(this.title);
		test(description()).setValue("每天送餐");
		assertThat(page()).contains("自动保存");

		signIn(this.manager);
		open("my-services");
		assertThat(page()).contains(this.title);
		open("my-services/" + this.id);
		assertThat(name().getValue()).isEqualTo(this.title);
		assertThat(description().getValue()).isEqualTo("每天送餐");
		click("提交审核");

		assertThat(find(CategoryPicker.class).single().isInvalid()).isTrue();
		assertThat(find(CategoryPicker.class).single().getErrorMessage()).isNotBlank();
		assertThat(name().getValue()).isEqualTo(this.title);
		assertThat(own().status()).isEqualTo(EntryStatus.DRAFT);
		assertThat(this.reviews.waiting(this.officer)).isEmpty();
	}

	@Test
	void whatTheStreetSendsBackWithAReasonIsMendedHandedInAgainAndPublished() {
		handIn();
		assertThat(own().status()).isEqualTo(EntryStatus.SUBMITTED);
		review();
		click("退回修改");
		Dialogs.confirm(reason());
		assertThat(this.reviews.waiting(this.officer)).as("without a reason").hasSize(1);
		test(why()).setValue("请写清怎么订餐");
		Dialogs.confirm(reason());
		assertThat(this.reviews.waiting(this.officer)).isEmpty();
		assertThat(page()).contains("没有待审核的服务项目");

		signIn(this.manager);
		open("my-services");
		assertThat(page()).contains("街道退回：请写清怎么订餐");
		open("my-services/" + this.id);
		assertThat(page()).contains("街道退回：请写清怎么订餐");
		test(description()).setValue("每天送餐，电话订餐");
		click("提交审核");
		assertThat(getCurrentView()).isInstanceOf(MyServicesScreen.class);

		review();
		assertThat(page()).contains("每天送餐，电话订餐");
		click("审核通过并发布");
		assertThat(own().status()).as("only once that is confirmed").isEqualTo(EntryStatus.SUBMITTED);
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(own().status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(own().form().description()).isEqualTo("每天送餐，电话订餐");
		signIn(this.manager);
		open("my-services/" + this.id);
		assertThat(page()).contains(this.officer.displayName());
	}

	@Test
	void whatTheOrganizationTookBackMeanwhileIsNotSentBackAndTheReasonStaysWhereItWasTyped(
			@Autowired EntryHistory history) {
		handIn();
		review();
		click("退回修改");
		test(why()).setValue("请写清怎么订餐");
		this.keeping.takeBack(this.manager, this.id);

		Dialogs.confirm(reason());

		assertThat(why().isInvalid()).isTrue();
		assertThat(why().getErrorMessage()).isNotBlank();
		assertThat(why().getValue()).isEqualTo("请写清怎么订餐");
		assertThat(own().status()).isEqualTo(EntryStatus.DRAFT);
		assertThat(history.of(this.manager, EntryKind.SERVICE_OFFERING, this.id)).extracting(EntryRevision::deed)
			.contains(EntryDeed.TAKE_BACK)
			.doesNotContain(EntryDeed.RETURN);
		reason().close();
		review();
		assertThat(page()).contains("这一项已处理");
	}

	private void handIn() {
		this.keeping.save(this.manager, this.id,
				OfferingForm.of(Offerings.meals()
					.by(this.scene.organization())
					.givenIn(this.scene.community())
					.serving(this.scene.community())
					.called(this.title, "每天送餐")
					.build()),
				0);
		signIn(this.manager);
		open("my-services/" + this.id);
		click("提交审核");
		assertThat(getCurrentView()).isInstanceOf(MyServicesScreen.class);
	}

	private void review() {
		signIn(this.officer);
		UI.getCurrent().navigate("service-review", QueryParameters.of("entry", this.id.toString()));
		assertThat(getCurrentView()).isInstanceOf(ReviewScreen.class);
	}

	private KeptOffering own() {
		return this.keeping.get(this.manager, this.id);
	}

	private TextField name() {
		return find(TextField.class).withLabel("服务名称").single();
	}

	private TextArea description() {
		return find(TextArea.class).withLabel("服务说明").single();
	}

	private ReasonDialog reason() {
		return find(ReasonDialog.class).withCondition(ReasonDialog::isOpened).single();
	}

	private TextArea why() {
		return find(TextArea.class, reason()).single();
	}

	private String page() {
		return getCurrentView().getElement().getTextRecursively();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
