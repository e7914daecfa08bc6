package org.wushe.identity.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether Keycloak answers, asked at most every few seconds. */
class KeycloakProbe {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final long GOOD_FOR_NANOS = Duration.ofSeconds(5).toNanos();

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final HttpRequest question;

	private volatile long answeredUntil = System.nanoTime();

	KeycloakProbe(KeycloakSettings keycloak) {
		this.question = HttpRequest.newBuilder(URI.create(keycloak.configurationUri())).timeout(PATIENCE).build();
	}

	boolean answers() {
		if (System.nanoTime() - this.answeredUntil < 0) {
			return true;
		}
		boolean answers = ask();
		if (answers) {
			this.answeredUntil = System.nanoTime() + GOOD_FOR_NANOS;
		}
		return answers;
	}

	private boolean ask() {
		try {
			return this.client.send(this.question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
