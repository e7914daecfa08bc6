package org.wushe.push.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.push.PushKind;
import org.wushe.push.PushPreferences;
import org.wushe.push.Subscriptions;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Toast;

/** 推送设置: what one wants to be told of, and what one's organisation subscribed to. */
@Route(value = "messages/settings", layout = MainLayout.class)
@Requires(Operation.WORK_ON_TASKS)
@StyleSheet("push.css")
class PushSettingsScreen extends Screen {

	private final transient PushPreferences preferences;

	private final transient Access access;

	PushSettingsScreen(PushPreferences preferences, SubscriptionList.Parts parts, CurrentAccess currentAccess) {
		this.preferences = preferences;
		this.access = currentAccess.get();
		addClassName("push-settings");
		heading(getTranslation("push.settings"), getTranslation("push.settings.description"));
		trail(new Step(getTranslation("push.messages"), MessagesScreen.class));
		content(mine());
		if (this.access.allows(Operation.SUBSCRIBE_NEEDS) && this.access.organizationCode() != null) {
			content(mine(),
					new Panel(getTranslation("push.subscriptions"),
							new Paragraph(getTranslation(Subscriptions.isInCharge(this.access)
									? "push.subscriptions.words" : "push.subscriptions.own.words")),
							new SubscriptionList(parts, this.access)));
		}
	}

	private Panel mine() {
		Div choices = new Div();
		choices.addClassName("push-choices");
		this.preferences.concerning(this.access).forEach(kind -> choices.add(choice(kind)));
		if (choices.getComponentCount() == 0) {
			choices.add(new Paragraph(getTranslation("push.settings.nothing")));
		}
		return new Panel(getTranslation("push.settings.mine"), choices);
	}

	/** In force at once: there is nothing to save. */
	private Checkbox choice(PushKind kind) {
		Checkbox choice = new Checkbox(getTranslation("push.settings." + kind),
				this.preferences.wanted(this.access).contains(kind));
		choice.setHelperText(getTranslation("push.settings." + kind + ".words"));
		choice.addValueChangeListener(change -> {
			this.preferences.want(this.access, kind, change.getValue());
			Toast.done(getTranslation(change.getValue() ? "push.settings.on" : "push.settings.off",
					getTranslation("push.settings." + kind)));
		});
		return choice;
	}

}
