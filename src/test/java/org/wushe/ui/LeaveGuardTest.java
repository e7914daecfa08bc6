package org.wushe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.RouteConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = SearchScreen.class)
class LeaveGuardTest extends ComponentTest {

	public static class Form extends Div implements BeforeLeaveObserver {

		private final transient LeaveGuard guard = new LeaveGuard();

		@Override
		public void beforeLeave(BeforeLeaveEvent event) {
			this.guard.ask(event);
		}

	}

	public static class Elsewhere extends Div {

	}

	private LeaveGuard guard = new LeaveGuard();

	@BeforeEach
	void atTheForm() {
		RouteConfiguration routes = RouteConfiguration.forSessionScope();
		routes.setRoute("form", Form.class);
		routes.setRoute("elsewhere", Elsewhere.class);
		UI.getCurrent().navigate("form");
		this.guard = ((Form) getCurrentView()).guard;
	}

	@Test
	void whatWouldBeLostIsLeftOnlyByWhoSaysSo() {
		this.guard.raise();
		UI.getCurrent().navigate("elsewhere");

		assertThat(getCurrentView()).isInstanceOf(Form.class);
		test(find(ConfirmDialog.class).single()).cancel();
		assertThat(getCurrentView()).isInstanceOf(Form.class);

		UI.getCurrent().navigate("elsewhere");
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(getCurrentView()).isInstanceOf(Elsewhere.class);
	}

	@Test
	void whatIsKeptIsLeftWithoutAQuestion() {
		this.guard.raise();
		this.guard.lower();
		UI.getCurrent().navigate("elsewhere");

		assertThat(getCurrentView()).isInstanceOf(Elsewhere.class);
		assertThat(find(ConfirmDialog.class).all()).isEmpty();
	}

}
