package org.wushe.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompactionTest {

	private static final byte[] TASK = "{\"task\":\"node:1\"}".getBytes(StandardCharsets.UTF_8);

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private HttpServer server;

	private ElasticsearchClient client;

	private int status = 200;

	@BeforeEach
	void connect() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
		this.server.createContext("/", exchange -> {
			this.asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
			exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(this.status, TASK.length);
			exchange.getResponseBody().write(TASK);
			exchange.close();
		});
		this.server.start();
		this.client = new ElasticsearchClient(new Rest5ClientTransport(
				Rest5Client.builder(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort())).build(),
				new Jackson3JsonpMapper()));
	}

	@AfterEach
	void disconnect() throws IOException {
		this.client.close();
		this.server.stop(0);
	}

	@Test
	void aNewIndexIsPutIntoOnePieceWhileNobodyWaits() {
		Compaction.begin(this.client, "services", 1_000_000);

		assertThat(this.asked).singleElement()
			.asString()
			.startsWith("POST /services/_forcemerge?")
			.contains("max_num_segments=1", "wait_for_completion=false");
	}

	@Test
	void aPieceThatWouldNeverBeMergedAgainIsNotMade() {
		Compaction.begin(this.client, "services", 10_000_000);

		assertThat(this.asked).isEmpty();
	}

	@Test
	void anIndexThatCannotBePutIntoOnePieceIsThereAllTheSame() {
		this.status = 500;

		Compaction.begin(this.client, "services", 1_000_000);

		assertThat(this.asked).isNotEmpty();
	}

}
