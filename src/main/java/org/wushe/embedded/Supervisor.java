package org.wushe.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Starts servers, waits until they answer, starts them again when they die, and stops
 * them.
 */
final class Supervisor {

	private static final Duration GLANCE = Duration.ofMillis(200);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	/** How long a server may be hindered by what an earlier process has left behind. */
	private static final Duration HINDRANCE = Duration.ofSeconds(20);

	/** Longest pause between two tries to start a server again, in seconds. */
	private static final int LONGEST_PAUSE = 30;

	private static final Duration GRACE = Duration.ofSeconds(8);

	private final EmbeddedSettings settings;

	private final Leftovers leftovers;

	private final Progress progress;

	private final Executor threads;

	private final Map<Server, Child> children = new ConcurrentHashMap<>();

	private boolean stopping;

	Supervisor(EmbeddedSettings settings, Leftovers leftovers, Progress progress, Executor threads) {
		this.settings = settings;
		this.leftovers = leftovers;
		this.progress = progress;
		this.threads = threads;
	}

	void prepare(Server server) {
		try {
			server.prepare();
		}
		catch (IOException ex) {
			throw new EmbeddedFailure("%s cannot be prepared: %s".formatted(server.title(), ex),
					"Make %s writable for this user".formatted(this.settings.data()));
		}
	}

	/** Starts a server, returns when it is ready, and looks after it from then on. */
	void begin(Server server) {
		this.progress.doing(server.title(), "启动 starting");
		launch(server);
		server.complete();
		this.progress.done(server.title(), "就绪 ready");
	}

	private void launch(Server server) {
		Instant begin = Instant.now();
		Child child = start(server);
		while (!server.ready()) {
			Duration lasting = Duration.between(begin, Instant.now());
			LogTail log = new LogTail(child.log());
			if (!child.alive() && lasting.compareTo(HINDRANCE) < 0 && server.hindered(log)) {
				await(PAUSE);
				child = start(server);
			}
			else if (!child.alive()) {
				throw failure(server, child, "stopped while starting", log.lastWords(), "");
			}
			else if (lasting.compareTo(this.settings.startTimeout()) > 0) {
				throw failure(server, child, "did not get ready within %d s".formatted(lasting.toSeconds()),
						log.lastWords(), "Give it longer with --wushe.embedded.start-timeout=…. ");
			}
			Optional<String> givenUp = server.gaveUp(log);
			if (givenUp.isPresent()) {
				throw failure(server, child, "gave up starting", givenUp.get(), "");
			}
			child.pause(GLANCE);
		}
		this.leftovers.note(child.handle());
		child.onExit().thenRunAsync(() -> revive(server), this.threads);
	}

	private EmbeddedFailure failure(Server server, Child child, String what, String words, String hint) {
		child.stop(server.stopSignal(), GRACE);
		return new EmbeddedFailure("%s %s: %s (log: %s)".formatted(server.title(), what, words, child.log()),
				hint + ("If its data in %s is damaged, restore the whole of %s from a backup, since its parts belong "
						+ "together, or move the whole away to start with empty data")
					.formatted(this.settings.data(server.name()), this.settings.data()));
	}

	private synchronized Child start(Server server) {
		if (this.stopping) {
			throw new IllegalStateException("stopping");
		}
		Child child = server.start();
		this.leftovers.note(child.handle());
		this.children.put(server, child);
		return child;
	}

	/**
	 * A server that was ready has died, for example for want of memory: it is started
	 * again, with growing pauses where that fails. The application goes on meanwhile.
	 */
	private void revive(Server server) {
		for (int attempt = 1; !stopping(); attempt++) {
			try {
				this.progress.doing(server.title(), "意外停止，重新启动 stopped unexpectedly, starting again");
				launch(server);
				this.progress.done(server.title(), "就绪 ready");
				return;
			}
			catch (EmbeddedFailure ex) {
				this.progress.done(server.title(), ex.line());
				await(PAUSE.multipliedBy(Math.min(attempt, LONGEST_PAUSE)));
			}
			catch (IllegalStateException ex) {
				this.progress.done(server.title(), "不再启动 not started any more");
				return;
			}
		}
	}

	synchronized boolean stopping() {
		return this.stopping;
	}

	/** Stops servers side by side; nothing is started any more. */
	void stop(Collection<? extends Server> servers) {
		synchronized (this) {
			this.stopping = true;
		}
		List<CompletableFuture<Void>> stops = servers.stream()
			.map((server) -> CompletableFuture.runAsync(() -> stop(server), this.threads))
			.toList();
		stops.forEach(CompletableFuture::join);
	}

	private void stop(Server server) {
		Child child = this.children.get(server);
		if (child != null) {
			child.stop(server.stopSignal(), GRACE);
		}
	}

	private static void await(Duration duration) {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
