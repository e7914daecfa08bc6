package org.wushe.push.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ui.CategoryPicker;
import org.wushe.parties.Division;
import org.wushe.push.PushKind;
import org.wushe.push.PushPreferences;
import org.wushe.push.Subscription;
import org.wushe.push.Subscriptions;
import org.wushe.referrals.Scene;

/** 推送设置, by whoever is in charge of an organisation. */
@ViewPackages(packages = "org.wushe")
class PushSettingsScreenIT extends ScreenSession {

	@Autowired
	private Subscriptions subscriptions;

	@Autowired
	private PushPreferences preferences;

	private Scene scene;

	@BeforeEach
	void anOrganization(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		signIn(this.scene.manager());
		assertThat(open("messages/settings")).isEqualTo("PushSettingsScreen");
	}

	@Test
	void anOrganizationSubscribesOnceToWhatItChoseAndEndsThat() {
		find(CategoryPicker.class).single().pick("elderly-care.meals");
		click("订阅");
		assertThat(area().getErrorMessage()).isEqualTo("请选择区域");
		assertThat(find(CategoryPicker.class).single().getValue().code()).isEqualTo("elderly-care.meals");
		assertThat(list()).isEmpty();

		DivisionCode community = new DivisionCode(this.scene.community());
		area().setValue(area().getListDataView()
			.getItems()
			.filter(each -> each.code().equals(community))
			.findFirst()
			.orElseThrow());
		click("订阅");
		assertThat(area().isInvalid()).isFalse();
		assertThat(list()).singleElement()
			.returns("elderly-care.meals", Subscription::categoryCode)
			.returns(community, Subscription::division);
		click("订阅");
		assertThat(said()).anyMatch(words -> words.contains("已经订阅了这一类别和区域"));
		assertThat(list()).hasSize(1);

		click("取消订阅");
		assertThat(list()).isEmpty();
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("还没有订阅");
	}

	@Test
	void aKindOfMessageIsTurnedOffAndEverythingIsPausedAtOnce() {
		Checkbox nearby = choice("出现本组织或我订阅的新需求");
		assertThat(nearby.getValue()).isTrue();
		test(nearby).click();
		assertThat(this.preferences.wanted(this.scene.manager())).doesNotContain(PushKind.NEED_NEARBY);
		test(choice("暂停全部推送")).click();
		assertThat(this.subscriptions.isPaused(this.scene.manager())).isTrue();

		open("messages");
		open("messages/settings");
		assertThat(choice("出现本组织或我订阅的新需求").getValue()).isFalse();
		assertThat(choice("暂停全部推送").getValue()).isTrue();
		test(choice("出现本组织或我订阅的新需求")).click();
		test(choice("暂停全部推送")).click();
		assertThat(this.preferences.wanted(this.scene.manager())).contains(PushKind.NEED_NEARBY);
		assertThat(this.subscriptions.isPaused(this.scene.manager())).isFalse();
	}

	private List<Subscription> list() {
		return this.subscriptions.list(this.scene.manager());
	}

	@SuppressWarnings("unchecked")
	private ComboBox<Division> area() {
		return (ComboBox<Division>) find(ComboBox.class).withLabel("区域").single();
	}

	private Checkbox choice(String label) {
		return find(Checkbox.class).withLabel(label).single();
	}

	private List<String> said() {
		return find(Notification.class).all().stream().map(each -> each.getElement().getTextRecursively()).toList();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
