package org.wushe.embedded;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded servers before the application's own beans, once in a Java process,
 * and hands their addresses over as settings: the rest of the application knows only
 * addresses.
 */
class EmbeddedServersListener implements ApplicationListener<SpringApplicationEvent> {

	/** Names a command that may run beside the application, on its servers. */
	private static final String COMMAND = "wushe.command";

	private static @Nullable EmbeddedServers servers;

	@Override
	public void onApplicationEvent(SpringApplicationEvent event) {
		switch (event) {
			case ApplicationPreparedEvent prepared -> prepare(prepared.getApplicationContext());
			case ApplicationReadyEvent ready -> welcome(ready.getApplicationContext());
			default -> {
			}
		}
	}

	private static void prepare(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		KnownSettings.read().check(environment);
		EmbeddedSettings settings = EmbeddedSettings.of(environment);
		if (settings.enabled() && servers == null && environment.containsProperty(COMMAND)
				&& DataFolder.isHeld(settings.data())) {
			configure(environment, settings, new Addresses(settings.data()).read());
		}
		else if (settings.enabled()) {
			if (context instanceof WebServerApplicationContext && servers == null) {
				Ports.requireFree(Binder.get(environment).bind("server.port", Integer.class).orElse(8080),
						"server.port");
			}
			EmbeddedServers running = running(settings);
			configure(environment, settings, running.addresses());
			await(running, settings);
		}
	}

	private static void configure(ConfigurableEnvironment environment, EmbeddedSettings settings,
			Map<String, Object> addresses) {
		environment.getPropertySources().addFirst(new MapPropertySource("embedded servers", addresses));
		environment.getPropertySources()
			.addLast(new MapPropertySource("embedded defaults", Map.of("wushe.privacy.key-file",
					settings.data().resolve("keys").resolve("personal-fields.json").toString())));
	}

	private static synchronized EmbeddedServers running(EmbeddedSettings settings) {
		if (servers == null) {
			EmbeddedServers started = new EmbeddedServers(settings);
			SpringApplication.getShutdownHandlers().add(started::stop);
			if (settings.await() == EmbeddedSettings.Await.DATABASE) {
				started.all().exceptionally((failure) -> giveUp(started, failure));
			}
			if (settings.stopWithParent()) {
				ProcessHandle.current().parent().ifPresent((parent) -> parent.onExit().thenRun(() -> System.exit(1)));
			}
			servers = started;
		}
		return servers;
	}

	private static void await(EmbeddedServers running, EmbeddedSettings settings) {
		try {
			switch (settings.await()) {
				case DATABASE -> running.database().join();
				case ALL -> running.all().join();
			}
		}
		catch (CompletionException ex) {
			while (settings.await() == EmbeddedSettings.Await.DATABASE || running.stopping()) {
				// The process is about to end, by giving up or by its user's will.
				LockSupport.park();
			}
			running.stop();
			throw (ex.getCause() instanceof EmbeddedFailure failure) ? failure : ex;
		}
	}

	/**
	 * A server cannot be started. The application may still be on its way up, so an
	 * orderly end would have to wait for it.
	 */
	private static @Nullable Void giveUp(EmbeddedServers started, Throwable failure) {
		if (!started.stopping() && failure instanceof EmbeddedFailure known) {
			EmbeddedFailureReporter.print(known);
			started.stop();
			Runtime.getRuntime().halt(1);
		}
		return null;
	}

	private static void welcome(ConfigurableApplicationContext context) {
		EmbeddedServers running = servers;
		String port = context.getEnvironment().getProperty("local.server.port");
		if (running != null && port != null) {
			running.all()
				.thenRun(() -> running.progress()
					.block(new Welcome("http://localhost:" + port, running.accounts(), running.data(),
							running.progress().seconds())
						.text()));
		}
	}

}
