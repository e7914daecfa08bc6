package org.wushe.exchange.sheets;

import java.util.List;

/**
 * A column of a sheet. Its head is {@code exchange.column.<key>} in the bundles, what to
 * write there {@code exchange.about.<key>}.
 *
 * @param required whether every row needs it
 * @param choices what may stand there; empty for anything
 */
record Column(String key, boolean required, List<String> choices) {

	static Column of(String key) {
		return new Column(key, false, List.of());
	}

	static Column required(String key) {
		return new Column(key, true, List.of());
	}

	Column among(List<String> words) {
		return new Column(this.key, this.required, List.copyOf(words));
	}

}
