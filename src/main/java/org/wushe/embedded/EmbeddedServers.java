package org.wushe.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The four servers of the embedded default, started in parallel and watched: one that
 * dies is started again.
 */
final class EmbeddedServers {

	private static final Duration GLANCE = Duration.ofMillis(200);

	private static final Duration GRACE = Duration.ofSeconds(8);

	private final EmbeddedSettings settings;

	private final DataFolder folder;

	private final Progress progress = new Progress();

	private final PostgresServer postgres;

	private final ElasticsearchServer elasticsearch;

	private final ZeebeServer zeebe;

	private final KeycloakServer keycloak;

	private final Passwords passwords;

	private final Map<Server, Child> children = new ConcurrentHashMap<>();

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("embedded-", 0).factory());

	private final ScheduledExecutorService reminder = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("embedded-progress").factory());

	private final CompletableFuture<Void> database;

	private final CompletableFuture<Void> all;

	private volatile boolean stopping;

	/**
	 * Checks everything that can be checked, then starts.
	 * @throws EmbeddedFailure if something stands in the way; nothing is started then
	 */
	EmbeddedServers(EmbeddedSettings settings) {
		this.settings = settings;
		Machine.check(settings);
		this.folder = DataFolder.lock(settings.data());
		this.passwords = Passwords.in(settings.data());
		Surroundings surroundings = new Surroundings(settings, Ports.reserve(settings), this.passwords,
				Isolation.find(), this.progress);
		this.postgres = new PostgresServer(surroundings);
		this.elasticsearch = new ElasticsearchServer(surroundings);
		this.zeebe = new ZeebeServer(surroundings, this.elasticsearch);
		this.keycloak = new KeycloakServer(surroundings, this.postgres);
		servers().forEach(Server::check);
		this.database = begin(this.postgres, CompletableFuture.completedFuture(null));
		this.all = CompletableFuture.allOf(this.database, begin(this.keycloak, this.database),
				begin(this.elasticsearch, CompletableFuture.completedFuture(null)),
				begin(this.zeebe, CompletableFuture.completedFuture(null)));
		this.reminder.scheduleAtFixedRate(this.progress::remind, 10, 10, TimeUnit.SECONDS);
		this.all.whenComplete((none, failure) -> this.reminder.shutdown());
	}

	private List<Server> servers() {
		return List.of(this.postgres, this.keycloak, this.elasticsearch, this.zeebe);
	}

	/** Completed when the application can use its database. */
	CompletableFuture<Void> database() {
		return this.database;
	}

	/** Completed when all four answer. */
	CompletableFuture<Void> all() {
		return this.all;
	}

	Progress progress() {
		return this.progress;
	}

	/** The addresses, as the settings that name outside servers. */
	Map<String, Object> addresses() {
		return Map.of("spring.datasource.url", this.postgres.url("wushe"), "spring.datasource.username",
				PostgresServer.APPLICATION, "spring.datasource.password", this.passwords.application(),
				"spring.flyway.url", this.postgres.url("wushe"), "spring.flyway.user", PostgresServer.OWNER,
				"spring.flyway.password", this.passwords.owner(), "wushe.zeebe.address", this.zeebe.address(),
				"wushe.elasticsearch.url", this.elasticsearch.url(), "wushe.keycloak.url", this.keycloak.url());
	}

	private CompletableFuture<Void> begin(Server server, CompletableFuture<Void> needed) {
		CompletableFuture<Void> prepared = CompletableFuture.runAsync(() -> prepare(server), this.threads);
		return prepared.thenCombine(needed, (left, right) -> server).thenAcceptAsync(this::run, this.threads);
	}

	private void prepare(Server server) {
		try {
			server.prepare();
		}
		catch (IOException ex) {
			throw new EmbeddedFailure("%s cannot be prepared: %s".formatted(server.title(), ex),
					"Make %s writable for this user".formatted(this.settings.data()));
		}
	}

	private void run(Server server) {
		this.progress.doing(server.title(), "启动 starting");
		launch(server);
		server.complete();
		this.progress.done(server.title(), "就绪 ready");
	}

	private void launch(Server server) {
		Instant deadline = Instant.now().plus(this.settings.startTimeout());
		Child child = start(server);
		while (!server.ready()) {
			if (!child.alive()) {
				throw stopped(server, child);
			}
			if (Instant.now().isAfter(deadline)) {
				throw new EmbeddedFailure(
						"%s did not get ready within %d s, its log %s says: %s".formatted(server.title(),
								this.settings.startTimeout().toSeconds(), child.log(),
								new LogTail(child.log()).lastWords()),
						"Give it longer with --wushe.embedded.start-timeout=…, or " + remedy(server));
			}
			child.pause(GLANCE);
		}
	}

	private Child start(Server server) {
		synchronized (this.children) {
			if (this.stopping) {
				throw new IllegalStateException("stopping");
			}
			Child child = server.start();
			this.children.put(server, child);
			return child;
		}
	}

	private EmbeddedFailure stopped(Server server, Child child) {
		return new EmbeddedFailure("%s stopped while starting (exit code %d), its log %s says: %s".formatted(
				server.title(), child.exitCode(), child.log(), new LogTail(child.log()).lastWords()), remedy(server));
	}

	private String remedy(Server server) {
		return "If its data is damaged, restore %s from a backup, or move it away to start with an empty one"
			.formatted(this.settings.data(server.name()));
	}

	/** Stops all, the database last since Keycloak uses it. */
	void stop() {
		synchronized (this.children) {
			this.stopping = true;
		}
		List<CompletableFuture<Void>> others = List.of(this.keycloak, this.elasticsearch, this.zeebe)
			.stream()
			.map((server) -> CompletableFuture.runAsync(() -> stop(server), this.threads))
			.toList();
		others.forEach(CompletableFuture::join);
		stop(this.postgres);
		this.folder.close();
	}

	private void stop(Server server) {
		Child child = this.children.get(server);
		if (child != null) {
			child.stop(server.stopSignal(), GRACE);
		}
	}

	/** The failure inside what a future threw. */
	static Throwable unwrap(Throwable failure) {
		return (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause() : failure;
	}

}
