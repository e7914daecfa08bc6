package org.wushe.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries changes to the screens of every node within a fraction of a second. A hint, not
 * a record: what is lost when a node dies shows with the next look.
 */
@Component
public class LiveUpdates {

	private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);

	private final List<Consumer<Change>> subscribers = new CopyOnWriteArrayList<>();

	private final ChangeChannel channel;

	LiveUpdates(ChangeChannel channel) {
		this.channel = channel;
		channel.onArrival(this::deliver);
	}

	/**
	 * Tells every node once the running transaction has committed, and nobody if it rolls
	 * back; at once where there is none.
	 */
	public void publish(Change change) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					LiveUpdates.this.channel.send(change);
				}
			});
		}
		else {
			this.channel.send(change);
		}
	}

	/**
	 * @param subscriber is called on one thread for all and must return quickly; a screen
	 * hands over to its own
	 * @return ends the subscription
	 */
	public Runnable subscribe(Consumer<Change> subscriber) {
		this.subscribers.add(subscriber);
		return () -> this.subscribers.remove(subscriber);
	}

	private void deliver(Change change) {
		for (Consumer<Change> subscriber : this.subscribers) {
			try {
				subscriber.accept(change);
			}
			catch (RuntimeException ex) {
				log.warn("A subscriber of live updates failed", ex);
			}
		}
	}

}
