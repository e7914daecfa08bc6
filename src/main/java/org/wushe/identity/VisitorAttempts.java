package org.wushe.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;

/**
 * Counts what comes from one address without an account, so that nobody tries tokens or
 * codes in bulk. A community centre behind one address has room enough.
 */
@Component
public class VisitorAttempts {

	private static final int PER_MINUTE = 60;

	private static final int ADDRESSES = 10_000;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > ADDRESSES;
		}
	};

	/**
	 * @throws DomainRefusal if there were too many from this address
	 */
	public void count(String address) {
		Bucket bucket;
		synchronized (this.buckets) {
			bucket = this.buckets.computeIfAbsent(address,
					_ -> Bucket.builder()
						.addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
						.build());
		}
		if (!bucket.tryConsume(1)) {
			throw DomainRefusal.of(DomainRefusal.Kind.TOO_MANY, "identity.refused.too-often");
		}
	}

}
