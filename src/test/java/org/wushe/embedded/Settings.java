package org.wushe.embedded;

import org.springframework.mock.env.MockEnvironment;

/** Settings as the application reads them. */
final class Settings {

	private Settings() {
	}

	/**
	 * @param namesAndValues name, value, name, value …
	 */
	static EmbeddedSettings with(Object... namesAndValues) {
		MockEnvironment environment = new MockEnvironment();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			environment.setProperty(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
		}
		return EmbeddedSettings.of(environment);
	}

}
