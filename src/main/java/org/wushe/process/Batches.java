package org.wushe.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles what comes in together with whatever else has come meanwhile: alone when it is
 * quiet, in batches when it is not. What fails is dropped, so it is for work that someone
 * else finds again.
 */
final class Batches<T> {

	private static final Logger log = LoggerFactory.getLogger(Batches.class);

	private static final int MOST_AT_ONCE = 200;

	private final Queue<T> queue = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean busy = new AtomicBoolean();

	private final Consumer<List<T>> handler;

	Batches(Consumer<List<T>> handler) {
		this.handler = handler;
	}

	void add(T item) {
		this.queue.add(item);
		if (this.busy.compareAndSet(false, true)) {
			Thread.ofVirtual().start(this::work);
		}
	}

	private void work() {
		do {
			try {
				for (List<T> batch = next(); !batch.isEmpty(); batch = next()) {
					handle(batch);
				}
			}
			finally {
				this.busy.set(false);
			}
		}
		while (!this.queue.isEmpty() && this.busy.compareAndSet(false, true));
	}

	private List<T> next() {
		List<T> batch = new ArrayList<>();
		for (T item = this.queue.poll(); item != null; item = this.queue.poll()) {
			batch.add(item);
			if (batch.size() == MOST_AT_ONCE) {
				break;
			}
		}
		return batch;
	}

	private void handle(List<T> batch) {
		try {
			this.handler.accept(batch);
		}
		catch (RuntimeException ex) {
			log.warn("A batch of {} was dropped: {}", batch.size(), ex.toString());
		}
	}

}
