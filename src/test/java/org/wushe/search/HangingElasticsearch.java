package org.wushe.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * A server on the loopback address that takes requests like Elasticsearch and, as long as
 * it hangs, answers none. It has every index that it is asked for; of one called
 * {@value #HARD} it does not say so before it is told to.
 */
public final class HangingElasticsearch implements AutoCloseable {

	static final String HARD = "hard";

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Semaphore arrived = new Semaphore(0);

	private final CountDownLatch solved = new CountDownLatch(1);

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile boolean hanging = true;

	public HangingElasticsearch() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::take);
		this.server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** As many requests came since somebody asked last. */
	int requests() {
		return this.arrived.drainPermits();
	}

	void awaitRequest() throws InterruptedException {
		this.arrived.acquire();
	}

	void answer() {
		this.hanging = false;
	}

	void solve() {
		this.solved.countDown();
	}

	private void take(HttpExchange exchange) throws IOException {
		this.arrived.release();
		try {
			if (exchange.getRequestURI().getPath().endsWith(HARD)) {
				this.solved.await();
			}
			else if (this.hanging) {
				this.closed.await();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
		exchange.sendResponseHeaders(200, -1);
		exchange.close();
	}

	@Override
	public void close() {
		this.solved.countDown();
		this.closed.countDown();
		this.server.stop(0);
		this.threads.close();
	}

}
