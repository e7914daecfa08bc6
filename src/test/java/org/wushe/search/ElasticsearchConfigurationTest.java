package org.wushe.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Asked of a server that takes requests and answers none. */
@Timeout(60)
class ElasticsearchConfigurationTest {

	private static final Duration LIMIT = Duration.ofSeconds(1);

	private static final Duration PAUSE = Duration.ofSeconds(10);

	/** More than the client has connections. */
	private static final int CROWD = 25;

	private final Hand clock = new Hand();

	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

	private HangingElasticsearch server;

	private ElasticsearchClient client;

	private ElasticsearchClient patient;

	@BeforeEach
	void connect() throws IOException {
		this.server = new HangingElasticsearch();
		ElasticsearchConfiguration configuration = new ElasticsearchConfiguration(new String[] { this.server.url() },
				JsonMapper.shared(), this.clock, Duration.ofSeconds(1), PAUSE);
		this.client = configuration.elasticsearchClient(LIMIT);
		this.patient = configuration.patientElasticsearchClient(Duration.ofMinutes(2));
	}

	@AfterEach
	void disconnect() throws IOException {
		this.server.close();
		this.client.close();
		this.patient.close();
		this.people.close();
	}

	@Test
	void aServerThatHangsIsAwayForWhoeverWaits() {
		assertAway("any");
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whoeverComesNextDoesNotWaitForTheSame() {
		assertAway("any");
		this.server.requests();

		assertAway("any");
		assertAway("other");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> isThere(this.patient, "any"));

		assertThat(this.server.requests()).isZero();
	}

	@Test
	void afterAWhileOneAsksAgain() {
		assertAway("any");
		this.server.requests();

		this.clock.turn(PAUSE);
		assertAway("any");
		assertAway("any");

		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void aClockThatIsSetBackKeepsTheServerFromNobody() throws IOException {
		assertAway("any");
		this.clock.turn(Duration.ofHours(-1));
		this.server.answer();

		assertThat(isThere(this.client, "any")).isTrue();
	}

	@Test
	void onceItAnswersEverybodyAsksAgain() throws IOException {
		assertAway("any");
		this.server.answer();
		this.clock.turn(PAUSE);
		this.server.requests();

		assertThat(isThere(this.client, "any")).isTrue();
		assertThat(isThere(this.client, "any")).isTrue();
		assertThat(isThere(this.patient, "any")).isTrue();

		assertThat(this.server.requests()).isEqualTo(3);
	}

	@Test
	void oneHardQuestionAmongOthersThatAreAnsweredTakesTheServerFromNobody() throws Exception {
		this.server.answer();
		Future<Boolean> hard = this.people.submit(() -> isThere(this.client, HangingElasticsearch.HARD));
		this.server.awaitRequest();
		assertThat(isThere(this.client, "any")).isTrue();

		assertThat(failure(hard)).isInstanceOf(IOException.class);

		assertThat(isThere(this.client, "any")).isTrue();
	}

	@Test
	void whatKeepsNobodyWaitingMayTakeLong() throws Exception {
		Future<Boolean> building = this.people.submit(() -> isThere(this.patient, HangingElasticsearch.HARD));
		this.server.awaitRequest();
		assertAway(HangingElasticsearch.HARD);

		this.server.solve();

		assertThat(building.get()).isTrue();
	}

	@Test
	void aServerThatHangsIsAwayForThoseAsWellWhoFindNoConnectionFree() throws Exception {
		List<Callable<Boolean>> questions = new ArrayList<>();
		for (int i = 0; i < CROWD; i++) {
			questions.add(() -> isThere(this.client, "any"));
		}

		List<Future<Boolean>> answers = this.people.invokeAll(questions);

		assertThat(answers).allSatisfy(answer -> assertThat(failure(answer)).isInstanceOf(IOException.class));
		this.server.requests();
		assertAway("any");
		assertThat(this.server.requests()).isZero();
	}

	private static Throwable failure(Future<Boolean> answer) throws InterruptedException {
		try {
			throw new AssertionError("answered " + answer.get());
		}
		catch (ExecutionException ex) {
			return ex.getCause();
		}
	}

	private void assertAway(String index) {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> isThere(this.client, index));
	}

	private static boolean isThere(ElasticsearchClient client, String index) throws IOException {
		return client.indices().exists(request -> request.index(index)).value();
	}

	/** A clock that people turn. */
	private static final class Hand extends Clock {

		private volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");

		private void turn(Duration by) {
			this.now = this.now.plus(by);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
