package org.wushe.notification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Changes of this node arrive at once, those of others by one connection that says and
 * hears what changed by NOTIFY and LISTEN. What many transactions changed goes out
 * together, after their commits: a NOTIFY inside each of them would make PostgreSQL
 * commit them one after the other, since it holds a lock over all notifying commits.
 */
@Component
class ChangeChannel implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ChangeChannel.class);

	private static final String NAME = "wushe_changes";

	/** How long a change may wait for others, in milliseconds. */
	private static final int GATHERING = 50;

	private static final int RECONNECT_AFTER = 500;

	/** Beyond it one change stands for all. */
	private static final int MAXIMUM_WAITING = 2_000;

	private final JdbcConnectionDetails database;

	private final Set<Change> waiting = new LinkedHashSet<>();

	private final BlockingQueue<Change> arrived = new LinkedBlockingQueue<>();

	private Consumer<Change> arrival = change -> {
	};

	private long said = System.nanoTime();

	private volatile boolean running;

	private volatile List<Thread> threads = List.of();

	ChangeChannel(JdbcConnectionDetails database) {
		this.database = database;
	}

	void onArrival(Consumer<Change> arrival) {
		this.arrival = arrival;
	}

	void send(Change change) {
		this.arrived.add(change);
		tellOthers(change);
	}

	private void tellOthers(Change change) {
		synchronized (this.waiting) {
			if (this.waiting.size() >= MAXIMUM_WAITING) {
				this.waiting.clear();
				this.waiting.add(Change.EVERYTHING);
			}
			this.waiting.add(change);
		}
	}

	@Override
	public void start() {
		this.running = true;
		Thread.Builder.OfPlatform thread = Thread.ofPlatform().name("live-updates-", 0).daemon();
		this.threads = List.of(thread.start(this::run), thread.start(this::deliver));
	}

	@Override
	public void stop() {
		this.running = false;
		this.threads.forEach(Thread::interrupt);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		while (this.running) {
			try (Connection connection = connect()) {
				listen(connection);
				this.arrived.add(Change.EVERYTHING);
				while (this.running) {
					hear(connection.unwrap(PGConnection.class));
					if (System.nanoTime() - this.said >= GATHERING * 1_000_000L) {
						say(connection);
					}
				}
			}
			catch (SQLException ex) {
				pauseAfter(ex);
			}
		}
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		String user = this.database.getUsername();
		String password = this.database.getPassword();
		if (user != null) {
			properties.setProperty("user", user);
		}
		if (password != null) {
			properties.setProperty("password", password);
		}
		properties.setProperty("tcpKeepAlive", "true");
		properties.setProperty("ApplicationName", "wushe live updates");
		return DriverManager.getConnection(this.database.getJdbcUrl(), properties);
	}

	private static void listen(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("set synchronous_commit = off");
			statement.execute("listen " + NAME);
		}
	}

	private void hear(PGConnection connection) throws SQLException {
		PGNotification[] notifications = connection.getNotifications(GATHERING);
		if (notifications == null) {
			return;
		}
		for (PGNotification notification : notifications) {
			if (notification.getPID() != connection.getBackendPID()) {
				this.arrived.addAll(ChangeText.parse(notification.getParameter()));
			}
		}
	}

	private void deliver() {
		Set<Change> together = new LinkedHashSet<>();
		try {
			while (this.running) {
				together.add(this.arrived.take());
				this.arrived.drainTo(together);
				together.forEach(this.arrival);
				together.clear();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void say(Connection connection) throws SQLException {
		List<Change> changes = take();
		if (changes.isEmpty()) {
			return;
		}
		this.said = System.nanoTime();
		try (PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
			for (String payload : ChangeText.write(changes)) {
				statement.setString(1, NAME);
				statement.setString(2, payload);
				statement.executeQuery().close();
			}
		}
		catch (SQLException ex) {
			changes.forEach(this::tellOthers);
			throw ex;
		}
	}

	private List<Change> take() {
		synchronized (this.waiting) {
			List<Change> changes = new ArrayList<>(this.waiting);
			this.waiting.clear();
			return changes;
		}
	}

	private void pauseAfter(SQLException cause) {
		if (!this.running) {
			return;
		}
		log.warn("Live updates wait for the database: {}", cause.getMessage());
		try {
			Thread.sleep(RECONNECT_AFTER);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

}
