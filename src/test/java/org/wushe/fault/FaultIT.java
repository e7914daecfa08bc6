package org.wushe.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import org.wushe.OwnServers;
import org.wushe.WusheApplication;
import org.wushe.fault.Acknowledgements.Entry;
import org.wushe.fault.ApplicationUnderFault.Server;

/**
 * Cases under way while the engine, the search, the database and the application itself
 * are killed. Afterwards every case has ended, everything that callers were told to be
 * done is there once, {@code check-consistency} finds nothing, and {@code check-index}
 * finds every entry of the library that was written meanwhile.
 */
@OwnServers
class FaultIT {

	/** Not a temporary one: when this fails, the logs tell why. */
	private static final Path FOLDER = Path.of("target/fault").toAbsolutePath();

	private static final Duration LONGEST = Duration.ofMinutes(8);

	private final int cases = Integer.getInteger("fault.cases", 200);

	/** Entries of the library that are written meanwhile. */
	private final int entries = Integer.getInteger("fault.entries", 1000);

	/** How often each of the four is killed. */
	private final int rounds = Integer.getInteger("fault.rounds", 1);

	private final Acknowledgements done = new Acknowledgements(FOLDER.resolve("acknowledgements"));

	private ApplicationUnderFault application;

	@BeforeEach
	void beginAnew() throws Exception {
		FileSystemUtils.deleteRecursively(FOLDER);
		start(0);
	}

	@AfterEach
	void leaveNothing() {
		this.application.close();
	}

	@Test
	void whoeverIsKilledNothingIsLostAndNothingIsDoubled() throws Exception {
		int kills = 4 * this.rounds;
		for (int kill = 0; kill < kills; kill++) {
			awaitDone(this.cases * 6 / 5 + this.cases * 2 * kill / kills);
			switch (kill % 4) {
				case 0 -> this.application.kill(Server.ZEEBE);
				case 1 -> this.application.kill(Server.ELASTICSEARCH);
				case 2 -> this.application.kill(Server.POSTGRES);
				default -> {
					assertThat(underWay()).as("cases under way").isGreaterThan(this.cases / 2);
					this.application.kill();
					start(kill);
				}
			}
		}
		await().atMost(LONGEST)
			.pollInterval(Duration.ofSeconds(1))
			.ignoreExceptionsInstanceOf(SQLException.class)
			.until(() -> sql("select count(*) from need where state = 'CLOSED'"),
					List.of(String.valueOf(this.cases))::equals);
		assertEverythingAcknowledgedIsThere();
		assertNothingIsThereTwice();
		assertConsistent();
		assertIndexed();
		this.application.stop();
	}

	/** Asked as soon as the database answers again. */
	private int underWay() {
		return await().atMost(Duration.ofMinutes(1))
			.ignoreExceptionsInstanceOf(SQLException.class)
			.until(() -> sql("select count(*) from need where closed_at is null"), found -> !found.isEmpty())
			.stream()
			.mapToInt(Integer::parseInt)
			.sum();
	}

	/** Beside the application, as administrators would run it. */
	private void assertConsistent() throws Exception {
		run("check-consistency");
	}

	/** Nothing that was written while the search was away is missing in its index. */
	private void assertIndexed() throws Exception {
		await().atMost(LONGEST)
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> sql("""
					select concat_ws(' ', (select count(*) from service_offering where organization_code = '%s'),
					  (select count(*) from event_publication))""".formatted(LibraryKeepers.ORGANIZATION)),
					List.of(this.entries + " 0")::equals);
		assertThat(run("check-index")).as("but for the two whose places were counted, which the index need not hear of")
			.anyMatch(line -> line.contains("Index and database agree")
					|| line.matches(".* 0 were missing, [12] outdated and 0 ahead, 0 removed"));
	}

	private static List<String> run(String command) throws Exception {
		try (ApplicationUnderFault check = ApplicationUnderFault.start(WusheApplication.class, FOLDER, command,
				"--wushe.command=" + command)) {
			assertThat(check.exitCode()).as(() -> String.join("\n", check.lines())).isZero();
			return check.lines();
		}
	}

	private void assertEverythingAcknowledgedIsThere() throws SQLException {
		Set<Entry> there = sql("""
				select 'report ' || id from need union all select 'rate ' || id from rating
				union all select element_id || ' ' || key from user_task where state = 'COMPLETED'""").stream()
			.map(line -> line.split(" "))
			.map(parts -> new Entry(parts[0], parts[1]))
			.collect(Collectors.toSet());
		assertThat(this.done.entries()).isNotEmpty().allMatch(there::contains);
	}

	/** A tenth was declined at first, another tenth served and rated twice. */
	private void assertNothingIsThereTwice() throws SQLException {
		int more = this.cases + this.cases / 10;
		assertThat(sql("""
				select concat_ws(' ', (select count(*) from need), (select count(*) from case_file),
				  (select count(*) from referral), (select count(*) from service_record),
				  (select count(*) from rating), (select count(*) from process_incident where state = 'CREATED'),
				  (select sum(capacity_promised + capacity_elsewhere) from service_offering))"""))
			.as("needs, cases, referrals, services, ratings, incidents, places still taken")
			.containsExactly("%d %d %d %d %d 0 0".formatted(this.cases, this.cases, more, more, more));
	}

	/** The first needs are reported before the engine and the search have started. */
	private void start(int kill) {
		this.application = ApplicationUnderFault
			.start(FaultApplication.class, FOLDER, "application-" + kill, "--fault.cases=" + this.cases,
					"--fault.entries=" + this.entries, "--fault.acknowledgements=" + this.done.file())
			.up();
	}

	private void awaitDone(int acknowledgements) {
		await().atMost(LONGEST)
			.pollInterval(Duration.ofMillis(200))
			.until(() -> this.done.entries().size() >= acknowledgements);
	}

	/** As the owner of the tables sees them. */
	private List<String> sql(String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.application.address("spring.datasource.url"),
				this.application.address("spring.flyway.user"), this.application.address("spring.flyway.password"));
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			List<String> values = new ArrayList<>();
			while (rows.next()) {
				values.add(rows.getString(1));
			}
			return values;
		}
	}

}
