package org.wushe.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What was used last, as much of it as there is room for.
 *
 * @param <K> by what it is found
 */
final class Kept<K, V> {

	private final Map<K, V> values;

	Kept(int room) {
		this.values = new LinkedHashMap<>(256, 0.75f, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > room;
			}
		};
	}

	/** Tells which of them are here; the others are left out. */
	synchronized void each(Iterable<K> keys, BiConsumer<K, V> found) {
		for (K key : keys) {
			V value = this.values.get(key);
			if (value != null) {
				found.accept(key, value);
			}
		}
	}

	synchronized void putAll(Map<K, V> values) {
		this.values.putAll(values);
	}

	synchronized void clear() {
		this.values.clear();
	}

}
