package org.wushe.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;

/**
 * Counts what comes from one address without an account, so that nobody tries tokens or
 * codes in bulk. A community centre behind one address has room enough, at each door: who
 * reads the lists there does not keep others from rating.
 */
@Component
public class VisitorAttempts {

	/** What is open without an account, on a page and over REST alike. */
	public enum Door {

		/** 三项清单 */
		LISTS,
		/** 慈善资金公示 */
		DISCLOSURE,
		/** 进度查询 */
		PROGRESS,
		/** 评价 */
		RATING,
		/** HSDS */
		OPEN_DATA

	}

	private static final int PER_MINUTE = 60;

	private static final int ADDRESSES = 10_000;

	/** Whoever has an IPv6 address has the whole network of it. */
	private static final int NETWORK_BYTES = 8;

	private final Map<Door, Visitors> doors = Arrays.stream(Door.values())
		.collect(Collectors.toUnmodifiableMap(Function.identity(), door -> new Visitors()));

	/**
	 * @param address an IP address as text; anything else counts for itself
	 * @throws DomainRefusal if there were too many at this door from this address, or
	 * from its /64 network if it is one of IPv6
	 */
	public void count(Door door, String address) {
		if (!Objects.requireNonNull(this.doors.get(door)).of(network(address)).tryConsume(1)) {
			throw DomainRefusal.of(DomainRefusal.Kind.TOO_MANY, "identity.refused.too-often");
		}
	}

	private static String network(String address) {
		int zone = address.indexOf('%');
		try {
			InetAddress known = InetAddress.ofLiteral((zone < 0) ? address : address.substring(0, zone));
			return (known instanceof Inet6Address) ? HexFormat.of().formatHex(known.getAddress(), 0, NETWORK_BYTES)
					: known.getHostAddress();
		}
		catch (IllegalArgumentException none) {
			return address;
		}
	}

	/** Those who came last. */
	private static final class Visitors {

		private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
				return size() > ADDRESSES;
			}
		};

		synchronized Bucket of(String network) {
			return this.buckets.computeIfAbsent(network,
					_ -> Bucket.builder()
						.addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
						.build());
		}

	}

}
