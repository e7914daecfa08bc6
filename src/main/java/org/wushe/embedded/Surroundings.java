package org.wushe.embedded;

/** What every server needs to know before it starts. */
record Surroundings(EmbeddedSettings settings, Ports ports, Passwords passwords, Isolation isolation,
		Progress progress) {

	int port(Ports.Use use) {
		return this.ports.of(use);
	}

}
