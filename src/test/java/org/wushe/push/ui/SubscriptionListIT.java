package org.wushe.push.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.push.Subscriptions;
import org.wushe.referrals.Scene;

@ViewPackages(packages = "org.wushe")
class SubscriptionListIT extends ScreenSession {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Subscriptions subscriptions;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void aSensitiveCategoryIsRefusedAtItsFieldAndMarkedWhereItIsSubscribedTo() {
		Scene scene = new Scene(this.beans);
		signIn(scene.manager());
		assertThat(open("messages/settings")).isEqualTo("PushSettingsScreen");
		SubscriptionList list = $view(SubscriptionList.class).single();
		list.category.pick("disability");
		list.area.setValue(list.area.getListDataView()
			.getItems()
			.filter(division -> division.code().value().equals(scene.community()))
			.findFirst()
			.orElseThrow());
		list.add.click();

		assertThat(list.category.isInvalid()).isTrue();
		assertThat(list.category.getErrorMessage()).contains("不推送，由社区派单");
		assertThat(list.category.getValue()).as("nothing chosen is lost").isNotNull();
		assertThat(this.subscriptions.list(scene.manager())).isEmpty();

		list.category.pick("elderly-care");
		list.add.click();
		assertThat(list.category.isInvalid()).isFalse();
		assertThat(this.subscriptions.list(scene.manager())).hasSize(1);
		assertThat(list.getElement().getTextRecursively()).doesNotContain("敏感类别，不推送");

		this.transactions.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update push_subscription set category_code = 'relief' where organization_code = ?")
			.param(scene.organization())
			.update());
		open("messages");
		open("messages/settings");
		assertThat($view(SubscriptionList.class).single().getElement().getTextRecursively()).contains("敏感类别，不推送");
		assertThat(this.subscriptions.list(scene.manager())).extracting(one -> one.division())
			.containsExactly(new DivisionCode(scene.community()));
	}

}
