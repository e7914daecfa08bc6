package org.wushe.embedded;

import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded servers before the application's own beans, once in a Java process,
 * and hands their addresses over as settings: the rest of the application knows only
 * addresses.
 */
class EmbeddedServersListener implements ApplicationListener<ApplicationPreparedEvent> {

	private static @Nullable EmbeddedServers servers;

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
		EmbeddedSettings settings = EmbeddedSettings.of(environment);
		if (settings.enabled()) {
			EmbeddedServers running = running(settings);
			environment.getPropertySources().addFirst(new MapPropertySource("embedded servers", running.addresses()));
			await(running, settings);
		}
	}

	private static synchronized EmbeddedServers running(EmbeddedSettings settings) {
		if (servers == null) {
			servers = new EmbeddedServers(settings);
			SpringApplication.getShutdownHandlers().add(servers::stop);
		}
		return servers;
	}

	private static void await(EmbeddedServers running, EmbeddedSettings settings) {
		try {
			running.database().join();
			if (settings.await() == EmbeddedSettings.Await.ALL) {
				running.all().join();
			}
		}
		catch (CompletionException ex) {
			running.stop();
			throw (ex.getCause() instanceof EmbeddedFailure failure) ? failure : ex;
		}
	}

}
