package org.wushe.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The four servers of the embedded default, started in parallel.
 */
final class EmbeddedServers {

	private static final Duration REMINDER = Duration.ofSeconds(10);

	private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

	private final EmbeddedSettings settings;

	private final Progress progress = new Progress();

	private final DataFolder folder;

	private final Addresses published;

	private final Passwords passwords;

	private final PostgresServer postgres;

	private final ElasticsearchServer elasticsearch;

	private final ZeebeServer zeebe;

	/** None where people sign in elsewhere. */
	private final Optional<KeycloakServer> keycloak;

	private final Supervisor supervisor;

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("embedded-", 0).factory());

	private final CompletableFuture<Void> database;

	private final CompletableFuture<Void> all = new CompletableFuture<>();

	/**
	 * Checks everything that can be checked, then starts.
	 * @throws EmbeddedFailure if something stands in the way; nothing is started then
	 */
	EmbeddedServers(EmbeddedSettings settings) {
		this.settings = settings;
		Machine.check(settings);
		this.folder = DataFolder.lock(settings.data());
		this.published = new Addresses(settings.data());
		this.published.withdraw();
		try {
			Leftovers leftovers = Leftovers.in(settings.data());
			leftovers.clear();
			this.passwords = Passwords.in(settings.data());
			Surroundings surroundings = new Surroundings(settings, Ports.reserve(settings), this.passwords,
					Isolation.find(), this.progress);
			this.postgres = new PostgresServer(surroundings);
			this.elasticsearch = new ElasticsearchServer(surroundings);
			this.zeebe = new ZeebeServer(surroundings, this.elasticsearch);
			this.keycloak = Optional.of(settings.keycloak())
				.filter(EmbeddedSettings.Keycloak::enabled)
				.map(wanted -> new KeycloakServer(surroundings, this.postgres));
			this.postgres.check();
			others().forEach(Server::check);
			this.supervisor = new Supervisor(settings, leftovers, this.progress, this.threads);
		}
		catch (EmbeddedFailure ex) {
			this.folder.close();
			throw ex;
		}
		this.database = begin(this.postgres, NOTHING);
		CompletableFuture.allOf(others().map(this::begin).toArray(CompletableFuture[]::new)).thenRun(() -> {
			this.published.publish(addresses());
			this.all.complete(null);
		});
		remind();
	}

	/** Completed when the application can use its database. */
	CompletableFuture<Void> database() {
		return this.database;
	}

	/** Completed when all answer, or as soon as one of them cannot be started. */
	CompletableFuture<Void> all() {
		return this.all;
	}

	Path data() {
		return this.settings.data();
	}

	/** Those of the realm that is started here. */
	DemoAccounts accounts() {
		return this.keycloak.isPresent() ? DemoAccounts.ofRealm() : new DemoAccounts(List.of());
	}

	Progress progress() {
		return this.progress;
	}

	/** The addresses, as the settings that name outside servers. */
	Map<String, Object> addresses() {
		Map<String, Object> addresses = new HashMap<>(Map.of("spring.datasource.url", this.postgres.url("wushe"),
				"spring.datasource.username", PostgresServer.APPLICATION, "spring.datasource.password",
				this.passwords.application(), "spring.flyway.url", this.postgres.url("wushe"), "spring.flyway.user",
				PostgresServer.OWNER, "spring.flyway.password", this.passwords.owner(), "wushe.zeebe.address",
				this.zeebe.address(), "wushe.elasticsearch.url", this.elasticsearch.url()));
		this.keycloak.ifPresent(server -> addresses.put("wushe.keycloak.url", server.url()));
		return addresses;
	}

	/** Stops all, the database last since Keycloak uses it. */
	void stop() {
		this.published.withdraw();
		this.supervisor.stop(others().toList());
		this.supervisor.stop(List.of(this.postgres));
		this.folder.close();
	}

	boolean stopping() {
		return this.supervisor.stopping();
	}

	/** All but the database. */
	private Stream<Server> others() {
		return Stream.concat(this.keycloak.stream(), Stream.of(this.elasticsearch, this.zeebe));
	}

	private CompletableFuture<Void> begin(Server server) {
		return begin(server, (server instanceof KeycloakServer) ? this.database : NOTHING);
	}

	private CompletableFuture<Void> begin(Server server, CompletableFuture<Void> needed) {
		CompletableFuture<Void> prepared = CompletableFuture.runAsync(() -> this.supervisor.prepare(server),
				this.threads);
		CompletableFuture<Void> begun = prepared.thenCombine(needed, (left, right) -> server)
			.thenAcceptAsync(this.supervisor::begin, this.threads);
		begun.whenComplete((none, failure) -> {
			if (failure != null) {
				this.all.completeExceptionally(cause(server, failure));
			}
		});
		return begun;
	}

	private void remind() {
		ScheduledExecutorService reminder = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("embedded-progress").factory());
		reminder.scheduleAtFixedRate(this.progress::remind, REMINDER.toSeconds(), REMINDER.toSeconds(),
				TimeUnit.SECONDS);
		this.all.whenComplete((none, failure) -> reminder.shutdownNow());
	}

	/** What is wrong, in a form that can be told. */
	private EmbeddedFailure cause(Server server, Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		return (cause instanceof EmbeddedFailure known) ? known
				: new EmbeddedFailure("%s cannot be started: %s".formatted(server.title(), cause),
						"See %s".formatted(this.settings.log(server.name())));
	}

}
