package org.wushe.process;

import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/** Sends commands to the engine without waiting, and again where it is busy or away. */
@Component
class EngineCommands {

	private static final List<Duration> PAUSES = List.of(Duration.ofMillis(50), Duration.ofMillis(250),
			Duration.ofSeconds(1), Duration.ofSeconds(3));

	/** What the engine answered. */
	enum Answer {

		DONE,
		/** It knows no such thing, any more or at all. */
		NOT_FOUND,
		/**
		 * It knows no such thing, and that may be since an earlier try of this call
		 * reached it.
		 */
		NOT_FOUND_AGAIN

	}

	/** The command is made anew for each try, for the client's futures are used once. */
	interface Command {

		FinalCommandStep<?> make();

	}

	/**
	 * The stage fails with what the engine refuses, and with {@link EngineUnavailable}
	 * after a few seconds of outage.
	 */
	CompletionStage<Answer> send(Command command) {
		CompletableFuture<Answer> answer = new CompletableFuture<>();
		attempt(command, 0, answer);
		return answer;
	}

	private void attempt(Command command, int attempt, CompletableFuture<Answer> answer) {
		try {
			command.make().send().whenComplete((done, failure) -> {
				if (failure == null) {
					answer.complete(Answer.DONE);
				}
				else {
					failed(command, attempt, answer, failure);
				}
			});
		}
		catch (RuntimeException ex) {
			answer.completeExceptionally(ex);
		}
	}

	private void failed(Command command, int attempt, CompletableFuture<Answer> answer, Throwable failure) {
		if (EngineStatus.of(failure) == Status.Code.NOT_FOUND) {
			answer.complete((attempt == 0) ? Answer.NOT_FOUND : Answer.NOT_FOUND_AGAIN);
		}
		else if (!EngineStatus.isTemporary(failure)) {
			answer.completeExceptionally(failure);
		}
		else if (attempt == PAUSES.size()) {
			answer.completeExceptionally(new EngineUnavailable(failure));
		}
		else {
			after(PAUSES.get(attempt)).execute(() -> attempt(command, attempt + 1, answer));
		}
	}

	private static Executor after(Duration pause) {
		return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
	}

}
