package org.wushe.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.camunda.client.CamundaClient;
import org.springframework.stereotype.Component;

/**
 * Asks the engine whether it still has a job that it has just pushed to us. It pushes a
 * job before what led to it is safe on its disk; killed at that moment it forgets the
 * job, does that part again and gives everything other keys. A command is answered once
 * it is safe, and with it all that was written before: so one answer vouches for all jobs
 * that came meanwhile.
 */
@Component
class Confirmations {

	/** The upper bits of a key name the partition that gave it out. */
	static final int PARTITION_BITS = 51;

	private final Batches<Asked> asked = new Batches<>(this::ask);

	private final EngineCommands commands;

	private final CamundaClient zeebe;

	Confirmations(EngineCommands commands, CamundaClient zeebe) {
		this.commands = commands;
		this.zeebe = zeebe;
	}

	private record Asked(long key, Duration lease, CompletableFuture<Boolean> known) {

		long partition() {
			return this.key >>> PARTITION_BITS;
		}

	}

	/**
	 * Returns when the job is safe, and false if the engine does not know it any more.
	 * @param lease how long the engine lends it, from now
	 * @throws java.util.concurrent.CompletionException if the engine does not answer; it
	 * will push the job again
	 */
	boolean isKnown(long key, Duration lease) {
		Asked one = new Asked(key, lease, new CompletableFuture<>());
		this.asked.add(one);
		return one.known.join();
	}

	private void ask(List<Asked> batch) {
		Map<Long, List<Asked>> partitions = batch.stream().collect(Collectors.groupingBy(Asked::partition));
		partitions.values().forEach(this::askOne);
	}

	/** Where it does not know the one, each of the others is asked for by itself. */
	private void askOne(List<Asked> batch) {
		Asked last = batch.getLast();
		try {
			boolean known = this.commands.send(() -> this.zeebe.newUpdateTimeoutCommand(last.key).timeout(last.lease))
				.toCompletableFuture()
				.join() == EngineCommands.Answer.DONE;
			last.known.complete(known);
			List<Asked> others = batch.subList(0, batch.size() - 1);
			if (known) {
				others.forEach(other -> other.known.complete(true));
			}
			else {
				others.forEach(other -> askOne(List.of(other)));
			}
		}
		catch (RuntimeException ex) {
			batch.forEach(each -> each.known.completeExceptionally(ex));
		}
	}

}
