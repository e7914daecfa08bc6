package org.wushe.process;

/**
 * The engine does not answer, is overloaded or not ready. What was asked may or may not
 * have been done; asking again is safe.
 */
public class EngineUnavailable extends RuntimeException {

	EngineUnavailable(String reason) {
		super(reason);
	}

	EngineUnavailable(Throwable cause) {
		super("the process engine does not answer", cause);
	}

}
