package org.wushe.process;

/**
 * The engine does not answer or is overloaded. What was asked may or may not have been
 * done; asking again is safe.
 */
public class EngineUnavailable extends RuntimeException {

	EngineUnavailable(Throwable cause) {
		super("the process engine does not answer", cause);
	}

}
