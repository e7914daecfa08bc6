package org.wushe.ratings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wushe.ratings.RatingLink;
import org.wushe.ui.ComponentTest;
import org.wushe.ui.Speaking;

@ViewPackages(classes = InviteDialog.class)
class InviteDialogTest extends ComponentTest {

	private static final String ADDRESS = "http://10.0.0.8:8080/rate/k3wd5";

	private InviteDialog dialog;

	@BeforeEach
	void open() {
		this.dialog = new InviteDialog(new RatingLink("k3wd5", Instant.parse("2026-12-22T08:00:00Z")), ADDRESS,
				Speaking.TEXTS);
		this.dialog.open();
	}

	@Test
	void nothingIsSaidToBeCopiedBeforeTheBrowserSaysSo() {
		this.dialog.copy.click();
		roundTrip();
		assertThat(find(Notification.class).exists()).isFalse();

		this.dialog.copied(true);
		roundTrip();
		assertThat(find(Notification.class).single().getElement().getTextRecursively()).contains("链接已复制");
	}

	@Test
	void whereTheBrowserMayNotCopyTheLinkIsToBeCopiedByHand() {
		this.dialog.copied(false);
		roundTrip();

		assertThat(find(Notification.class).exists()).isFalse();
		assertThat(this.dialog.field.getValue()).isEqualTo(ADDRESS);
		assertThat(this.dialog.field.getHelperText()).contains("请手动复制");
	}

}
