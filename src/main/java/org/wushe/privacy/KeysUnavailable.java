package org.wushe.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Personal fields cannot be read or written: what is wrong, and what helps. The
 * application does not start.
 */
class KeysUnavailable extends RuntimeException {

	private final String remedy;

	KeysUnavailable(String problem, String remedy) {
		super(problem);
		this.remedy = remedy;
	}

	static final class Analyzer extends AbstractFailureAnalyzer<KeysUnavailable> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, KeysUnavailable cause) {
			return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
		}

	}

}
