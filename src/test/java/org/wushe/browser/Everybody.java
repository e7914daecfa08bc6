package org.wushe.browser;

import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.springframework.beans.factory.BeanFactory;
import org.wushe.identity.Access;
import org.wushe.parties.Organizations;

/** Everybody who has to do with one need, each with a browser window of their own. */
final class Everybody implements AutoCloseable {

	/** Who works for the organisations that can help. */
	private static final Map<String, String> ACCOUNTS = Map.of("52360702MJ000131X9", "song.yu", "52360702MJ00013289",
			"tang.ning");

	private final Playwright playwright = Chromium.playwright();

	private final Browser browser = Chromium.launch(this.playwright);

	private final Organizations organizations;

	private final String address;

	private final Map<String, Person> providers;

	final Person worker;

	Everybody(BeanFactory beans, int port) {
		this.organizations = beans.getBean(Organizations.class);
		this.address = "http://localhost:" + port + "/";
		this.worker = person("chen.lan", "");
		this.providers = Map.of("song.yu", person("song.yu", "tasks"), "tang.ning", person("tang.ning", "tasks"));
	}

	Person person(String account, String route) {
		return Person.atADesk(this.browser, this.address).signIn(account, route);
	}

	Person resident() {
		return Person.onAPhone(this.browser, this.address);
	}

	/**
	 * Whoever works for an organisation.
	 * @param name of one of those that can help
	 */
	Person provider(String name) {
		return ACCOUNTS.entrySet()
			.stream()
			.filter(entry -> this.organizations.name(Access.system(), entry.getKey()).equals(name))
			.map(entry -> this.providers.get(entry.getValue()))
			.findFirst()
			.orElseThrow(() -> new AssertionError(name + " was to be one of ours"));
	}

	/** The organisation that somebody works for. */
	String organization(Person provider) {
		return ACCOUNTS.entrySet()
			.stream()
			.filter(entry -> provider.equals(this.providers.get(entry.getValue())))
			.map(entry -> this.organizations.name(Access.system(), entry.getKey()))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
