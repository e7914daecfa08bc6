package org.wushe.access;

import java.util.Locale;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.AfterEach;
import org.springframework.security.core.context.SecurityContextHolder;

import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.People;

/** All screens on the real servers, without a browser, for whoever signs in. */
@WusheTest
@ViewPackages(packages = "org.wushe")
public abstract class ScreenSession extends SpringBrowserlessTest {

	private Access person = People.communityWorker("360702001001");

	@Override
	protected void initVaadinEnvironment() {
		SignedIn.atTheScreen(this.person);
		super.initVaadinEnvironment();
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
	}

	/** A session of its own for the person. */
	protected void signIn(Access access) {
		cleanVaadinEnvironment();
		this.person = access;
		initVaadinEnvironment();
	}

	/** The simple name of the screen that an address leads to. */
	protected String open(String path) {
		UI.getCurrent().navigate(path, QueryParameters.empty());
		return getCurrentView().getClass().getSimpleName();
	}

	/** What others did arrives, as it would by push. */
	protected static void catchUp() {
		VaadinSession session = VaadinSession.getCurrent();
		session.unlock();
		session.lock();
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

}
